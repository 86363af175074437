import assert from 'node:assert/strict';
import type { JournalEntry } from '../../../src/lookup/journal/entry';
import { chargeOf } from '../../../src/lookup/charge';
import { Ledger } from '../../../src/lookup/ledger';
import { between, randomFrom } from '../../../src/sample/randomness';
import { ledgerOf } from './ledgerOf';
import { NOW, endedEntry, entry, question } from './journal/records';

const NONE = { spent: 0, pending: 0, uncertain: 0 };

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
    const { session, month } = ledgerOf(content(entries)).spending(NOW, new Set(['b', 'd', 'e']));
    assert.deepEqual(month, { spent: 0.3, pending: 0.02, uncertain: 0.05 });
    assert.deepEqual(session, { spent: 0.2, pending: 0, uncertain: 0.05 });
  });

  it('counts what was removed since', () => {
    const removed = [
      { id: 'a', at: NOW, amount: 0.1, state: 'spent' },
      { id: 'b', at: NOW - 40 * 86_400_000, amount: 0.2, state: 'spent' },
    ] as const;
    const { session, month } = ledgerOf({ entries: [], removed }).spending(NOW, new Set(['a', 'b']));
    assert.deepEqual([session.spent, month.spent], [0.3, 0.1]);
    assert.equal(ledgerOf({ entries: [], removed }).committed(NOW), 0.1);
  });

  it('knows what each target cost', () => {
    const org = question('example.org');
    const entries = [paid('a', 0.1), paid('b', 0.2), entry('c', { question: org })];
    const ledger = ledgerOf(content(entries));
    assert.deepEqual(ledger.spentOn('example.com'), { ...NONE, spent: 0.3 });
    assert.deepEqual(ledger.spentOn('example.org'), { ...NONE, uncertain: 0.02 });
    assert.equal(ledger.spentOn('example.net'), undefined);
  });

  it('counts what comes at the very moment in which a month or a day begins', () => {
    const ledger = ledgerOf(content([]));
    const [month, day] = [new Date(2026, 10, 1).getTime(), new Date(2026, 10, 24).getTime()];
    const now = day + 1;
    assert.equal(ledger.committed(now), 0);
    for (const one of [paid('a', 0.1, month), paid('b', 0.2, month - 1), paid('c', 0.4, day)]) {
      ledger.set(one.id, chargeOf(one), ['example.com']);
    }
    assert.equal(ledger.committed(now), 0.5);
    assert.equal(ledger.spending(now, new Set()).today.spent, 0.4);
  });

  it('adds up what came since a moment, of whatever state, also what comes later', () => {
    const ledger = ledgerOf(
      content([paid('a', 0.1, NOW - 2), paid('b', 0.2, NOW), entry('c', { sentAt: NOW + 1 })]),
    );
    assert.equal(ledger.totalSince(NOW), 0.22);
    ledger.set('d', chargeOf(paid('d', 0.4, NOW + 5)), []);
    assert.equal(ledger.totalSince(NOW), 0.62);
    assert.equal(ledger.totalSince(NOW - 2), 0.72);
    ledger.clear();
    assert.equal(ledger.totalSince(NOW), 0);
  });

  it('forgets', () => {
    const ledger = ledgerOf(content([paid('a', 0.1), paid('b', 0.2)]));
    assert.equal(ledger.committed(NOW), 0.3);
    ledger.set('a', null, []);
    assert.equal(ledger.committed(NOW), 0.2);
    ledger.set('b', null, []);
    assert.equal(ledger.spentOn('example.com'), undefined);
    ledger.set('c', chargeOf(paid('c', 0.1)), ['example.com']);
    ledger.clear();
    assert.deepEqual(ledger.spending(NOW, new Set(['c'])), { session: NONE, today: NONE, month: NONE });
    assert.equal(ledger.spentOn('example.com'), undefined);
    ledger.set('c', null, []);
    assert.equal(ledger.committed(NOW), 0);
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
      assert.equal(ledgerOf(content(entries)).committed(NOW), committed);
    });
  }

  it('follows what becomes of lookups, as if it had known it from the beginning', () => {
    const random = randomFrom(20261128);
    const ledger = new Ledger();
    const now = new Map<string, JournalEntry<unknown>>();
    for (let step = 0; step < 2_000; step++) {
      const id = String(between(random, 0, 40));
      const at = NOW - between(random, 0, 60) * 86_400_000;
      const entries = [
        paid(id, between(random, 0, 9) / 10, at),
        entry(id, { sentAt: at, ownerLives: true }),
        entry(id, { sentAt: at }),
      ];
      const one = entries[between(random, 0, 2)];
      if (between(random, 0, 4) === 0 || !one) {
        now.delete(id);
        ledger.set(id, null, []);
      } else {
        now.set(id, one);
        ledger.set(id, chargeOf(one), [one.question.target.value]);
      }
      const time = NOW + between(random, 0, 3) * 86_400_000;
      const anew = ledgerOf(content([...now.values()]));
      assert.deepEqual(ledger.spending(time, new Set(['1', '2'])), anew.spending(time, new Set(['1', '2'])));
      assert.deepEqual(ledger.spentOn('example.com'), anew.spentOn('example.com'));
      assert.equal(ledger.committed(time), anew.committed(time));
    }
  });

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
        const sums = ledgerOf(content(entries)).spending(Date.parse(now), new Set());
        const since = (begin: number) =>
          entries.reduce((sum, { sentAt, ended }) => sum + (sentAt >= begin ? (ended?.cost ?? 0) : 0), 0);
        assert.deepEqual([sums.today.spent, sums.month.spent], [since(day), since(start)]);
      });
    });
  }
});
