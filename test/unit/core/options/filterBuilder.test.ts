import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  filterJson,
  readFilter,
  readFilterText,
  withAdded,
  withOtherJoin,
  withoutItem,
  withReplaced,
  type FilterDraft,
} from '../../../../src/core/options/filterBuilder';
import {
  countConditions,
  describeFilter,
  MAX_CONDITIONS,
  parseFilters,
} from '../../../../src/core/options/filters';
import type { Condition } from '../../../../src/core/options/filters';
import { conditions } from './conditionArbitrary';

const dofollow = condition('dofollow', '=', true);
const seo = condition('anchor', 'like', '%seo%');
const strong = condition('rank', '>=', 30);
const GROUP = [['alt', '=', ''], 'or', ['text_pre', 'match', 'seo']];

function condition(field: string, operator: string, value: Condition['value']): Condition {
  return { kind: 'condition', field, operator, value };
}

function draftOf(json: unknown): FilterDraft {
  const read = readFilter(json);
  assert.ok(read.ok);
  return read.value;
}

const BUILT: readonly [act: string, draft: () => FilterDraft, json: unknown][] = [
  ['nothing', () => draftOf([]), []],
  ['one condition, which stands flat', () => withAdded(draftOf([]), dofollow), ['dofollow', '=', true]],
  [
    'a second one, joined by "and"',
    () => withAdded(draftOf(['dofollow', '=', true]), seo),
    [['dofollow', '=', true], 'and', ['anchor', 'like', '%seo%']],
  ],
  [
    'the other join, which further ones follow',
    () => withAdded(withOtherJoin(withAdded(withAdded(draftOf([]), dofollow), seo), 0), strong),
    [['dofollow', '=', true], 'or', ['anchor', 'like', '%seo%'], 'or', ['rank', '>=', 30]],
  ],
  [
    'a group kept as it came, with one condition more',
    () => withAdded(draftOf([['dofollow', '=', true], 'and', GROUP]), strong),
    [['dofollow', '=', true], 'and', GROUP, 'and', ['rank', '>=', 30]],
  ],
  [
    'the first one gone, and the join after it',
    () => withoutItem(draftOf([['dofollow', '=', true], 'or', ['rank', '>', 1], 'and', ['rank', '<', 9]]), 0),
    [['rank', '>', 1], 'and', ['rank', '<', 9]],
  ],
  [
    'the last one gone, and the join before it',
    () => withoutItem(draftOf([['dofollow', '=', true], 'or', ['rank', '>', 1], 'and', ['rank', '<', 9]]), 2),
    [['dofollow', '=', true], 'or', ['rank', '>', 1]],
  ],
  ['none left', () => withoutItem(draftOf(['dofollow', '=', true]), 0), []],
  [
    'a group that is left alone',
    () => withoutItem(draftOf([['dofollow', '=', true], 'and', GROUP]), 0),
    GROUP,
  ],
  [
    'another condition in its place',
    () => withReplaced(draftOf([['dofollow', '=', true], 'and', GROUP]), 1, seo),
    [['dofollow', '=', true], 'and', ['anchor', 'like', '%seo%']],
  ],
  [
    'a group in its place, flat when it is of one condition',
    () => withReplaced(draftOf([['dofollow', '=', true], 'and', GROUP]), 1, draftOf([['rank', '>', 1]])),
    [['dofollow', '=', true], 'and', ['rank', '>', 1]],
  ],
  [
    'nothing in its place',
    () => withReplaced(draftOf([['dofollow', '=', true], 'and', GROUP]), 1, draftOf([])),
    ['dofollow', '=', true],
  ],
];

describe('the filter builder', () => {
  for (const [act, draft, json] of BUILT) {
    it(`builds ${act}`, () => {
      assert.deepEqual(filterJson(draft()), json);
      assert.ok(parseFilters(json).ok);
    });
  }

  it('reads the text of a filter, and says why it is none', () => {
    assert.deepEqual(readFilterText(' '), readFilter([]));
    assert.deepEqual(readFilterText('["dofollow", "=", true]'), readFilter(['dofollow', '=', true]));
    for (const text of ['dofollow', '["dofollow", "=", 1]', '{}', '["dofollow", "=", true']) {
      const read = readFilterText(text);
      assert.ok(!read.ok && read.reason.length > 10, text);
    }
  });

  it('builds what can be sent and reads back, whatever is added, removed and joined', () => {
    const acts = fc.oneof(
      fc.record({ add: conditions() }),
      fc.record({ remove: fc.nat(MAX_CONDITIONS) }),
      fc.record({ turn: fc.nat(MAX_CONDITIONS) }),
    );
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 30 }), (all) => {
        let draft = draftOf([['dofollow', '=', true], 'and', GROUP]);
        for (const act of all) {
          if ('add' in act) {
            draft = countConditions(draft) < MAX_CONDITIONS ? withAdded(draft, act.add) : draft;
          } else if ('remove' in act) {
            draft = draft.items.length > act.remove ? withoutItem(draft, act.remove) : draft;
          } else {
            draft = withOtherJoin(draft, act.turn);
          }
          const read = readFilterText(JSON.stringify(filterJson(draft)));
          assert.deepEqual(read, { ok: true, value: draft });
          assert.equal(describeFilter(draft), describeFilter(read.value));
        }
      }),
    );
  });
});
