/** A stranger's text for a quick pick, which would draw `$(name)` as an icon. */
export function plainText(text: string): string {
  return text.replaceAll('$(', '\\$(');
}
