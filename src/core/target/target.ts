import { placeholderAt } from '../links/placeholder';
import { parseHost } from './targetHost';
import { MAX_TARGET_LENGTH, type TargetProblem } from './targetProblem';

/** What a target stands for: a whole domain, one subdomain, or one page. */
export type TargetKind = 'domain' | 'subdomain' | 'page';

/** What is looked up. */
export interface Target {
  readonly kind: TargetKind;
  /** Exactly as it is sent: a host without scheme and `www.`, or the absolute URL of a page; always ASCII. */
  readonly value: string;
  /** The registrable domain (or the public IPv4 address) that it belongs to. */
  readonly site: string;
}

/** A target, or the reason why a text is none. */
export type ParsedTarget =
  { readonly ok: true; readonly target: Target } | { readonly ok: false; readonly problem: TargetProblem };

// `URL` drops tabs and line ends, and IDNA drops soft hyphens and zero-width spaces: what it would swallow is refused, so that what is sent
// is what was seen. The joiners stay: Persian and Indic words need them, and `URL` shows them escaped.
const HIDDEN = /[\p{Cc}\p{Cs}]|(?![\u200c\u200d])\p{Cf}/u;
const WRAPPERS: readonly string[] = ['""', "''", '``', '<>'];
const HAS_PORT = /^[^/?#]*:\d+(?:[/?#]|$)/;

/**
 * Reads a text from a cursor, a selection, the clipboard or a question as a target (DataForSEO, Backlinks Summary Live, `target`);
 * outer white space and one pair of quotes or angle brackets around it are forgiven, everything else that is not an address is refused.
 */
export function parseTarget(text: string): ParsedTarget {
  const address = unwrap(text);
  if (address === '') {
    return refuse('empty');
  }
  if (address.length > MAX_TARGET_LENGTH) {
    return refuse('tooLong');
  }
  if (/^https?:/i.test(address) && placeholderAt(address) !== undefined) {
    return refuse('placeholder');
  }
  if (/\s/.test(address)) {
    return refuse('whitespace');
  }
  if (HIDDEN.test(address)) {
    return refuse('hiddenCharacter');
  }
  // Browsers read a backslash as a slash and other clients don't, so that the two can see different hosts in one text.
  if (address.includes('\\')) {
    return refuse('notAWebAddress');
  }
  const scheme = /^https?:\/\//i.exec(address)?.[0];
  return scheme === undefined ? parseBare(address) : parsePage(address, address.slice(scheme.length));
}

/** The whole domain that a target belongs to. */
export function siteTarget(target: Target): Target {
  return { kind: 'domain', value: target.site, site: target.site };
}

/** A URL with a scheme is one page, even without a path: the API makes the same distinction. */
function parsePage(address: string, afterScheme: string): ParsedTarget {
  const authority = authorityOf(afterScheme);
  // Cutting off the user info would look up something else than was pointed at, and leave unsaid that the document holds a secret.
  if (authority.includes('@')) {
    return refuse('userInfo');
  }
  const url = authority === '' ? undefined : toUrl(address);
  if (url === undefined) {
    return refuse('notAWebAddress');
  }
  const parsed = parseHost(url.hostname, authority);
  if (typeof parsed === 'string') {
    return refuse(parsed);
  }
  // The fragment never reaches a server, so it is no part of a page, but it may hold a token. The query is: it stays, in sight. An unusual
  // port stays too, since the page there is another one; the default port is already gone from `URL`, and a last dot from the host.
  const port = url.port === '' ? '' : `:${url.port}`;
  return accept('page', `${url.protocol}//${parsed.host}${port}${url.pathname}${url.search}`, parsed.site);
}

function parseBare(address: string): ParsedTarget {
  // A protocol-relative address is a page whose scheme is unknown, and the two schemes are two pages to the API.
  if (address.startsWith('//')) {
    return refuse('pathWithoutScheme');
  }
  const hasPort = HAS_PORT.test(address);
  if (/^[a-z][a-z\d+.-]*:/i.test(address) && !hasPort) {
    return refuse('notAWebAddress');
  }
  const authority = authorityOf(address);
  if (authority.includes('@')) {
    return refuse('userInfo');
  }
  const url = toUrl(`http://${authority}`);
  if (url === undefined) {
    return refuse('notAWebAddress');
  }
  const parsed = parseHost(url.hostname, authority);
  if (typeof parsed === 'string') {
    return refuse(parsed);
  }
  // A single last slash names no page: people type it after a domain.
  if (address.slice(authority.length).length > 1) {
    return refuse('pathWithoutScheme');
  }
  if (hasPort) {
    return refuse('portWithoutScheme');
  }
  const value = parsed.host === parsed.site ? parsed.host : parsed.host.replace(/^www\./, '');
  return accept(value === parsed.site ? 'domain' : 'subdomain', value, parsed.site);
}

/** A text without outer white space and one pair of quotes or angle brackets. */
export function unwrap(text: string): string {
  const trimmed = text.trim();
  const isWrapped =
    trimmed.length > 1 && WRAPPERS.includes(trimmed.charAt(0) + trimmed.charAt(trimmed.length - 1));
  return isWrapped ? trimmed.slice(1, -1).trim() : trimmed;
}

function authorityOf(address: string): string {
  return /^[^/?#]*/.exec(address)?.[0] ?? '';
}

function toUrl(address: string): URL | undefined {
  try {
    return new URL(address);
  } catch {
    return undefined;
  }
}

function accept(kind: TargetKind, value: string, site: string): ParsedTarget {
  // Escaping can make an address three times as long or more.
  return value.length > MAX_TARGET_LENGTH ? refuse('tooLong') : { ok: true, target: { kind, value, site } };
}

function refuse(problem: TargetProblem): ParsedTarget {
  return { ok: false, problem };
}
