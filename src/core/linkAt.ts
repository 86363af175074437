import { findLinks, type FoundLink } from './links';
import { parseTarget } from './target';
import { MAX_TARGET_LENGTH } from './targetProblem';

/** How far to either side of the cursor is read, in UTF-16 units: what is longer is not looked up anyway, and a minified line can have megabytes. */
const REACH = 4 * MAX_TARGET_LENGTH;

const HOST_UNIT = /[\p{L}\p{M}\p{N}._-]/u;
const EDGES: ReadonlySet<string> = new Set('._-');

// Endings that are domains too: `README.md` under the cursor would otherwise pay for a lookup in Moldova.
const FILE_NAME = /\.(?:md|mov|py|rs|sh|zip)$/i;

/**
 * The address under the cursor, its end included: an http(s) URL, which `parseTarget` may still refuse, or else a bare domain, which it accepts.
 * File names, calls, the name before an `@` and numbers are not taken for domains, since a wrong guess costs money.
 */
export function linkAt(line: string, character: number): FoundLink | undefined {
  const offset = Math.max(0, character - REACH);
  const near = line.slice(offset, character + REACH);
  const at = character - offset;
  const found = findLinks(near).find((link) => link.start <= at && at <= link.end) ?? domainAt(near, at);
  return found && { start: found.start + offset, end: found.end + offset, text: found.text };
}

function domainAt(text: string, at: number): FoundLink | undefined {
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
  if (!isUnderCursor || !/\D$/.test(domain) || FILE_NAME.test(domain)) {
    return undefined;
  }
  if (isPartOfMore(text, start, end) || !parseTarget(domain).ok) {
    return undefined;
  }
  return { start, end, text: domain };
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
