import assert from 'node:assert/strict';
import { headlineOf } from '../../src/core/figures/headline';
import type { Entry, Series } from '../../src/lookup/series';
import { childNodes } from '../../src/ui/tree/childNodes';
import { MoreNode, SiteNode, TargetNode, type TreeNode } from '../../src/ui/tree/nodes';
import { treeItem } from '../../src/ui/tree/treeItems';
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

async function allBelow(node: TreeNode): Promise<TreeNode[]> {
  const read = ({ id }: Entry) =>
    Promise.resolve(
      id === 'b' ? snapshot : { ...snapshot, takenAt: 0, data: { ...summary, backlinks: 40_041 } },
    );
  const below = await childNodes(node, read);
  return [node, ...(await Promise.all(below.map(allBelow))).flat()];
}

describe('what a screen reader says of a row', () => {
  let said: string[];
  let nodes: TreeNode[];

  before(async () => {
    nodes = await allBelow(new TargetNode(twice(), undefined, true, false, false));
    said = nodes.map((node) => treeItem(node).accessibilityInformation?.label ?? '');
  });

  const WANTED: readonly [what: string, sentence: RegExp][] = [
    [
      'a target',
      /^explodingtopics\.com, pinned, rank 371\/1000, 41,245 backlinks, up 1,204 since Oct 25, .+, DataForSEO, live and lost backlinks/,
    ],
    ['a figure that changed', /^Backlinks: 41,245, up 1,204 since Oct 25$/],
    ['a figure that did not', /^Rank: \d+\/1000, unchanged since Oct 25$/],
    ['a figure without earlier ones', /^Server: cloudflare$/],
    ['a breakdown', /^Countries: .*United States \(US\)/],
    ['an entry of a breakdown', /^United States \(US\): 3,867 links$/],
    ['the lookups before', /^Earlier lookups: 1$/],
    ['one of them', /^Oct 25, 2026, .*, 40,041 backlinks, up 1,204 until the next, .+$/],
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
    const site = new SiteNode({ site: 'example.com', members: [twice(), twice()] });
    const label = (node: TreeNode) => treeItem(node).accessibilityInformation?.label;
    assert.equal(label(site), 'example.com, 2 targets');
    assert.equal(label(new MoreNode(site, 1_900)), 'Show More, 1,900 further targets');
  });

  it('is missing of none but the headings, which say it themselves', () => {
    const silent = nodes.filter((_, index) => said[index] === '');
    assert.deepEqual([...new Set(silent.map((node) => node.constructor.name))], ['GroupNode']);
  });
});
