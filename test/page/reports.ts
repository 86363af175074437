import { headlineOf, type Headline, type Measured } from '../../src/core/figures/headline';
import type { Report, WholePage } from '../../src/core/reportProtocol';
import { seriesKey, type Snapshot } from '../../src/core/snapshot';
import { explodingTopicsSnapshot } from '../unit/fixtures/explodingTopicsSnapshot';

const DAY = 86_400_000;
const PUBLISHED = explodingTopicsSnapshot();

/** The published reply's report, with what a test changes of it. */
export function report(changed: Partial<Report> = {}): Report {
  return {
    key: seriesKey(PUBLISHED.question),
    question: PUBLISHED.question,
    state: { kind: 'found' },
    figures: PUBLISHED,
    previous: null,
    asOf: null,
    series: series(1),
    againCost: 0.024036,
    domain: null,
    ...changed,
  };
}

/** The report of a snapshot with changed figures. */
export function reportWith(summary: Partial<Snapshot['data']>): Report {
  const figures = { ...PUBLISHED, data: { ...PUBLISHED.data, ...summary } };
  return report({ figures, series: [{ takenAt: figures.takenAt, headline: headlineOf(figures.data) }] });
}

/** Lookups of the published target, five days apart, the published reply last; figures grow, and the third has none of them. */
export function series(count: number): Measured[] {
  const newest = headlineOf(PUBLISHED.data);
  return Array.from({ length: count }, (_, index) => {
    const before = count - 1 - index;
    const grown = Object.entries(newest).map(([id, value]) => [
      id,
      count > 3 && index === 2
        ? null
        : value && Math.round(value * (1 - 0.02 * before - 0.03 * (before % 3))),
    ]);
    return {
      takenAt: PUBLISHED.takenAt - before * 5 * DAY,
      headline: (before === 0 ? newest : Object.fromEntries(grown)) as Headline,
    };
  });
}

/** A report of another target, whose counts are a multiple of the published ones. */
export function reportOf(value: string, factor: number): Report {
  const question = { ...PUBLISHED.question, target: { kind: 'domain', value, site: value } as const };
  const scaled = Object.entries(PUBLISHED.data).map(([id, figure]): [string, unknown] => [
    id,
    typeof figure === 'number' ? Math.round(figure * factor) : figure,
  ]);
  const summary = { ...Object.fromEntries(scaled), target: value } as Snapshot['data'];
  const figures = { ...PUBLISHED, question, data: summary };
  return report({ key: seriesKey(question), question, figures });
}

/** A lookup under way. */
export const PENDING = {
  kind: 'pending',
  step: 'Asking DataForSEO for this target…',
  giveUp: 'Cancel',
} as const;

/** A lookup that failed. */
export const FAILED = {
  kind: 'ended',
  title: 'The account has not enough money for this lookup.',
  detail: 'Nothing was charged. The service says: Payment Required. (code 40200)',
  facts: ['Asked Sep 18, 2023, 9:00:00 AM', 'Cost: USD 0.00'],
  nextStep: 'Open the Account Page',
} as const;

export function reportMessage(shown: Report, locale = 'en'): WholePage {
  return { type: 'report', locale, translations: {}, report: shown };
}

export function comparisonMessage(...reports: Report[]): WholePage {
  return { type: 'comparison', locale: 'en', translations: {}, reports };
}

/** Texts that would do something if they were not drawn as text. */
export const STRANGE = [
  '<img src=x onerror="document.title=\'owned\'">',
  '</script><script>document.title="owned"</script>',
  'javascript:alert(1)',
  '[link](command:workbench.action.quit) **bold** `code`',
  '\u202Egnp.exe\u202C \u2066isolate\u2069',
  '__proto__',
  'constructor',
  'x'.repeat(10_000),
  'many words '.repeat(900),
  'עברית بالعربية',
];

/** A reply in which every text is as strange as a stranger can make it. */
export function hostileReport(): Report {
  const long = 'https://example.com/' + 'a'.repeat(2_000);
  const entries = STRANGE.map((key, index) => ({ key, count: 10 - index }));
  const shown = reportWith({
    target: STRANGE[0] ?? null,
    server: STRANGE[7] ?? null,
    cms: STRANGE[1] ?? null,
    platformTypes: STRANGE,
    ipAddress: STRANGE[4] ?? null,
    country: STRANGE[2] ?? null,
    firstSeen: STRANGE[8] ?? null,
    lostDate: STRANGE[3] ?? null,
    topLevelDomains: entries,
    linkTypes: entries,
    linkAttributes: entries,
    platforms: entries,
    semanticLocations: entries,
    countries: entries,
  });
  const options = { ...PUBLISHED.question.options, tag: STRANGE[8] ?? '' };
  const question = {
    ...PUBLISHED.question,
    options,
    target: { kind: 'page', value: long, site: 'example.com' } as const,
  };
  return {
    ...shown,
    question,
    state: { ...FAILED, title: STRANGE[0] ?? '', detail: STRANGE[7] ?? '', facts: STRANGE },
  };
}

/** Every figure null and every breakdown missing. */
export function emptyReport(): Report {
  return reportWith(Object.fromEntries(Object.keys(PUBLISHED.data).map((id) => [id, null])));
}

/** Every number the same, one entry in each breakdown. */
export function reportOfNumber(value: number): Report {
  const summary = Object.entries(PUBLISHED.data).map(([id, figure]): [string, unknown] => [
    id,
    typeof figure === 'number' ? value : isEntries(figure) ? [{ key: 'a', count: value }] : figure,
  ]);
  return reportWith(Object.fromEntries(summary));
}

/** Breakdowns of so many entries each. */
export function longReport(length: number): Report {
  const entries = Array.from({ length }, (_, index) => ({ key: `k${index}`, count: length - index }));
  const summary = Object.entries(PUBLISHED.data).filter(([, figure]) => isEntries(figure));
  return reportWith(Object.fromEntries(summary.map(([id]) => [id, entries])));
}

function isEntries(figure: unknown): boolean {
  return Array.isArray(figure) && typeof figure[0] === 'object';
}
