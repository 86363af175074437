import assert from 'node:assert/strict';
import type { JournalEntry } from '../../../src/lookup/journal/entry';
import { committedSince, spending, spendingByTarget, startOfMonth } from '../../../src/lookup/ledger';
import { NOW, endedEntry, entry, question } from './journal/records';

const NONE = { spent: 0, pending: 0, perhaps: 0 };

describe('the ledger', () => {
  const paid = (id: string, cost: number, at = NOW) => endedEntry(id, { cost, sentAt: at });
  const content = (entries: readonly JournalEntry<unknown>[]) => ({ entries, removed: [] });

  it('adds up what was spent, is under way, and may have been spent', () => {
    const entries = [
      paid('a', 0.1),
      paid('b', 0.2),
      entry('c', { ownerLives: true }),
      entry('d', { estimate: 0.05 }),
      endedEntry('e', { question: question('example.com', 'sandbox') }),
    ];
    const { session, month } = spending(content(entries), NOW, new Set(['b', 'd', 'e']));
    assert.deepEqual(month, { spent: 0.3, pending: 0.02, perhaps: 0.05 });
    assert.deepEqual(session, { spent: 0.2, pending: 0, perhaps: 0.05 });
  });

  it('counts what was removed since', () => {
    const removed = [
      { id: 'a', at: NOW, amount: 0.1, state: 'spent' },
      { id: 'b', at: NOW - 40 * 86_400_000, amount: 0.2, state: 'spent' },
    ] as const;
    const { session, month } = spending({ entries: [], removed }, NOW, new Set(['a', 'b']));
    assert.deepEqual([session.spent, month.spent], [0.3, 0.1]);
    assert.equal(committedSince({ entries: [], removed }, NOW - 86_400_000), 0.1);
  });

  it('knows what each target cost', () => {
    const org = question('example.org');
    const entries = [paid('a', 0.1), paid('b', 0.2), entry('c', { question: org })];
    assert.deepEqual(
      [...spendingByTarget(entries)],
      [
        ['example.com', { ...NONE, spent: 0.3 }],
        ['example.org', { ...NONE, perhaps: 0.02 }],
      ],
    );
  });

  const month = [paid('a', 0.1), paid('before', 5, NOW - 40 * 86_400_000)];
  const COMMITTED: readonly (readonly [JournalEntry<unknown>[], number])[] = [
    [[], 0],
    [month, 0.1],
    [[...month, entry('b', { ownerLives: true, estimate: 0.2 })], 0.3],
    [[...month, entry('b', { ownerLives: false, estimate: 0.11 })], 0.21],
    [[...month, entry('b', { question: question('example.com', 'sample'), estimate: 1 })], 0.1],
  ];
  for (const [entries, committed] of COMMITTED) {
    const amounts = entries.map((one) => `${one.ended ? one.ended.cost : `(${one.estimate})`}`);
    it(`counts ${committed} of ${amounts.join(', ')} against a budget`, () => {
      assert.equal(committedSince(content(entries), startOfMonth(NOW)), committed);
    });
  }

  /** Local times at which a day or a month begins, and the instant before. */
  const CALENDAR: readonly (readonly [zone: string, now: string, dayBegins: string, monthBegins: string])[] =
    [
      ['UTC', '2026-11-24T12:00Z', '2026-11-24T00:00Z', '2026-11-01T00:00Z'],
      ['UTC', '2026-12-31T23:59:59.999Z', '2026-12-31T00:00Z', '2026-12-01T00:00Z'],
      ['UTC', '2027-01-01T00:00Z', '2027-01-01T00:00Z', '2027-01-01T00:00Z'],
      ['UTC', '2028-02-29T08:00Z', '2028-02-29T00:00Z', '2028-02-01T00:00Z'],
      ['Asia/Kolkata', '2026-11-30T20:00Z', '2026-11-30T18:30Z', '2026-11-30T18:30Z'],
      ['Pacific/Kiritimati', '2026-11-30T12:00Z', '2026-11-30T10:00Z', '2026-11-30T10:00Z'],
      // The clock goes forward by an hour at 2:00, and back at 3:00.
      ['Europe/Berlin', '2026-03-29T12:00Z', '2026-03-28T23:00Z', '2026-02-28T23:00Z'],
      ['Europe/Berlin', '2026-10-25T12:00Z', '2026-10-24T22:00Z', '2026-09-30T22:00Z'],
      // It goes forward at midnight: the day begins at 1:00.
      ['America/Santiago', '2026-09-06T12:00Z', '2026-09-06T04:00Z', '2026-09-01T04:00Z'],
      // It goes back at 1:00: midnight comes twice, and the day begins with the first.
      ['America/Havana', '2026-11-01T12:00Z', '2026-11-01T04:00Z', '2026-11-01T04:00Z'],
    ];
  for (const [zone, now, dayBegins, monthBegins] of CALENDAR) {
    describe(`in ${zone} at ${now}`, () => {
      const before = process.env['TZ'];
      beforeEach(() => (process.env['TZ'] = zone));
      afterEach(() => {
        if (before === undefined) {
          delete process.env['TZ'];
        } else {
          process.env['TZ'] = before;
        }
      });

      it(`has a day that began at ${dayBegins} and a month that began at ${monthBegins}`, () => {
        const [day, start] = [Date.parse(dayBegins), Date.parse(monthBegins)];
        const entries = [day - 1, day, start - 1, start].map((at, index) =>
          paid(String(index), 10 ** index, at),
        );
        const sums = spending(content(entries), Date.parse(now), new Set());
        const since = (begin: number) =>
          entries.reduce((sum, { sentAt, ended }) => sum + (sentAt >= begin ? (ended?.cost ?? 0) : 0), 0);
        assert.deepEqual([sums.today.spent, sums.month.spent], [since(day), since(start)]);
      });
    });
  }
});
