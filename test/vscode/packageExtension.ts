import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs, promisify } from 'node:util';
import { ROOT } from './folders';
import { packageFolder } from './packageFolder';

const run = promisify(execFile);

/** Builds the extension for production and packages it; answers with the path of the VSIX. */
export async function packageExtension(out = join('dist', 'seo-backlinks.vsix')): Promise<string> {
  const path = resolve(ROOT, out);
  await run(process.execPath, ['esbuild.mjs', '--production'], { cwd: ROOT });
  await packageFolder(ROOT, path);
  return path;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  console.log(`Packaged ${await packageExtension(values.out)}`);
}
