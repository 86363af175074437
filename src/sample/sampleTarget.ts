import { getDomain } from 'tldts';

/** A target as the API takes it, read: a host and perhaps those below it, or one page. */
export interface SampleTarget {
  /** As it was sent. */
  readonly text: string;
  readonly host: string;
  /** The registrable domain, or the host itself where it has none. */
  readonly domain: string;
  /** The page's normalised address; null where the target is a domain or a subdomain. */
  readonly url: string | null;
}

/** Reads a target: a domain or a subdomain without scheme and `www.`, or a page's absolute address; null if it is neither. */
export function readTarget(target: unknown): SampleTarget | null {
  if (typeof target !== 'string') {
    return null;
  }
  if (/^https?:\/\//i.test(target)) {
    const page = URL.canParse(target) ? new URL(target) : null;
    return page && { text: target, host: page.hostname, domain: domainOf(page.hostname), url: page.href };
  }
  const host = target.toLowerCase();
  if (!isHost(host)) {
    return null;
  }
  const domain = domainOf(host);
  return host.startsWith('www.') && host !== domain ? null : { text: target, host, domain, url: null };
}

/** The registrable domain of a host, sites of private suffixes such as `pages.dev` included; an address is its own. */
export function domainOf(host: string): string {
  return getDomain(host, { allowPrivateDomains: true }) ?? host;
}

/** Whether a host is another one or lies below it. */
export function isWithin(host: string, other: string): boolean {
  return host === other || host.endsWith(`.${other}`);
}

function isHost(text: string): boolean {
  const labels = text.split('.');
  return labels.length > 1 && labels.every((label) => /^[a-z\d_](?:[a-z\d_-]*[a-z\d_])?$/.test(label));
}
