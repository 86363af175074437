import * as l10n from '@vscode/l10n';

/** The groups of figures, in the order in which every surface shows them, each with the figure that stands for it. */
export const GROUPS = [
  { id: 'strength', main: 'rank', label: () => l10n.t('Strength') },
  { id: 'sources', main: 'referringDomains', label: () => l10n.t('Referring sources') },
  { id: 'care', main: 'brokenBacklinks', label: () => l10n.t('Needs care') },
  { id: 'dates', main: 'firstSeen', label: () => l10n.t('Dates') },
  { id: 'about', main: 'targetSpamScore', label: () => l10n.t('About the target') },
  { id: 'crawl', main: 'crawledPages', label: () => l10n.t('Crawl') },
] as const;
export type GroupId = (typeof GROUPS)[number]['id'];

interface Described {
  /** Where it stands in `result[0]`, its parts joined by dots (DataForSEO, Backlinks Summary Live). */
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
    meaning: () => l10n.t("How strong the links to the target are, by DataForSEO's own measure. It can't be compared with other services' scores.") },
  backlinks: { type: 'number', wire: 'backlinks', group: 'strength', format: 'count', headline: 2,
    label: () => l10n.t('Backlinks'),
    meaning: () => l10n.t('Links from other pages to the target.') },
  backlinksSpamScore: { type: 'number', wire: 'backlinks_spam_score', group: 'strength', format: 'spamScore', headline: 8,
    label: () => l10n.t('Spam score of the backlinks'),
    meaning: () => l10n.t('How much the backlinks look like spam to DataForSEO: 0–30 low, 31–60 medium, 61–100 high.') },
  referringDomains: { type: 'number', wire: 'referring_domains', group: 'sources', format: 'count', headline: 3,
    label: () => l10n.t('Referring domains'),
    meaning: () => l10n.t('Domains with a link to the target; subdomains count as domains of their own.') },
  referringDomainsNofollow: { type: 'number', wire: 'referring_domains_nofollow', group: 'sources', format: 'count',
    label: () => l10n.t('Referring domains with a nofollow link'),
    meaning: () => l10n.t('Domains with at least one nofollow link to the target; they may have other links too.') },
  referringMainDomains: { type: 'number', wire: 'referring_main_domains', group: 'sources', format: 'count', headline: 4,
    label: () => l10n.t('Referring main domains'),
    meaning: () => l10n.t('Registered domains with a link to the target; subdomains are counted with their domain.') },
  referringMainDomainsNofollow: { type: 'number', wire: 'referring_main_domains_nofollow', group: 'sources', format: 'count',
    label: () => l10n.t('Referring main domains with a nofollow link'),
    meaning: () => l10n.t('Main domains with at least one nofollow link to the target; they may have other links too.') },
  referringPages: { type: 'number', wire: 'referring_pages', group: 'sources', format: 'count', headline: 5,
    label: () => l10n.t('Referring pages'),
    meaning: () => l10n.t('Pages with a link to the target.') },
  referringPagesNofollow: { type: 'number', wire: 'referring_pages_nofollow', group: 'sources', format: 'count',
    label: () => l10n.t('Referring pages with a nofollow link'),
    meaning: () => l10n.t('Pages with at least one nofollow link to the target; they may have other links too.') },
  referringIps: { type: 'number', wire: 'referring_ips', group: 'sources', format: 'count', headline: 6,
    label: () => l10n.t('Referring IP addresses'),
    meaning: () => l10n.t('IP addresses of the sites that link to the target.') },
  referringSubnets: { type: 'number', wire: 'referring_subnets', group: 'sources', format: 'count', headline: 7,
    label: () => l10n.t('Referring subnets'),
    meaning: () => l10n.t('Networks that these IP addresses belong to; few networks can mean few owners.') },
  brokenBacklinks: { type: 'number', wire: 'broken_backlinks', group: 'care', format: 'count', headline: 10,
    label: () => l10n.t('Broken backlinks'),
    meaning: () => l10n.t('Backlinks that lead to a page which answers with an error.') },
  brokenPages: { type: 'number', wire: 'broken_pages', group: 'care', format: 'count', headline: 11,
    label: () => l10n.t('Broken pages'),
    meaning: () => l10n.t('Pages of the target that answer with an error (4xx or 5xx).') },
  firstSeen: { type: 'text', wire: 'first_seen', group: 'dates', format: 'time',
    label: () => l10n.t('First seen'),
    meaning: () => l10n.t('When the service first found a backlink of the target.') },
  lostDate: { type: 'text', wire: 'lost_date', group: 'dates', format: 'time',
    label: () => l10n.t('Lost'),
    meaning: () => l10n.t('When the target answered with an error or its last backlink was removed.') },
  target: { type: 'text', wire: 'target', group: 'about', format: 'text',
    label: () => l10n.t('Target'),
    meaning: () => l10n.t('The target as the service understood it.') },
  targetSpamScore: { type: 'number', wire: 'info.target_spam_score', group: 'about', format: 'spamScore', headline: 9,
    label: () => l10n.t('Spam score of the target'),
    meaning: () => l10n.t('How much the target itself looks like spam to DataForSEO; for a site, the average of its pages.') },
  server: { type: 'text', wire: 'info.server', group: 'about', format: 'text',
    label: () => l10n.t('Server'),
    meaning: () => l10n.t('The web server, as it names itself.') },
  cms: { type: 'text', wire: 'info.cms', group: 'about', format: 'text',
    label: () => l10n.t('Content management system'),
    meaning: () => l10n.t('The software that the site is made with.') },
  platformTypes: { type: 'texts', wire: 'info.platform_type', group: 'about', format: 'list',
    label: () => l10n.t('Platform types'),
    meaning: () => l10n.t('What kind of site it is; it can be several.') },
  ipAddress: { type: 'text', wire: 'info.ip_address', group: 'about', format: 'text',
    label: () => l10n.t('IP address'),
    meaning: () => l10n.t('The IP address of the target.') },
  country: { type: 'text', wire: 'info.country', group: 'about', format: 'country',
    label: () => l10n.t('Country'),
    meaning: () => l10n.t('The country that the domain is taken to belong to.') },
  isIp: { type: 'flag', wire: 'info.is_ip', group: 'about', format: 'flag',
    label: () => l10n.t('Is an IP address'),
    meaning: () => l10n.t('Whether the target has no domain name.') },
  crawledPages: { type: 'number', wire: 'crawled_pages', group: 'crawl', format: 'count',
    label: () => l10n.t('Crawled pages'),
    meaning: () => l10n.t('Pages of the target that the service has read.') },
  internalLinks: { type: 'number', wire: 'internal_links_count', group: 'crawl', format: 'count',
    label: () => l10n.t('Internal links'),
    meaning: () => l10n.t("Links on the target's pages that stay on the target.") },
  externalLinks: { type: 'number', wire: 'external_links_count', group: 'crawl', format: 'count',
    label: () => l10n.t('External links'),
    meaning: () => l10n.t("Links on the target's pages that lead elsewhere.") },
  topLevelDomains: { type: 'breakdown', wire: 'referring_links_tld', keys: 'ending', overlaps: false,
    label: () => l10n.t('Top-level domains'),
    meaning: () => l10n.t('Links by the ending of the referring domain.') },
  linkTypes: { type: 'breakdown', wire: 'referring_links_types', keys: 'word', overlaps: false,
    label: () => l10n.t('Link types'),
    meaning: () => l10n.t('Links by the way in which the page links: a text link, an image, a redirect.') },
  linkAttributes: { type: 'breakdown', wire: 'referring_links_attributes', keys: 'word', overlaps: true,
    label: () => l10n.t('Link attributes'),
    meaning: () => l10n.t('Links by their "rel" attributes, such as nofollow; links without any are not listed.') },
  platforms: { type: 'breakdown', wire: 'referring_links_platform_types', keys: 'word', overlaps: true,
    label: () => l10n.t('Referring platforms'),
    meaning: () => l10n.t('Links by the kind of the referring site.') },
  semanticLocations: { type: 'breakdown', wire: 'referring_links_semantic_locations', keys: 'element', overlaps: false,
    label: () => l10n.t('Places in the page'),
    meaning: () => l10n.t('Links by the HTML element in which they stand.') },
  countries: { type: 'breakdown', wire: 'referring_links_countries', keys: 'country', overlaps: false,
    label: () => l10n.t('Countries'),
    meaning: () => l10n.t('Links by the country of the referring domain.') },
} as const satisfies Readonly<Record<string, Field>>;
