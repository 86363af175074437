import { parse } from 'tldts';
import { isIpv4, isPrivateHost } from './privateHost';
import type { TargetProblem } from './targetProblem';

/** A host that may be looked up, and its site; or what is wrong with it. */
type ParsedHost = { readonly host: string; readonly site: string } | TargetProblem;

// Underscores are no part of host names on paper, but subdomains with them are on the web.
const HOST_NAME =
  /^(?=.{1,253}$)(?:[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?\.)*[a-z\d_](?:[a-z\d_-]{0,61}[a-z\d_])?$/;

/** Reads a host name as `URL` normalises it; `authority` is what was written there, with its port. */
export function parseHost(hostname: string, authority: string): ParsedHost {
  const host = hostname.replace(/\.$/, '');
  if (isPrivateHost(host)) {
    return 'privateAddress';
  }
  if (host.startsWith('[')) {
    return 'ipv6';
  }
  if (isIpv4(host)) {
    // `URL` also reads 16909060, 0x1020304 and 1.515 as addresses: as text, those are numbers or a disguise.
    const written = authority.replace(/:\d*$/, '').replace(/\.$/, '');
    return written === host ? { host, site: host } : 'notAWebAddress';
  }
  if (!HOST_NAME.test(host)) {
    return 'notAWebAddress';
  }
  if (!host.includes('.')) {
    return 'singleLabel';
  }
  const site = siteOf(host);
  if (site === undefined) {
    return 'unknownSuffix';
  }
  return site === '' ? 'publicSuffix' : { host, site };
}

/** The registrable domain of a host: empty for a public suffix itself, undefined for a suffix that doesn't exist. */
function siteOf(host: string): string | undefined {
  const names = { extractHostname: false, detectIp: false };
  // user.github.io is a site of its own, while github.io, which no other site contains, is the site of its owner.
  const own = parse(host, { ...names, allowPrivateDomains: true });
  if (own.isIcann !== true && own.isPrivate !== true) {
    return undefined;
  }
  return own.domain ?? parse(host, names).domain ?? '';
}
