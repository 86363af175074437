import assert from 'node:assert/strict';
import { parseFilters } from '../../../src/core/options/filters';
import { linkTest } from '../../../src/sample/filterLinks';
import type { Backlink } from '../../../src/sample/backlink';
import { INDEX } from './sampleIndex';
import { loadRegex } from '../../../src/sample/regex';

const LINK: Backlink = {
  ...(INDEX.links[0] as Backlink),
  anchor: 'Best SEO_tools 100% free',
  text_pre: 'Über Straßen: more',
  domain_from: 'garden_notes.co.uk',
  url_from: 'https://garden_notes.co.uk/a?b=1',
  dofollow: true,
  rank: 400,
  links_count: 2,
  attributes: ['noopener', 'external'],
  first_seen: '2024-05-06 07:08:09 +00:00',
};

/** Conditions, and whether the link above passes. */
const CONDITIONS: readonly (readonly [condition: readonly unknown[], passes: boolean])[] = [
  [['dofollow', '=', true], true],
  [['dofollow', '<>', true], false],
  [['links_count', '<', 2], false],
  [['links_count', '<=', 2], true],
  [['links_count', '>', 1], true],
  [['links_count', '>=', 3], false],
  [['links_count', '=', 2], true],
  [['links_count', 'in', [1, 2]], true],
  [['links_count', 'not_in', [1, 2]], false],
  [['domain_from', '=', 'garden_notes.co.uk'], true],
  [['domain_from', '=', 'Garden_notes.co.uk'], false],
  [['domain_from', '<>', 'garden_notes.co.uk'], false],
  [['domain_from', 'in', ['x.com', 'garden_notes.co.uk']], true],
  [['domain_from', 'not_in', ['x.com']], true],
  [['first_seen', '<', '2024-05-06 07:08:10 +00:00'], true],
  [['first_seen', '>', '2024-05-06 07:08:09 +00:00'], false],
  [['attributes', 'has', 'external'], true],
  [['attributes', 'has', 'extern'], false],
  [['attributes', 'has_not', 'external'], false],
  // like: % is any run, none included; all else stands for itself
  [['anchor', 'like', '%SEO%'], true],
  [['anchor', 'like', '%seo%'], false],
  [['anchor', 'not_like', '%seo%'], true],
  [['anchor', 'ilike', 'best%FREE'], true],
  [['anchor', 'not_ilike', 'best%FREE'], false],
  [['anchor', 'like', 'Best'], false],
  [['anchor', 'like', '%'], true],
  [['anchor', 'like', '%%'], true],
  [['anchor', 'like', '%Best SEO_tools 100% free%'], true],
  [['anchor', 'like', 'Best_SEO_tools%'], false],
  [['anchor', 'like', '%free%Best%'], false],
  [['url_from', 'like', '%/a?b=1'], true],
  [['url_from', 'like', '%/a.b=1'], false],
  // like: pieces don't share characters
  [['domain_from', 'like', 'garden_notes.co.uk%garden_notes.co.uk'], false],
  [['domain_from', 'like', '%co.uk%uk'], false],
  // match: whole words in any order, in upper or lower case
  [['anchor', 'match', 'best'], true],
  [['anchor', 'match', 'free TOOLS'], true],
  [['anchor', 'match', 'tool'], false],
  [['anchor', 'not_match', 'tool'], true],
  [['text_pre', 'match', 'straßen über'], true],
  [['text_pre', 'match', 'ber'], false],
  // regex: RE2, anywhere in the text
  [['anchor', 'regex', 'S.O'], true],
  [['anchor', 'regex', '^S.O'], false],
  [['anchor', 'regex', '(?i)seo_TOOLS'], true],
  [['anchor', 'not_regex', '\\d{3}%'], false],
  [['text_pre', 'regex', '\\p{Lu}ber'], true],
  [['anchor', 'regex', '(e+)+$'], true],
];

/** Without brackets, "and" binds tighter than "or". */
const T = ['dofollow', '=', true];
const F = ['dofollow', '=', false];
const GROUPS: readonly (readonly [filter: readonly unknown[], passes: boolean])[] = [
  [[], true],
  [[F], false],
  [[T, 'and', F], false],
  [[T, 'or', F], true],
  [[T, 'or', F, 'and', F], true],
  [[[T, 'or', F], 'and', F], false],
  [[F, 'and', F, 'or', T], true],
  [[F, 'and', [F, 'or', T]], false],
  [[T, 'and', F, 'or', F, 'or', T, 'and', T], true],
];

const regex = await loadRegex();

describe('filters over links', () => {
  for (const [filter, passes] of [...CONDITIONS, ...GROUPS]) {
    it(`${JSON.stringify(filter)} is ${passes}`, () => {
      assert.equal(testOf(filter)(LINK), passes);
    });
  }

  it('compare ranks on the scale that is asked for', () => {
    // 100 · sin(400 / 636.62) is 58.8.
    assert.equal(testOf(['rank', '=', 400])(LINK), true);
    assert.equal(testOf(['rank', '=', 59], 'one_hundred')(LINK), true);
    assert.equal(testOf(['rank', '>', 100], 'one_hundred')(LINK), false);
  });

  it('take linear time for regular expressions that make others explode', () => {
    const long = { ...LINK, anchor: 'a'.repeat(20_000) };
    assert.equal(testOf(['anchor', 'regex', '(a*)*b'])(long), false);
    assert.equal(testOf(['anchor', 'like', `${'%a'.repeat(200)}%b`])(long), false);
  });
});

function testOf(filter: readonly unknown[], scale: 'one_hundred' | 'one_thousand' = 'one_thousand') {
  const parsed = parseFilters(filter);
  assert.ok(parsed.ok);
  return linkTest(parsed.filter, scale, regex);
}
