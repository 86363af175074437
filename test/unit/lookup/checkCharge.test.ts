import assert from 'node:assert/strict';
import { apiTime } from '../../../src/dataforseo/apiTime';
import { Client } from '../../../src/dataforseo/client';
import { summary } from '../../../src/dataforseo/endpoints/summary';
import type { ApiCall } from '../../../src/dataforseo/transport';
import { hashAccount } from '../../../src/lookup/accountHash';
import { checkCharge } from '../../../src/lookup/checkCharge';
import type { Entry } from '../../../src/lookup/series';
import { ON } from '../dataforseo/transportTo';
import { endedEntry, entry, NOW, question } from './journal/records';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const LOST = entry('lost', { account: hashAccount('me') });
const NEIGHBOUR = endedEntry('neighbour', { sentAt: NOW + MINUTE });

interface Case {
  readonly entry?: Entry;
  /** Other lookups of the history. */
  readonly others?: readonly Entry[];
  /** Who is signed in; null for nobody. */
  readonly login?: string | null;
  /** Who is once the service has answered, if that is somebody else. */
  readonly loginAfter?: string;
  /** How long after the sending it is checked, by this machine. */
  readonly after?: number;
  /** How far the service's clock is ahead; null where it doesn't say the time. */
  readonly ahead?: number | null;
  /** What the service lists, in its order. */
  readonly tasks?: readonly unknown[];
}

const task = (tag: string, cost: number | null, postedAt = NOW, target = 'example.com') => ({
  id: `task of ${tag}`,
  url: `https://api.dataforseo.com${summary.path}`,
  cost,
  datetime_posted: apiTime(postedAt),
  metadata: { tag, target },
});
const many = (count: number) => Array.from({ length: count }, (_, n) => task(`other${n}`, 0.02));
const untold = (postedAt = NOW) => ({ ...task('', 0.02, postedAt), metadata: null });
const elsewhere = { url: 'https://api.dataforseo.com/v3/backlinks/history/live' };

const NOBODY = { ...LOST, account: null };
const TAGGED = { ...LOST, question: question('example.com', 'dataforseo', { tag: 'mine' }) };
const OF_MINE = endedEntry('neighbour', {
  reply: { version: null, time: null, path: null, resultCount: null, taskId: 'task of mine' },
});
const IMPORTED = endedEntry('imported', { imported: true, sentAt: NOW + MINUTE });
const HOUR = 60 * MINUTE;

