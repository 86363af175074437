import assert from 'node:assert/strict';
import { HEADLINE_IDS, type Headline } from '../../../src/core/figures/headline';
import { type Entry, type Series } from '../../../src/lookup/series';
import {
  isSite,
  sitesOf,
  targetList,
  WHOLE_LIST,
  type ListView,
  type TargetList,
} from '../../../src/lookup/targetList';
import { endedEntry, NOW, question } from './journal/records';
import { seriesOf } from './seriesOf';

const NONE = new Set<string>();
const NO_FIGURES = Object.fromEntries(HEADLINE_IDS.map((id) => [id, null]));

/** A lookup of a target with some figures, the more recent the smaller its age. */
function found(target: string, age: number, digest: Partial<Headline>, site = target): Entry {
  const asked = question(target);
  const moved = { ...asked, target: { ...asked.target, site } };
  const times = { sentAt: NOW - age, at: NOW - age };
  return endedEntry(
    `${target} ${age}`,
    { ...times, question: moved },
    { digest: { ...NO_FIGURES, ...digest } },
  );
}

function list(entries: readonly Entry[]): readonly Series[] {
  return seriesOf(entries, NOW);
}

function names({ pinned, others }: TargetList): string[] {
  const name = ({ question: { target } }: Series) => target.value;
  return [
    ...pinned.map((series) => `* ${name(series)}`),
    ...others.map((part) =>
      isSite(part) ? `${part.site}: ${part.members.map(name).join(' ')}` : name(part),
    ),
  ];
}

describe('the list of targets', () => {
  const FEW = list([
    found('a.example', 1, { rank: 10, backlinks: 500, referringDomains: 5 }),
    found('b.example', 2, { rank: null, backlinks: 700, referringDomains: 9 }),
    found('c.example', 3, { rank: 90, backlinks: 100, referringDomains: 1 }),
    found('b.example', 4, { backlinks: 710 }),
    found('c.example', 5, { backlinks: 400 }),
  ]);
  const VIEWS: readonly (readonly [Partial<ListView>, pinned: string[], shown: string[]])[] = [
    [{}, [], ['a.example', 'b.example', 'c.example']],
    [{}, ['c.example'], ['* c.example', 'a.example', 'b.example']],
    [{ sort: 'rank' }, [], ['c.example', 'a.example', 'b.example']],
    [{ sort: 'backlinks' }, [], ['b.example', 'a.example', 'c.example']],
    [{ sort: 'referringDomains' }, ['a.example'], ['* a.example', 'b.example', 'c.example']],
    [{ sort: 'change' }, [], ['c.example', 'b.example', 'a.example']],
    [{ sort: 'name' }, [], ['a.example', 'b.example', 'c.example']],
    [{ sort: 'name', isReversed: true }, [], ['c.example', 'b.example', 'a.example']],
    [{ isReversed: true }, [], ['c.example', 'b.example', 'a.example']],
    // What isn't available comes last either way.
    [{ sort: 'rank', isReversed: true }, [], ['a.example', 'c.example', 'b.example']],
    [{ text: ' B.EX' }, [], ['b.example']],
    [{ text: 'nothing' }, [], []],
    [{ site: 'b.example' }, ['a.example'], ['b.example']],
    [{ site: 'example' }, [], []],
    [{ service: 'sample' }, [], []],
    [{ service: 'dataforseo', text: 'a' }, [], ['a.example', 'b.example', 'c.example']],
  ];
  for (const [view, pinnedTargets, shown] of VIEWS) {
    it(`shows ${shown.join(', ') || 'nothing'} for ${JSON.stringify(view)}`, () => {
      const pinned = new Set(FEW.filter((one) => pinnedTargets.includes(one.question.target.value)).map(({ key }) => key)); // prettier-ignore
      assert.deepEqual(names(targetList(FEW, { ...WHOLE_LIST, ...view }, pinned)), shown);
    });
  }

  it('has the targets of a site together where there are many, unless that site is shown alone', () => {
    const pages = ['one', 'two'].map((page, i) =>
      found(`https://site.example/${page}`, i, {}, 'site.example'),
    );
    const many = Array.from({ length: 19 }, (_, i) => found(`t${i}.example`, 10 + i, {}));
    const shown = (entries: readonly Entry[], view = WHOLE_LIST) =>
      names(targetList(list(entries), view, NONE));
    const few = [...pages, ...many.slice(1)];
    assert.deepEqual(shown(few).slice(0, 2), ['https://site.example/one', 'https://site.example/two']);
    assert.deepEqual(shown([...pages, ...many]).slice(0, 2), [
      'site.example: https://site.example/one https://site.example/two',
      't0.example',
    ]);
    const large = Array.from({ length: 30 }, (_, i) => found(`https://l.example/${i}`, i, {}, 'l.example'));
    assert.equal(shown([...large, ...many]).length, 20);
    assert.equal(shown([...large, ...many], { ...WHOLE_LIST, site: 'l.example' }).length, 30);
  });

  it('counts the targets of each site, by name', () => {
    const all = [found('b.example', 1, {}), found('a.example', 2, {}), found('c.a.example', 3, {}, 'a.example')]; // prettier-ignore
    assert.deepEqual(sitesOf(list(all)), [
      ['a.example', 2],
      ['b.example', 1],
    ]);
  });
});
