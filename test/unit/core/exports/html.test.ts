import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BREAKDOWNS } from '../../../../src/core/figures/breakdowns';
import { summaryHtml } from '../../../../src/core/exports/summaryHtml';
import { visibleText } from '../../../../src/core/exports/visibleText';
import { METRICS } from '../../../../src/core/figures/metrics';
import type { Snapshot } from '../../../../src/core/snapshot';
import { explodingTopicsSnapshot } from '../../fixtures/explodingTopicsSnapshot';
import { anySnapshot, HOSTILE_TEXTS, snapshotOf } from './answerArbitrary';

const snapshot = explodingTopicsSnapshot();

/** The tags of a page, the lengths of bars left aside. */
function tagsOf(html: string): Set<string> {
  const body = html.replace(/<style>[^<]*<\/style>/, '<style></style>');
  return new Set(body.match(/<[^>]*>/g)?.map((tag) => tag.replace(/width: \d+\.\d%/, 'width')));
}

/** The text of a page as a browser reads it. */
function textOf(html: string): string {
  const text = html
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/\p{Zs}/gu, ' ');
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&([a-z#\d]+);/g, (_, name: string) => entities[name] ?? 'unknown entity');
}

const OUR_TAGS = tagsOf(
  summaryHtml(
    { ...snapshot, question: { ...snapshot.question, source: { service: 'sample', via: null } } },
    'en',
  ),
);

/** Every tag is one that a harmless page has too. */
function assertHarmless(made: Snapshot): string {
  const html = summaryHtml(made, 'en');
  assert.deepEqual(
    [...tagsOf(html)].filter((tag) => !OUR_TAGS.has(tag)),
    [],
  );
  assert.doesNotMatch(html, /NaN|Infinity|undefined/);
  return html;
}

describe('the HTML export', () => {
  const html = summaryHtml(snapshot, 'de');

  it('runs nothing, loads nothing and links to nothing', () => {
    const tags = [...OUR_TAGS].join('');
    assert.match(tags, /Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"/);
    assert.doesNotMatch(tags, /<(script|link|img|iframe|object|embed|form|base|a)\b|\s(on\w+|src|href)=/i);
    assert.doesNotMatch(html, /url\(|@import/);
  });

  it('names its language, and heads and captions its tables', () => {
    assert.match(html, /<html lang="de">/);
    const count = (pattern: RegExp) => html.match(pattern)?.length;
    assert.equal(count(/<h1/g), 1);
    assert.equal(count(/<table>\n<caption>/g), 6 + BREAKDOWNS.length);
    assert.equal(count(/<thead>\n<tr><th scope="col">/g), 6 + BREAKDOWNS.length);
    assert.equal(count(/<tr>(?!<th scope)/g), undefined);
  });

  it('says everything of a summary', () => {
    const text = textOf(summaryHtml(snapshot, 'en'));
    for (const { label, meaning } of [...METRICS, ...BREAKDOWNS]) {
      assert.ok(text.includes(label()) && text.includes(meaning()), label());
    }
    for (const fact of [
      'Sep 18, 2023, 9:00:00 AM UTC',
      'USD 0.02003',
      '371/1000',
      '"internalListLimit":10',
    ]) {
      assert.ok(text.includes(fact), fact);
    }
    assert.match(text, /Top 10 only/);
    assert.doesNotMatch(text, /null|Not real figures/);
  });

  it('warns of figures that are made up', () => {
    const question = { ...snapshot.question, source: { service: 'sandbox' as const, via: null } };
    assert.match(textOf(summaryHtml({ ...snapshot, question }, 'en')), /\nMock data\. Not real figures/);
  });

  for (const text of [...HOSTILE_TEXTS, null]) {
    it(`shows ${JSON.stringify(text)?.slice(0, 40)} as text only`, () => {
      for (const number of [null, 0, -1, 1e300]) {
        const shown = textOf(assertHarmless(snapshotOf(text, number, snapshot)));
        assert.ok(shown.includes(text === null ? 'not available' : visibleText(text)));
      }
    });
  }

  it('is harmless with anything, its bars never longer than their cells', () => {
    fc.assert(
      fc.property(anySnapshot, (made) => {
        const widths = [...assertHarmless(made).matchAll(/style="width: (.*?)%"/g)].map(([, width]) =>
          Number(width),
        );
        assert.ok(widths.every((width) => width >= 0 && width <= 100));
      }),
    );
  });
});
