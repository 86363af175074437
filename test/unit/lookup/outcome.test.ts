import assert from 'node:assert/strict';
import { SERVICES, type Service } from '../../../src/core/source';
import type { Failure } from '../../../src/dataforseo/failure';
import { LookupService } from '../../../src/lookup/lookupService';
import type { Outcome } from '../../../src/lookup/outcome';
import published from '../fixtures/explodingTopics.json';
import { ACCESS_DENIED, NO_DATA_CHARGED } from '../fixtures/replies';
import { ask, connect } from './ask';
import { Script } from './script';

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
  [{ kind: 'unreadable', reason: 'redirect', httpStatus: 302 }, 'failed', 'failed'],
  [{ kind: 'refused', httpStatus: 401, code: null, message: null }, 'failed', 'failed'],
  [{ kind: 'refused', httpStatus: 502, code: null, message: null }, 'unknown', 'failed'],
];

const UNAVAILABLE = { status_code: 50000, status_message: 'Internal Error.', cost: 0, tasks: null };
const SILENT = { status_code: 50000, status_message: 'Internal Error.', tasks: null };
const INTERNAL: Failure = { kind: 'refused', httpStatus: 500, code: 50000, message: 'Internal Error.' };
const DENIED: Failure = {
  kind: 'refused',
  httpStatus: 200,
  code: 40204,
  message: ACCESS_DENIED.tasks[0]?.status_message ?? null,
};

const REPLIES: readonly (readonly [name: string, status: number, body: object, Outcome])[] = [
  ['nothing known', 200, NO_DATA_CHARGED, { status: 'noData', cost: 0.02003, takenAt: 7 }],
  ['a refusal', 200, ACCESS_DENIED, { status: 'failed', cost: 0, failure: DENIED }],
  ['trouble that says its cost', 500, UNAVAILABLE, { status: 'failed', cost: 0, failure: INTERNAL }],
  ['trouble that says no cost', 500, SILENT, { status: 'unknown', cost: null, failure: INTERNAL }],
];

describe('the outcome of a lookup', () => {
  for (const [failure, onDataForSeo, elsewhere] of FAILURES) {
    for (const service of SERVICES) {
      const status = service === 'dataforseo' ? onDataForSeo : elsewhere;
      it(`is ${status} on ${service} after ${JSON.stringify(failure)}`, async () => {
        const outcome = await outcomeOf(service, (script) => script.last.fail(failure));
        assert.deepEqual(
          outcome,
          status === 'cancelled' ? { status, cost: 0 } : { status, cost: null, failure },
        );
      });
    }
  }

  for (const [name, httpStatus, body, expected] of REPLIES) {
    it(`is ${expected.status} after ${name}`, async () => {
      const outcome = await outcomeOf('dataforseo', (script) => script.last.reply(body, httpStatus));
      assert.deepEqual(outcome, expected);
    });
  }

  it('is found, with question, time and cost, after the published reply', async () => {
    const outcome = await outcomeOf('dataforseo', (script) => script.last.reply(published));
    assert.ok(outcome.status === 'found');
    const { question, takenAt, cost, reply } = outcome.snapshot;
    assert.deepEqual(question.source, { service: 'dataforseo', via: null });
    assert.equal(question.target.value, 'example.com');
    assert.deepEqual([takenAt, cost, outcome.cost], [7, 0.02003, 0.02003]);
    assert.deepEqual(reply, { version: '0.1.20230825', time: '1.0162 sec.' });
  });

  it('is an exception after a mistake of our own', async () => {
    await assert.rejects(
      outcomeOf('dataforseo', (script) => script.last.throw(new RangeError('our own'))),
      RangeError,
    );
  });
});

function outcomeOf(service: Service, answer: (script: Script) => void): Promise<Outcome> {
  const script = new Script();
  const { outcome } = ask(new LookupService(() => 7), connect(script, service));
  answer(script);
  return outcome;
}
