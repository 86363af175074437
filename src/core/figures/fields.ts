import * as l10n from '@vscode/l10n';

/** A group of figures, with the figure that stands for it and how it is said in a few words. */
interface Group {
  readonly id: string;
  readonly label: () => string;
  readonly main: string;
  readonly brief: (text: string, value: unknown) => string;
}

/** The groups of figures, in the order in which every surface shows them. */
export const GROUPS = [
  {
    id: 'strength',
    label: () => l10n.t('Strength'),
    main: 'rank',
    brief: (text) => l10n.t('rank {0}', text),
  },
  {
    id: 'care',
    label: () => l10n.t('Needs attention'),
    main: 'brokenBacklinks',
    brief: (text, value) =>
      value === 1 ? l10n.t('{0} broken link', text) : l10n.t('{0} broken links', text),
  },
  {
    id: 'sources',
    label: () => l10n.t('Referring domains and pages'),
    main: 'referringDomains',
    brief: (text, value) => (value === 1 ? l10n.t('{0} domain', text) : l10n.t('{0} domains', text)),
  },
  {
    id: 'dates',
    label: () => l10n.t('Dates'),
    main: 'firstSeen',
    brief: (text) => l10n.t('since {0}', text),
  },
  {
    id: 'about',
    label: () => l10n.t('About the target'),
    main: 'targetSpamScore',
    brief: (text) => l10n.t('spam score {0}', text),
  },
  {
    id: 'crawl',
    label: () => l10n.t('Crawl'),
    main: 'crawledPages',
    brief: (text, value) => (value === 1 ? l10n.t('{0} page', text) : l10n.t('{0} pages', text)),
  },
] as const satisfies readonly Group[];
export type GroupId = (typeof GROUPS)[number]['id'];

/** What every field has, of a summary and of a row. */
export interface Described {
  /** Where it stands in `result[0]`, or in the row, its parts joined by dots (DataForSEO, Backlinks Summary Live). */
  readonly wire: string;
  readonly label: () => string;
  /** One line for those who don't know the term. */
  readonly meaning: () => string;
}

interface Figure extends Described {
  readonly group: GroupId;
  /** The place among the figures that lists, tiles and trends show, from 1; only numbers have one. */
  readonly headline?: number;
}

/** One field of a summary: what it is on the wire, where it is shown, how it is written, what it means. */
export type Field =
  | (Figure & { readonly type: 'number'; readonly format: 'count' | 'rank' | 'spamScore' })
  | (Figure & { readonly type: 'text'; readonly format: 'text' | 'time' | 'country' })
  | (Figure & { readonly type: 'flag'; readonly format: 'flag' })
  | (Figure & { readonly type: 'texts'; readonly format: 'list' })
  | (Described & {
      readonly type: 'breakdown';
      /** How its keys are written for people. */
      readonly keys: 'ending' | 'word' | 'element' | 'country';
      /** Whether one link can count under several keys, so that the counts may add up to more than the links. */
      readonly overlaps: boolean;
    });

