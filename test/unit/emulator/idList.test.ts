import assert from 'node:assert/strict';
import { PATHS } from '../../../src/dataforseo/service';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { fault } from '../../emulator/faults';
import { balanceOf, post, read, TASK } from './calls';

const START = Date.parse('2026-11-24T12:00:00.600Z');
const DAY = 86_400_000;
const ALL = {
  datetime_from: '2026-01-01 00:00:00 +00:00',
  datetime_to: '2027-12-31 00:00:00 +00:00',
};

describe("the emulator's list of tasks", () => {
  let emulator: Emulator;
  let now: number;

  beforeEach(async () => {
    now = START;
    emulator = await startEmulator({
      asOf: '2026-11-24',
      now: () => now,
      idListDelayMs: 5_000,
      faults: (_request, n) => (n === 1 ? fault('closeCharged') : undefined),
    });
    await post(emulator, [{ ...TASK, tag: 'a' }]);
    await post(emulator, [{ target: 'no-links.example' }]).catch(() => {});
    now += 1_000;
    await post(emulator, [{ ...TASK, tag: 'c', planet: 3 }]);
    await post(emulator, [{ target: 'example.org', tag: 'd' }]);
    now += 5_000;
  });

  afterEach(() => emulator.stop());

  async function list(task: object) {
    const { cost, tasks } = await read(await post(emulator, [task], undefined, null, PATHS.idList));
    return { cost, ...tasks?.[0] };
  }

  interface Row {
    readonly id: string;
    readonly metadata?: { readonly tag?: string; readonly target: string };
  }
  const rows = async (task: object) => ((await list({ ...ALL, ...task })).result ?? []) as readonly Row[];
  /** Their tags; the second has none, so its target. */
  const names = async (task: object) =>
    (await rows({ include_metadata: true, ...task })).map(
      ({ metadata }) => metadata?.tag ?? metadata?.target,
    );

  it('gives what was posted, whatever became of the answer, with what was charged', async () => {
    const { cost, result, result_count } = await list({ ...ALL, include_metadata: true });
    assert.deepEqual([cost, result_count], [0, 4]);
    const [first, second] = ['2026-11-24 12:00:00 +00:00', '2026-11-24 12:00:01 +00:00'];
    const row = (time: string | undefined, status: string, charged: number, metadata: object) => ({
      url: `${emulator.origin}/v3/backlinks/summary/live`,
      datetime_posted: time,
      datetime_done: time,
      status,
      cost: charged,
      metadata,
    });
    assert.deepEqual(
      result?.map((each) => ({ ...(each as object), id: undefined })),
      [
        row(first, 'Ok.', 0.024036, { ...TASK, tag: 'a' }),
        row(first, 'Ok.', 0.024, { target: 'no-links.example' }),
        row(second, "Unknown Fields in POST Data: 'planet'.", 0, { ...TASK, tag: 'c', planet: 3 }),
        row(second, 'Ok.', 0.024036, { target: 'example.org', tag: 'd' }),
      ].map((each) => ({ id: undefined, ...each })),
    );
  });

  it('has the ids of the charges, of which there is one for each that cost something', async () => {
    const ids = (await rows({})).map(({ id }) => id);
    assert.deepEqual(emulator.charges, [
      { tag: 'a', target: 'example.com', cost: 0.024036, at: START, taskId: ids[0] },
      { tag: null, target: 'no-links.example', cost: 0.024, at: START, taskId: ids[1] },
      { tag: 'd', target: 'example.org', cost: 0.024036, at: START + 1_000, taskId: ids[3] },
    ]);
    const found = ['a', 'no-links.example', 'c', 'd', 'example.org'].map(
      (name) => emulator.chargesOf(name).length,
    );
    assert.deepEqual(found, [1, 1, 0, 1, 0]);
  });

  it('is free, and not in the list itself', async () => {
    const before = await balanceOf(emulator);
    await rows({});
    assert.equal((await rows({})).length, 4);
    assert.equal(await balanceOf(emulator), before);
  });

  it('knows no tag and no target unless asked for the metadata', async () => {
    for (const row of await rows({})) {
      assert.deepEqual(Object.keys(row), ['id', 'url', 'datetime_posted', 'datetime_done', 'status', 'cost']);
    }
  });

  const WINDOWS: readonly (readonly [task: object, expected: readonly string[]])[] = [
    [{}, ['a', 'no-links.example', 'c', 'd']],
    [{ sort: 'asc', limit: 1_000, offset: 0 }, ['a', 'no-links.example', 'c', 'd']],
    [{ sort: 'desc' }, ['d', 'c', 'no-links.example', 'a']],
    [{ sort: 'desc', limit: 2 }, ['d', 'c']],
    [{ limit: 2, offset: 1 }, ['no-links.example', 'c']],
    [{ offset: 4 }, []],
    [{ datetime_from: '2026-11-24 12:00:00 +00:00' }, ['a', 'no-links.example', 'c', 'd']],
    [{ datetime_from: '2026-11-24 12:00:01 +00:00' }, ['c', 'd']],
    [{ datetime_to: '2026-11-24 12:00:00 +00:00' }, ['a', 'no-links.example']],
    [{ datetime_to: '2026-11-24 11:59:59 +00:00' }, []],
    [{ datetime_from: '2026-11-24 14:00:01 +02:00' }, ['c', 'd']],
  ];
  for (const [task, expected] of WINDOWS) {
    it(`asked for ${JSON.stringify(task)}, gives ${expected.join(', ') || 'none'}`, async () => {
      assert.deepEqual(await names(task), expected);
    });
  }

  it('says nothing where nothing was posted', async () => {
    const { status_code, result, result_count } = await list({ ...ALL, offset: 4 });
    assert.deepEqual([status_code, result, result_count], [20000, null, 0]);
  });

  it('gives a task only some time after it was done', async () => {
    now--;
    assert.deepEqual(await names({}), ['a', 'no-links.example']);
    now = START + 4_999;
    assert.deepEqual(await names({}), []);
  });

  it('forgets the metadata, and nothing else, after a month', async () => {
    now = START + 30 * DAY;
    assert.deepEqual(await names({}), [undefined, undefined, 'c', 'd']);
    now += 1_000;
    assert.deepEqual(await names({}), [undefined, undefined, undefined, undefined]);
  });

  const WRONG: readonly (readonly [task: object, field: string])[] = [
    [{ datetime_to: ALL.datetime_to }, 'datetime_from'],
    [{ datetime_from: ALL.datetime_from }, 'datetime_to'],
    [{ ...ALL, datetime_from: '2026-01-01T00:00:00Z' }, 'datetime_from'],
    [{ ...ALL, datetime_to: '2026-13-01 00:00:00 +00:00' }, 'datetime_to'],
    [{ ...ALL, limit: 1_001 }, 'limit'],
    [{ ...ALL, limit: 0 }, 'limit'],
    [{ ...ALL, offset: -1 }, 'offset'],
    [{ ...ALL, sort: 'newest' }, 'sort'],
    [{ ...ALL, include_metadata: 'yes' }, 'include_metadata'],
  ];
  for (const [task, field] of WRONG) {
    it(`refuses ${JSON.stringify(task)}`, async () => {
      const { cost, status_code, status_message, result } = await list(task);
      assert.deepEqual(
        [cost, status_code, status_message, result],
        [0, 40501, `Invalid Field: '${field}'.`, null],
      );
    });
  }
});
