import assert from 'node:assert/strict';
import { Client } from '../../../src/dataforseo/client';
import { apiTime } from '../../../src/dataforseo/apiTime';
import { hashAccount } from '../../../src/lookup/accountHash';
import { checkCharge } from '../../../src/lookup/checkCharge';
import type { Entry } from '../../../src/lookup/series';
import { ON } from '../dataforseo/transportTo';
import { endedEntry, entry, NOW, question } from './journal/records';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LOST = entry('lost', { account: hashAccount('me') }) as Entry;
const NEIGHBOUR = endedEntry('neighbour', { sentAt: NOW + MINUTE }) as Entry;

interface Case {
  readonly entry?: Entry;
  /** Who is signed in. */
  readonly login?: string;
  /** How long after the sending it is checked, by this machine. */
  readonly after?: number;
  /** How far the service's clock is ahead; null where it doesn't say the time. */
  readonly ahead?: number | null;
  /** What the service lists. */
  readonly tasks?: readonly object[];
}

const task = (tag: string, cost: number | null, postedAt = NOW, target = 'example.com') => ({
  id: `task of ${tag}`,
  url: 'https://api.dataforseo.com/v3/backlinks/summary/live',
  cost,
  datetime_posted: apiTime(postedAt),
  metadata: { tag, target },
});
const tagged = entry('lost', {
  account: LOST.account,
  question: question('example.com', 'dataforseo', { tag: 'mine' }),
});
const MANY = Array.from({ length: 1_000 }, (_, n) => task(`other${n}`, 0.02));

const CASES: readonly (readonly [name: string, Case, expected: string])[] = [
  ['listed with a cost', { tasks: [task('x', 0.1), task('lost', 0.02)] }, 'charged 0.02'],
  ['listed without a cost', { tasks: [task('lost', null)] }, 'charged null'],
  ['listed as free', { tasks: [task('lost', 0)] }, 'notCharged'],
  ['not listed', { tasks: [task('x', 0.1)] }, 'notCharged'],
  ['not listed yet', { after: 15 * MINUTE - 1 }, 'tooEarly'],
  ['older than a month', { after: 31 * DAY }, 'undecidable tooOld'],
  ['sent with another account', { login: 'you' }, 'undecidable account'],
  ['sent when nobody knows who was signed in', { entry: { ...LOST, account: null } }, 'undecidable account'],
  ['sent when nobody knows who was signed in, and listed', { entry: { ...LOST, account: null }, tasks: [task('lost', 0.02)] }, 'charged 0.02'], // prettier-ignore
  ['not listed, with a clock an hour slow', { ahead: 60 * MINUTE }, 'undecidable clock'],
  ['not listed, with a clock an hour fast', { ahead: -60 * MINUTE }, 'undecidable clock'],
  ['listed, with a clock an hour fast', { ahead: -60 * MINUTE, tasks: [task('lost', 0.02, NOW - 60 * MINUTE)] }, 'charged 0.02'], // prettier-ignore
  ['not listed, with a clock four minutes slow', { ahead: 4 * MINUTE }, 'notCharged'],
  ['not listed, by a service that doesn’t say the time', { ahead: null }, 'undecidable clock'],
  ['not listed, beside a neighbour that is on time', { ahead: null, tasks: [task('neighbour', 0.02, NOW + MINUTE)] }, 'notCharged'], // prettier-ignore
  ['not listed, beside a neighbour an hour off', { tasks: [task('neighbour', 0.02, NOW + 61 * MINUTE)] }, 'undecidable clock'], // prettier-ignore
  ['sent in the future', { after: -60 * MINUTE }, 'undecidable clock'],
  ['listed by the user’s own tag', { entry: tagged as Entry, tasks: [task('mine', 0.02)] }, 'charged 0.02'],
  ['beside one of the same tag and another target', { entry: tagged as Entry, tasks: [task('mine', 0.02, NOW, 'example.org')] }, 'notCharged'], // prettier-ignore
  ['beside one of the same tag of another hour', { entry: tagged as Entry, tasks: [task('mine', 0.02, NOW - 60 * MINUTE)] }, 'notCharged'], // prettier-ignore
  ['beside more calls than are looked through', { tasks: MANY }, 'undecidable tooMany'],
];

describe('the check of a lookup', () => {
  for (const [
    name,
    { entry: checked = LOST, login = 'me', after = 60 * MINUTE, ahead = 0, tasks = [] },
    expected,
  ] of CASES) {
    it(`${name}: ${expected}`, async () => {
      const now = NOW + after;
      const date = ahead === null ? null : now + ahead;
      const text = JSON.stringify({ status_code: 20000, tasks: [{ status_code: 20000, result: tasks }] });
      const client = new Client({ send: () => Promise.resolve({ status: 200, text, date }) }, null);
      const verdict = await checkCharge(client, checked, { login, lookups: [checked, NEIGHBOUR], now }, ON);
      const detail = 'cost' in verdict ? ` ${verdict.cost}` : 'doubt' in verdict ? ` ${verdict.doubt}` : '';
      assert.equal(verdict.status + detail, expected);
    });
  }
});
