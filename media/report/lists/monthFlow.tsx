import * as l10n from '@vscode/l10n';
import type { HistoryRow } from '../../../src/core/lists/historyColumns';
import { PointedChart } from '../pointedChart';
import { missingCount, monthText } from './historyTable';
import { count, type Writing } from './listColumn';
import { monthBars, type Flow } from './monthBars';

interface Props {
  readonly label: string;
  /** Oldest first. */
  readonly rows: readonly HistoryRow[];
  readonly flowOf: (row: HistoryRow) => Flow;
  readonly writing: Writing;
}

/** What came in each month as bars up, what went as bars down, with the figures of a month at the pointer or by arrow keys. */
export function MonthFlow({ label, rows, flowOf, writing }: Props) {
  const flows = rows.map(flowOf);
  const bars = monthBars(flows);
  const month = (index: number) => monthText(rows[index]?.date ?? null, writing.locale);
  if (!bars) {
    return null;
  }
  const said = (index: number, value: number | null | undefined) =>
    typeof value === 'number' ? count(value, writing) : missingCount(rows[index] ?? { date: null });
  const flowAt = (index: number) => {
    const flow = flows[index];
    return flow && (flow.added !== null || flow.lost !== null)
      ? l10n.t('{0}: {1} new, {2} lost', month(index), said(index, flow.added), said(index, flow.lost))
      : l10n.t('{0}: {1}', month(index), said(index, null));
  };
  const newest = rows.length - 1;
  const most = [count(bars.mostAdded, writing), count(bars.mostLost, writing)] as const;
  const sentence = [
    l10n.t(
      '{0}, month by month from {1} to {2}: at most {3} new and {4} lost in a month.',
      label,
      month(0),
      month(newest),
      ...most,
    ),
    ...(missingMonths(flows) > 0
      ? [l10n.t('Not recorded in {0} of them.', count(missingMonths(flows), writing))]
      : []),
  ].join(' ');
  return (
    <figure class="trend flow">
      <figcaption>{label}</figcaption>
      <PointedChart
        places={rows.map((_, index) => (index + 0.5) / rows.length)}
        sentence={sentence}
        say={flowAt}
        show={flowAt}
        scale={
          <>
            <span class="added">{l10n.t('▲ up to {0} new', most[0])}</span>
            <span class="lost">{l10n.t('▼ up to {0} lost', most[1])}</span>
          </>
        }
      >
        <path class="added" d={bars.added} />
        <path class="lost" d={bars.lost} />
        <path class="middle" d={`M0 ${bars.middle}H100`} />
      </PointedChart>
    </figure>
  );
}

function missingMonths(flows: readonly Flow[]): number {
  return flows.filter(({ added, lost }) => added === null && lost === null).length;
}
