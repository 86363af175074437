import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { newFolder } from './journal/folders';

/** Bundles a program of the tests, so that a process of its own starts fast; returns its path, in a folder that `cleanUp` deletes. */
export async function buildProgram(source: URL): Promise<string> {
  const outfile = join(newFolder(), 'program.cjs');
  await build({
    entryPoints: [fileURLToPath(source)],
    bundle: true,
    platform: 'node',
    format: 'cjs',
    outfile,
    logLevel: 'error',
  });
  return outfile;
}
