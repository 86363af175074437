import assert from 'node:assert/strict';
import { headlineOf } from '../../src/core/figures/headline';
import type { Entry, Series } from '../../src/lookup/series';
import { moreRow, siteRow } from '../../src/ui/tree/listRows';
import type { Row } from '../../src/ui/tree/row';
import { targetRow, type Standing } from '../../src/ui/tree/targetRow';
import { explodingTopicsSnapshot } from '../unit/fixtures/explodingTopicsSnapshot';
import { endedEntry } from '../unit/lookup/journal/records';

const snapshot = explodingTopicsSnapshot();
const { question, data: summary } = snapshot;
const DAY = 86_400_000;

function lookup(id: string, at: number, backlinks: number): Entry {
  const digest = { ...headlineOf(summary), backlinks };
  return { ...endedEntry(id, { at, question }), digest };
}

/** Looked up twice, 1,204 backlinks more the second time. */
function twice(): Series {
  const now = Date.UTC(2026, 10, 24, 12);
  const entries = [lookup('b', now, 41_245), lookup('a', now - 30 * DAY, 40_041)] as const;
  return { key: 'k', question, entries, asOf: now };
}

const PINNED: Standing = {
  isPinned: true,
  progress: undefined,
  lists: () => [],
  isUnsaved: false,
  spent: () => undefined,
};

/** The rows below are drawn from figures on disk, of which the older ones have fewer backlinks. */
const read = ({ id }: Entry) =>
  Promise.resolve(
    id === 'b' ? snapshot : { ...snapshot, takenAt: 0, data: { ...summary, backlinks: 40_041 } },
  );

async function allBelow(row: Row): Promise<Row[]> {
  return [row, ...(await Promise.all([...(await row.below())].map(allBelow))).flat()];
}

describe('what a screen reader says of a row', () => {
  let said: string[];
  let nodes: Row[];

  before(async () => {
    nodes = await allBelow(targetRow(twice(), undefined, PINNED, read));
    said = nodes.map((node) => node.draw().accessibilityInformation?.label ?? '');
  });

  const WANTED: readonly [what: string, sentence: RegExp][] = [
    [
      'a target',
      /^explodingtopics\.com, pinned, rank 371\/1000, [\d,]+ referring domains, 41,245 backlinks, up 1,204 since Oct 25, dofollow only, live and lost, DataForSEO$/,
    ],
    ['a figure that changed', /^Backlinks: 41,245, up 1,204 since Oct 25$/],
    ['a figure that did not', /^Rank: \d+\/1000, unchanged since Oct 25$/],
    ['a figure without earlier ones', /^Server: cloudflare$/],
    ['a breakdown', /^Countries: .*United States \(US\)/],
    ['an entry of a breakdown', /^United States \(US\): 3,867 links$/],
    ['the lookups before', /^Earlier lookups: 1$/],
    ['one of them', /^Oct 25, 2026, .*, [\d,]+ referring domains, 40,041 backlinks$/],
    ['a group of figures', /^Needs attention, 209 broken links$/],
    ['a change', /^Figures, Backlinks: from 40,041 to 41,245, \+1,204$/],
  ];
  for (const [what, sentence] of WANTED) {
    it(`is a sentence with the figure: ${what}`, () => {
      assert.ok(
        said.some((label) => sentence.test(label)),
        said.slice(0, 40).join('\n'),
      );
    });
  }

  it('is a sentence with the number of targets: a site, and the rest of a list', () => {
    const site = siteRow({ site: 'example.com', members: [twice(), twice()] }, () => []);
    const label = (row: Row) => row.draw().accessibilityInformation?.label;
    assert.equal(label(site), 'example.com, 2 targets');
    assert.equal(label(moreRow(site, 1_900)), 'Show More, 1,900 more targets');
  });

  it('is missing of none but those whose label says everything', () => {
    const silent = nodes.filter((_, index) => said[index] === '').map((row) => row.draw().label);
    assert.deepEqual(silent, ['Changes since Oct 25']);
  });
});
