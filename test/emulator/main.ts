import { readCommandLine, USAGE } from './commandLine';
import { startEmulator } from './emulator';
import type { EmulatorOptions } from './emulatorOptions';
import { costOf } from './envelope';

async function main(options: EmulatorOptions): Promise<void> {
  const emulator = await startEmulator(options);
  emulator.events.on('answer', (request, reply) => {
    const { status, fault } = reply;
    console.log(`${request.method} ${request.path} ${fault?.name ?? status} USD ${costOf(reply)}`);
  });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      const { atOnce, perWindow, refused } = emulator.traffic();
      console.log(`${atOnce} at once, ${perWindow} in a window, ${refused} refused`);
      void emulator.stop();
    });
  }
  // Last: whoever reads this may end it at once.
  console.log(`listening on ${emulator.origin}`);
}

function optionsOrExplain(): EmulatorOptions | undefined {
  try {
    return readCommandLine(process.argv.slice(2));
  } catch (error) {
    console.error(`${(error as Error).message}\n\n${USAGE}`);
    process.exitCode = 2;
    return undefined;
  }
}

const options = optionsOrExplain();
if (options) {
  main(options).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
