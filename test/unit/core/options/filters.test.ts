import assert from 'node:assert/strict';
import { describeFilter, describeFilterProblem, parseFilters } from '../../../../src/core/options/filters';

const dofollow = ['dofollow', '=', true];

/** A filter with this many conditions. */
function many(count: number): unknown[] {
  return Array.from({ length: count }, (_, i) => (i === 0 ? [dofollow] : ['and', dofollow])).flat();
}

function nested(depth: number): unknown[] {
  return depth === 0 ? dofollow : [nested(depth - 1)];
}

describe('backlinks_filters', () => {
  const READ: readonly [filter: unknown[], words: string][] = [
    [dofollow, 'dofollow = true'],
    [[dofollow], 'dofollow = true'],
    [
      [dofollow, 'and', [['anchor', 'like', '%seo%'], 'or', ['text_pre', 'like', '%seo%']]],
      'dofollow = true and (anchor like "%seo%" or text_pre like "%seo%")',
    ],
    [['rank', '>=', 100], 'rank >= 100'],
    [['tld_from', 'in', ['com', 'org']], 'tld_from in ["com","org"]'],
    [['links_count', 'not_in', [1, 2]], 'links_count not_in [1,2]'],
    [['attributes', 'has', 'nofollow'], 'attributes has "nofollow"'],
    [['first_seen', '>', '2026-01-01 00:00:00 +00:00'], 'first_seen > "2026-01-01 00:00:00 +00:00"'],
    [['anchor', 'regex', '^seo'], 'anchor regex "^seo"'],
  ];
  for (const [filter, words] of READ) {
    it(`reads ${JSON.stringify(filter)}`, () => {
      const parsed = parseFilters(filter);
      assert.ok(parsed.ok && parsed.filter);
      assert.equal(describeFilter(parsed.filter), words);
    });
  }

  it('reads an empty list as no filter', () => {
    assert.deepEqual(parseFilters([]), { ok: true, filter: null });
  });

  it('allows eight conditions and no more', () => {
    assert.ok(parseFilters(many(8)).ok);
    assert.deepEqual(parseFilters(many(9)), { ok: false, problem: { code: 'tooMany', count: 9 } });
  });

  const REFUSED: readonly [filter: unknown, code: string, at?: string][] = [
    ['dofollow', 'notAList', ''],
    [null, 'notAList', ''],
    [[[]], 'notAList', '[0]'],
    [[dofollow, 'and'], 'brokenGroup', ''],
    [[dofollow, dofollow], 'brokenGroup', '[1]'],
    [[dofollow, 'AND', dofollow], 'brokenGroup', '[1]'],
    [['colour', '=', 'red'], 'unknownField', '[0]'],
    [[dofollow, 'or', ['anchor', '>', 'a']], 'wrongOperator', '[2][1]'],
    [['dofollow', 'has', true], 'wrongOperator', '[1]'],
    [['attributes', '=', 'nofollow'], 'wrongOperator', '[1]'],
    [['rank', '=', '5'], 'wrongValue', '[2]'],
    [['rank', '=', NaN], 'wrongValue', '[2]'],
    [['rank', 'in', []], 'wrongValue', '[2]'],
    [['rank', 'in', 5], 'wrongValue', '[2]'],
    [['dofollow', '=', 1], 'wrongValue', '[2]'],
    [['dofollow', '='], 'wrongValue', '[2]'],
    [['dofollow', '=', true, 1], 'wrongValue', '[2]'],
    [['first_seen', '<', '2026-01-01'], 'wrongValue', '[2]'],
    [['anchor', 'regex', 'x'.repeat(1001)], 'regexTooLong', '[2]'],
    [nested(40), 'tooDeep'],
    [['__proto__', '=', 1], 'unknownField', '[0]'],
  ];
  for (const [filter, code, at] of REFUSED) {
    it(`refuses ${JSON.stringify(filter).slice(0, 60)}`, () => {
      const parsed = parseFilters(filter);
      assert.ok(!parsed.ok);
      assert.equal(parsed.problem.code, code);
      if (at !== undefined) {
        assert.equal('at' in parsed.problem && parsed.problem.at, at);
      }
      assert.ok(describeFilterProblem(parsed.problem).length > 10);
    });
  }
});
