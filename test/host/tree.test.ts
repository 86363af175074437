import assert from 'node:assert/strict';
import { BREAKDOWNS } from '../../src/core/figures/breakdowns';
import { headlineOf } from '../../src/core/figures/headline';
import { METRICS } from '../../src/core/figures/metrics';
import type { JournalEntry } from '../../src/lookup/journal/entry';
import type { Entry, Series } from '../../src/lookup/series';
import type { Row } from '../../src/ui/tree/row';
import type { LookupStore } from '../../src/lookup/lookupStore';
import { ownSeries } from '../../src/ui/ownSeries';
import { reportOf } from '../../src/ui/report/reportOf';
import { SeriesArgument } from '../../src/ui/seriesArgument';
import { targetRow, type Standing } from '../../src/ui/tree/targetRow';
import { explodingTopicsSnapshot } from '../unit/fixtures/explodingTopicsSnapshot';
import { checked, endedEntry, entry } from '../unit/lookup/journal/records';

const snapshot = explodingTopicsSnapshot();

const PLAIN: Standing = {
  isPinned: false,
  progress: undefined,
  lists: () => [],
  isUnsaved: false,
  spent: () => undefined,
};

function rowWith(entry: JournalEntry<unknown>, figures = snapshot, standing = PLAIN): Row {
  const { question } = snapshot;
  const own = { ...entry, question, digest: entry.ended ? headlineOf(figures.data) : null } as Entry;
  const series: Series = { key: 'k', question, entries: [own], asOf: Infinity };
  return targetRow(series, undefined, standing, () => Promise.resolve(figures));
}

async function allBelow(row: Row): Promise<Row[]> {
  const rows = await Promise.all((await row.below()).map((child) => allBelow(child)));
  return [row, ...rows.flat()];
}

