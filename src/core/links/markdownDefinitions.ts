/** A fence of a block of code, or a definition: `[label]: address`, in a quotation too, the address perhaps on the next line. */
const LINE =
  /^[ \t>]*?(?:(`{3,}(?=[^`\n]*$)|~{3,})(.*)|(?:[-*+] )?\[((?:\\.|[^\\[\]]){1,999})\]:[ \t]*(?:\r?\n[ \t>]*)?(?:<((?:\\.|[^\\<>\n])*)>|([^\s<]\S*)))/gm;

/** The addresses that a Markdown document defines for its labels; of several for one label the first counts. */
export class MarkdownDefinitions {
  private readonly addresses = new Map<string, string>();

  constructor(text: string) {
    let fence: string | undefined;
    for (const [, mark, info = '', label, bracketed, bare] of text.matchAll(LINE)) {
      if (mark !== undefined) {
        fence = fence === undefined ? mark : closes(fence, mark, info) ? undefined : fence;
      } else if (label !== undefined && fence === undefined) {
        const key = keyOf(label);
        if (key !== '' && !this.addresses.has(key)) {
          this.addresses.set(key, bracketed ?? bare ?? '');
        }
      }
    }
  }

  /** The address of a label, which is the same in any case and with any white space; undefined where there is none. */
  addressOf(label: string): string | undefined {
    return this.addresses.get(keyOf(label));
  }
}

/** A fence is closed by at least as many of the same characters, which nothing follows. */
function closes(fence: string, mark: string, info: string): boolean {
  return mark.startsWith(fence) && info.trim() === '';
}

/** Lower and then upper case, since some letters have only one of them (CommonMark: Unicode case fold). */
function keyOf(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase().toUpperCase();
}
