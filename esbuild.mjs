import { rm } from 'node:fs/promises';
import esbuild from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');
const tests = process.argv.includes('--tests');

const shared = {
  bundle: true,
  format: 'esm',
  target: 'es2023',
  sourcemap: !production,
  minify: production,
  logLevel: 'warning',
};

/** The extension; what it imports dynamically becomes a file of its own, read when first used. */
const extension = {
  ...shared,
  entryPoints: ['src/extension.ts'],
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  platform: 'node',
  external: ['vscode'],
  // The build that reads no files: Node's is CommonJS and calls `require`, which an ES module doesn't have.
  alias: { '@vscode/l10n': '@vscode/l10n/dist/browser.js' },
};

/** The report's page: a script and a stylesheet. */
const page = {
  ...shared,
  entryPoints: [
    { in: 'media/main.tsx', out: 'report' },
    { in: 'media/report.css', out: 'report' },
  ],
  outdir: 'dist/media',
  platform: 'browser',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

/** What draws the same page as a file, loaded by the extension when first used. */
const file = {
  ...page,
  entryPoints: [
    { in: 'media/file.tsx', out: 'file' },
    { in: 'media/file.css', out: 'file' },
  ],
};

/** The suites that run inside VS Code; `index` finds the others. */
const hostTests = {
  ...shared,
  entryPoints: ['test/host/*.ts'],
  outdir: 'dist/test',
  outExtension: { '.js': '.cjs' },
  format: 'cjs',
  platform: 'node',
  external: ['vscode', 'mocha'],
};

const builds = tests ? [extension, page, file, hostTests] : [extension, page, file];

await rm('dist', { recursive: true, force: true });
if (watch) {
  await Promise.all(builds.map(async (options) => (await esbuild.context(options)).watch()));
} else {
  await Promise.all(builds.map((options) => esbuild.build(options)));
}