describe('the rows of the tree', () => {
  const found = endedEntry('a');
  let rows: Row[];

  before(async () => {
    rows = await allBelow(rowWith(found));
  });

  it('carry every figure and every breakdown, each with its number and its meaning', () => {
    const items = rows.map((row) => row.draw());
    const labels = items.map((item) => item.label as string);
    for (const { label, meaning } of [...METRICS, ...BREAKDOWNS]) {
      const at = labels.indexOf(label());
      assert.ok(at >= 0, label());
      assert.ok(items[at]?.description, label());
      assert.ok(items[at]?.accessibilityInformation?.label.startsWith(`${label()}: `), label());
      assert.ok((items[at].tooltip as string).includes(meaning()), label());
    }
  });

  it('have ids that are stable and unlike each other', async () => {
    const ids = rows.map((row) => row.id);
    assert.equal(new Set(ids).size, ids.length);
    const again = await allBelow(rowWith(found));
    assert.deepEqual(
      again.map((row) => row.id),
      ids,
    );
  });

  it('know their parents, which revealing needs', async () => {
    for (const row of rows) {
      for (const child of await row.below()) {
        assert.equal(child.parent, row);
      }
    }
  });

  it('say "not available" where there is no figure, never 0', async () => {
    const empty = { ...snapshot, data: { ...snapshot.data, rank: null, countries: null } };
    const items = (await allBelow(rowWith(found, empty))).map((row) => row.draw());
    const of = (label: string) => items.find((item) => item.label === label)?.description;
    assert.equal(of('Rank'), 'not available');
    assert.equal(of('Countries'), 'not available');
  });

  const STATES: readonly [JournalEntry<unknown>, contextValue: string, says: RegExp][] = [
    [entry('a', { ownerLives: true }), 'target.pending', /looking up…/],
    [entry('a'), 'target.ended.unknown', /possibly charged/],
    [endedEntry('a', { status: 'noData' }), 'target.ended.noData', /no backlinks found/],
    [endedEntry('a', { status: 'failed' }), 'target.ended.failed', /failed/],
    [endedEntry('a', { status: 'unknown' }), 'target.ended.unknown', /possibly charged/],
    [endedEntry('a', { status: 'cancelled' }), 'target.ended.cancelled', /canceled/],
    [entry('a', { checked: checked('a', true, 0.02) }), 'target.ended.lost', /charged, no result/],
    [entry('a', { checked: checked('a', false) }), 'target.ended.notCharged', /not charged/],
  ];
  for (const [one, contextValue, says] of STATES) {
    it(`tell how a lookup stands: ${contextValue} by ${one.ended ? 'its end' : 'having none'}`, () => {
      const item = rowWith(one).draw();
      assert.equal(item.contextValue, contextValue);
      assert.match(String(item.description), says);
      assert.match(item.accessibilityInformation?.label ?? '', says);
    });
  }

  it('say that an answer is not on the disk yet', () => {
    const item = rowWith(found, snapshot, { ...PLAIN, isUnsaved: true }).draw();
    assert.match(String(item.description), /^not saved yet\s·\s/);
    assert.match(item.accessibilityInformation?.label ?? '', /not saved yet/);
  });

  it('say nothing of the disk where a lookup was never sent', () => {
    const failure = { kind: 'withheld', reason: 'budget' } as const;
    const refused = endedEntry('a', { status: 'failed', failure, cost: null });
    const item = rowWith(refused, snapshot, { ...PLAIN, isUnsaved: true }).draw();
    assert.match(String(item.description), /^failed/);
    assert.doesNotMatch(item.accessibilityInformation?.label ?? '', /saved/);
  });

  it('have what has no name last in a breakdown, as the report does', async () => {
    const countries = rows.find((row) => row.draw().label === 'Countries');
    const labels = (await countries?.below())?.map((row) => row.draw().label);
    assert.equal(labels?.at(-1), 'unknown');
    assert.doesNotMatch(String(countries?.draw().description), /unknown/);
  });

  it('say what was spent on the target, for certain and perhaps', () => {
    const spent = { spent: 0.048072, pending: 0, uncertain: 0.024036 };
    const { tooltip } = rowWith(found, snapshot, { ...PLAIN, spent: () => spent });
    assert.match(tooltip ?? '', /Spent on this target: USD\s0\.048072, up to USD\s0\.024036 more/u);
  });

  it('show foreign text as text', async () => {
    const server = '<img src=x onerror=alert(1)> [x](command:y)';
    const hostile = { ...snapshot, data: { ...snapshot.data, server } };
    const row = (await allBelow(rowWith(found, hostile))).find((node) => node.id.endsWith(' server'));
    const item = row && row.draw();
    assert.equal(item?.description, server);
    assert.equal(typeof item.tooltip, 'string');
  });

  it('of an earlier lookup have the report as of then, and its buttons act on that lookup', async () => {
    const lookup = (id: string, at: number) =>
      ({ ...endedEntry(id, { at }), question: snapshot.question }) as Entry;
    const series: Series = {
      key: 'k',
      question: snapshot.question,
      entries: [lookup('c', 3), lookup('b', 2), lookup('a', 1)],
      asOf: Infinity,
    };
    const store = { find: () => series } as unknown as LookupStore;
    const own = (asOf: string | null) => ownSeries({ store }, new SeriesArgument('k', asOf));
    const ids = (asOf: string | null) => own(asOf)?.entries.map(({ id }) => id);
    assert.deepEqual(
      [ids(null), ids('b'), ids('a'), ids('gone')],
      [['c', 'b', 'a'], ['b', 'a'], ['a'], ['c', 'b', 'a']],
    );
    const read = ({ id }: Entry) => Promise.resolve({ ...snapshot, takenAt: id.charCodeAt(0) });
    const beside = { againCost: 0, progress: undefined, domain: null };
    const { figures, previous, asOf } = await reportOf(own('b') ?? series, 'b', beside, read);
    assert.deepEqual([figures?.takenAt, previous?.takenAt, asOf], [98, 97, 'b']);
  });
});