/** Every field of a summary once, in reading order: types, reading, writing and all surfaces follow from this table. */
// prettier-ignore
export const FIELDS = {
  rank: { type: 'number', wire: 'rank', group: 'strength', format: 'rank', headline: 1,
    label: () => l10n.t('Rank'),
    meaning: () => l10n.t("How strong the links to the target are, as measured by DataForSEO. Not comparable with other tools' scores.") },
  backlinks: { type: 'number', wire: 'backlinks', group: 'strength', format: 'count', headline: 2,
    label: () => l10n.t('Backlinks'),
    meaning: () => l10n.t('Links from other pages to the target.') },
  backlinksSpamScore: { type: 'number', wire: 'backlinks_spam_score', group: 'strength', format: 'spamScore', headline: 8,
    label: () => l10n.t('Backlink spam score'),
    meaning: () => l10n.t('DataForSEO spam score: 0–30 low, 31–60 medium, 61–100 high.') },
  brokenBacklinks: { type: 'number', wire: 'broken_backlinks', group: 'care', format: 'count', headline: 10,
    label: () => l10n.t('Broken backlinks'),
    meaning: () => l10n.t('Backlinks pointing to pages that return an error.') },
  brokenPages: { type: 'number', wire: 'broken_pages', group: 'care', format: 'count', headline: 11,
    label: () => l10n.t('Broken pages'),
    meaning: () => l10n.t('Pages of the target that return an error (4xx or 5xx).') },
  referringDomains: { type: 'number', wire: 'referring_domains', group: 'sources', format: 'count', headline: 3,
    label: () => l10n.t('Referring domains'),
    meaning: () => l10n.t('Domains that link to the target. Each subdomain counts separately.') },
  referringDomainsNofollow: { type: 'number', wire: 'referring_domains_nofollow', group: 'sources', format: 'count',
    label: () => l10n.t('Referring domains with a nofollow link'),
    meaning: () => l10n.t('Domains with at least one nofollow link to the target. They may also have other links.') },
  referringMainDomains: { type: 'number', wire: 'referring_main_domains', group: 'sources', format: 'count', headline: 4,
    label: () => l10n.t('Referring main domains'),
    meaning: () => l10n.t('Registered domains that link to the target. Subdomains count with their domain.') },
  referringMainDomainsNofollow: { type: 'number', wire: 'referring_main_domains_nofollow', group: 'sources', format: 'count',
    label: () => l10n.t('Referring main domains with a nofollow link'),
    meaning: () => l10n.t('Main domains with at least one nofollow link to the target. They may also have other links.') },
  referringPages: { type: 'number', wire: 'referring_pages', group: 'sources', format: 'count', headline: 5,
    label: () => l10n.t('Referring pages'),
    meaning: () => l10n.t('Pages with a link to the target.') },
  referringPagesNofollow: { type: 'number', wire: 'referring_pages_nofollow', group: 'sources', format: 'count',
    label: () => l10n.t('Referring pages with a nofollow link'),
    meaning: () => l10n.t('Pages with at least one nofollow link to the target. They may also have other links.') },
  referringIps: { type: 'number', wire: 'referring_ips', group: 'sources', format: 'count', headline: 6,
    label: () => l10n.t('Referring IP addresses'),
    meaning: () => l10n.t('IP addresses of the sites that link to the target.') },
  referringSubnets: { type: 'number', wire: 'referring_subnets', group: 'sources', format: 'count', headline: 7,
    label: () => l10n.t('Referring subnets'),
    meaning: () => l10n.t('Networks these IP addresses belong to. Few networks can mean few owners.') },
  firstSeen: { type: 'text', wire: 'first_seen', group: 'dates', format: 'time',
    label: () => l10n.t('First seen'),
    meaning: () => l10n.t('When DataForSEO first found a backlink to the target.') },
  lostDate: { type: 'text', wire: 'lost_date', group: 'dates', format: 'time',
    label: () => l10n.t('Lost'),
    meaning: () => l10n.t('Date the target stopped responding or lost its last backlink.') },
  target: { type: 'text', wire: 'target', group: 'about', format: 'text',
    label: () => l10n.t('Target'),
    meaning: () => l10n.t('The target as DataForSEO read it.') },
  targetSpamScore: { type: 'number', wire: 'info.target_spam_score', group: 'about', format: 'spamScore', headline: 9,
    label: () => l10n.t('Target spam score'),
    meaning: () => l10n.t('DataForSEO spam score of the target itself. For a site, the average of its pages.') },
  server: { type: 'text', wire: 'info.server', group: 'about', format: 'text',
    label: () => l10n.t('Server'),
    meaning: () => l10n.t('The web server software.') },
  cms: { type: 'text', wire: 'info.cms', group: 'about', format: 'text',
    label: () => l10n.t('Content management system'),
    meaning: () => l10n.t('The content management system of the site.') },
  platformTypes: { type: 'texts', wire: 'info.platform_type', group: 'about', format: 'list',
    label: () => l10n.t('Platform types'),
    meaning: () => l10n.t('What kind of site it is. It can be more than one.') },
  ipAddress: { type: 'text', wire: 'info.ip_address', group: 'about', format: 'text',
    label: () => l10n.t('IP address'),
    meaning: () => l10n.t('The IP address of the target.') },
  country: { type: 'text', wire: 'info.country', group: 'about', format: 'country',
    label: () => l10n.t('Country'),
    meaning: () => l10n.t('The country the domain is assigned to.') },
  isIp: { type: 'flag', wire: 'info.is_ip', group: 'about', format: 'flag',
    label: () => l10n.t('Is an IP address'),
    meaning: () => l10n.t('Whether the target is an IP address.') },
  crawledPages: { type: 'number', wire: 'crawled_pages', group: 'crawl', format: 'count',
    label: () => l10n.t('Crawled pages'),
    meaning: () => l10n.t('Pages of the target that DataForSEO has crawled.') },
  internalLinks: { type: 'number', wire: 'internal_links_count', group: 'crawl', format: 'count',
    label: () => l10n.t('Internal links'),
    meaning: () => l10n.t("Links on the target's pages that stay on the target.") },
  externalLinks: { type: 'number', wire: 'external_links_count', group: 'crawl', format: 'count',
    label: () => l10n.t('External links'),
    meaning: () => l10n.t("Links on the target's pages to other sites.") },
  topLevelDomains: { type: 'breakdown', wire: 'referring_links_tld', keys: 'ending', overlaps: false,
    label: () => l10n.t('Top-level domains'),
    meaning: () => l10n.t('Links by the ending of the referring domain.') },
  linkTypes: { type: 'breakdown', wire: 'referring_links_types', keys: 'word', overlaps: false,
    label: () => l10n.t('Link types'),
    meaning: () => l10n.t('Links by type, such as text link, image or redirect.') },
  linkAttributes: { type: 'breakdown', wire: 'referring_links_attributes', keys: 'word', overlaps: true,
    label: () => l10n.t('Link attributes'),
    meaning: () => l10n.t('Links by "rel" attribute, such as nofollow. Links without one aren\'t listed.') },
  platforms: { type: 'breakdown', wire: 'referring_links_platform_types', keys: 'word', overlaps: true,
    label: () => l10n.t('Referring platforms'),
    meaning: () => l10n.t('Links by the kind of the referring site.') },
  semanticLocations: { type: 'breakdown', wire: 'referring_links_semantic_locations', keys: 'element', overlaps: false,
    label: () => l10n.t('Placement on page'),
    meaning: () => l10n.t('Links by the HTML element that contains them.') },
  countries: { type: 'breakdown', wire: 'referring_links_countries', keys: 'country', overlaps: false,
    label: () => l10n.t('Countries'),
    meaning: () => l10n.t('Links by the country of the referring domain.') },
} as const satisfies Readonly<Record<string, Field>>;
