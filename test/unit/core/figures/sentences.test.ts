import assert from 'node:assert/strict';
import { attentionSentences, nofollowSplit, summarySentences } from '../../../../src/core/figures/sentences';
import type { BacklinkSummary } from '../../../../src/core/figures/summary';
import type { LookupOptions } from '../../../../src/core/options/options';
import { explodingTopicsSnapshot } from '../../fixtures/explodingTopicsSnapshot';

const { data, question } = explodingTopicsSnapshot();
const QUIET = {
  brokenBacklinks: 0,
  brokenPages: 0,
  backlinksSpamScore: 60,
  targetSpamScore: 60,
  lostDate: null,
};

describe('the sentences of a summary', () => {
  const SAID: readonly [Partial<BacklinkSummary>, sentence: string | undefined][] = [
    [{ referringDomains: 1_580, referringDomainsNofollow: 639 }, '1,580 domains link here; 941 of them without any nofollow link.'],
    [{ referringDomains: 1_580, referringDomainsNofollow: 0 }, '1,580 domains link here, none of them with a nofollow link.'],
    [{ referringDomains: 1_580, referringDomainsNofollow: null }, '1,580 domains link here.'],
    [{ referringDomains: 3, referringDomainsNofollow: 4 }, '3 domains link here.'],
    [{ referringDomains: 1, referringDomainsNofollow: null }, '1 domain links here.'],
    [{ referringDomains: 1, referringDomainsNofollow: 1 }, '1 domain links here, with a nofollow link.'],
    [{ referringDomains: 1, referringDomainsNofollow: 0 }, '1 domain links here, without any nofollow link.'],
    [{ referringDomains: 0, referringDomainsNofollow: 0 }, 'No domain links here.'],
    [{ referringDomains: null }, undefined],
  ]; // prettier-ignore
  for (const [figures, sentence] of SAID) {
    it(`say ${sentence ?? 'nothing'} of ${JSON.stringify(figures)}`, () => {
      const said = summarySentences({ ...data, ...figures, brokenBacklinks: null }, 'en');
      assert.deepEqual(said, sentence === undefined ? [] : [sentence]);
    });
  }

  const BROKEN: readonly [broken: number | null, backlinks: number | null, sentence: string | undefined][] = [
    [273, 4_928, '273 of 4,928 links lead to pages that fail.'],
    [1, 4_928, '1 of 4,928 links leads to a page that fails.'],
    [0, 4_928, 'None of the 4,928 links leads to a page that fails.'],
    [null, 4_928, undefined],
    [1, null, undefined],
    [0, 0, undefined],
    [5, 4, undefined],
  ];
  for (const [brokenBacklinks, backlinks, sentence] of BROKEN) {
    it(`say ${sentence ?? 'nothing'} of ${brokenBacklinks} broken links of ${backlinks}`, () => {
      const [, said] = summarySentences({ ...data, brokenBacklinks, backlinks }, 'en');
      assert.equal(said, sentence);
    });
  }

  const ATTENTION: readonly [Partial<BacklinkSummary>, sentences: RegExp[]][] = [
    [{}, []],
    [{ brokenBacklinks: 2, backlinks: 9 }, [/^2 of 9 links lead/]],
    [{ brokenPages: 1 }, [/^1 page of the target returns an error/]],
    [{ brokenPages: 2 }, [/^2 pages of the target return an error/]],
    [{ backlinksSpamScore: 61, targetSpamScore: 100 }, [/backlinks have a high .*61\/100/, /target has a high .*100\/100/]],
    [{ lostDate: '2026-01-31T00:00:00.000Z' }, [/lost its last backlink on Jan 3\d, 2026/]],
    [{ brokenBacklinks: null, brokenPages: null, backlinksSpamScore: null, targetSpamScore: null }, []],
  ]; // prettier-ignore
  for (const [figures, sentences] of ATTENTION) {
    it(`call attention to ${JSON.stringify(figures)}`, () => {
      const said = attentionSentences({ ...data, ...QUIET, ...figures }, 'en');
      assert.equal(said.length, sentences.length, said.join(' '));
      sentences.forEach((sentence, i) => assert.match(said[i] ?? '', sentence));
    });
  }
});

describe('links with and without nofollow', () => {
  const of = (
    entries: readonly [string, number | null][] | null,
    backlinks: number | null,
    limit = 10,
    backlinksFilters: LookupOptions['backlinksFilters'] = [],
  ) => {
    const linkAttributes = entries && entries.map(([key, count]) => ({ key, count }));
    const options = { ...question.options, internalListLimit: limit, backlinksFilters };
    return nofollowSplit({
      data: { ...data, backlinks, linkAttributes },
      question: { ...question, options },
    });
  };

  it('are counted by the links’ own attributes', () => {
    assert.deepEqual(of([['noopener', 9], ['nofollow', 3]], 10), { nofollow: 3, others: 7 }); // prettier-ignore
    assert.deepEqual(of([['noopener', 9]], 10), { nofollow: 0, others: 10 });
  });

  it('are not known where a filter chose links by it', () => {
    assert.equal(of([['nofollow', 3]], 10, 10, ['dofollow', '=', true]), null);
    assert.equal(of([['nofollow', 3]], 10, 10, ['attributes', 'has', 'nofollow']), null);
    assert.deepEqual(of([['nofollow', 3]], 10, 10, ['rank', '>', 1]), { nofollow: 3, others: 7 });
  });

  it('are not known where the list was cut before it, or says too little or too much', () => {
    for (const split of [
      of([['noopener', 9]], 10, 1),
      of([['nofollow', null]], 10),
      of([['nofollow', 11]], 10),
      of(null, 10),
      of([], null),
      of([], 0),
    ]) {
      assert.equal(split, null);
    }
  });
});
