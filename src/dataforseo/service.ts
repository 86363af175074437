import type { Service, Source } from '../core/source';

/** The paths of the calls that are free (DataForSEO API v3). */
export const PATHS = {
  idList: '/v3/backlinks/id_list',
  userData: '/v3/appendix/user_data',
} as const;

/** The official hosts; the sandbox has the same paths, is free and makes its figures up (DataForSEO, Sandbox). */
const ORIGINS: { readonly [S in Exclude<Service, 'sample'>]: string } = {
  dataforseo: 'https://api.dataforseo.com',
  sandbox: 'https://sandbox.dataforseo.com',
};

/** Why an address may not stand for the service. */
export type AddressProblem = 'notLoopback' | 'notAnAddress';

/** The origin to call for a service, or the reason why the address given instead is refused. */
export function serviceOrigin(
  service: Exclude<Service, 'sample'>,
  address: string,
):
  | { readonly ok: true; readonly origin: string; readonly source: Source }
  | { readonly ok: false; readonly problem: AddressProblem } {
  const trimmed = address.trim();
  if (trimmed === '') {
    return { ok: true, origin: ORIGINS[service], source: { service, via: null } };
  }
  if (!URL.canParse(trimmed)) {
    return { ok: false, problem: 'notAnAddress' };
  }
  const url = new URL(trimmed);
  const plain =
    url.pathname === '/' &&
    url.search === '' &&
    url.hash === '' &&
    url.username === '' &&
    url.password === '';
  if (!/^https?:$/.test(url.protocol) || !plain) {
    return { ok: false, problem: 'notAnAddress' };
  }
  return isLoopback(url.hostname)
    ? { ok: true, origin: url.origin, source: { service, via: url.host } }
    : { ok: false, problem: 'notLoopback' };
}

/** The host that is called for a source, a gateway's with its port. */
export function hostOf({ service, via }: Source): string {
  return via ?? (service === 'sample' ? '' : new URL(ORIGINS[service]).host);
}

/** "localhost" is left out: a name can be made to resolve elsewhere. */
function isLoopback(hostname: string): boolean {
  return /^127\.\d+\.\d+\.\d+$/.test(hostname) || hostname === '[::1]';
}
