import assert from 'node:assert/strict';
import { chargeOf } from '../../../src/lookup/charge';
import type { Charge } from '../../../src/lookup/journal/record';
import type { JournalEntry } from '../../../src/lookup/journal/entry';
import { NOW, checked, endedEntry, entry, question } from './journal/records';

const KNOWN_COST = 0.02003;
const ESTIMATE = 0.02;

const unknown = { status: 'unknown', cost: null } as const;
const CHARGES: readonly (readonly [
  what: string,
  entry: JournalEntry<unknown>,
  charge: Pick<Charge, 'state' | 'amount'> | null,
])[] = [
  ['found', endedEntry('a'), { state: 'spent', amount: KNOWN_COST }],
  ['found, at no known cost', endedEntry('a', { cost: null }), { state: 'spent', amount: ESTIMATE }],
  ['found for nothing', endedEntry('a', { cost: 0 }), null],
  ['no data', endedEntry('a', { status: 'noData' }), { state: 'spent', amount: KNOWN_COST }],
  ['failed', endedEntry('a', { status: 'failed', cost: null }), null],
  ['failed, but charged', endedEntry('a', { status: 'failed' }), { state: 'spent', amount: KNOWN_COST }],
  ['cancelled before sending', endedEntry('a', { status: 'cancelled', cost: 0 }), null],
  ['under way', entry('a', { ownerLives: true }), { state: 'pending', amount: ESTIMATE }],
  ['abandoned', entry('a'), { state: 'uncertain', amount: ESTIMATE }],
  ['unknown', endedEntry('a', unknown), { state: 'uncertain', amount: ESTIMATE }],
  ['unknown, then charged', checkedEntry(true, 0.03), { state: 'spent', amount: 0.03 }],
  ['unknown, then charged at no known cost', checkedEntry(true, null), { state: 'spent', amount: ESTIMATE }],
  ['unknown, then not charged', checkedEntry(false, null), null],
  [
    'abandoned, then charged',
    entry('a', { checked: checked('a', true, 0.03) }),
    { state: 'spent', amount: 0.03 },
  ],
  ['abandoned, then not charged', entry('a', { checked: checked('a', false) }), null],
  ['imported', endedEntry('a', { imported: true }), null],
  ['imported, at no known cost', endedEntry('a', { imported: true, cost: null }), null],
  ['of the sandbox', endedEntry('a', { question: question('example.com', 'sandbox') }), null],
  ['of sample data', endedEntry('a', { question: question('example.com', 'sample') }), null],
  ['of the sandbox, abandoned', entry('a', { question: question('example.com', 'sandbox') }), null],
];

describe('the charge of a lookup', () => {
  for (const [what, lookup, charge] of CHARGES) {
    it(`${what} is ${charge ? `${charge.state}: ${charge.amount}` : 'nothing'}`, () => {
      assert.deepEqual(chargeOf(lookup), charge && { id: 'a', at: NOW, ...charge });
    });
  }
});

function checkedEntry(charged: boolean, cost: number | null): JournalEntry<unknown> {
  return endedEntry('a', unknown, { checked: checked('a', charged, cost) });
}
