import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { build } from 'esbuild';

type Loader = (name: string) => unknown;

const load = createRequire(__filename) as Loader;
const FILE_SYSTEM = /^(?:node:)?fs(?:\/promises)?$/;
const NETWORK = /^(?:node:)?(?:https?|net|tls|dns|child_process)$/;

/** Stands for all of VS Code: every property, call and construction gives it again. */
const anything: unknown = new Proxy(function () {}, {
  get: (_, name) => (name === 'then' ? undefined : name === 'fsPath' ? '/nowhere' : anything),
  apply: () => anything,
  construct: () => anything as object,
});

describe('activation, which every start of VS Code comes by', () => {
  it('reads and writes no file, and opens no connection', async () => {
    const calls: string[] = [];
    const { activate } = await extension((name) => {
      assert.doesNotMatch(name, NETWORK);
      const loaded = load(name) as Record<string, unknown>;
      return FILE_SYSTEM.test(name) ? watched(loaded, calls) : loaded;
    });
    activate(anything);
    await new Promise((resolve) => setImmediate(resolve));
    assert.deepEqual(calls, []);
  });
});

/** The extension's entry with what it loads statically, given modules by this loader. */
async function extension(loader: Loader): Promise<{ activate: (context: unknown) => unknown }> {
  const { outputFiles } = await build({
    entryPoints: ['src/extension.ts'],
    bundle: true,
    format: 'cjs',
    platform: 'node',
    external: ['vscode'],
    alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
    write: false,
  });
  const text = outputFiles[0]?.text ?? '';
  const names = [...text.matchAll(/\bvscode\d*\.(\w+)/g)].map(([, name]) => name ?? '');
  const vscode = Object.fromEntries(names.map((name) => [name, anything]));
  const module = { exports: {} as { activate: (context: unknown) => unknown } };
  // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- our own code, run with other modules
  new Function('require', 'module', 'exports', text)(
    (name: string) => (name === 'vscode' ? vscode : loader(name)),
    module,
    module.exports,
  );
  return module.exports;
}

function watched(module: Record<string, unknown>, calls: string[]): unknown {
  return new Proxy(module, {
    get: (target, name: string) => {
      const value = target[name];
      return typeof value === 'function'
        ? (...args: unknown[]) => {
            calls.push(name);
            return (value as (...all: unknown[]) => unknown)(...args);
          }
        : value;
    },
  });
}
