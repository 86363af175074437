import * as l10n from '@vscode/l10n';
import { notAvailable } from '../../../src/core/figures/format';
import { LINK_COLUMNS, type LinkRow } from '../../../src/core/lists/linkColumns';
import type { TargetKind } from '../../../src/core/target/target';
import { dayColumn, Nothing, numberColumn, Opening, rank, type ListColumn, type Writing } from './listColumn';
import { openable } from './openable';

/** The columns of links; where a link points is told of what has more than one page. */
export function linkTableColumns(writing: Writing, kind: TargetKind): readonly ListColumn<LinkRow>[] {
  const { domainFromRank, pageFromRank, firstSeen, lastSeen, urlTo } = LINK_COLUMNS;
  const pointsTo: ListColumn<LinkRow> = {
    ...{ id: 'urlTo', label: urlTo.label(), meaning: urlTo.meaning(), align: 'start', width: 9 },
    render: (row) => <TwoLines lines={placeOf(row)} />,
    text: (row) => placeOf(row).join('\n'),
  };
  return [
    {
      ...{ id: 'page', label: l10n.t('Linking page'), align: 'start', width: 16 },
      meaning: LINK_COLUMNS.urlFrom.meaning(),
      render: ({ pageFromTitle, urlFrom }) => (
        <>
          <span class="line">
            <Opening text={pageFromTitle || l10n.t('no title')} address={openable(urlFrom)} />
          </span>
          <span class="line note">
            <bdi>{urlFrom ?? notAvailable()}</bdi>
          </span>
        </>
      ),
      text: ({ pageFromTitle, urlFrom }) =>
        `${pageFromTitle || l10n.t('no title')}\n${urlFrom ?? notAvailable()}`,
    },
    {
      ...{ id: 'anchor', label: LINK_COLUMNS.anchor.label(), align: 'start', width: 10 },
      meaning: l10n.t('Text of the link, or the alternative text of the linked image.'),
      render: anchorCell,
      text: anchorWords,
    },
    ...(kind === 'page' ? [] : [pointsTo]),
    {
      ...{ id: 'follow', label: l10n.t('Follow'), align: 'start', width: 6.5 },
      meaning: l10n.t('Whether search engines may follow the link, with its attributes.'),
      render: (row) => <TwoLines lines={followWords(row)} />,
      text: (row) => followWords(row).join('\n'),
    },
    numberColumn('domainFromRank', domainFromRank, rank, writing),
    numberColumn('pageFromRank', pageFromRank, rank, writing),
    dayColumn('firstSeen', firstSeen, writing),
    dayColumn('lastSeen', lastSeen, writing),
    {
      ...{ id: 'state', label: l10n.t('State'), align: 'start', width: 6.5 },
      meaning: l10n.t('Whether the link is new, lost, broken or indirect.'),
      render: (row) =>
        states(row).map((state) => (
          <span key={state} class="mark">
            {state}
          </span>
        )),
      text: (row) => states(row).join(', '),
    },
  ];
}

function anchorCell(row: LinkRow) {
  const { itemType, anchor, alt } = row;
  const text = itemType === 'image' ? alt : anchor;
  return (
    <>
      <span class="line">{text ? <bdi>{text}</bdi> : <Nothing words={emptyWords(row)} />}</span>{' '}
      {itemType === 'image' && <span class="line note">{l10n.t('image')}</span>}
    </>
  );
}

function anchorWords(row: LinkRow): string {
  const isImage = row.itemType === 'image';
  const text = (isImage ? row.alt : row.anchor) || emptyWords(row);
  return isImage ? `${text}\n${l10n.t('image')}` : text;
}

function emptyWords({ itemType, anchor, alt }: LinkRow): string {
  if (itemType === 'image') {
    return alt === null ? notAvailable() : l10n.t('no alternative text');
  }
  return anchor === null ? notAvailable() : l10n.t('no text');
}

function TwoLines({ lines: [first, second] }: { lines: readonly string[] }) {
  return (
    <>
      <span class="line">
        <bdi>{first}</bdi>
      </span>{' '}
      {second && (
        <span class="line note">
          <bdi>{second}</bdi>
        </span>
      )}
    </>
  );
}

/** A path, which tells the pages of a site apart, before its host. */
function placeOf({ urlTo }: LinkRow): string[] {
  const address = openable(urlTo);
  if (address === undefined) {
    return [urlTo ?? notAvailable()];
  }
  const { host, pathname, search } = new URL(address);
  return [pathname + search, host];
}

function followWords({ dofollow, attributes }: LinkRow): string[] {
  const follow = dofollow === null ? notAvailable() : dofollow ? l10n.t('follow') : l10n.t('nofollow');
  const others = (attributes ?? []).filter((attribute) => attribute !== 'nofollow');
  return others.length === 0 ? [follow] : [follow, others.join(', ')];
}

function states({ isNew, isLost, isBroken, isIndirectLink }: LinkRow): string[] {
  return [
    ...(isNew ? [l10n.t('new')] : []),
    ...(isLost ? [l10n.t('lost')] : []),
    ...(isBroken ? [l10n.t('broken')] : []),
    ...(isIndirectLink ? [l10n.t('indirect')] : []),
  ];
}
