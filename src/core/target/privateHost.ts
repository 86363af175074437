/** The blocks that the IANA IPv4 Special-Purpose Address Registry keeps off the public internet, and multicast. */
const PRIVATE_IPV4: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
];

/** Last labels that never reach a public website: RFC 2606, 6761, 6762, 7686, 8375, 9476, ICANN's .internal, and what routers use. */
const PRIVATE_LABELS: ReadonlySet<string> = new Set([
  'alt',
  'arpa',
  'corp',
  'example',
  'home',
  'internal',
  'intranet',
  'invalid',
  'lan',
  'local',
  'localdomain',
  'localhost',
  'onion',
  'private',
  'test',
]);

/** Whether a host is an IPv4 address in its usual, dotted form. */
export function isIpv4(host: string): boolean {
  return /^\d{1,3}(?:\.\d{1,3}){3}$/.test(host);
}

/** Whether a host as `URL` normalises it (lower case, dotted IPv4, bracketed IPv6) is outside the public internet. */
export function isPrivateHost(host: string): boolean {
  // Only 2000::/3 is given out to the public internet: loopback, local, mapped and multicast addresses all lie outside it.
  if (host.startsWith('[')) {
    return !/^\[[23][\da-f]{3}:/.test(host);
  }
  if (isIpv4(host)) {
    return PRIVATE_IPV4.some(([network, bits]) => sameNetwork(host, network, bits));
  }
  const lastDot = host.lastIndexOf('.');
  return host === 'localhost' || (lastDot > 0 && PRIVATE_LABELS.has(host.slice(lastDot + 1)));
}

function sameNetwork(address: string, network: string, bits: number): boolean {
  const block = 2 ** (32 - bits);
  return Math.floor(toNumber(address) / block) === toNumber(network) / block;
}

function toNumber(address: string): number {
  return address.split('.').reduce((number, part) => number * 256 + Number(part), 0);
}
