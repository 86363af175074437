/** A top-level domain under which sites link, and who lives there. */
interface Tld {
  readonly tld: string;
  readonly weight: number;
  /** Each as likely as the others; '' is unknown, WW worldwide. */
  readonly countries: readonly string[];
  readonly languages: readonly string[];
  /** Where most sites are made for search engines. */
  readonly spammy: boolean;
}

const ANYWHERE = ['', '', '', '', '', '', 'US', 'US', 'WW', 'GB', 'IN', 'CA'];
const MOSTLY_ENGLISH = ['en', 'en', 'en', 'en', 'en', 'en', 'en', 'es', 'de', 'ja', ''];

/** The top-level domains of the referring sites; those of two parts are public suffixes as well. */
export const TLDS: readonly Tld[] = [
  kind('com', 44, ANYWHERE, MOSTLY_ENGLISH),
  kind('org', 9, ANYWHERE, MOSTLY_ENGLISH),
  kind('net', 7, ANYWHERE, MOSTLY_ENGLISH),
  kind('de', 6, ['DE', 'DE', 'DE', 'AT', ''], ['de']),
  kind('co.uk', 5, ['GB', 'GB', 'GB', ''], ['en']),
  kind('io', 4, ['', 'US', 'IO'], ['en']),
  kind('fr', 3, ['FR', 'FR', 'BE', ''], ['fr']),
  kind('it', 2.5, ['IT'], ['it']),
  kind('es', 2.5, ['ES', 'ES', 'MX'], ['es']),
  kind('com.br', 2.5, ['BR'], ['pt']),
  kind('pl', 2, ['PL'], ['pl']),
  kind('pages.dev', 2, ['', 'WW'], ['en']),
  kind('info', 2, ANYWHERE, MOSTLY_ENGLISH, true),
  kind('dev', 1.5, ['', 'US', 'DE'], ['en']),
  kind('co.jp', 1.5, ['JP'], ['ja']),
  kind('com.au', 1.2, ['AU'], ['en']),
  kind('ca', 1, ['CA'], ['en', 'fr']),
  kind('blog', 1, ANYWHERE, ['en']),
  kind('top', 1.2, ['', 'CN', 'RU'], ['en', ''], true),
  kind('pics', 0.8, [''], ['en', ''], true),
];

/** The platform types that a site may have (DataForSEO, Backlinks Summary Live: `referring_links_platform_types`). */
export const PLATFORMS: readonly (readonly [readonly string[], number])[] = [
  [['unknown'], 32],
  [['cms', 'blogs'], 26],
  [['cms'], 10],
  [['organization'], 9],
  [['cms', 'organization'], 6],
  [['message-boards'], 6],
  [['news', 'cms'], 5],
  [['ecommerce'], 3],
  [['wikis'], 1.5],
  [['ecommerce', 'cms', 'blogs'], 1.5],
];

export const ENCODINGS: readonly (readonly [string, number])[] = [
  ['utf-8', 90],
  ['iso-8859-1', 5],
  ['windows-1252', 3],
  ['', 2],
];

/** Subdomains from which sites link beside their main domain. */
export const SUBDOMAINS = ['blog', 'forum'] as const;

function kind(
  tld: string,
  weight: number,
  countries: readonly string[],
  languages: readonly string[],
  spammy = false,
): Tld {
  return { tld, weight, countries, languages, spammy };
}
