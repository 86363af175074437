import * as l10n from '@vscode/l10n';
import { changeInWords } from '../figures/change';
import { formatDate, formatMetric, notAvailable } from '../figures/format';
import type { HeadlineId } from '../figures/headline';
import { METRICS } from '../figures/metrics';
import { countedWords } from '../figures/reading';
import type { Snapshot } from '../snapshot';
import { sourceLabel } from '../source';
import { displayName } from '../target/displayName';

const LINES: readonly HeadlineId[] = [
  'rank',
  'referringDomains',
  'backlinks',
  'brokenBacklinks',
  'backlinksSpamScore',
];

/** A summary in six lines of plain text, to be pasted into a message: what, from where and when, and the key figures with their changes. */
export function summaryText(snapshot: Snapshot, previous: Snapshot | null, locale: string): string {
  const { question, takenAt, data } = snapshot;
  const facts = [
    sourceLabel(question.source),
    formatDate(takenAt, locale),
    ...countedWords(question.options, locale),
  ];
  const figures = LINES.map((id) => {
    const metric = METRICS.find((candidate) => candidate.id === id);
    const text = metric && formatMetric(metric, data, question.options.rankScale, locale);
    const line = l10n.t('{0}: {1}', metric?.label() ?? id, text ?? notAvailable());
    const [from, to] = [previous?.data[id] ?? null, data[id]];
    return previous && from !== null && to !== null
      ? `${line} (${changeInWords({ amount: to - from, since: previous.takenAt, until: takenAt }, locale)})`
      : line;
  });
  const title = l10n.t('Backlinks of {0} ({1})', displayName(question.target), facts.join(', '));
  return `${[title, ...figures].join('\n')}\n`;
}
