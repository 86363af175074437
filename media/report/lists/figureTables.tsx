import * as l10n from '@vscode/l10n';
import { FIELDS } from '../../../src/core/figures/fields';
import { countryName, notAvailable } from '../../../src/core/figures/format';
import {
  ANCHOR_COLUMNS,
  DOMAIN_COLUMNS,
  PAGE_COLUMNS,
  type AnchorRow,
  type DomainRow,
  type PageRow,
} from '../../../src/core/lists/figureColumns';
import {
  count,
  dayColumn,
  Nothing,
  numberColumn,
  Opening,
  rank,
  spamScore,
  type ListColumn,
  type Writing,
} from './listColumn';
import { homeOf, openable } from './openable';

const LINKS = { ...FIELDS.backlinks, label: () => l10n.t('Links') };
const DOMAINS = { ...FIELDS.referringDomains, label: () => l10n.t('Domains') };
const BROKEN = { ...FIELDS.brokenBacklinks, label: () => l10n.t('Broken links') };
const NOFOLLOW = { ...FIELDS.referringPagesNofollow, label: () => l10n.t('Nofollow pages') };
const SPAM = { ...FIELDS.backlinksSpamScore, label: () => l10n.t('Spam score') };

/** The columns of referring domains. */
export function domainTableColumns(writing: Writing): readonly ListColumn<DomainRow>[] {
  return [
    {
      ...{ id: 'domain', label: l10n.t('Domain'), meaning: DOMAIN_COLUMNS.domain.meaning() },
      ...{ align: 'start', width: 16 },
      render: ({ domain }) => <Opening text={domain ?? notAvailable()} address={homeOf(domain)} />,
      text: ({ domain }) => domain ?? notAvailable(),
    },
    numberColumn('rank', FIELDS.rank, rank, writing),
    numberColumn('backlinks', LINKS, count, writing),
    numberColumn('referringPagesNofollow', NOFOLLOW, count, writing),
    numberColumn('backlinksSpamScore', SPAM, spamScore, writing),
    dayColumn('firstSeen', FIELDS.firstSeen, writing),
    {
      ...{ id: 'country', label: l10n.t('Country'), meaning: l10n.t('Where most of its links come from.') },
      ...{ align: 'start', width: 9 },
      render: (row) => countryOf(row, writing.locale),
      text: (row) => countryOf(row, writing.locale),
    },
  ];
}

/** The columns of anchors. */
export function anchorTableColumns(writing: Writing): readonly ListColumn<AnchorRow>[] {
  return [
    {
      ...{ id: 'anchor', label: ANCHOR_COLUMNS.anchor.label(), meaning: ANCHOR_COLUMNS.anchor.meaning() },
      ...{ align: 'start', width: 18 },
      render: (row) => (row.anchor ? <bdi>{row.anchor}</bdi> : <Nothing words={anchorWords(row)} />),
      text: anchorWords,
    },
    numberColumn('referringDomains', DOMAINS, count, writing),
    numberColumn('backlinks', LINKS, count, writing),
  ];
}

/** The columns of the pages of a site. */
export function pageTableColumns(writing: Writing): readonly ListColumn<PageRow>[] {
  return [
    {
      ...{ id: 'url', label: PAGE_COLUMNS.url.label(), meaning: PAGE_COLUMNS.url.meaning() },
      ...{ align: 'start', width: 20 },
      render: ({ url }) => <Opening text={url ?? notAvailable()} address={openable(url)} />,
      text: ({ url }) => url ?? notAvailable(),
    },
    numberColumn('referringDomains', DOMAINS, count, writing),
    numberColumn('backlinks', LINKS, count, writing),
    numberColumn('brokenBacklinks', BROKEN, count, writing),
  ];
}

/** Links without a text are of some kind, such as images, which the row's own map of kinds tells. */
function anchorWords({ anchor, linkTypes }: AnchorRow): string {
  if (anchor !== '') {
    return anchor ?? notAvailable();
  }
  const kinds = (linkTypes ?? []).filter((entry) => entry.count !== 0).map(({ key }) => key);
  return kinds.length === 0 ? l10n.t('no text') : l10n.t('no text ({0})', kinds.join(', '));
}

function countryOf({ countries }: DomainRow, locale: string): string {
  const [top] = [...(countries ?? [])].sort((a, b) => (b.count ?? 0) - (a.count ?? 0));
  if (!top) {
    return notAvailable();
  }
  return top.key === '' ? l10n.t('unknown') : countryName(top.key, locale);
}
