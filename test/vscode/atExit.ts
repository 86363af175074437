import { constants } from 'node:os';

const endings = new Set<() => void>();
let listening = false;

/**
 * Registers what must be ended with this process, however it ends; the newest goes first.
 * The answer ends it now, once.
 */
export function atExit(ending: () => void): () => void {
  listen();
  const end = () => {
    if (endings.delete(end)) {
      ending();
    }
  };
  endings.add(end);
  return end;
}

function listen(): void {
  if (listening) {
    return;
  }
  listening = true;
  process.on('exit', () => {
    for (const end of [...endings].reverse()) {
      end();
    }
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => process.exit(128 + constants.signals[signal]));
  }
}
