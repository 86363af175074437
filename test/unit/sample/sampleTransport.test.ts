import { ENDPOINTS } from '../../../src/dataforseo/endpoints/catalogue';
import assert from 'node:assert/strict';
import { CallError, type Failure } from '../../../src/dataforseo/failure';
import { summary } from '../../../src/dataforseo/endpoints/summary';
import { PATHS } from '../../../src/dataforseo/service';
import type { ApiCall } from '../../../src/dataforseo/transport';
import type { TaskReply } from '../../../src/sample/answerTasks';
import { SampleTransport } from '../../../src/sample/sampleTransport';
import { CODES, TASK } from './requestCodes';
import { DAY } from './sampleIndex';

const NOW = DAY * 86_400_000 + 36_000_000;

interface Envelope {
  readonly status_code: number;
  readonly cost: number;
  readonly tasks_count: number;
  readonly tasks_error: number;
  readonly tasks: readonly TaskReply[];
}

describe('the sample transport', () => {
  const transport = new SampleTransport({ endpoints: ENDPOINTS, now: () => NOW });

  for (const [body, expected] of CODES) {
    it(`answers ${JSON.stringify(body)?.slice(0, 90)} with ${expected.join(' ')}`, async () => {
      const { status, envelope } = await post(body);
      const codes = envelope.tasks.map((task) => `${task.status_code} ${task.status_message}`);
      assert.deepEqual([status, envelope.status_code, codes], [200, 20000, expected]);
      assert.equal(envelope.tasks_count, expected.length);
      assert.equal(envelope.tasks_error, expected.filter((code) => !code.startsWith('20000')).length);
    });
  }

  it('answers in the envelope of the API, with what was sent in data', async () => {
    const task = { ...TASK, tag: 'mine', backlinks_filters: ['dofollow', '=', true] };
    const { envelope } = await post([task]);
    assert.deepEqual(
      Object.keys(envelope),
      'version status_code status_message time cost tasks_count tasks_error tasks'.split(' '),
    );
    const [reply] = envelope.tasks;
    const { id, time, result, ...rest } = reply as TaskReply;
    assert.match(id, /^11241000-\d{4}-\d{4}-0000-[0-9a-f]{12}$/);
    assert.match(time, /^\d+\.\d{4} sec\.$/);
    assert.equal((result?.[0] as { target?: unknown } | undefined)?.target, TASK.target);
    assert.deepEqual(rest, {
      status_code: 20000,
      status_message: 'Ok.',
      cost: 0,
      result_count: 1,
      path: ['v3', 'backlinks', 'summary', 'live'],
      data: { api: 'backlinks', function: 'summary', ...task },
    });
  });

  it('answers an unknown target with no result, as the API does', async () => {
    const { envelope } = await post([{ target: 'no-links.example' }]);
    assert.deepEqual([envelope.tasks[0]?.result_count, envelope.tasks[0]?.result], [0, null]);
  });

  const WRONG_CALLS: readonly (readonly [call: ApiCall, code: number])[] = [
    [{ method: 'POST', path: '/v3/backlinks/summery/live', body: [TASK] }, 40402],
    [{ method: 'GET', path: PATHS.userData }, 40402],
    [{ method: 'GET', path: summary.path }, 40400],
  ];
  for (const [call, code] of WRONG_CALLS) {
    it(`answers ${call.method} ${call.path} with ${code} and HTTP 404`, async () => {
      const { status, envelope } = await send(transport, call);
      assert.deepEqual([status, envelope.status_code, envelope.tasks], [404, code, []]);
    });
  }

  it('charges what it is told to: request and row, the request alone without data, nothing for a refusal', async () => {
    const charging = new SampleTransport({
      endpoints: ENDPOINTS,
      now: () => NOW,
      price: ({ price }) => price,
    });
    const costOf = async (body: unknown) => (await post(body, charging)).envelope.cost;
    assert.equal(await costOf([TASK]), 0.024036);
    assert.equal(await costOf([TASK, TASK]), 0.024036);
    assert.equal(await costOf([{ target: 'no-links.example' }]), 0.024);
    assert.equal(await costOf([{ ...TASK, limit: 1 }]), 0);
  });

  it('gives each task its own identifier, or the one it is given', async () => {
    const ids = await Promise.all([post([TASK]), post([TASK])]);
    assert.equal(new Set(ids.map(({ envelope }) => envelope.tasks[0]?.id)).size, 2);
    const given = await post(
      [TASK],
      new SampleTransport({ endpoints: ENDPOINTS, now: () => NOW, newTaskId: () => 'mine' }),
    );
    assert.equal(given.envelope.tasks[0]?.id, 'mine');
  });

  it('answers another day from another index, and the same day from the same', async () => {
    let now = NOW;
    const days = new SampleTransport({ endpoints: ENDPOINTS, now: () => now });
    const ask = async () => (await post([{ target: 'example.com' }], days)).envelope.tasks[0]?.result;
    const first = await ask();
    now += 60_000;
    assert.deepEqual(await ask(), first);
    now += 86_400_000;
    assert.notDeepEqual(await ask(), first);
    now = NOW;
    assert.deepEqual(await ask(), first);
  });

  it('lets others have their turn while it builds the index', async () => {
    let turns = 0;
    let building = true;
    const takeTurn = () => {
      turns++;
      if (building) {
        setImmediate(takeTurn);
      }
    };
    setImmediate(takeTurn);
    await post([TASK], new SampleTransport({ endpoints: ENDPOINTS, now: () => NOW }));
    building = false;
    assert.ok(turns > 20, `${turns} turns`);
  });

  it('rejects when cancelled, before or while it builds, and answers the next call', async () => {
    const fresh = new SampleTransport({ endpoints: ENDPOINTS, now: () => NOW });
    const call: ApiCall = { method: 'POST', path: summary.path, body: [TASK] };
    const controller = new AbortController();
    const pending = fresh.send(call, controller.signal);
    controller.abort();
    for (const cancelled of [pending, fresh.send(call, controller.signal)]) {
      await assert.rejects(cancelled, (error) => {
        assert.ok(error instanceof CallError);
        assert.deepEqual(error.failure, { kind: 'noReply', reason: 'cancelled' } satisfies Failure);
        return true;
      });
    }
    assert.equal((await send(fresh, call)).envelope.tasks[0]?.status_code, 20000);
  });

  function post(body: unknown, to = transport) {
    return send(to, { method: 'POST', path: summary.path, body });
  }
});

async function send(
  transport: SampleTransport,
  call: ApiCall,
): Promise<{ status: number; envelope: Envelope }> {
  const { status, text } = await transport.send(call, new AbortController().signal);
  return { status, envelope: JSON.parse(text) as Envelope };
}
