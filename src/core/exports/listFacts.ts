import * as l10n from '@vscode/l10n';
import { formatCount, formatTime } from '../figures/format';
import { changedWords } from '../figures/reading';
import type { SectionId } from '../lists/listSection';
import { isListId } from '../lists/lists';
import { listWords } from '../lists/listWords';
import { optionsFor } from '../options/optionsFor';
import { sourceLabel } from '../source';
import { markdownTable, markdownText } from './markdown';
import type { TakenList } from './takenList';

/** What a list is, as a title; `name` is that of its target. */
export function listTitle(id: SectionId, name: string): string {
  switch (id) {
    case 'backlinks':
      return l10n.t('Links to {0}', name);
    case 'referringDomains':
      return l10n.t('Domains that link to {0}', name);
    case 'anchors':
      return l10n.t('Anchor texts of links to {0}', name);
    case 'domainPages':
      return l10n.t('Pages of {0} with backlinks', name);
    case 'history':
      return l10n.t('Backlink history of {0}', name);
  }
}

/** Of whom and when a list was asked, and what isn't as most people want it, as a Markdown table; of two lists side by side, their names as head. */
export function listFacts(lists: readonly TakenList[], names: readonly string[], locale: string): string {
  const facts: readonly (readonly [label: string, text: (list: TakenList) => string])[] = [
    [l10n.t('Source'), ({ question }) => sourceLabel(question.source)],
    [l10n.t('Target'), ({ question }) => question.target.value],
    [l10n.t('Time'), ({ takenAt }) => formatTime(takenAt, locale, 'UTC')],
    [l10n.t('Options'), (list) => chosenWords(list, locale).join(', ') || l10n.t('none')],
    [l10n.t('Rows'), (list) => countText(list, locale)],
  ];
  return markdownTable(
    [l10n.t('Lookup'), ...names],
    facts.map(([label, text]) => [label, ...lists.map((list) => markdownText(text(list)))]),
  );
}

/** All options of a list's question that aren't the defaults, in words. */
function chosenWords({ id, question }: TakenList, locale: string): string[] {
  const { options, list } = question;
  return [
    ...changedWords(optionsFor(id, options), locale),
    ...(list && isListId(id) ? listWords(id, list, locale) : []),
  ];
}

/** How many rows there are, such as "100 of 4,928 rows". */
function countText({ rows, totalCount }: TakenList, locale: string): string {
  const count = formatCount(rows.length, locale);
  if (totalCount !== null && rows.length < totalCount) {
    return l10n.t('{0} of {1} rows', count, formatCount(totalCount, locale));
  }
  return rows.length === 1 ? l10n.t('{0} row', count) : l10n.t('{0} rows', count);
}