// prettier-ignore
const CASES: readonly (readonly [name: string, Case, expected: string])[] = [
  ['listed with a cost', { tasks: [task('x', 0.1), task('lost', 0.02)] }, 'charged 0.02'],
  ['listed with a cost on a later page', { tasks: [...many(2_500), task('lost', 0.02)] }, 'charged 0.02'],
  ['listed without a cost', { tasks: [task('lost', null)] }, 'charged null'],
  ['listed at a cost below nothing', { tasks: [task('lost', -0.02)] }, 'charged null'],
  ['listed at an absurd cost', { tasks: [task('lost', 1_000)] }, 'charged null'],
  ['listed as free', { tasks: [task('lost', 0)] }, 'notCharged'],
  ['listed as free, with clocks that differ', { ahead: HOUR, tasks: [task('lost', 0)] }, 'notCharged'],
  ['listed as free, and charged when it was repeated', { tasks: [task('lost', 0), task('lost', 0.02)] }, 'charged 0.02'],
  ['listed as free, and charged on the next page', { tasks: [task('lost', 0), ...many(1_000), task('lost', 0.02)] }, 'charged 0.02'],
  ['listed as free, while it may be under way', { after: 15 * MINUTE - 1, tasks: [task('lost', 0)] }, 'tooEarly'],
  ['listed as free a minute ago by the service’s clock', { ahead: MINUTE - HOUR, tasks: [task('lost', 0)] }, 'tooEarly'],
  ['listed as free twice, of which once a minute ago', { tasks: [task('lost', 0, NOW + HOUR - MINUTE), task('lost', 0)] }, 'tooEarly'],
  ['listed as free a minute ago, when the clock was set right', { tasks: [task('lost', 0, NOW + HOUR - MINUTE)] }, 'tooEarly'],
  ['listed as free, beside more calls than are looked through', { tasks: [task('lost', 0), ...many(9_999)] }, 'undecidable tooMany'],
  ['not listed', { tasks: [task('x', 0.1)] }, 'notCharged'],
  ['not listed on several pages', { tasks: many(9_999) }, 'notCharged'],
  ['not listed yet', { after: 15 * MINUTE - 1 }, 'tooEarly'],
  ['not listed a minute after it was sent', { after: MINUTE }, 'tooEarly'],
  ['not listed as soon as it would be', { after: 15 * MINUTE }, 'notCharged'],
  ['not listed after exactly 30 days', { after: 30 * DAY }, 'notCharged'],
  ['not listed any more', { after: 31 * DAY }, 'undecidable tooOld'],
  ['beside more calls than are looked through', { tasks: many(10_000) }, 'undecidable tooMany'],

  ['not listed, beside a row that can’t be read', { tasks: [null] }, 'undecidable unreadable'],
  ['listed after a page of which a row can’t be read', { tasks: [...many(999), 'odd', task('lost', 0.02)] }, 'charged 0.02'],
  ['beside a call without tag and target', { tasks: [untold()] }, 'undecidable unreadable'],
  ['beside a call without tag, target and time', { tasks: [{ ...untold(), datetime_posted: null }] }, 'undecidable unreadable'],
  ['beside a call of the same target without a tag', { tasks: [{ ...untold(), metadata: { target: 'example.com' } }] }, 'undecidable unreadable'],
  ['beside a call of another target without a tag', { tasks: [{ ...untold(), metadata: { target: 'example.org' } }] }, 'notCharged'],
  ['beside a call of the same target with an empty tag', { tasks: [task('', 0.02)] }, 'notCharged'],
  ['beside a call of another kind without a tag', { tasks: [{ ...untold(), ...elsewhere }] }, 'notCharged'],
  ['beside a call of another hour without a tag', { tasks: [untold(NOW - HOUR)] }, 'notCharged'],
  ['listed, beside a row that can’t be read', { tasks: [null, task('lost', 0.02)] }, 'charged 0.02'],

  ['sent with another account', { login: 'you' }, 'undecidable otherAccount'],
  ['checked by nobody', { login: null }, 'undecidable otherAccount'],
  ['sent by nobody knows whom', { entry: NOBODY }, 'undecidable unknownAccount'],
  ['sent by nobody knows whom, and listed', { entry: NOBODY, tasks: [task('lost', 0.02)] }, 'charged 0.02'],
  ['sent by nobody knows whom, and listed as free', { entry: NOBODY, tasks: [task('lost', 0)] }, 'notCharged'],
  ['checked while another account signs in', { loginAfter: 'you' }, 'undecidable otherAccount'],
  ['sent by nobody knows whom, checked while another signs in', { entry: NOBODY, loginAfter: 'you' }, 'undecidable unknownAccount'],
  ['listed while another account signs in', { loginAfter: 'you', tasks: [task('lost', 0.02)] }, 'charged 0.02'],

  ['not listed, with a clock an hour slow', { ahead: HOUR }, 'undecidable clock'],
  ['not listed, with a clock an hour fast', { ahead: -HOUR }, 'undecidable clock'],
  ['not listed, with a clock just within five minutes', { ahead: 5 * MINUTE }, 'notCharged'],
  ['not listed, with a clock just beyond five minutes', { ahead: -5 * MINUTE - 1 }, 'undecidable clock'],
  ['listed, with a clock an hour fast', { ahead: -HOUR, tasks: [task('lost', 0.02, NOW - HOUR)] }, 'charged 0.02'],
  ['not listed, by a service that doesn’t say the time', { ahead: null }, 'undecidable clock'],
  ['listed, by a service that doesn’t say the time', { ahead: null, tasks: [task('lost', 0.02)] }, 'charged 0.02'],
  ['not listed, beside a neighbour that is on time', { ahead: null, tasks: [task('neighbour', 0.02, NOW + MINUTE)] }, 'notCharged'],
  ['not listed, beside a neighbour an hour off', { tasks: [task('neighbour', 0.02, NOW + HOUR + MINUTE)] }, 'undecidable clock'],
  ['not listed, beside one neighbour on time and one an hour off', { tasks: [task('neighbour', 0.02, NOW + MINUTE), task('neighbour', 0, NOW - HOUR)] }, 'undecidable clock'],
  ['not listed, beside a neighbour an hour off on the first of two pages', { tasks: [task('neighbour', 0.02, NOW - HOUR), ...many(1_000)] }, 'undecidable clock'],
  ['not listed, beside an imported lookup', { ahead: null, others: [IMPORTED], tasks: [task('imported', 0.02, NOW + MINUTE)] }, 'undecidable clock'],
  ['sent in the future, but just within five minutes', { after: -5 * MINUTE }, 'tooEarly'],
  ['sent in the future, just beyond five minutes', { after: -5 * MINUTE - 1 }, 'undecidable clock'],
  ['sent in the future', { after: -HOUR }, 'undecidable clock'],
  ['sent by nobody knows whom, with a clock an hour off', { entry: NOBODY, ahead: HOUR }, 'undecidable clock'],

  ['listed by the user’s own tag', { entry: TAGGED, tasks: [task('mine', 0.02)] }, 'charged 0.02'],
  ['listed by the user’s own tag as free, then charged', { entry: TAGGED, tasks: [task('mine', 0), task('mine', 0.02)] }, 'charged 0.02'],
  ['listed by the user’s own tag as free', { entry: TAGGED, tasks: [task('mine', 0)] }, 'notCharged'],
  ['listed by the user’s own tag as free, with a clock an hour off', { entry: TAGGED, ahead: HOUR, tasks: [task('mine', 0)] }, 'undecidable clock'],
  ['listed by the user’s own tag as free, sent by nobody knows whom', { entry: { ...TAGGED, account: null }, tasks: [task('mine', 0)] }, 'undecidable unknownAccount'],
  ['beside one of the same tag and another target', { entry: TAGGED, tasks: [task('mine', 0.02, NOW, 'example.org')] }, 'notCharged'],
  ['beside one of the same tag and another kind', { entry: TAGGED, tasks: [{ ...task('mine', 0.02), ...elsewhere }] }, 'notCharged'],
  ['beside one of the same tag of another hour', { entry: TAGGED, tasks: [task('mine', 0.02, NOW - HOUR)] }, 'undecidable clock'],
  ['beside a free one of the same tag of another hour', { entry: TAGGED, tasks: [task('mine', 0, NOW - HOUR)] }, 'notCharged'],
  ['beside one of the same tag that is known', { entry: TAGGED, others: [OF_MINE], tasks: [task('mine', 0.02)] }, 'notCharged'],
  ['beside one of the same tag of another hour that is known', { entry: TAGGED, others: [OF_MINE], tasks: [task('mine', 0.02, NOW - HOUR)] }, 'notCharged'],
];

