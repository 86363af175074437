import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { ROOT } from './folders';

const run = promisify(execFile);

/** Builds the extension for production and packages it; answers with the path of the VSIX. */
export async function packageExtension(out = join('dist', 'seo-backlinks.vsix')): Promise<string> {
  const path = resolve(ROOT, out);
  await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: ROOT });
  const vsce = fileURLToPath(import.meta.resolve('@vscode/vsce/vsce'));
  // All that is needed is in the bundle, and there is no repository yet that relative links could point to.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await run(process.execPath, [vsce, 'package', ...options, '--out', path], { cwd: ROOT });
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  console.log(`Packaged ${await packageExtension(values.out)}`);
}
