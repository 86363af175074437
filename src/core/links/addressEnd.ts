import { AMPERSAND, ENDING_ENTITY, ESCAPE } from './linkEscapes';

const SCHEME = /https?:(?:\\?\/){2}/iy;
// White space, control and invisible characters, what encloses a URL in markup, and the punctuation of CJK and of typographers.
const ENDS =
  String.raw`\s\x00-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069<>"|` +
  '`«»—-”…、。〈-】〔-〛！（），．：；？［］｀｛｝～｟-､';

/** Brackets of CJK, each with the one that closes it; a pair that stands inside an address belongs to it. */
const CJK_PAIRS: ReadonlyMap<string, string> = new Map(
  ['（）', '【】', '〔〕', '《》', '〈〉', '「」', '『』', '［］', '｛｝', '〖〗'].map((pair) => [
    pair.charAt(0),
    pair.charAt(1),
  ]),
);
/** Within so many UTF-16 units a bracket is closed, if it is part of an address. */
const MOST_BRACKETED = 64;
const BRACKETED = new RegExp(String.raw`[^${ENDS}\\]{0,${MOST_BRACKETED}}`, 'y');

const HOST_RUN = new RegExp(String.raw`[^${ENDS}!$&'()*+,;=\[\]{}\\/?#]+`, 'y');
const REST_RUN = new RegExp(String.raw`[^${ENDS}&'()*,;\[\]{}\\?#]+`, 'y');
const IPV6 = /\[[\da-f:.]{2,45}\]/iy;
// A password may hold what ends a host; taken whole, it is refused later, while half of it would pass for a host and a port.
const USER_INFO = new RegExp(String.raw`[!$&*+=][^${ENDS},;\\/?#@]{0,255}@`, 'y');

const HOST_ESCAPE = /\\[.:@%_~-]/y;
const REST_START = /\\?[/?#]/y;

/**
 * Where an http(s) address ends whose host starts at an offset; `opener` is the character before its scheme, if any. In a table, a list with
 * separators, an address that follows a separator or starts a line fills its field.
 */
export function addressEnd(text: string, opener: string, host: number, isTable: boolean): number {
  let at = endOfHost(text, host);
  if (skip(REST_START, text, at) === at) {
    return at;
  }
  const open = { ')': 0, ']': 0, '}': 0 };
  let inPath = true;
  for (;;) {
    at = skip(REST_RUN, text, at);
    const char = text.charAt(at);
    let next = at + 1;
    switch (char) {
      case '?':
      case '#':
        inPath = false;
        break;
      case '\\':
        next = skip(ESCAPE, text, at);
        break;
      case '&':
        if (skip(ENDING_ENTITY, text, at) > at) {
          return at;
        }
        next = Math.max(next, skip(AMPERSAND, text, at));
        break;
      case '(':
        open[')']++;
        break;
      case '[':
        // `?filter[name]=` is common; in a path it is AsciiDoc's link text or the number of a footnote.
        if (inPath) {
          return at;
        }
        open[']']++;
        break;
      case '{':
        open['}']++;
        break;
      case ')':
      case ']':
      case '}':
        if (open[char] === 0) {
          return at;
        }
        open[char]--;
        break;
      case "'":
        if (!isApostrophe(text, opener, at)) {
          return at;
        }
        break;
      case '*':
        if (opener === '*') {
          return at;
        }
        break;
      case ',':
      case ';':
        if ((isTable && endsField(opener, char)) || skip(SCHEME, text, next) > next) {
          return at;
        }
        break;
      case '—':
        // Prose puts it between two words; what is quoted is one address.
        if (!/["'`<]/.test(opener)) {
          return at;
        }
        break;
      default:
        if (char < '〈') {
          return at; // nearly always
        }
        next = endOfBracketed(text, at);
    }
    if (next === at) {
      return at;
    }
    at = next;
  }
}

function endOfHost(text: string, from: number): number {
  let at = skip(IPV6, text, from);
  for (;;) {
    const run = skip(HOST_RUN, text, at);
    at = skip(text.charAt(run) === '\\' ? HOST_ESCAPE : USER_INFO, text, run);
    if (at === run) {
      return run;
    }
  }
}

/** Where a pair of CJK brackets that opens at an offset ends; the offset itself where there is none. */
function endOfBracketed(text: string, at: number): number {
  const closer = CJK_PAIRS.get(text.charAt(at));
  const end = skip(BRACKETED, text, at + 1);
  return closer !== undefined && end > at + 1 && text.charAt(end) === closer ? end + 1 : at;
}

/** `Zorn's_lemma` is one path; elsewhere a single quote closes what an author or a program has quoted. */
function isApostrophe(text: string, opener: string, at: number): boolean {
  if (opener === "'") {
    return false;
  }
  return /["`<]/.test(opener) || /^\w'\w$/.test(text.slice(at - 1, at + 2));
}

/** Commas and semicolons are legal in a path, but an address that fills a field of CSV unquoted can't hold the separator. */
function endsField(opener: string, separator: string): boolean {
  return opener === separator || opener === '\n' || opener === '\r' || opener === '';
}

/** Where a sticky pattern that starts at an offset ends; the offset itself when it doesn't match there. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}
