import assert from 'node:assert/strict';
import fc from 'fast-check';
import { OPERATORS } from '../../../../src/core/options/filterFields';
import { parseFilters } from '../../../../src/core/options/filters';
import { readCondition, readTyped, valueText } from '../../../../src/core/options/filterValue';
import { fieldsWithOperator, typedValues } from './conditionArbitrary';

const READ: readonly [field: string, operator: string, text: string, value: unknown][] = [
  ['dofollow', '=', 'true', true],
  ['is_lost', '<>', 'false', false],
  ['rank', '>=', ' 30 ', 30],
  ['page_from_size', '<', '1.5e6', 1_500_000],
  ['backlink_spam_score', '=', '-1', -1],
  ['page_from_status_code', 'in', '200, 301', [200, 301]],
  ['links_count', 'not_in', '1,2,', [1, 2]],
  ['links_count', 'in', '[1, 2]', [1, 2]],
  ['tld_from', 'in', 'com, org', ['com', 'org']],
  ['anchor', 'in', '["a, b", ""]', ['a, b', '']],
  ['anchor', 'in', '[seo], guide', ['[seo]', 'guide']],
  ['anchor', '=', '', ''],
  ['anchor', '=', ' seo, guide ', ' seo, guide '],
  ['anchor', 'like', '%seo%', '%seo%'],
  ['anchor', 'regex', '^seo\\b', '^seo\\b'],
  ['anchor', 'not_regex', 'x'.repeat(1000), 'x'.repeat(1000)],
  ['attributes', 'has', 'nofollow', 'nofollow'],
  ['first_seen', '>', '2026-01-31', '2026-01-31 00:00:00 +00:00'],
  ['first_seen', '<', '2026-01-31 08:30', '2026-01-31 08:30:00 +00:00'],
  ['last_seen', '<', '2024-02-29T08:30:15Z', '2024-02-29 08:30:15 +00:00'],
  ['last_seen', '<', '2024-02-29 08:30:15 +00:00', '2024-02-29 08:30:15 +00:00'],
];

const REFUSED: readonly [field: string, operator: string, text: string, reason: RegExp][] = [
  ['dofollow', '=', 'yes', /true or false/],
  ['rank', '>', '', /missing/],
  ['rank', '>', 'many', /a number/],
  ['rank', '>', '1,000', /a number/],
  ['rank', '=', '0x10', /a number/],
  ['rank', '=', '1e999', /a number/],
  ['rank', 'in', '1, two', /a number/],
  ['rank', 'in', '["1"]', /is not valid/],
  ['rank', 'in', ' , ', /missing/],
  ['tld_from', 'in', '[]', /missing/],
  ['tld_from', 'in', '[["com"]]', /is not valid/],
  ['anchor', 'like', '', /missing/],
  ['anchor', 'regex', 'x'.repeat(1001), /up to 1000/],
  ['attributes', 'has', '', /missing/],
  ['first_seen', '>', 'yesterday', /a date/],
  ['first_seen', '>', '2026-02-30', /a date/],
  ['first_seen', '>', '2026-1-1', /a date/],
  ['first_seen', '>', '2026-01-01 24:00', /a date/],
  ['first_seen', '>', '2026-01-01 08:00:00 +02:00', /a date/],
  ['colour', '=', 'red', /no field/],
  ['dofollow', 'has', 'true', /can't be compared/],
];

describe('the value of a condition', () => {
  for (const [operator, text, value] of [
    ['ilike', 'seo', '%seo%'],
    ['not_like', 'seo guide', '%seo guide%'],
    ['ilike', 'seo%', 'seo%'],
    ['=', 'seo', 'seo'],
    ['regex', 'seo', 'seo'],
  ] as const) {
    it(`of a person is looked for anywhere where the operator says so: ${operator} ${text}`, () => {
      assert.deepEqual(readTyped('anchor', operator, text), {
        ok: true,
        value: { kind: 'condition', field: 'anchor', operator, value },
      });
    });
  }

  it('of a person is missing where nothing was typed', () => {
    assert.equal(readTyped('anchor', 'ilike', '').ok, false);
  });

  for (const [field, operator, text, value] of READ) {
    it(`is read from what was typed: ${field} ${operator} ${JSON.stringify(text).slice(0, 40)}`, () => {
      assert.deepEqual(readCondition(field, operator, text), {
        ok: true,
        value: { kind: 'condition', field, operator, value },
      });
    });
  }

  for (const [field, operator, text, reason] of REFUSED) {
    it(`is refused with the reason: ${field} ${operator} ${JSON.stringify(text).slice(0, 40)}`, () => {
      const read = readCondition(field, operator, text);
      assert.ok(!read.ok);
      assert.match(read.reason, reason);
    });
  }

  it('passes the check of filters and reads back from its own text, whatever was typed', () => {
    const used = new Set<string>();
    fc.assert(
      fc.property(fieldsWithOperator(), typedValues(), ([field, operator], text) => {
        const read = readCondition(field, operator, text);
        if (!read.ok) {
          assert.ok(read.reason.length > 10);
          return;
        }
        used.add(operator);
        assert.deepEqual(parseFilters([field, operator, read.value.value]), { ok: true, filter: read.value });
        assert.deepEqual(readCondition(field, operator, valueText(read.value.value)), read);
      }),
      { numRuns: 5000 },
    );
    assert.deepEqual([...used].sort(), [...new Set(Object.values(OPERATORS).flat())].sort());
  });
});
