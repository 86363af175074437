import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BREAKDOWNS } from '../../../../src/core/figures/breakdowns';
import { comparisonMarkdown } from '../../../../src/core/exports/comparisonMarkdown';
import { differenceMarkdown } from '../../../../src/core/exports/differenceMarkdown';
import { markdownText } from '../../../../src/core/exports/markdown';
import { summaryMarkdown } from '../../../../src/core/exports/summaryMarkdown';
import { differenceOf } from '../../../../src/core/figures/difference';
import { METRICS } from '../../../../src/core/figures/metrics';
import { explodingTopicsSnapshot } from '../../fixtures/explodingTopicsSnapshot';
import { anySnapshot, anyText, HOSTILE_TEXTS, snapshotOf } from './answerArbitrary';
import { assertHarmless } from './assertHarmless';

const snapshot = explodingTopicsSnapshot();

describe('text for Markdown', () => {
  const TEXTS: readonly [text: string, written: string][] = [
    ['cloudflare', 'cloudflare'],
    ['message-boards', 'message-boards'],
    ['nginx/1.25.3', 'nginx/1.25.3'],
    ['Germany (DE)', 'Germany (DE)'],
    ['+1,204', '+1,204'],
    ['日本語', '日本語'],
    ['example.com', '`example.com`'],
    ['WWW.1.2', '`WWW.1.2`'],
    ['a|b', '`a`&#124;`b`'],
    ['a`b', '`a`&#96;`b`'],
    ['||', '&#124;&#124;'],
    ['\\', '`\\`'],
    ['a\nb', 'a b'],
    ['a\u202eb', '`a<U+202E>b`'],
    ['<b>', '`<b>`'],
    [':smile:', '`:smile:`'],
  ];
  for (const [text, written] of TEXTS) {
    it(`${JSON.stringify(text)} is written as ${JSON.stringify(written)}`, () => {
      assert.equal(markdownText(text), written);
    });
  }

  it('is harmless, whatever it is', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const written = markdownText(text);
        assertHarmless(`| ${written} |`);
        assert.equal(written.includes('|'), false);
      }),
    );
  });
});

describe('Markdown exports', () => {
  it('say everything of a summary', () => {
    const markdown = summaryMarkdown(snapshot, 'en').replace(/\p{Zs}/gu, ' ');
    assert.match(markdown, /^# Backlinks of `explodingtopics\.com`\n/);
    for (const { label, meaning } of [...METRICS, ...BREAKDOWNS]) {
      assert.ok(markdown.includes(label()) && markdown.includes(meaning()), label());
    }
    const FACTS = [
      'DataForSEO',
      'Sep 18, 2023, 9:00:00 AM UTC',
      'USD 0.02003',
      '0.1.20230825',
      '1.0162 sec.',
    ];
    for (const fact of [...FACTS, 'filter: dofollow = true', '"internalListLimit":10', '| 371/1000 |']) {
      assert.ok(markdown.includes(fact), fact);
    }
    assert.match(markdown, /Top 10 only/);
    assert.match(markdown, /One link can count more than once/);
    assert.match(markdown, /\| Lost \| not available \|/);
    assert.doesNotMatch(markdown, /undefined|null|NaN|Not real figures|not real figures/);
  });

  for (const [service, what] of [
    ['sample', 'Sample'],
    ['sandbox', 'Mock'],
  ] as const) {
    it(`warn of the made-up figures of the ${service}`, () => {
      const question = { ...snapshot.question, source: { service, via: null } };
      const text = summaryMarkdown({ ...snapshot, question }, 'en');
      assert.ok(text.includes(`\n\n${what} data. Not real figures.`));
      assert.match(
        comparisonMarkdown([snapshot, { ...snapshot, question }], 'en'),
        /Some of these are sample or mock data, not real figures/,
      );
    });
  }

  it('warn where snapshots can not be compared', () => {
    const options = { ...snapshot.question.options, backlinksStatusType: 'live' as const };
    const other = { ...snapshot, question: { ...snapshot.question, options } };
    assert.match(comparisonMarkdown([snapshot, other], 'en'), /The lookups used different options/);
    assert.doesNotMatch(comparisonMarkdown([snapshot, snapshot], 'en'), /different/);
  });

  it('say in a comparison what is not listed, not there, and not available', () => {
    const complete = [{ key: 'US', count: null }];
    const other = { ...snapshot, data: { ...snapshot.data, countries: complete, linkTypes: null } };
    const markdown = comparisonMarkdown([snapshot, other], 'en');
    assert.match(markdown, /\| United States \(US\) \| 3,867 \| not available \|/);
    assert.match(markdown, /\| Germany \(DE\) \| 259 \| none \|/);
    assert.match(markdown, /\| redirect \| 1,906 \| not available \|/);
    assert.match(comparisonMarkdown([other, snapshot], 'en'), /\| Germany \(DE\) \| none \| 259 \|/);
  });

  for (const text of [...HOSTILE_TEXTS, null]) {
    it(`are harmless with ${JSON.stringify(text)?.slice(0, 40)}`, () => {
      const hostile = snapshotOf(text, 1e21, snapshot);
      assertHarmless(summaryMarkdown(hostile, 'en'));
      assertHarmless(comparisonMarkdown([hostile, snapshot, hostile], 'en'));
      assertHarmless(differenceMarkdown(differenceOf(snapshot, hostile), 'en'));
    });
  }

  it('are harmless with anything', () => {
    fc.assert(
      fc.property(anySnapshot, anySnapshot, (one, other) => {
        assertHarmless(summaryMarkdown(one, 'en'));
        assertHarmless(comparisonMarkdown([one, other], 'en'));
        assertHarmless(differenceMarkdown(differenceOf(one, { ...other, question: one.question }), 'en'));
      }),
    );
  });
});
