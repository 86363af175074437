import { visibleText } from './visibleText';

// What Markdown, or a site that shows it, can't take for anything but text: letters, digits, and punctuation that is not next to what would
// make it a link, a mention or an emoji.
const PLAIN =
  /^(?!.*www)(?:[\p{L}\p{M}\p{N}\p{Zs},()'"=%+±−-]|(?<=[\p{L}\p{N}])[.:/](?=[\p{N}\p{Zs}])|\.$)*$/iu;

/**
 * Strangers' text for Markdown: as it is where it is harmless, else as code, where nothing is special but a backtick and, in a table, a
 * pipe; these two stand between as entities, since a row of backticks or a backslash before a pipe is read differently by different readers.
 */
export function markdownText(text: string): string {
  const visible = visibleText(text);
  return PLAIN.test(visible)
    ? visible
    : visible
        .split(/([`|])/)
        .map((part) => (part === '' ? '' : part === '`' ? '&#96;' : part === '|' ? '&#124;' : `\`${part}\``))
        .join('');
}

/** A table of cells that are Markdown already; the first row is its head. */
export function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** Blocks with an empty line between, and a line end; empty blocks are left out. */
export function markdownDocument(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
