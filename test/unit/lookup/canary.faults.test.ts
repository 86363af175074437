import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DEFAULT_OPTIONS } from '../../../src/core/options/options';
import { parseTarget, type Target } from '../../../src/core/target/target';
import { describeTargetProblem } from '../../../src/core/target/targetProblem';
import { Client } from '../../../src/dataforseo/client';
import { failureCode } from '../../../src/lookup/lookupFailure';
import { RequestLimiter } from '../../../src/dataforseo/requestLimiter';
import type { Transport } from '../../../src/dataforseo/transport';
import { startEmulator, type Emulator } from '../../emulator/emulator';
import { FAULTS } from '../../emulator/faults';
import type { Fault } from '../../emulator/reply';
import { serve, type Served } from '../dataforseo/serve';
import { ON, transportTo } from '../dataforseo/transportTo';
import { assertSilent, PAIR, PASSWORD } from './assertSilent';
import { exportTexts } from './exportTexts';
import { cleanUp, newFolder } from './journal/folders';
import { requestOf } from './ask';
import { arrived, openWindow } from './openWindow';
import type { Snapshot } from '../../../src/core/snapshot';

/** In the address of a page, which is sent as the person sees it. */
const TOKEN = 'canary-t0ken';
const PAGE = targetOf(`https://example.com/page?token=${TOKEN}#canary-fragment`);
/** Faults that end only with the time-out, or when they are given up. */
const ENDLESS = ['stallBeforeHeaders', 'stallAfterHeaders', 'stallInBody', 'drip'];
/** Long for whatever does end, even on a busy machine. */
const TIMEOUT = 10_000;

describe('the password and a token in an address', function () {
  this.timeout(60_000);
  let emulator: Emulator;
  let elsewhere: Served;
  let met: Fault | undefined;
  let contacted: Set<string>;

  before(async () => {
    elsewhere = await serve((_request, response) => response.end());
    emulator = await startEmulator({
      password: PASSWORD,
      summaries: 'canned',
      balance: 1_000,
      limits: { perWindow: Infinity },
      faults: () => met,
    });
  });
  beforeEach(() => (contacted = new Set()));
  afterEach(cleanUp);
  after(async () => {
    await emulator?.stop();
    await elsewhere?.stop();
  });

  for (const fault of FAULTS.values()) {
    const isEndless = ENDLESS.includes(fault.name.replace(/Charged$/, ''));
    it(`stay where they belong when the service does this: ${fault.name}`, async () => {
      met = fault;
      const status = await assertKept(isEndless ? 50 : TIMEOUT);
      assert.ok(['failed', 'unknown'].includes(status), status);
    });
  }

  for (const name of ENDLESS) {
    it(`stay where they belong when ${name} is given up`, async () => {
      met = FAULTS.get(name);
      const abort = new AbortController();
      emulator.events.on('answer', giveUp);
      function giveUp() {
        setImmediate(() => abort.abort(PASSWORD));
      }
      try {
        assert.equal(await assertKept(200, abort.signal), 'pending');
      } finally {
        emulator.events.off('answer', giveUp);
      }
    });
  }

  it('stay where they belong when the service sends to another host', async () => {
    const deliver: Fault['deliver'] = (response) =>
      void response.writeHead(307, { location: `${elsewhere.origin}/?${TOKEN}` }).end();
    met = { name: 'elsewhere', charged: false, deliver };
    assert.equal(await assertKept(TIMEOUT), 'unknown');
    assert.equal(elsewhere.count(), 0);
  });

  it('stay where they belong when all is well', async () => {
    met = undefined;
    assert.equal(await assertKept(TIMEOUT), 'found');
  });

  it('are not even sent when they stand as user info in the address', () => {
    const parsed = parseTarget(`https://user:${PASSWORD}@example.com/page?token=${TOKEN}`);
    assert.ok(!parsed.ok);
    assertSilent([parsed, describeTargetProblem(parsed.problem)], [PASSWORD, TOKEN, 'user:']);
  });

  /** Looks the page up, and returns how that ended. */
  async function assertKept(timeoutMs: number, signal = ON): Promise<string> {
    const folder = newFolder();
    const { lookups, store, journal, unwritten } = openWindow(folder);
    const errors: unknown[] = [];
    // With a minute of 60 ms: what is put off by the service is repeated six times.
    const client = new Client(tapped(timeoutMs, errors), new RequestLimiter(LIMITS, { windowMs: 60 }));
    const source = { service: 'dataforseo', via: null } as const;
    const connection = { source, client, account: () => Promise.resolve('login') };
    const request = {
      ...requestOf(connection),
      question: { endpoint: 'summary', target: PAGE, options: DEFAULT_OPTIONS, source },
    };
    const before = emulator.requests.length;
    const asked = lookups.lookUp(request, signal);
    const outcome = await asked.outcome;
    await arrived(store, asked.key);
    const content = await journal.read();

    const files = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    assert.ok(files.some((text) => text.includes('"kind":"ended"')));
    const shown = [outcome, errors, store.series, content, ...files];
    if (outcome.status === 'found') {
      shown.push(...(await exportTexts(outcome.answers[0] as Snapshot)));
    } else if ('failure' in outcome) {
      assertSilent([outcome, failureCode(outcome.failure), errors], [TOKEN]);
    }
    shown.forEach((seen) => assertSilent(seen));
    assertSilent([shown, emulator.requests.slice(before)], ['canary-fragment']);

    assert.deepEqual([[...contacted], unwritten], [[emulator.origin], []]);
    for (const { path, headers, json } of emulator.requests.slice(before)) {
      const [{ target, ...task }] = json as [{ readonly target: string }];
      assert.equal(target, PAGE.value);
      assertSilent([path, headers, task], [TOKEN]);
      assertSilent([path, { ...headers, authorization: null }, json]);
      assert.equal(headers.authorization, `Basic ${PAIR}`);
    }
    return outcome.status;
  }

  /** A transport that notes the hosts that it contacts and the errors that it throws. */
  function tapped(timeoutMs: number, errors: unknown[]): Transport {
    const transport = transportTo(emulator.origin, {
      timeoutMs,
      credentials: () => Promise.resolve(PAIR),
      fetch: (input, init) => {
        contacted.add(new URL(input instanceof Request ? input.url : input).origin);
        return fetch(input, init);
      },
    });
    return {
      send: (call, signal) =>
        transport.send(call, signal).catch((error: unknown) => {
          errors.push(error);
          throw error;
        }),
    };
  }
});

const LIMITS = { atOnce: 30, perMinute: 2_000 };

function targetOf(text: string): Target {
  const parsed = parseTarget(text);
  assert.ok(parsed.ok);
  return parsed.target;
}
