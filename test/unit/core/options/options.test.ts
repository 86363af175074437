import assert from 'node:assert/strict';
import {
  checkOptions,
  DEFAULT_OPTIONS,
  questionKey,
  type LookupOptions,
} from '../../../../src/core/options/options';

describe('the options of a lookup', () => {
  it('complete what is missing with the defaults', () => {
    assert.deepEqual(checkOptions({}), { ok: true, options: DEFAULT_OPTIONS });
    assert.deepEqual(checkOptions({ internalListLimit: 5, rankScale: undefined }), {
      ok: true,
      options: { ...DEFAULT_OPTIONS, internalListLimit: 5 },
    });
  });

  const REFUSED: readonly [keyof LookupOptions, ...unknown[]][] = [
    ['includeSubdomains', 'true', 1, null],
    ['includeIndirectLinks', 0],
    ['excludeInternalBacklinks', 'no'],
    ['internalListLimit', 0, -1, 1001, 10.5, '10', NaN, null],
    ['backlinksStatusType', 'dead', '', null, 'Live'],
    ['backlinksFilters', null, 'dofollow', {}, [['dofollow', '=', true], 'xor', ['original', '=', true]]],
    ['rankScale', '100', 100],
    ['tag', 'x'.repeat(256), null, 5],
  ];
  for (const [option, ...values] of REFUSED) {
    for (const value of values) {
      it(`refuse ${option} = ${JSON.stringify(value)?.slice(0, 60)}`, () => {
        const checked = checkOptions({ [option]: value });
        assert.ok(!checked.ok);
        assert.deepEqual(
          checked.problems.map((problem) => problem.option),
          [option],
        );
        assert.ok(checked.problems[0]?.reason);
      });
    }
  }

  it('accept the limits themselves', () => {
    for (const internalListLimit of [1, 1000]) {
      assert.ok(checkOptions({ internalListLimit }).ok);
    }
    assert.ok(checkOptions({ tag: 'x'.repeat(255) }).ok);
  });

  it('make a key that every option changes, except the tag', () => {
    const key = (change: Partial<LookupOptions>) =>
      questionKey('example.com', { ...DEFAULT_OPTIONS, ...change });
    const keys = [
      key({}),
      key({ includeSubdomains: false }),
      key({ includeIndirectLinks: false }),
      key({ excludeInternalBacklinks: false }),
      key({ internalListLimit: 11 }),
      key({ backlinksStatusType: 'lost' }),
      key({ backlinksFilters: ['dofollow', '=', true] }),
      key({ rankScale: 'one_thousand' }),
      questionKey('example.org', DEFAULT_OPTIONS),
    ];
    assert.equal(new Set(keys).size, keys.length);
    assert.equal(key({ tag: 'mine' }), key({}));
  });
});