/** A service that lists tasks in pages; `onCall` is told of each call's body. */
function serviceWith(
  tasks: readonly unknown[],
  date: number | null,
  onCall: (task: { readonly offset: number; readonly limit: number }) => void = () => undefined,
): Client {
  const send = ({ body }: ApiCall) => {
    const [asked] = body as readonly [{ readonly offset: number; readonly limit: number }];
    onCall(asked);
    const result = tasks.slice(asked.offset, asked.offset + asked.limit);
    const text = JSON.stringify({ status_code: 20000, tasks: [{ status_code: 20000, result }] });
    return Promise.resolve({ status: 200, text, date });
  };
  return new Client({ send }, null);
}

describe('the check of a lookup', () => {
  for (const [name, given, expected] of CASES) {
    it(`${name}: ${expected}`, async () => {
      const { entry: checked = LOST, others = [NEIGHBOUR], login = 'me', after = HOUR } = given;
      const { ahead = 0, tasks = [], loginAfter = login } = given;
      const now = NOW + after;
      let current = login;
      const client = serviceWith(tasks, ahead === null ? null : now + ahead, () => (current = loginAfter));
      const account = () => Promise.resolve(current ?? undefined);
      const verdict = await checkCharge(
        { client, account },
        checked,
        { lookups: [checked, ...others], now },
        ON,
      );
      const detail = 'cost' in verdict ? ` ${verdict.cost}` : 'doubt' in verdict ? ` ${verdict.doubt}` : '';
      assert.equal(verdict.status + detail, expected);
    });
  }

  for (const [when, after, last] of [
    ['soon after the sending', MINUTE, NOW + MINUTE + DAY],
    ['weeks later', 20 * DAY, NOW + 15 * MINUTE + DAY],
  ] as const) {
    it(`looks at a day before and a day after, page by page, ${when}`, async () => {
      const bodies: object[] = [];
      const now = NOW + after;
      const client = serviceWith(many(1_001), now, (body) => bodies.push(body));
      const account = () => Promise.resolve('me');
      await checkCharge({ client, account }, LOST, { lookups: [LOST], now }, ON);
      const body = {
        datetime_from: apiTime(NOW - DAY),
        datetime_to: apiTime(last),
        limit: 1_000,
        sort: 'desc',
      };
      const expected = [0, 1_000].map((offset) => ({ ...body, offset, include_metadata: true }));
      assert.deepEqual(bodies, expected);
    });
  }

  it('tells why the service can’t be asked', async () => {
    const client = new Client({ send: () => Promise.resolve({ status: 401, text: '{}' }) }, null);
    const account = () => Promise.resolve('me');
    const verdict = await checkCharge({ client, account }, LOST, { lookups: [LOST], now: NOW + HOUR }, ON);
    assert.equal(verdict.status, 'failed');
  });
});
