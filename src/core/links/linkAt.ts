import { findLinks, type FoundLink } from './links';
import { looksLikeCode } from './codeNames';
import { placeholderEnd } from './placeholder';
import { parseTarget } from '../target/target';
import { MAX_TARGET_LENGTH } from '../target/targetProblem';

/** How far to either side of the cursor is read, in UTF-16 units: what is longer is not looked up anyway, and a minified line can have megabytes. */
export const REACH = 4 * MAX_TARGET_LENGTH;

const HOST_UNIT = /[\p{L}\p{M}\p{N}._-]/u;
const EDGES: ReadonlySet<string> = new Set('._-');

/** What the cursor is on; a guess is shown before it is looked up. */
export interface PointedLink extends FoundLink {
  readonly isGuess: boolean;
}

/**
 * The address under the cursor, its end included: an http(s) URL, which `parseTarget` may still refuse, or else a bare domain, which it accepts.
 * Calls, the name before an `@` and numbers are not taken for domains, and what may be a file or a piece of code is a guess, since a wrong
 * one costs money. In a table, such as CSV, an address fills its field.
 */
export function linkAt(line: string, character: number, isTable = false): PointedLink | undefined {
  const offset = Math.max(0, character - REACH);
  const near = line.slice(offset, character + REACH);
  const at = character - offset;
  const found =
    findLinks(near, isTable)
      .map((link) => withPlaceholder(near, link))
      .find((link) => link.start <= at && at <= link.end) ?? domainAt(near, at);
  return found && { ...found, start: found.start + offset, end: found.end + offset };
}

/** A placeholder that follows an address stays in sight, so that what is before it isn't looked up for the whole. */
export function withPlaceholder(text: string, link: FoundLink): PointedLink {
  const end = placeholderEnd(text, link.start, link.end);
  return { ...link, end, text: link.text + text.slice(link.end, end), isGuess: false };
}

function domainAt(text: string, at: number): PointedLink | undefined {
  let start = at;
  let end = at;
  while (HOST_UNIT.test(text.charAt(start - 1))) {
    start--;
  }
  while (HOST_UNIT.test(text.charAt(end))) {
    end++;
  }
  while (start < end && EDGES.has(text.charAt(start))) {
    start++;
  }
  while (start < end && EDGES.has(text.charAt(end - 1))) {
    end--;
  }
  const domain = text.slice(start, end);
  const isUnderCursor = start <= at && at <= end;
  if (!isUnderCursor || !/\D$/.test(domain)) {
    return undefined;
  }
  if (isPartOfMore(text, start, end) || !parseTarget(domain).ok) {
    return undefined;
  }
  return { start, end, text: domain, isGuess: looksLikeCode(domain) };
}

/** A segment of a path, the letter of an escape (`\n`, `%2F`), a method that is called, or the name in an e-mail address. */
function isPartOfMore(text: string, start: number, end: number): boolean {
  const before = text.charAt(start - 1);
  if (before === '\\' || before === '%') {
    return true;
  }
  if (before === '/' && text.charAt(start - 2) !== '/') {
    return true;
  }
  return /[(@]/.test(text.charAt(end));
}
