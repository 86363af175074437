import assert from 'node:assert/strict';
import { BREAKDOWNS } from '../../src/core/breakdowns';
import { METRICS } from '../../src/core/metrics';
import type { Lookup, Outcome } from '../../src/lookup/outcome';
import { TargetNode, type TreeNode } from '../../src/ui/tree/nodes';
import { treeItem } from '../../src/ui/tree/treeItems';
import { explodingTopicsSnapshot } from '../unit/fixtures/explodingTopicsSnapshot';

const snapshot = explodingTopicsSnapshot();

function nodeWith(outcome: Outcome | undefined, figures: Lookup['figures'] = undefined): TargetNode {
  return new TargetNode({ key: 'k', question: snapshot.question, startedAt: 0, outcome, figures });
}

function allBelow(node: TreeNode): TreeNode[] {
  return [node, ...node.children.flatMap((child) => allBelow(child))];
}

describe('the rows of the tree', () => {
  const found = nodeWith({ status: 'found', cost: 0.02003, snapshot }, snapshot);
  const rows = allBelow(found);

  it('carry every figure and every breakdown, each with its number and its meaning', () => {
    const items = rows.map((row) => treeItem(row));
    const labels = items.map((item) => item.label as string);
    for (const { label, meaning } of [...METRICS, ...BREAKDOWNS]) {
      const at = labels.indexOf(label());
      assert.ok(at >= 0, label());
      assert.ok(items[at]?.description, label());
      assert.ok(items[at]?.accessibilityInformation?.label.startsWith(`${label()}: `), label());
      assert.ok((items[at].tooltip as string).includes(meaning()), label());
    }
  });

  it('have ids that are stable and unlike each other', () => {
    const ids = rows.map((row) => row.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.deepEqual(
      allBelow(nodeWith(found.lookup.outcome, snapshot)).map((row) => row.id),
      ids,
    );
  });

  it('know their parents, which revealing needs', () => {
    for (const row of rows) {
      for (const child of row.children) {
        assert.equal(child.parent, row);
      }
    }
  });

  it('say "not available" where there is no figure, never 0', () => {
    const empty = { ...snapshot, summary: { ...snapshot.summary, rank: null, countries: null } };
    const items = allBelow(nodeWith(found.lookup.outcome, empty)).map((row) => treeItem(row));
    const of = (label: string) => items.find((item) => item.label === label)?.description;
    assert.equal(of('Rank'), 'not available');
    assert.equal(of('Countries'), 'not available');
  });

  const STATES: readonly [Outcome | undefined, contextValue: string, says: RegExp][] = [
    [undefined, 'target.pending', /looking up…/],
    [{ status: 'noData', cost: 0.02, takenAt: 0 }, 'target.ended', /no backlinks known/],
    [
      { status: 'failed', cost: 0, failure: { kind: 'noReply', reason: 'timeout' } },
      'target.ended',
      /failed/,
    ],
    [
      { status: 'unknown', cost: null, failure: { kind: 'noReply', reason: 'closed' } },
      'target.ended',
      /unknown/,
    ],
    [{ status: 'cancelled', cost: 0 }, 'target.ended', /cancelled/],
  ];
  for (const [outcome, contextValue, says] of STATES) {
    it(`tell how a lookup stands: ${outcome?.status ?? 'pending'}`, () => {
      const item = treeItem(nodeWith(outcome));
      assert.equal(item.contextValue, contextValue);
      assert.match(String(item.description), says);
      assert.match(item.accessibilityInformation?.label ?? '', says);
    });
  }

  it('show foreign text as text', () => {
    const server = '<img src=x onerror=alert(1)> [x](command:y)';
    const hostile = { ...snapshot, summary: { ...snapshot.summary, server } };
    const row = allBelow(nodeWith(found.lookup.outcome, hostile)).find((node) => node.id.endsWith(' server'));
    const item = row && treeItem(row);
    assert.equal(item?.description, server);
    assert.equal(typeof item.tooltip, 'string');
  });
});
