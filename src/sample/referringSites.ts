import { EXAMPLE_HOSTS, type ExampleHost } from './exampleHosts';
import { between, longTail, pick, randomFrom, weighted, type Random } from './randomness';
import { ENCODINGS, PLATFORMS, SUBDOMAINS, TLDS } from './siteKinds';
import { FIRST_WORDS, SECOND_WORDS } from './vocabulary';

/** A site that links to the example pages. */
export interface ReferringSite {
  readonly number: number;
  /** Its main domain first, then the subdomains that link too. */
  readonly hosts: readonly string[];
  /** '' where the site is an IP address. */
  readonly tld: string;
  readonly isIp: boolean;
  /** One per host. */
  readonly ips: readonly string[];
  readonly country: string;
  readonly language: string;
  readonly encoding: string;
  readonly https: boolean;
  readonly platformTypes: readonly string[];
  /** 0–1000. */
  readonly rank: number;
  readonly spamScore: number;
  /** How many of its pages may link. */
  readonly pages: number;
}

const SITES = 1_700;
/** Prime to the number of names, so that it walks through all of them. */
const NAME_STEP = 1_009;
/** Sites have their own streams, apart from those of links and pages. */
const FIRST_SITE_SLOT = 2_000_000;

/** The made-up sites, the most busy first. */
export function referringSites(seed: number): ReferringSite[] {
  return Array.from({ length: SITES }, (_, number) =>
    drawSite(number, randomFrom(seed, FIRST_SITE_SLOT + number)),
  );
}

/** The other hosts of an example host's domain, as sites that link to it. */
export function siblingSites(target: ExampleHost): ReferringSite[] {
  const siblings = EXAMPLE_HOSTS.filter((other) => other !== target && homeOf(other) === homeOf(target));
  return siblings.map((sibling) => ({
    number: SITES + EXAMPLE_HOSTS.indexOf(sibling),
    hosts: [sibling.host],
    tld: sibling.host.slice(sibling.host.lastIndexOf('.') + 1),
    isIp: false,
    ips: [sibling.ip],
    country: sibling.country,
    language: 'en',
    encoding: 'utf-8',
    https: true,
    platformTypes: sibling.platformTypes,
    rank: 420,
    spamScore: 2,
    pages: 150,
  }));
}

function homeOf({ host }: ExampleHost): string {
  return host.split('.').slice(-2).join('.');
}

const drawTld = weighted(TLDS.map((tld) => [tld, tld.weight] as const));
const drawPlatforms = weighted(PLATFORMS);
const drawEncoding = weighted(ENCODINGS);

function drawSite(number: number, random: Random): ReferringSite {
  const { tld, countries, languages, spammy } = drawTld(random);
  const isIp = number % 400 === 399;
  const mainDomain = isIp ? drawIp(random) : `${siteName(number)}.${tld}`;
  const subdomains = isIp || random() < 0.72 ? 0 : between(random, 1, 2);
  const hosts = [mainDomain, ...SUBDOMAINS.slice(0, subdomains).map((name) => `${name}.${mainDomain}`)];
  const isSpam = random() < (spammy ? 0.6 : 0.03);
  return {
    number,
    hosts,
    tld: isIp ? '' : tld,
    isIp,
    ips: hosts.map((host) => (isIp ? host : drawIp(random))),
    country: isIp ? '' : pick(random, countries),
    language: pick(random, languages),
    encoding: drawEncoding(random),
    https: random() < 0.88,
    platformTypes: drawPlatforms(random),
    rank: Math.floor(random() ** 2.5 * (isSpam ? 160 : 820)),
    spamScore: isSpam ? between(random, 45, 98) : Math.floor(random() ** 2 * 30),
    pages: 3 + longTail(random, 900, 3),
  };
}

/** An underscore may stand in the DNS but in no host name (RFC 952, RFC 1123): nobody can register these names. */
function siteName(number: number): string {
  const place = (number * NAME_STEP) % (FIRST_WORDS.length * SECOND_WORDS.length);
  const first = FIRST_WORDS[place % FIRST_WORDS.length];
  return `${first}_${SECOND_WORDS[Math.floor(place / FIRST_WORDS.length)]}`;
}

/** Out of 198.18.0.0/15, the range for benchmarks (RFC 2544); a few networks and addresses host many sites. */
function drawIp(random: Random): string {
  const network = longTail(random, 512, 2.5);
  const address = random() < 0.4 ? between(random, 1, 6) : between(random, 7, 254);
  return `198.${18 + (network >> 8)}.${network & 255}.${address}`;
}
