import assert from 'node:assert/strict';
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { pathToFileURL } from 'node:url';
import { activated, configure, extensionUnderTest } from './host';

type Call = (...args: unknown[]) => unknown;

// The modules themselves, not a copy of what they export.
const require = createRequire(__filename);
const FILE_SYSTEMS = [require('node:fs'), require('node:fs/promises')] as Record<string, unknown>[];

describe('activation', () => {
  it('reads and writes no file, which a lookup does', async () => {
    assert.equal(extensionUnderTest().isActive, false);
    const watched = watchFiles();
    try {
      const api = await activated();
      await new Promise((resolve) => setImmediate(resolve));
      assert.deepEqual(watched.calls, []);
      await configure({ service: 'sample' });
      await Promise.all([api.lookUp('example.com'), watched.journal]);
    } finally {
      watched.stop();
    }
  });
});

interface Watched {
  readonly calls: readonly string[];
  /** Resolves with the first call that has to do with the journal. */
  readonly journal: Promise<void>;
  readonly stop: () => void;
}

/** Notes each call of a file system's function that the extension's own code makes. */
function watchFiles(): Watched {
  // Other extensions have such folders too, and may be at work meanwhile.
  const dist = `${pathToFileURL(extensionUnderTest().extensionPath).href}/dist/`;
  const ownCode = [`${dist}extension.js`, `${dist}chunks/`];
  const calls: string[] = [];
  let tell: () => void = () => undefined;
  const journal = new Promise<void>((resolve) => (tell = resolve));
  const restore = FILE_SYSTEMS.flatMap((system) =>
    Object.entries(system)
      .filter(([name, value]) => typeof value === 'function' && /^[a-z]/.test(name))
      .map(([name, original]) => {
        system[name] = function (this: unknown, ...args: unknown[]) {
          const stack = new Error().stack ?? '';
          if (ownCode.some((begin) => stack.includes(begin))) {
            calls.push(`${name} ${String(args[0])}`);
            if (String(args[0]).includes('journal')) {
              tell();
            }
          }
          return (original as Call).apply(this, args);
        };
        return () => (system[name] = original);
      }),
  );
  syncBuiltinESMExports(); // which the extension imports
  return {
    calls,
    journal,
    stop: () => {
      restore.forEach((undo) => undo());
      syncBuiltinESMExports();
    },
  };
}
