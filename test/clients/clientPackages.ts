import { createHash } from 'node:crypto';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cachedFolder } from '../vscode/cachedFolder';
import { npm } from '../vscode/npm';

const LOCKED = join(import.meta.dirname, 'npm');

/**
 * A folder whose `node_modules` holds the official clients of the API, gotten from npm the first time only and checked
 * by the lock file. The MCP server's tools for Cloudflare's workers, 230 MB that it doesn't load on a desktop, are left out;
 * it asks for Node 22, but what is used of it runs on 20.
 */
export async function clientPackages(): Promise<string> {
  const lock = readFileSync(join(LOCKED, 'package-lock.json'));
  const version = createHash('sha256').update(lock).digest('hex').slice(0, 12);
  return cachedFolder(`clients-${version}`, async (folder) => {
    console.log('Getting the official clients of the API from npm (first time only, about 105 MB)…');
    cpSync(LOCKED, folder, { recursive: true });
    await npm(folder, 'ci', '--ignore-scripts');
  });
}
