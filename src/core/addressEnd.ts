import { AMPERSAND, ENDING_ENTITY, ESCAPE } from './linkEscapes';

const SCHEME = /https?:(?:\\?\/){2}/iy;
// White space, control and invisible characters, what encloses a URL in markup, and the punctuation of CJK and of typographers.
const ENDS =
  String.raw`\s\x00-\x1f\x7f-\x9f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069<>"|` +
  '`«»‘’“”…、。〈-】〔-〛！（），．：；？［］｀｛｝～｟-､';

const HOST_RUN = new RegExp(String.raw`[^${ENDS}!$&'()*+,;=\[\]{}\\/?#]+`, 'y');
const REST_RUN = new RegExp(String.raw`[^${ENDS}&'()*,;\[\]{}\\?#]+`, 'y');
const IPV6 = /\[[\da-f:.]{2,45}\]/iy;
// A password may hold what ends a host; taken whole, it is refused later, while half of it would pass for a host and a port.
const USER_INFO = new RegExp(String.raw`[!$&*+=][^${ENDS},;\\/?#@]{0,255}@`, 'y');

const HOST_ESCAPE = /\\[.:@%_~-]/y;
const REST_START = /\\?[/?#]/y;

/** Where an http(s) address ends whose host starts at an offset; `opener` is the character before its scheme, if any. */
export function addressEnd(text: string, opener: string, host: number): number {
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
        if (endsField(opener, char) || skip(SCHEME, text, next) > next) {
          return at;
        }
        break;
      default:
        return at;
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
