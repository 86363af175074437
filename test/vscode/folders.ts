import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { atExit } from './atExit';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** What was fetched or unpacked once and is kept between runs. */
export const CACHE = join(ROOT, '.vscode-test');

/** The documents that tests and `npm start` open. */
export const WORKSPACE = join(ROOT, 'test', 'workspace');

/** A folder of this run alone. */
export interface TempFolder {
  readonly path: string;
  readonly remove: () => void;
}

/** Makes an empty folder that is removed when the process ends, if not before. */
export function tempFolder(): TempFolder {
  const path = mkdtempSync(join(realpathSync(tmpdir()), 'seo-backlinks-'));
  const remove = atExit(() => rmSync(path, { recursive: true, force: true, maxRetries: 5 }));
  return { path, remove };
}
