import assert from 'node:assert/strict';
import { SERVICES, type Service } from '../../../src/core/source';
import type { Failure } from '../../../src/dataforseo/failure';
import type { Outcome } from '../../../src/lookup/outcome';
import { chargeOf } from '../../../src/lookup/charge';
import published from '../fixtures/explodingTopics.json';
import { ACCESS_DENIED, NO_DATA_CHARGED } from '../fixtures/replies';
import { ask, connect } from './ask';
import { cleanUp } from './journal/folders';
import { NOW } from './journal/records';
import { openWindow } from './openWindow';
import { Script, type ScriptedCall } from './script';

const FAILURES: readonly (readonly [
  Failure,
  onDataForSeo: Outcome['status'],
  onSandboxAndSample: Outcome['status'],
])[] = [
  [{ kind: 'notSent', reason: 'noCredentials' }, 'failed', 'failed'],
  [{ kind: 'notSent', reason: 'refused' }, 'failed', 'failed'],
  [{ kind: 'notSent', reason: 'tls' }, 'failed', 'failed'],
  [{ kind: 'notSent', reason: 'cancelled' }, 'cancelled', 'cancelled'],
  [{ kind: 'noReply', reason: 'cancelled' }, 'unknown', 'cancelled'],
  [{ kind: 'noReply', reason: 'timeout' }, 'unknown', 'failed'],
  [{ kind: 'noReply', reason: 'closed' }, 'unknown', 'failed'],
  [{ kind: 'noReply', reason: 'tooLarge' }, 'unknown', 'failed'],
  [{ kind: 'unreadable', reason: 'notJson', httpStatus: 200 }, 'unknown', 'failed'],
  [{ kind: 'unreadable', reason: 'redirect', httpStatus: 302 }, 'unknown', 'failed'],
  [{ kind: 'refused', httpStatus: 401, code: null, message: null }, 'failed', 'failed'],
  [{ kind: 'refused', httpStatus: 502, code: null, message: null }, 'unknown', 'failed'],
];

const UNAVAILABLE = { status_code: 50000, status_message: 'Internal Error.', cost: 0, tasks: null };
const CHARGED = { status_code: 40501, status_message: 'Invalid Field.', cost: 0.02, tasks: null };
const INTERNAL: Failure = { kind: 'refused', httpStatus: 500, code: 50000, message: 'Internal Error.' };
const INVALID: Failure = { kind: 'refused', httpStatus: 200, code: 40501, message: 'Invalid Field.' };
const DENIED: Failure = {
  kind: 'refused',
  httpStatus: 200,
  code: 40204,
  message: ACCESS_DENIED.tasks[0]?.status_message ?? null,
};

const REPLIES: readonly (readonly [name: string, status: number, body: object, Outcome])[] = [
  [
    'nothing known',
    200,
    NO_DATA_CHARGED,
    { status: 'noData', cost: 0.02003, takenAt: NOW, fromCache: false },
  ],
  ['a refusal', 200, ACCESS_DENIED, { status: 'failed', cost: 0, failure: DENIED }],
  ['a refusal that costs', 200, CHARGED, { status: 'failed', cost: 0.02, failure: INVALID }],
  [
    'trouble, whatever cost it states',
    500,
    UNAVAILABLE,
    { status: 'unknown', cost: null, failure: INTERNAL },
  ],
];

describe('the outcome of a lookup', () => {
  afterEach(cleanUp);

  for (const [failure, onDataForSeo, elsewhere] of FAILURES) {
    for (const service of SERVICES) {
      const status = service === 'dataforseo' ? onDataForSeo : elsewhere;
      it(`is ${status} on ${service} after ${JSON.stringify(failure)}`, async () => {
        const { outcome, state } = await outcomeOf(service, (call) => call.fail(failure));
        const cost = status === 'cancelled' ? { cost: 0 } : { cost: null, failure };
        assert.deepEqual(outcome, { status, ...cost });
        assert.equal(state, status === 'unknown' ? 'uncertain' : undefined);
      });
    }
  }

  for (const [name, httpStatus, body, expected] of REPLIES) {
    it(`is ${expected.status} after ${name}, and never shown as free when it was charged`, async () => {
      const { outcome, state } = await outcomeOf('dataforseo', (call) => call.reply(body, httpStatus));
      assert.deepEqual(outcome, expected);
      assert.equal(state, expected.status === 'unknown' ? 'uncertain' : expected.cost ? 'spent' : undefined);
    });
  }

  it('is found, with question, time and cost, after the published reply', async () => {
    const { outcome } = await outcomeOf('dataforseo', (call) => call.reply(published));
    assert.ok(outcome.status === 'found' && !outcome.fromCache);
    const { question, takenAt, cost, reply } = outcome.answers[0];
    assert.deepEqual(question.source, { service: 'dataforseo', via: null });
    assert.equal(question.target.value, 'example.com');
    assert.deepEqual([takenAt, cost, outcome.cost], [NOW, 0.02003, 0.02003]);
    assert.deepEqual(reply, { version: '0.1.20230825', time: '1.0162 sec.' });
  });

  it('is an exception after a mistake of our own, and unknown on disk: it was sent', async () => {
    const { store, lookups } = openWindow();
    const script = new Script();
    const { key, outcome } = ask(lookups, connect(script));
    (await script.sent()).throw(new RangeError('our own'));
    await assert.rejects(outcome, RangeError);
    await store.load();
    assert.equal(store.find(key)?.entries[0].ended?.status, 'unknown');
  });
});

/** The outcome, and how the ledger counts it. */
async function outcomeOf(service: Service, answer: (call: ScriptedCall) => void) {
  const script = new Script();
  const { lookups, journal } = openWindow();
  const { outcome } = ask(lookups, connect(script, service));
  answer(await script.sent());
  const ended = await outcome;
  const [entry] = (await journal.read()).entries;
  assert.ok(entry);
  return { outcome: ended, state: chargeOf(entry)?.state };
}
