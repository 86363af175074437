import assert from 'node:assert/strict';
import { build, type Metafile } from 'esbuild';
import { circles, importGraph } from './importGraph';

/** Which folders each folder may import from; imports go one way. */
const ALLOWED: { readonly [folder: string]: readonly string[] } = {
  'src/core': [],
  'src/dataforseo': ['src/core'],
  'src/sample': ['src/core', 'src/dataforseo'],
  'src/lookup': ['src/core', 'src/dataforseo', 'src/sample'],
  'src/ui': ['src/core', 'src/dataforseo', 'src/lookup'],
  'src/extension.ts': ['src/core', 'src/dataforseo', 'src/lookup', 'src/ui'],
  media: ['src/core'],
};

/** Loaded when first used, never by `activate()`. */
const HEAVY =
  /^node_modules\/(tldts|zod|re2js|csv-stringify)|^src\/(sample|dataforseo\/(client|envelope|httpTransport))/;

describe('layers', () => {
  let inputs: Metafile['inputs'];
  let chunks: number;

  before(async () => {
    const options = { bundle: true, write: false, metafile: true, format: 'esm', outdir: 'out' } as const;
    const [extension, page] = await Promise.all([
      build({
        ...options,
        entryPoints: ['src/extension.ts'],
        platform: 'node',
        splitting: true,
        external: ['vscode'],
        alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
      }),
      build({
        ...options,
        entryPoints: ['media/main.tsx'],
        platform: 'browser',
        jsx: 'automatic',
        jsxImportSource: 'preact',
      }),
    ]);
    chunks = Object.keys(extension.metafile.outputs).length - 1;
    inputs = { ...extension.metafile.inputs, ...page.metafile.inputs };
  });

  const graph = importGraph(['src', 'media']);

  it('import in one direction only, types too', () => {
    const wrong = [...graph].flatMap(([from, imports]) => {
      const folder = folderOf(from);
      return imports
        .filter((path) => {
          const to = folderOf(path);
          return folder !== undefined && to !== undefined && to !== folder && !ALLOWED[folder]?.includes(to);
        })
        .map((path) => `${from} imports ${path}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('know VS Code in src/ui and src/extension.ts only', () => {
    const knowing = [...graph]
      .filter(([, imports]) => imports.includes('vscode'))
      .map(([path]) => folderOf(path));
    assert.deepEqual([...new Set(knowing)].sort(), ['src/extension.ts', 'src/ui']);
  });

  it('have no circle, types included, but for what is loaded when first used', () => {
    assert.deepEqual(circles(importGraph(['src', 'media'], false)), []);
    const circle = new Map([
      ['a', ['b']],
      ['b', ['c', 'a']],
      ['c', []],
    ]);
    assert.deepEqual(circles(circle), ['a → b → a']);
  });

  it('are packed into few files', () => {
    assert.ok(chunks <= 15, `${chunks} beside extension.js`);
  });

  it('load nothing heavy before it is used', () => {
    const loaded = new Set<string>();
    const queue = ['src/extension.ts'];
    for (let path = queue.pop(); path !== undefined; path = queue.pop()) {
      if (!loaded.has(path)) {
        loaded.add(path);
        const statically = inputs[path]?.imports.filter(({ kind }) => kind === 'import-statement') ?? [];
        queue.push(...statically.map((imported) => imported.path));
      }
    }
    assert.ok(loaded.size > 10);
    assert.deepEqual(
      [...loaded].filter((path) => HEAVY.test(path)),
      [],
    );
  });
});

function folderOf(path: string): string | undefined {
  return Object.keys(ALLOWED).find((folder) => path === folder || path.startsWith(`${folder}/`));
}
