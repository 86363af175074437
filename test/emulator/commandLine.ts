import { parseArgs } from 'node:util';
import type { EmulatorOptions } from './emulatorOptions';
import { fault, FAULTS } from './faults';
import type { ConnectionFault } from './faultScript';
import { DEFAULT_LIMITS } from './limiter';

/** How to call it. */
export const USAGE = `Serves the DataForSEO Backlinks API on this machine, around the sample index.

npm run emulator -- [--port 8787] [--login L] [--password P] [--as-of 2026-11-24] [--balance 10] [--canned]
  [--at-once 30] [--per-window 2000] [--window-ms 60000] [--latency-ms 0] [--id-list-delay-ms 0]
  [--faults NAME,NAME…] [--connections NAME,NAME…]

  --port              a port of 127.0.0.1; 0 takes a free one (8787)
  --login             the login of HTTP Basic authentication (login)
  --password          the password (password)
  --as-of             stops the clock of the index at the beginning of this day, UTC (the time now)
  --balance           what the account has, in USD (10)
  --canned            answers every summary by the same figures, which costs no time
  --at-once           how many requests may be under way; more are refused by 40209 (30)
  --per-window        how many may begin in any window of time; more are refused by 40202 (2000)
  --window-ms         the length of that window, in milliseconds (60000)
  --latency-ms        how long a summary's answer is kept back, in milliseconds (0)
  --id-list-delay-ms  how long a task stays out of id_list, in milliseconds (0)
  --faults            what requests meet, in turn and over again; none is no fault
  --connections       the same for connections, before anything is read: reset, close or none

Faults; those that end in Charged come after the call was carried out:
${[...FAULTS.keys()].join(' ')}`;

/** The options of a command line; throws when one of them makes no sense. */
export function readCommandLine(args: readonly string[]): EmulatorOptions {
  const { values } = parseArgs({ args: [...args], options: OPTIONS });
  const faults = inTurn(values.faults, fault);
  return {
    port: portOf(values.port),
    login: values.login,
    password: values.password,
    asOf: dayOf(values['as-of']),
    balance: numberOf(values.balance, /^\d+(\.\d+)?$/),
    summaries: values.canned ? 'canned' : 'sample',
    limits: {
      atOnce: numberOf(values['at-once']) ?? DEFAULT_LIMITS.atOnce,
      perWindow: numberOf(values['per-window']) ?? DEFAULT_LIMITS.perWindow,
      windowMs: numberOf(values['window-ms']) ?? DEFAULT_LIMITS.windowMs,
    },
    latencyMs: numberOf(values['latency-ms']),
    idListDelayMs: numberOf(values['id-list-delay-ms']),
    faults: (_request, n) => faults(n),
    connections: inTurn(values.connections, connectionFault),
  };
}

const TEXT = { type: 'string' } as const;
const OPTIONS = {
  port: TEXT,
  login: TEXT,
  password: TEXT,
  'as-of': TEXT,
  balance: TEXT,
  canned: { type: 'boolean' },
  'at-once': TEXT,
  'per-window': TEXT,
  'window-ms': TEXT,
  'latency-ms': TEXT,
  'id-list-delay-ms': TEXT,
  faults: TEXT,
  connections: TEXT,
} as const;

function portOf(text = '8787'): number | undefined {
  const port = numberOf(text);
  if (port !== undefined && port > 65_535) {
    throw new Error(`there is no port ${port}`);
  }
  return port;
}

function dayOf(text: string | undefined): string | undefined {
  if (text !== undefined && new Date(text).toISOString().slice(0, 10) !== text) {
    throw new Error(`there is no day ${text}`);
  }
  return text;
}

function numberOf(text: string | undefined, form = /^\d{1,9}$/): number | undefined {
  if (text !== undefined && !form.test(text)) {
    throw new Error(`${text} is no number here`);
  }
  return text === undefined ? undefined : Number(text);
}

function connectionFault(name: string): ConnectionFault {
  if (name !== 'reset' && name !== 'close') {
    throw new Error(`no connection can "${name}"`);
  }
  return name;
}

/** The nth of the names, again and again. */
function inTurn<T>(names: string | undefined, read: (name: string) => T): (n: number) => T | undefined {
  const faults = (names ?? 'none').split(',').map((name) => (name === 'none' ? undefined : read(name)));
  return (n) => faults[n % faults.length];
}
