import assert from 'node:assert/strict';
import { build, type Metafile } from 'esbuild';

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

  before(async () => {
    const options = { bundle: true, write: false, metafile: true, format: 'esm', outdir: 'out' } as const;
    const [extension, page] = await Promise.all([
      build({
        ...options,
        entryPoints: ['src/extension.ts'],
        platform: 'node',
        splitting: true,
        external: ['vscode'],
      }),
      build({
        ...options,
        entryPoints: ['media/main.tsx'],
        platform: 'browser',
        jsx: 'automatic',
        jsxImportSource: 'preact',
      }),
    ]);
    inputs = { ...extension.metafile.inputs, ...page.metafile.inputs };
  });

  it('import in one direction only', () => {
    const wrong = Object.entries(inputs).flatMap(([from, { imports }]) => {
      const folder = folderOf(from);
      return folder === undefined
        ? []
        : imports
            .map(({ path }) => folderOf(path))
            .filter((to) => to !== undefined && to !== folder && !ALLOWED[folder]?.includes(to))
            .map((to) => `${from} imports ${to}`);
    });
    assert.deepEqual(wrong, []);
  });

  it('know VS Code in src/ui and src/extension.ts only', () => {
    const knowing = Object.entries(inputs)
      .filter(([, { imports }]) => imports.some(({ path }) => path === 'vscode'))
      .map(([path]) => folderOf(path));
    assert.deepEqual([...new Set(knowing)].sort(), ['src/extension.ts', 'src/ui']);
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
