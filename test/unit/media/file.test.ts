import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BREAKDOWNS } from '../../../src/core/figures/breakdowns';
import { METRICS } from '../../../src/core/figures/metrics';
import { visibleText } from '../../../src/core/exports/visibleText';
import type { DrawFile, Report } from '../../../src/core/reportProtocol';
import type { Snapshot } from '../../../src/core/snapshot';
import { anySnapshot, HOSTILE_TEXTS, snapshotOf } from '../core/exports/answerArbitrary';
import { explodingTopicsSnapshot } from '../fixtures/explodingTopicsSnapshot';
import { loadDrawFile, reportOfSnapshot } from './fileDrawing';

const snapshot = explodingTopicsSnapshot();

/** The elements and attributes of which a file is made. */
const HARMLESS: ReadonlySet<string> = new Set([
  ...[
    'html',
    'lang',
    'head',
    'meta',
    'charset',
    'http-equiv',
    'content',
    'name',
    'title',
    'style',
    'body',
    'main',
  ],
  ...[
    'header',
    'section',
    'div',
    'p',
    'h1',
    'h2',
    'h3',
    'ul',
    'li',
    'dl',
    'dt',
    'dd',
    'span',
    'bdi',
    'strong',
    'wbr',
  ],
  ...['table', 'caption', 'colgroup', 'col', 'thead', 'tbody', 'tr', 'th', 'td', 'scope', 'rowspan'],
  ...[
    'details',
    'open',
    'summary',
    'figure',
    'figcaption',
    'svg',
    'viewBox',
    'preserveAspectRatio',
    'path',
    'd',
  ],
  ...['class', 'id', 'dir', 'role', 'tabindex', 'aria-label', 'aria-labelledby', 'aria-hidden'],
]);

describe('a report as a file', () => {
  let drawFile: DrawFile;
  before(async () => (drawFile = await loadDrawFile()));

  const htmlOf = (...reports: Report[]) => {
    const drawn = { locale: 'en', translations: {} };
    const [report] = reports;
    return report && reports.length === 1
      ? drawFile({ type: 'report', ...drawn, report }, 'p { color: red }')
      : drawFile({ type: 'comparison', ...drawn, reports }, '');
  };

  it('runs nothing, loads nothing, links to nothing and offers nothing to press', () => {
    for (const html of [
      htmlOf(reportOfSnapshot(snapshot, 24)),
      htmlOf(reportOfSnapshot(snapshot), reportOfSnapshot(snapshot)),
    ]) {
      assert.match(html, /^<!DOCTYPE html>\n<html lang="en">/);
      assert.match(
        html,
        /http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; /,
      );
      assert.doesNotMatch(html, /<(script|link|img|iframe|object|embed|form|base|a|button|input)\b/i);
      assert.doesNotMatch(html, /\s(on\w+|src|href)=|url\(|@import|https?:/i);
    }
  });

  it('carries its style as it is', () => {
    assert.match(htmlOf(reportOfSnapshot(snapshot)), /<style>p \{ color: red \}<\/style>/);
  });

  it('says everything of a summary, and tells times in UTC', () => {
    const text = textOf(htmlOf(reportOfSnapshot(snapshot, 24)));
    for (const { label, meaning } of [...METRICS, ...BREAKDOWNS]) {
      assert.ok(text.includes(label()) && text.includes(meaning()), label());
    }
    for (const fact of [
      'Sep 19, 2023, 9:00:00 AM UTC',
      'USD 0.02003',
      '371/1000',
      'unchanged since Sep 18',
    ]) {
      assert.ok(text.includes(fact), fact);
    }
    for (const option of ['dofollow only', 'live and lost', 'rank up to 1000']) {
      assert.ok(text.includes(`\n${option}\n`), option);
    }
    assert.doesNotMatch(text, /null|undefined|Not real figures/);
  });

  it('warns of figures that are made up, also where only some are', () => {
    const question = { ...snapshot.question, source: { service: 'sandbox' as const, via: null } };
    const madeUp = reportOfSnapshot({ ...snapshot, question });
    assert.match(textOf(htmlOf(madeUp)), /\nMock data\. Not real figures/);
    assert.match(
      textOf(htmlOf(madeUp, reportOfSnapshot(snapshot))),
      /\nSome of these are sample or mock data/,
    );
  });

  for (const text of HOSTILE_TEXTS) {
    it(`shows ${JSON.stringify(text).slice(0, 40)} as text only`, () => {
      for (const number of [null, 0, -1, 1e300]) {
        assert.ok(textOf(harmless(snapshotOf(text, number, snapshot))).includes(visibleText(text)));
      }
    });
  }

  it('is harmless with anything', () => {
    fc.assert(
      fc.property(anySnapshot, (made) => {
        harmless(made);
      }),
      { numRuns: 50 },
    );
  });

  /** Draws a file, and finds no element and no attribute in it that could do anything. */
  function harmless(made: Snapshot): string {
    const html = htmlOf(reportOfSnapshot(made, 24));
    assert.deepEqual(
      [...namesOf(html)].filter((name) => !HARMLESS.has(name)),
      [],
    );
    assert.doesNotMatch(html, /NaN|undefined/);
    return html;
  }
});

/** The names of all elements and of their attributes. */
function namesOf(html: string): Set<string> {
  const tags = html.match(/<[a-z][^>]*>/gi) ?? [];
  return new Set(tags.flatMap((tag) => tag.replace(/"[^"]*"/g, '').match(/[\w-]+/g) ?? []));
}

/** The text of a page as a browser reads it; a line ends with each element but a possible end of a line. */
function textOf(html: string): string {
  const text = html
    .replace(/<style>[^<]*<\/style>|<wbr\/?>/g, '')
    .replace(/<[^>]*>/g, '\n')
    .replace(/\p{Zs}/gu, ' ');
  const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
  return text.replace(/&([a-z#\d]+);/g, (_, name: string) => entities[name] ?? 'unknown entity');
}
