import * as l10n from '@vscode/l10n';
import { FIELDS } from '../../../src/core/figures/fields';
import { notAvailable } from '../../../src/core/figures/format';
import type { HistoryRow } from '../../../src/core/lists/historyColumns';
import type { ListSection } from '../../../src/core/lists/listSection';
import { PointedChart } from '../pointedChart';
import { trendPath } from '../trendPath';
import { monthText, monthTime } from './historyTable';
import { count, rank, type Writing } from './listColumn';
import { MonthFlow } from './monthFlow';

interface Props {
  readonly section: ListSection;
  readonly writing: Writing;
}

/** How a domain went month by month: three lines, and what came and went as bars; the table below says the same in figures. */
export function HistoryCharts({ section, writing }: Props) {
  const rows = section.rows as readonly HistoryRow[];
  if (rows.length < 2) {
    return null;
  }
  return (
    <div class="history-charts">
      {LINES.map((id) => (
        <MonthLine key={id} id={id} rows={rows} writing={writing} />
      ))}
      <MonthFlow
        label={l10n.t('New and lost referring domains')}
        rows={rows}
        flowOf={(row) => ({ added: row.newReferringDomains, lost: row.lostReferringDomains })}
        writing={writing}
      />
      <MonthFlow
        label={l10n.t('New and lost backlinks')}
        rows={rows}
        flowOf={(row) => ({ added: row.newBacklinks, lost: row.lostBacklinks })}
        writing={writing}
      />
    </div>
  );
}

const LINES = ['referringDomains', 'backlinks', 'rank'] as const;

interface LineProps {
  readonly id: (typeof LINES)[number];
  /** Oldest first. */
  readonly rows: readonly HistoryRow[];
  readonly writing: Writing;
}

function MonthLine({ id, rows, writing }: LineProps) {
  const { locale } = writing;
  const points = rows.map((row, index) => ({ time: monthTime(row.date) ?? index, value: row[id] }));
  const trend = trendPath(points);
  const say = (value: number | null) =>
    value === null ? notAvailable() : (id === 'rank' ? rank : count)(value, writing);
  const label = FIELDS[id].label();
  const [first, last] = [points[0], points.at(-1)];
  const month = (index: number) => monthText(rows[index]?.date ?? null, locale);
  const valueAt = (index: number) => say(points[index]?.value ?? null);
  if (!trend || !first || !last) {
    return null;
  }
  const span = last.time - first.time;
  const sentence = l10n.t(
    '{0}, month by month from {1} to {2}: lowest {3}, highest {4}, newest {5}.',
    ...[label, month(0), month(rows.length - 1), say(trend.lowest), say(trend.highest), say(last.value)],
  );
  return (
    <figure class="trend">
      <figcaption>
        <span>{label}</span> <strong>{say(last.value)}</strong>
      </figcaption>
      <PointedChart
        places={points.map(({ time }) => (span > 0 ? (time - first.time) / span : 0))}
        sentence={sentence}
        say={(index) => `${month(index)}: ${valueAt(index)}`}
        show={(index) => l10n.t('{0}: {1}', month(index), valueAt(index))}
        scale={
          <>
            <span>{l10n.t('{0} to {1}', say(trend.lowest), say(trend.highest))}</span>
            <span>{l10n.t('since {0}', month(0))}</span>
          </>
        }
      >
        <path class="line" d={trend.line} />
        <path class="newest" d={trend.newest} />
      </PointedChart>
    </figure>
  );
}
