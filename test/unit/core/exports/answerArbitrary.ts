import fc from 'fast-check';
import { BREAKDOWNS } from '../../../../src/core/figures/breakdowns';
import { METRICS, type Metric } from '../../../../src/core/figures/metrics';
import { DEFAULT_OPTIONS, RANK_SCALES, STATUS_TYPES } from '../../../../src/core/options/options';
import type { Answer, Snapshot } from '../../../../src/core/snapshot';
import type { BacklinkSummary } from '../../../../src/core/figures/summary';
import { parseTarget, type Target } from '../../../../src/core/target/target';

/** Texts by which strangers could break out of a cell, a table, an element, an attribute or an object. */
export const HOSTILE_TEXTS = [
  '<img src=x onerror=alert(1)>',
  '</style><script>alert(1)</script>',
  '"><a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1))',
  '![x](https://evil.example/pixel.png)',
  '<https://evil.example>',
  'https://evil.example www.evil.example a@evil.example @someone #1 :smile:',
  'a | b \\| c \\\\| d',
  '`a` ``b`` | `',
  '`'.repeat(200),
  '\\',
  '**bold** _it_ ~~no~~ $x$ &lt; &#124;',
  '# title\n\n---\n| a | b |\r\n',
  'a\u2028b\u2029c\u0085d\u0000e\u001b[31m',
  '\u202egnp.exe\u2066\ufeff\u00ad\u200b',
  '=HYPERLINK("https://evil.example")',
  '+1',
  '-1+1',
  '@SUM(1)',
  '\t=1',
  '\r=1',
  '\n=1',
  '\uff1d1',
  "'=1",
  "''",
  '"quoted", with commas\r\nand lines',
  '__proto__',
  'constructor',
  '{0} {target}',
  '\ud800',
  '',
  'x'.repeat(10_000),
  'لغة \u05d0 日本語 👩‍💻',
];

/** Any text, the hostile ones often. */
export const anyText = fc.oneof(fc.constantFrom(...HOSTILE_TEXTS), fc.string({ unit: 'binary' }));

/** Objects as JSON makes them. */
function plain<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(model, { noNullPrototype: true });
}

const anyNumber = fc.oneof(
  fc.constantFrom(0, -1, -1e300, 1e21, 1e300, Number.MAX_SAFE_INTEGER, 0.02003, 5e-324),
  fc.nat(),
);

const anyTarget = fc.constantFrom(
  ...['example.com', 'blog.example.com', 'https://example.org/a?b=`|`', 'https://example.net/'].map(targetOf),
);

const anyBreakdown = fc.oneof(
  fc.constant(null),
  fc.uniqueArray(plain({ key: anyText, count: fc.option(anyNumber) }), {
    selector: ({ key }) => key,
    maxLength: 12,
  }),
);

/** Any summary, of the catalogues' figures. */
export const anySummary = plain({
  ...Object.fromEntries(METRICS.map((metric) => [metric.id, fc.option(valueOf(metric))])),
  ...Object.fromEntries(BREAKDOWNS.map(({ id }) => [id, anyBreakdown])),
}) as unknown as fc.Arbitrary<BacklinkSummary>;

const anyOptions = plain({
  ...Object.fromEntries(
    (['includeSubdomains', 'includeIndirectLinks', 'excludeInternalBacklinks'] as const).map((option) => [
      option,
      fc.boolean(),
    ]),
  ),
  internalListLimit: fc.integer({ min: 1, max: 1000 }),
  backlinksStatusType: fc.constantFrom(...STATUS_TYPES),
  backlinksFilters: fc.oneof(
    fc.constant([]),
    anyText.map((text) => [['anchor', 'like', text], 'and', ['dofollow', '=', true]]),
  ),
  rankScale: fc.constantFrom(...RANK_SCALES),
  tag: fc.string({ unit: 'binary', maxLength: 100 }),
}) as unknown as fc.Arbitrary<typeof DEFAULT_OPTIONS>;

/** Any snapshot that can come from a reply. */
export const anySnapshot: fc.Arbitrary<Snapshot> = plain({
  question: plain({
    endpoint: fc.constant('summary'),
    target: anyTarget,
    options: anyOptions,
    source: plain({
      service: fc.constantFrom('dataforseo' as const, 'sandbox' as const, 'sample' as const),
      via: fc.constantFrom(null, '127.0.0.1:8787', '[::1]:80'),
    }),
  }),
  takenAt: fc.integer({ min: 0, max: 8.64e15 }),
  cost: fc.option(fc.constantFrom(0, 0.02003, 1e-7, 1e21)),
  reply: plain({ version: fc.option(anyText), time: fc.option(anyText) }),
  data: anySummary,
});

/** Any answer, those that know nothing of the target included. */
export const anyAnswer: fc.Arbitrary<Answer<BacklinkSummary>> = fc.oneof(
  anySnapshot,
  anySnapshot.map((snapshot) => ({ ...snapshot, data: null })),
);

/** A snapshot whose every text is the given one, and whose every number is the other. */
export function snapshotOf(text: string | null, number: number | null, base: Snapshot): Snapshot {
  const value = ({ format }: Metric) => {
    switch (format) {
      case 'count':
      case 'rank':
      case 'spamScore':
        return number;
      case 'list':
        return text === null ? null : [text];
      case 'flag':
        return null;
      default:
        return text;
    }
  };
  const breakdown = text === null ? null : [{ key: text, count: number }];
  return {
    ...base,
    reply: { version: text, time: text },
    data: Object.fromEntries<unknown>([
      ...METRICS.map((metric) => [metric.id, value(metric)] as const),
      ...BREAKDOWNS.map(({ id }) => [id, breakdown] as const),
    ]) as unknown as BacklinkSummary,
  };
}

function valueOf({ format }: Metric): fc.Arbitrary<unknown> {
  switch (format) {
    case 'count':
    case 'rank':
    case 'spamScore':
      return anyNumber;
    case 'flag':
      return fc.boolean();
    case 'list':
      return fc.array(anyText, { maxLength: 4 });
    case 'text':
    case 'time':
    case 'country':
      return anyText;
  }
}

function targetOf(text: string): Target {
  const parsed = parseTarget(text);
  if (!parsed.ok) {
    throw new Error(`${text} is no target`);
  }
  return parsed.target;
}
