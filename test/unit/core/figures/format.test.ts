import assert from 'node:assert/strict';
import { BREAKDOWNS, isCut, sortedEntries } from '../../../../src/core/figures/breakdowns';
import {
  countryName,
  formatAge,
  formatChange,
  formatMetric,
  formatMoney,
  formatTime,
  formatCompact,
  formatPrice,
} from '../../../../src/core/figures/format';
import { METRICS } from '../../../../src/core/figures/metrics';
import { GROUPS } from '../../../../src/core/figures/fields';
import { DEFAULT_OPTIONS, type LookupOptions } from '../../../../src/core/options/options';
import {
  breakdownNotes,
  changedWords,
  countedWords,
  describeOptions,
} from '../../../../src/core/figures/reading';
import { isBilled, sourceLabel } from '../../../../src/core/source';
import { explodingTopicsSnapshot } from '../../fixtures/explodingTopicsSnapshot';

const { data: summary } = explodingTopicsSnapshot();

describe('the catalogues', () => {
  it('hold every field of a summary exactly once', () => {
    const ids = [...METRICS, ...BREAKDOWNS].map(({ id }) => id);
    assert.deepEqual([...ids].sort(), Object.keys(summary).sort());
  });

  it('put every figure into a group that is shown', () => {
    const groups = new Set<string>(GROUPS.map(({ id }) => id));
    assert.deepEqual(
      METRICS.filter(({ group }) => !groups.has(group)),
      [],
    );
  });

  it('explain every figure in a sentence', () => {
    for (const { label, meaning } of [...METRICS, ...BREAKDOWNS]) {
      assert.match(meaning(), /^[A-Z].{15,}\.$/, label());
    }
  });
});

describe('ages and changes', () => {
  const NOW = Date.UTC(2026, 10, 25);
  const AGES: readonly [milliseconds: number, shown: string][] = [
    [-5, 'now'],
    [59_999, 'now'],
    [60_000, '1 minute ago'],
    [3 * 3_600_000 + 1, '3 hours ago'],
    [86_400_000, 'yesterday'],
    [40 * 86_400_000, 'last month'],
    [800 * 86_400_000, '2 years ago'],
  ];
  for (const [milliseconds, shown] of AGES) {
    it(`${milliseconds} ms is ${shown}`, () => {
      assert.equal(formatAge(NOW - milliseconds, NOW, 'en'), shown);
    });
  }

  const CHANGES: readonly [change: number, shown: string][] = [
    [0, '±0'],
    [1204, '+1,204'],
    [-3, '-3'],
  ];
  for (const [change, shown] of CHANGES) {
    it(`a change of ${change} is ${shown}`, () => {
      assert.equal(formatChange(change, 'en'), shown);
    });
  }
});

describe('figures as people read them', () => {
  const of = (id: string, change: Partial<typeof summary> = {}) => {
    const metric = METRICS.find((candidate) => candidate.id === id);
    assert.ok(metric, id);
    return formatMetric(metric, { ...summary, ...change }, 'one_thousand', 'en');
  };
  const SHOWN: readonly [id: string, Partial<typeof summary>, string | null][] = [
    ['rank', {}, '371/1000'],
    ['rank', { rank: 0 }, '0/1000'],
    ['rank', { rank: null }, null],
    ['backlinks', {}, '41,245'],
    ['backlinks', { backlinks: 0 }, '0'],
    ['backlinksSpamScore', {}, '8/100'],
    ['cms', {}, null],
    ['country', {}, 'United States (US)'],
    ['country', { country: 'not a code' }, 'not a code'],
    ['isIp', {}, 'no'],
    ['isIp', { isIp: null }, null],
    ['platformTypes', { platformTypes: [] }, 'none'],
    ['platformTypes', { platformTypes: ['cms', 'news'] }, 'cms, news'],
    ['lostDate', {}, null],
    ['firstSeen', { firstSeen: 'some day' }, 'some day'],
  ];
  for (const [id, change, shown] of SHOWN) {
    it(`${id} ${JSON.stringify(change)} is ${shown}`, () => {
      assert.equal(of(id, change), shown);
    });
  }

  it('money keeps the fractions of a cent that a lookup costs', () => {
    assert.equal(formatMoney(0.024036, 'en').replace(/\s/u, ' '), 'USD 0.024036');
    assert.equal(formatMoney(0, 'en').replace(/\s/u, ' '), 'USD 0.00');
  });

  it('countries have names and codes', () => {
    assert.equal(countryName('DE', 'de'), 'Deutschland (DE)');
    assert.equal(countryName('WW', 'en'), 'Worldwide (WW)');
    assert.equal(countryName('<b>', 'en'), '<b>');
  });

  it('times that are none stay as they are', () => {
    assert.equal(formatTime('soon', 'en'), 'soon');
    assert.match(formatTime('2020-01-18T11:50:58Z', 'en'), /2020/);
  });
});

