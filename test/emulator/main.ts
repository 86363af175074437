import { parseArgs } from 'node:util';
import { startEmulator, type EmulatorOptions } from './emulator';
import { costOf } from './envelope';

const USAGE = `Serves the DataForSEO Backlinks API on this machine, around the sample index.

npm run emulator -- [--port 8787] [--login L] [--password P] [--as-of 2026-11-24] [--balance 10]

  --port      a port of 127.0.0.1; 0 takes a free one (8787)
  --login     the login of HTTP Basic authentication (login)
  --password  the password (password)
  --as-of     stops the clock at the beginning of this day, UTC (the time now)
  --balance   what the account has, in USD (10)`;

async function main(): Promise<void> {
  const options = readOptions();
  if (options === undefined) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const emulator = await startEmulator(options);
  console.log(`listening on ${emulator.origin}`);
  emulator.events.on('answer', (request, reply) => {
    console.log(`${request.method} ${request.path} ${reply.status} USD ${costOf(reply)}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(0));
  }
}

/** The options of the command line; undefined when one of them makes no sense, be it to `parseArgs` or `Date`, which throw. */
function readOptions(): EmulatorOptions | undefined {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({
      options: { port: text, login: text, password: text, 'as-of': text, balance: text },
    });
    const { port = '8787', login, password, 'as-of': asOf, balance } = values;
    if (
      !/^\d{1,5}$/.test(port) ||
      Number(port) > 65_535 ||
      (asOf !== undefined && new Date(asOf).toISOString().slice(0, 10) !== asOf) ||
      (balance !== undefined && !/^\d+(\.\d+)?$/.test(balance))
    ) {
      return undefined;
    }
    return {
      port: Number(port),
      ...(login !== undefined && { login }),
      ...(password !== undefined && { password }),
      ...(asOf !== undefined && { asOf }),
      ...(balance !== undefined && { balance: Number(balance) }),
    };
  } catch {
    return undefined;
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
