import assert from 'node:assert/strict';
import { isPresetOn, PRESETS, withPreset, type Preset } from '../../../../src/core/options/presets';
import { checkOptions, DEFAULT_OPTIONS, type LookupOptions } from '../../../../src/core/options/options';

const NOW = Date.UTC(2026, 10, 28, 7, 12);
const SINCE = ['last_seen', '>', '2026-10-29 00:00:00 +00:00'];
const DOFOLLOW = ['dofollow', '=', true];
const NO_FOOTER = ['semantic_location', '<>', 'footer'];
const ANCHOR = ['anchor', 'ilike', '%seo%'];
const RANK = ['rank', '>', 10];

type Status = LookupOptions['backlinksStatusType'];

/** Filter and status, a preset, and what they are with it. */
const TABLE: readonly (readonly [
  filter: readonly unknown[],
  status: Status,
  preset: Preset['id'],
  filterThen: readonly unknown[],
  statusThen: Status,
])[] = [
  [[], 'live', 'dofollow', DOFOLLOW, 'live'],
  [[], 'all', 'withoutFooters', NO_FOOTER, 'all'],
  [[], 'live', 'recentlyLost', SINCE, 'lost'],
  [ANCHOR, 'live', 'dofollow', [ANCHOR, 'and', DOFOLLOW], 'live'],
  [[ANCHOR, 'and', RANK], 'live', 'dofollow', [ANCHOR, 'and', RANK, 'and', DOFOLLOW], 'live'],
  [[ANCHOR, 'or', RANK], 'live', 'dofollow', [[ANCHOR, 'or', RANK], 'and', DOFOLLOW], 'live'],
  // An earlier day, or the opposite, gives way
  [['last_seen', '>', '2026-01-01 00:00:00 +00:00'], 'live', 'recentlyLost', SINCE, 'lost'],
  [['dofollow', '=', false], 'live', 'dofollow', DOFOLLOW, 'live'],
  // An alternative is none that has to hold
  [[DOFOLLOW, 'or', RANK], 'live', 'dofollow', [[DOFOLLOW, 'or', RANK], 'and', DOFOLLOW], 'live'],
  // What is on is taken back
  [DOFOLLOW, 'live', 'dofollow', [], 'live'],
  [[ANCHOR, 'and', DOFOLLOW], 'live', 'dofollow', ANCHOR, 'live'],
  [[[ANCHOR, 'or', RANK], 'and', DOFOLLOW], 'live', 'dofollow', [ANCHOR, 'or', RANK], 'live'],
  [SINCE, 'lost', 'recentlyLost', [], 'live'],
  // Half of it is not
  [SINCE, 'live', 'recentlyLost', SINCE, 'lost'],
  [[], 'lost', 'recentlyLost', SINCE, 'lost'],
];

describe('a preset', () => {
  const presetOf = (id: Preset['id']) => PRESETS.find((preset) => preset.id === id)!;
  const optionsWith = (backlinksFilters: readonly unknown[], backlinksStatusType: Status = 'live') => ({
    ...DEFAULT_OPTIONS,
    backlinksFilters,
    backlinksStatusType,
  });

  for (const [filter, status, id, filterThen, statusThen] of TABLE) {
    it(`${id} makes ${JSON.stringify([filterThen, statusThen])} of ${JSON.stringify([filter, status])}`, () => {
      const options = withPreset(presetOf(id), optionsWith(filter, status), NOW);
      assert.deepEqual(options, optionsWith(filterThen, statusThen));
      assert.ok(checkOptions(options).ok);
    });
  }

  it('is on once it was chosen, and the others are not', () => {
    for (const preset of PRESETS) {
      const options = withPreset(preset, DEFAULT_OPTIONS, NOW)!;
      assert.deepEqual(
        PRESETS.filter((other) => isPresetOn(other, options, NOW)),
        [preset],
      );
    }
  });

  it('goes together with all others', () => {
    const all = PRESETS.reduce<LookupOptions>((options, preset) => withPreset(preset, options, NOW)!, DEFAULT_OPTIONS); // prettier-ignore
    assert.ok(PRESETS.every((preset) => isPresetOn(preset, all, NOW)));
    const none = PRESETS.reduce((options, preset) => withPreset(preset, options, NOW)!, all);
    assert.deepEqual(none, DEFAULT_OPTIONS);
  });

  it('of days is off on another day, and is brought up to date', () => {
    const preset = presetOf('recentlyLost');
    const later = NOW + 24 * 3_600_000;
    const options = withPreset(preset, DEFAULT_OPTIONS, NOW)!;
    assert.ok(!isPresetOn(preset, options, later));
    assert.deepEqual(withPreset(preset, options, later)?.backlinksFilters[2], '2026-10-30 00:00:00 +00:00');
  });

  it('is refused where a filter is full, unless it takes the place of a condition', () => {
    const full: unknown[] = Array.from({ length: 8 }, (_, n) => ['rank', '>', n]).flatMap((one, n): unknown[] => (n === 0 ? [one] : ['and', one])); // prettier-ignore
    assert.equal(withPreset(presetOf('dofollow'), optionsWith(full), NOW), undefined);
    const withDate = full.with(0, ['dofollow', '=', false]);
    assert.ok(withPreset(presetOf('dofollow'), optionsWith(withDate), NOW));
  });
});