describe('breakdowns', () => {
  it('stand with the most links first, and what has no name last', () => {
    const counts = (sortedEntries(summary, 'countries') ?? []).map(({ count }) => count);
    assert.deepEqual(counts, [3867, 1439, 738, 602, 440, 275, 259, 196, 181, 27445]);
  });

  it('name what has no key', () => {
    const label = (id: string) => BREAKDOWNS.find((info) => info.id === id)?.keyLabel('', 'en');
    assert.equal(label('countries'), 'unknown');
    assert.equal(label('semanticLocations'), 'other');
  });

  it('say when they were cut and when they overlap', () => {
    const notes = (id: string) =>
      BREAKDOWNS.filter((info) => info.id === id).flatMap((info) =>
        breakdownNotes(info, summary, DEFAULT_OPTIONS),
      );
    assert.match(notes('topLevelDomains').join(), /Top 10 only/);
    assert.deepEqual(notes('linkTypes'), []);
    assert.match(notes('platforms').join(), /more than once/);
    assert.equal(isCut(null, 10), false);
  });
});

describe('what surrounds the figures', () => {
  it('options say only what differs from the defaults, or everything', () => {
    assert.deepEqual(describeOptions(DEFAULT_OPTIONS, 'en', false), []);
    assert.equal(describeOptions(DEFAULT_OPTIONS, 'en', true).length, 8);
    assert.deepEqual(
      describeOptions(
        { ...DEFAULT_OPTIONS, backlinksFilters: ['dofollow', '=', true], tag: 'a' },
        'en',
        false,
      ),
      ['filter: dofollow = true', 'tag "a"'],
    );
  });

  it('sources are named, and only DataForSEO bills', () => {
    assert.equal(sourceLabel({ service: 'sample', via: null }), 'Sample data');
    assert.equal(sourceLabel({ service: 'sandbox', via: null }), 'Sandbox (mock data)');
    assert.equal(
      sourceLabel({ service: 'dataforseo', via: '127.0.0.1:8787' }),
      'DataForSEO via 127.0.0.1:8787',
    );
    assert.deepEqual(
      (['dataforseo', 'sandbox', 'sample'] as const).map((service) => isBilled({ service, via: null })),
      [true, false, false],
    );
  });
});

describe('amounts and counts in a few characters', () => {
  const PRICES: readonly [usd: number, text: string][] = [
    [0, '$0.00'],
    [0.024036, '$0.024'],
    [0.096144, '$0.0961'],
    [0.1, '$0.10'],
    [0.000036, '$0.000036'],
    [1.23456, '$1.23'],
    [12.5, '$12.50'],
  ];
  for (const [usd, text] of PRICES) {
    it(`${usd} is ${text}`, () => {
      assert.equal(formatPrice(usd, 'en'), text);
    });
  }

  it('counts are exact below a thousand, and rounded above', () => {
    assert.deepEqual(
      [0, 999, 1_580, 41_245, 9_800_000].map((count) => formatCompact(count, 'en')),
      ['0', '999', '1.6K', '41.2K', '9.8M'],
    );
  });
});

describe('options that change what is counted', () => {
  const COUNTED: readonly [Partial<LookupOptions>, words: string[]][] = [
    [{}, []],
    [{ rankScale: 'one_thousand', internalListLimit: 3, tag: 'x' }, []],
    [{ backlinksFilters: ['dofollow', '=', true] }, ['dofollow only']],
    [{ backlinksFilters: ['dofollow', '=', false] }, ['nofollow only']],
    [{ backlinksFilters: ['rank', '>', 1] }, ['filter: rank > 1']],
    [{ backlinksStatusType: 'lost', includeSubdomains: false }, ['lost only', 'without subdomains']],
    [{ backlinksStatusType: 'all' }, ['live and lost']],
    [
      { includeIndirectLinks: false, excludeInternalBacklinks: false },
      ['without indirect links', 'with internal backlinks'],
    ],
  ];
  for (const [options, words] of COUNTED) {
    it(`${JSON.stringify(options)} are said: ${words.join(', ') || 'nothing'}`, () => {
      assert.deepEqual(countedWords({ ...DEFAULT_OPTIONS, ...options }, 'en'), words);
    });
  }

  it('come before the others where all that was changed is said', () => {
    const options: LookupOptions = {
      ...DEFAULT_OPTIONS,
      rankScale: 'one_thousand',
      tag: 'x',
      backlinksStatusType: 'all',
    };
    assert.deepEqual(changedWords(options, 'en'), ['live and lost', 'rank up to 1000', 'tag "x"']);
    assert.deepEqual(changedWords(DEFAULT_OPTIONS, 'en'), []);
  });
});
