import * as l10n from '@vscode/l10n';
import { formatCount, formatRank, formatTime, notAvailable } from '../src/core/format';
import type { HeadlineId, Measured } from '../src/core/headline';
import { METRICS, type Metric } from '../src/core/metrics';
import type { RankScale } from '../src/core/options';
import type { Reader } from './page';
import { trendPath } from './trendPath';

interface Props {
  /** Oldest first. */
  readonly series: readonly Measured[];
  readonly scale: RankScale;
  readonly reader: Reader;
}

type Drawn = Metric & { readonly id: HeadlineId };

const DRAWN_IDS: readonly HeadlineId[] = ['rank', 'backlinks', 'referringDomains', 'referringMainDomains'];
const TABLE = 'trend-table';
const [WIDTH, HEIGHT] = [240, 48];

/** How the main figures went from lookup to lookup: one small chart each, and the same as a table. */
export function Trend({ series, scale, reader }: Props) {
  const metrics = METRICS.filter((metric): metric is Drawn => DRAWN_IDS.some((id) => id === metric.id));
  const format = (metric: Drawn, value: number | null) =>
    value === null
      ? notAvailable()
      : metric.format === 'rank'
        ? formatRank(value, scale, reader.locale)
        : formatCount(value, reader.locale);
  return (
    <section aria-labelledby="trend">
      <h2 id="trend">{l10n.t('Trend')}</h2>
      <div class="charts">
        {metrics.map((metric) => (
          <Chart key={metric.id} metric={metric} series={series} format={format} locale={reader.locale} />
        ))}
      </div>
      <details
        open={reader.isOpen(TABLE)}
        onToggle={(event) => {
          if (event.currentTarget.open !== reader.isOpen(TABLE)) {
            reader.setOpen(TABLE, event.currentTarget.open);
          }
        }}
      >
        <summary>{l10n.t('Trend as a table')}</summary>
        <div class="scroller" role="region" aria-label={l10n.t('Trend as a table')} tabIndex={0}>
          <table class="grid">
            <thead>
              <tr>
                <th scope="col">{l10n.t('Lookup of')}</th>
                {metrics.map((metric) => (
                  <th key={metric.id} scope="col">
                    {metric.label()}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {series.map(({ takenAt, headline }) => (
                <tr key={takenAt}>
                  <th scope="row">{formatTime(takenAt, reader.locale)}</th>
                  {metrics.map((metric) => (
                    <td key={metric.id}>{format(metric, headline[metric.id])}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </details>
    </section>
  );
}

interface ChartProps {
  readonly metric: Drawn;
  readonly series: readonly Measured[];
  readonly format: (metric: Drawn, value: number | null) => string;
  readonly locale: string;
}

function Chart({ metric, series, format, locale }: ChartProps) {
  const points = series.map(({ takenAt, headline }) => ({ at: takenAt, value: headline[metric.id] }));
  const { line, dots } = trendPath(points, WIDTH, HEIGHT);
  const values = points.flatMap(({ value }) => value ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)].map((value) => format(metric, value));
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  const [from, to] = [points[0], points.at(-1)].map((point) => day.format(point?.at));
  if (values.length === 0) {
    return (
      <figure>
        <figcaption>{metric.label()}</figcaption>
        <p class="missing">{notAvailable()}</p>
      </figure>
    );
  }
  const sentence = l10n.t({
    message: '{0} in {1} lookups from {2} to {3}: first {4}, last {5}, lowest {6}, highest {7}.',
    args: [
      metric.label(),
      formatCount(points.length, locale),
      from ?? '',
      to ?? '',
      format(metric, points[0]?.value ?? null),
      format(metric, points.at(-1)?.value ?? null),
      low ?? '',
      high ?? '',
    ],
    comment: [],
  });
  return (
    <figure>
      <figcaption>{metric.label()}</figcaption>
      <div class="plot">
        <svg
          role="img"
          aria-label={sentence}
          viewBox={`-4 -4 ${WIDTH + 8} ${HEIGHT + 8}`}
          preserveAspectRatio="none"
        >
          <path d={line} />
          <path class="dots" d={dots} />
        </svg>
        <p class="range" aria-hidden="true">
          <span>{high}</span>
          {low !== high && <span>{low}</span>}
        </p>
      </div>
      <p class="dates" aria-hidden="true">
        <span>{from}</span>
        <span>{to}</span>
      </p>
    </figure>
  );
}
