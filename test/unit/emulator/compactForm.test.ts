import assert from 'node:assert/strict';
import { summary } from '../../../src/dataforseo/endpoints/summary';
import { PATHS } from '../../../src/dataforseo/service';
import { compactBody, compactReply, formAskedBy } from '../../emulator/compactForm';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import type { EmulatorOptions } from '../../emulator/emulatorOptions';
import { FAULTS } from '../../emulator/faults';
import { balanceOf, get, post, read, TASK } from './calls';

const COMPACT = `${summary.path}.ai`;

/** A compact reply, as far as these tests read it. */
interface CompactReply {
  readonly id?: string;
  readonly status_code: number;
  readonly status_message: string;
  readonly items: readonly Readonly<Record<string, unknown>>[];
}

describe('the compact form of the emulator', () => {
  let emulator: Emulator;
  async function start(options: EmulatorOptions = {}): Promise<void> {
    emulator = await startEmulator({ asOf: '2026-11-24', ...options });
  }
  afterEach(() => emulator.stop());
  const ask = (body: unknown, path = COMPACT) => post(emulator, body, undefined, null, path);
  const answer = async (body: unknown) => (await (await ask(body)).json()) as CompactReply;

  it('has the figures of the plain call, but for what is empty', async () => {
    await start();
    const plain = (await read(await post(emulator, [TASK]))).tasks?.[0]?.result?.[0];
    const { id, items, ...said } = await answer([TASK]);
    assert.deepEqual(said, { status_code: 20000, status_message: 'Ok.' });
    assert.match(id ?? '', /^[\da-f-]{36}$/);
    assert.equal(items.length, 1);
    assert.equal(emulator.charges[1]?.taskId, id);
    const full = plain as Record<string, Record<string, unknown>>;
    assert.deepEqual([full.lost_date, full.info?.is_ip], [null, false]);
    assert.deepEqual(items[0], JSON.parse(JSON.stringify(plain), dropEmpty));
  });

  it('is charged, listed and recorded like any call', async () => {
    await start();
    await answer([{ ...TASK, tag: 'mine' }]);
    await answer([{ target: 'no-links.example' }]);
    await answer([{ ...TASK, planet: 3 }]);
    assert.equal(await balanceOf(emulator), 9.951964);
    assert.deepEqual(
      emulator.chargesOf('mine').map(({ cost }) => cost),
      [0.024036],
    );
    assert.deepEqual(
      emulator.requests.slice(0, 3).map(({ path }) => path),
      [COMPACT, COMPACT, COMPACT],
    );
    const days = { datetime_from: '2000-01-01 00:00:00 +00:00', datetime_to: '2100-01-01 00:00:00 +00:00' };
    const listed = await ask([{ ...days, include_metadata: true }], `${PATHS.idList}.ai`);
    const { items } = (await listed.json()) as CompactReply;
    assert.deepEqual(
      items.map(({ url, cost, status, metadata }) => ({ url, cost, status, metadata })),
      [
        { url: emulator.origin + COMPACT, cost: 0.024, status: 'Ok.', metadata: { ...TASK, tag: 'mine' } },
        {
          url: emulator.origin + COMPACT,
          cost: 0.024,
          status: 'Ok.',
          metadata: { target: 'no-links.example' },
        },
        {
          url: emulator.origin + COMPACT,
          cost: undefined,
          status: "Unknown Fields in POST Data: 'planet'.",
          metadata: { ...TASK, planet: 3 },
        },
      ],
    );
  });

  const REFUSED: readonly (readonly [body: unknown, code: number])[] = [
    [[{ ...TASK, planet: 3 }], 40506],
    [[{ target: 'https' }], 40501],
    [TASK, 40503],
    ['[{"target":', 40503],
    ['', 40502],
  ];
  it('says the code of the task where that is refused', async () => {
    await start();
    for (const [body, code] of REFUSED) {
      const { status_code, items } = await answer(body);
      assert.deepEqual([status_code, items], [code, []]);
    }
  });

  it('is empty where nothing is known, and answers the first task of several', async () => {
    await start();
    assert.deepEqual((await answer([{ target: 'no-links.example' }])).items, []);
    assert.deepEqual(
      (await answer([TASK, { target: 'example.org' }])).items.map(({ target }) => target),
      ['example.com'],
    );
  });

  it('refuses strangers, the poor, what is too much and what it does not know by the same codes', async () => {
    await start({ balance: 0.03, limits: { perWindow: 5 } });
    const outcomes = [];
    for (const response of [
      await post(emulator, [TASK], {}, null, COMPACT),
      await get(emulator, COMPACT),
      await ask([TASK], '/v3/backlinks/nothing/live.ai'),
      await ask([TASK]),
      await ask([TASK]),
      await ask([TASK]),
    ]) {
      const { status_code, items } = (await response.json()) as CompactReply;
      outcomes.push([response.status, status_code, items.length]);
    }
    assert.deepEqual(outcomes, [
      [401, 40100, 0],
      [404, 40400, 0],
      [404, 40402, 0],
      [200, 20000, 1],
      [402, 40210, 0],
      [200, 40202, 0],
    ]);
    assert.equal(emulator.charges.length, 1);
  });

  it('meets faults like any call', async () => {
    await start({
      faults: ({ json }) => FAULTS.get((json as readonly [{ readonly tag: string }])[0].tag),
    });
    const tag = async (tag: string) => (await ask([{ ...TASK, tag }])).text();
    assert.deepEqual(JSON.parse(await tag('50401Charged')), {
      id: '00000000-0000-0265-0000-000000000000',
      status_code: 50401,
      status_message: 'Timed out.',
      items: [],
    });
    assert.deepEqual(JSON.parse(await tag('envelope40204')), {
      status_code: 40204,
      status_message: 'Access denied. Visit Plans and Subscriptions to activate your subscription.',
      items: [],
    });
    await assert.rejects(tag('halfOfLengthCharged'));
    assert.deepEqual(
      emulator.charges.map(({ tag }) => tag),
      ['50401Charged', 'halfOfLengthCharged'],
    );
  });

  it('comes of the canned figures too', async () => {
    await start({ summaries: 'canned' });
    assert.equal((await answer([{ target: 'example.org' }])).items[0]?.target, 'example.org');
  });
});

