import * as l10n from '@vscode/l10n';
import type { BacklinkSummary, FieldOf } from './summary';

/** The groups of figures, in the order in which every surface shows them. */
export const GROUPS = [
  { id: 'strength', label: () => l10n.t('Strength') },
  { id: 'sources', label: () => l10n.t('Referring sources') },
  { id: 'care', label: () => l10n.t('Needs care') },
  { id: 'dates', label: () => l10n.t('Dates') },
  { id: 'about', label: () => l10n.t('About the target') },
  { id: 'crawl', label: () => l10n.t('Crawl') },
] as const;

export type GroupId = (typeof GROUPS)[number]['id'];

interface Described {
  readonly group: GroupId;
  readonly label: () => string;
  /** One line for those who don't know the term. */
  readonly meaning: () => string;
}

/** One figure of a summary: where it stands, how it is written, what it means. */
export type Metric = Described &
  (
    | { readonly id: Exclude<FieldOf<number>, never>; readonly format: 'count' | 'rank' | 'spamScore' }
    | { readonly id: FieldOf<string>; readonly format: 'text' | 'time' | 'country' }
    | { readonly id: FieldOf<boolean>; readonly format: 'flag' }
    | { readonly id: 'platformTypes'; readonly format: 'list' }
  );

export type MetricId = Metric['id'];

/** Every figure of a summary, in reading order; each surface draws from this list. */
export const METRICS: readonly Metric[] = [
  {
    id: 'rank',
    group: 'strength',
    format: 'rank',
    label: () => l10n.t('Rank'),
    meaning: () =>
      l10n.t(
        "How strong the links to the target are, by DataForSEO's own measure. It can't be compared with other services' scores.",
      ),
  },
  {
    id: 'backlinks',
    group: 'strength',
    format: 'count',
    label: () => l10n.t('Backlinks'),
    meaning: () => l10n.t('Links from other pages to the target.'),
  },
  {
    id: 'backlinksSpamScore',
    group: 'strength',
    format: 'spamScore',
    label: () => l10n.t('Spam score of the backlinks'),
    meaning: () =>
      l10n.t('How much the backlinks look like spam to DataForSEO: 0–30 low, 31–60 medium, 61–100 high.'),
  },
  {
    id: 'referringDomains',
    group: 'sources',
    format: 'count',
    label: () => l10n.t('Referring domains'),
    meaning: () => l10n.t('Domains with a link to the target; subdomains count as domains of their own.'),
  },
  {
    id: 'referringDomainsNofollow',
    group: 'sources',
    format: 'count',
    label: () => l10n.t('Referring domains with a nofollow link'),
    meaning: () =>
      l10n.t('Domains with at least one nofollow link to the target; they may have other links too.'),
  },
  {
    id: 'referringMainDomains',
    group: 'sources',
    format: 'count',
    label: () => l10n.t('Referring main domains'),
    meaning: () =>
      l10n.t('Registered domains with a link to the target; subdomains are counted with their domain.'),
  },
  {
    id: 'referringMainDomainsNofollow',
    group: 'sources',
    format: 'count',
    label: () => l10n.t('Referring main domains with a nofollow link'),
    meaning: () =>
      l10n.t('Main domains with at least one nofollow link to the target; they may have other links too.'),
  },
  {
    id: 'referringPages',
    group: 'sources',
    format: 'count',
    label: () => l10n.t('Referring pages'),
    meaning: () => l10n.t('Pages with a link to the target.'),
  },
  {
    id: 'referringPagesNofollow',
    group: 'sources',
    format: 'count',
    label: () => l10n.t('Referring pages with a nofollow link'),
    meaning: () =>
      l10n.t('Pages with at least one nofollow link to the target; they may have other links too.'),
  },
  {
    id: 'referringIps',
    group: 'sources',
    format: 'count',
    label: () => l10n.t('Referring IP addresses'),
    meaning: () => l10n.t('IP addresses of the sites that link to the target.'),
  },
  {
    id: 'referringSubnets',
    group: 'sources',
    format: 'count',
    label: () => l10n.t('Referring subnets'),
    meaning: () => l10n.t('Networks that these IP addresses belong to; few networks can mean few owners.'),
  },
  {
    id: 'brokenBacklinks',
    group: 'care',
    format: 'count',
    label: () => l10n.t('Broken backlinks'),
    meaning: () => l10n.t('Backlinks that lead to a page which answers with an error.'),
  },
  {
    id: 'brokenPages',
    group: 'care',
    format: 'count',
    label: () => l10n.t('Broken pages'),
    meaning: () => l10n.t('Pages of the target that answer with an error (4xx or 5xx).'),
  },
  {
    id: 'firstSeen',
    group: 'dates',
    format: 'time',
    label: () => l10n.t('First seen'),
    meaning: () => l10n.t('When the service first found a backlink of the target.'),
  },
  {
    id: 'lostDate',
    group: 'dates',
    format: 'time',
    label: () => l10n.t('Lost'),
    meaning: () => l10n.t('When the target answered with an error or its last backlink was removed.'),
  },
  {
    id: 'target',
    group: 'about',
    format: 'text',
    label: () => l10n.t('Target'),
    meaning: () => l10n.t('The target as the service understood it.'),
  },
  {
    id: 'targetSpamScore',
    group: 'about',
    format: 'spamScore',
    label: () => l10n.t('Spam score of the target'),
    meaning: () =>
      l10n.t(
        'How much the target itself looks like spam to DataForSEO; for a site, the average of its pages.',
      ),
  },
  {
    id: 'server',
    group: 'about',
    format: 'text',
    label: () => l10n.t('Server'),
    meaning: () => l10n.t('The web server, as it names itself.'),
  },
  {
    id: 'cms',
    group: 'about',
    format: 'text',
    label: () => l10n.t('Content management system'),
    meaning: () => l10n.t('The software that the site is made with.'),
  },
  {
    id: 'platformTypes',
    group: 'about',
    format: 'list',
    label: () => l10n.t('Platform types'),
    meaning: () => l10n.t('What kind of site it is; it can be several.'),
  },
  {
    id: 'ipAddress',
    group: 'about',
    format: 'text',
    label: () => l10n.t('IP address'),
    meaning: () => l10n.t('The IP address of the target.'),
  },
  {
    id: 'country',
    group: 'about',
    format: 'country',
    label: () => l10n.t('Country'),
    meaning: () => l10n.t('The country that the domain is taken to belong to.'),
  },
  {
    id: 'isIp',
    group: 'about',
    format: 'flag',
    label: () => l10n.t('Is an IP address'),
    meaning: () => l10n.t('Whether the target has no domain name.'),
  },
  {
    id: 'crawledPages',
    group: 'crawl',
    format: 'count',
    label: () => l10n.t('Crawled pages'),
    meaning: () => l10n.t('Pages of the target that the service has read.'),
  },
  {
    id: 'internalLinks',
    group: 'crawl',
    format: 'count',
    label: () => l10n.t('Internal links'),
    meaning: () => l10n.t("Links on the target's pages that stay on the target."),
  },
  {
    id: 'externalLinks',
    group: 'crawl',
    format: 'count',
    label: () => l10n.t('External links'),
    meaning: () => l10n.t("Links on the target's pages that lead elsewhere."),
  },
];

/** The value of a figure in a summary. */
export function metricValue(metric: Metric, summary: Partial<BacklinkSummary>): BacklinkSummary[MetricId] {
  return summary[metric.id] ?? null;
}
