/** Where a link in round brackets leads, and where that ends. */
interface InlineTarget {
  readonly address: string;
  /** After the closing bracket, in UTF-16 units. */
  readonly end: number;
}

/** A pair of square brackets in a line of Markdown; it may be a link's text, an image's description or a label. */
export interface BracketPair {
  /** Of the bracket, or of the `!` before an image's. */
  readonly start: number;
  /** After the closing bracket. */
  readonly end: number;
  /** What stands between them. */
  readonly text: string;
  readonly isImage: boolean;
  /** Undefined where no target in round brackets follows. */
  readonly inline: InlineTarget | undefined;
}

/** What brackets within don't count: an escaped character, a run of backticks, a tag or an address in angle brackets. */
const TOKEN = /\\[^]|(`+)|<(?:[a-z][\w+.-]*:[^\s<>]*|\/?[a-z][^<>]*)>|!?\[|\]/giy;
const INLINE =
  /\([ \t]*(?:<((?:\\.|[^\\<>])*)>|([^\s<()\\](?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\]|\((?:\\.|[^\s()\\])*\))*\))*)?)(?:[ \t]+(?:"(?:\\.|[^\\"])*"|'(?:\\.|[^\\'])*'|\((?:\\.|[^\\()])*\)))?[ \t]*\)/y;

/** All pairs of square brackets of a line, in the order in which they close, as CommonMark pairs them. */
export function bracketPairs(line: string): BracketPair[] {
  const pairs: BracketPair[] = [];
  const open: { readonly start: number; readonly from: number }[] = [];
  for (let at = 0; at < line.length;) {
    TOKEN.lastIndex = at;
    const [token, backticks] = TOKEN.exec(line) ?? [];
    if (token === undefined) {
      at++;
      continue;
    }
    const start = at;
    at += token.length;
    if (backticks !== undefined) {
      at = endOfCode(line, at, backticks.length);
    } else if (token.endsWith('[') && !token.startsWith('\\')) {
      open.push({ start, from: at });
    } else if (token === ']') {
      const opener = open.pop();
      if (opener) {
        const inline = inlineAt(line, at);
        const isImage = line.charAt(opener.start) === '!';
        pairs.push({
          ...{ start: opener.start, end: at, isImage, inline },
          text: line.slice(opener.from, start),
        });
        at = inline?.end ?? at;
      }
    }
  }
  return pairs;
}

function inlineAt(line: string, at: number): InlineTarget | undefined {
  INLINE.lastIndex = at;
  const match = INLINE.exec(line);
  return match ? { address: match[1] ?? match[2] ?? '', end: INLINE.lastIndex } : undefined;
}

/** Where a span of code ends that a run of so many backticks opens; after the run itself where nothing closes it. */
function endOfCode(line: string, from: number, length: number): number {
  for (let at = line.indexOf('`', from); at >= 0; at = line.indexOf('`', at)) {
    const start = at;
    while (line.charAt(at) === '`') {
      at++;
    }
    if (at - start === length) {
      return at;
    }
  }
  return from;
}