describe('the compact form', () => {
  it('is asked for by the end of the path', () => {
    const calls = ['/v3/x/live', '/v3/x/live.ai', '/v3/x/live.ai/', '/v3/x.ai/live'];
    assert.deepEqual(calls.map(formAskedBy), [
      { endpoint: '/v3/x/live', isCompact: false },
      { endpoint: '/v3/x/live', isCompact: true },
      { endpoint: '/v3/x/live', isCompact: true },
      { endpoint: '/v3/x.ai/live', isCompact: false },
    ]);
  });

  it('lets a list stop at 10 rows unless a number is named, and leaves other bodies as they are', () => {
    const of = (name: string, body: unknown) => compactBody(`/v3/backlinks/${name}/live`, body);
    assert.deepEqual(of('anchors', [TASK]), [{ ...TASK, limit: 10 }]);
    assert.deepEqual(of('anchors', [{ ...TASK, limit: 50 }, 7]), [{ ...TASK, limit: 50 }, 7]);
    assert.deepEqual(of('summary', [TASK]), [TASK]);
    assert.equal(of('anchors', 'oops'), 'oops');
  });

  it('is the rows of a list, without what is empty', () => {
    const items = [
      { type: 'backlink', anchor: '', dofollow: false, rank: 0, spam: 1.23456, names: { '': 3, US: 0 } },
      { type: 'backlink', attributes: [], path: [{ url: null, code: 301 }], info: { cms: null } },
    ];
    assert.deepEqual(compacted([{ target: 'example.com', total_count: 2, items_count: 2, items }]), [
      { type: 'backlink', spam: 1.235, names: { '': 3 } },
      { type: 'backlink', path: [{ code: 301 }] },
    ]);
  });

  it('has no rows where a list, a result or a task has none', () => {
    for (const result of [[{ target: 'example.com', items: null }], [null], [], null]) {
      assert.deepEqual(compacted(result), []);
    }
    const text = JSON.stringify({ status_code: 40100, status_message: 'No.', tasks: null });
    assert.deepEqual(compactReply({ status: 401, text }), {
      status: 401,
      text: '{"status_code":40100,"status_message":"No.","items":[]}',
    });
  });
});

function compacted(result: readonly unknown[] | null): unknown {
  const task = { id: 'x', status_code: 20000, status_message: 'Ok.', result };
  const text = JSON.stringify({ status_code: 20000, status_message: 'Ok.', cost: 1, tasks: [task] });
  return (JSON.parse(compactReply({ status: 200, text }).text) as CompactReply).items;
}

/** A reviver of JSON: what it returns undefined for is left out. */
function dropEmpty(_name: string, value: unknown): unknown {
  const isNothing = value === null || value === false || value === 0 || value === '';
  const isHollow = typeof value === 'object' && value !== null && Object.keys(value).length === 0;
  return isNothing || isHollow ? undefined : value;
}
