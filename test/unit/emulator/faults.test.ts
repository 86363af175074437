import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { drip } from '../../emulator/brokenDeliveries';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import type { EmulatorOptions } from '../../emulator/emulatorOptions';
import { fault, FAULTS } from '../../emulator/faults';
import { post, read, TASK } from './calls';
import { ENDLESS, seenBy } from './faultTable';

describe('the faults of the emulator', () => {
  let emulator: Emulator;

  async function start(options: EmulatorOptions): Promise<void> {
    emulator = await startEmulator({ summaries: 'canned', ...options });
  }

  afterEach(() => emulator.stop());

  /** Its tag says which fault it meets. */
  const ask = (tag: string, signal?: AbortSignal) => post(emulator, [{ ...TASK, tag }], undefined, signal);
  const tagged: EmulatorOptions = {
    faults: ({ json }) => FAULTS.get((json as readonly [{ readonly tag: string }])[0].tag),
  };

  it('are seen by a client as what they are called, and charge only where they say so', async () => {
    await start({ ...tagged, limits: { perWindow: Infinity } });
    for (const { name, charged } of FAULTS.values()) {
      const plain = name.replace(/Charged$/, '');
      if (!ENDLESS.some(([endless]) => endless === plain)) {
        assert.match(await outcomeOf(ask(name)), seenBy(plain), name);
        assert.equal(emulator.chargesOf(name).length, charged ? 1 : 0, name);
      }
    }
  });

  it('tell what was charged by a task, and keep silent about it by an envelope', async () => {
    await start(tagged);
    const costs = [];
    for (const name of ['50000', '50000Charged', 'envelope50000Charged']) {
      costs.push((await read(await ask(name))).cost);
    }
    assert.deepEqual(costs, [0, 0.024036, 0]);
  });

  for (const [name, headers, bytes] of ENDLESS) {
    it(`${name} goes on until the client goes away`, async () => {
      await start(tagged);
      const abort = new AbortController();
      const delivered = once(emulator.events, 'answer');
      const asked = ask(`${name}Charged`, abort.signal);
      await delivered;
      const reader = headers ? (await asked).body?.getReader() : undefined;
      for (let left = bytes; left > 0;) {
        left -= (await reader?.read())?.value?.byteLength ?? NaN;
      }
      const more = reader?.read() ?? asked;
      if (name.startsWith('stall')) {
        await ask('none').then(read);
        assert.equal(await Promise.race([more, Promise.resolve('nothing yet')]), 'nothing yet');
      }
      abort.abort();
      await reader?.closed.catch(() => {});
      await more.catch(() => {});
      await emulator.requests[0]?.ended;
      assert.equal(emulator.chargesOf(`${name}Charged`).length, 1);
    });
  }

  it('end with the emulator', async () => {
    await start(tagged);
    const delivered = once(emulator.events, 'answer');
    const stalled = assert.rejects(ask('stallBeforeHeaders'));
    await delivered;
    await emulator.stop();
    await stalled;
    await start({});
  });

  it('drip a byte at a time, each as soon as the last is out', async () => {
    await start({ faults: () => ({ name: 'drip', charged: true, deliver: drip(0) }) });
    let chunks = 0;
    let text = '';
    for await (const chunk of (await ask('')).body as ReadableStream<Uint8Array>) {
      chunks++;
      text += Buffer.from(chunk).toString();
    }
    assert.ok(chunks > 10, `${chunks} chunks`);
    assert.equal((JSON.parse(text) as { cost: number }).cost, 0.024036);
  });

  it('come in the order of a script that counts', async () => {
    await start({ faults: (_request, n) => (n === 1 ? fault('close') : undefined) });
    const outcomes = [await outcomeOf(ask('a')), await outcomeOf(ask('b')), await outcomeOf(ask('c'))];
    assert.deepEqual(
      outcomes.map((outcome) => outcome.slice(0, 3)),
      ['200', 'UND', '200'],
    );
    assert.deepEqual(
      emulator.charges.map(({ tag }) => tag),
      ['a', 'c'],
    );
  });

  for (const [way, expected] of [
    ['reset', 'ECONNRESET'],
    ['close', 'ended'],
  ] as const) {
    it(`${way} a connection before anything is read from it`, async () => {
      await start({ connections: (n) => (n < 2 ? way : undefined) });
      const socket = connect(Number(new URL(emulator.origin).port), '127.0.0.1');
      const end = new Promise((resolve) => {
        socket.once('error', (error: NodeJS.ErrnoException) => resolve(error.code));
        socket.once('end', () => resolve('ended'));
      });
      socket.resume();
      assert.equal(await end, expected);
      await assert.rejects(ask('lost'));
      assert.equal((await ask('found')).status, 200);
      assert.deepEqual([emulator.requests.length, emulator.charges.length], [1, 1]);
    });
  }
});

/** What a client sees: the error's code, `cut off`, or the status and the text. */
async function outcomeOf(asked: Promise<Response>): Promise<string> {
  const response = await asked.catch((error: Error) => error.cause as NodeJS.ErrnoException);
  if (!(response instanceof Response)) {
    return String(response.code);
  }
  return response.text().then(
    (text) => `${response.status} ${text}`,
    () => 'cut off',
  );
}
