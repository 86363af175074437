import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { atExit } from './atExit';
import { CACHE } from './folders';
import { isRunning } from './isRunning';

/**
 * A folder that is filled once and kept between runs. It appears under its name only when it is complete, so that
 * neither an interrupted run nor two at the same time leave a broken one.
 */
export async function cachedFolder(name: string, fill: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(CACHE, name);
  if (existsSync(folder)) {
    return folder;
  }
  mkdirSync(CACHE, { recursive: true });
  removeAbandoned(name);
  const partial = mkdtempSync(`${folder}.partial-${process.pid}-`);
  const discard = atExit(() => rmSync(partial, { recursive: true, force: true }));
  try {
    await fill(partial);
    if (!existsSync(folder)) {
      renameSync(partial, folder);
    }
  } catch (error) {
    // Another process may have been faster: what it made is as good.
    if (!existsSync(folder)) {
      throw error;
    }
  } finally {
    discard();
  }
  return folder;
}

function removeAbandoned(name: string): void {
  for (const entry of readdirSync(CACHE)) {
    const pid = entry.startsWith(`${name}.partial-`) && /\.partial-(\d+)-/.exec(entry)?.[1];
    if (pid && !isRunning(Number(pid))) {
      rmSync(join(CACHE, entry), { recursive: true, force: true });
    }
  }
}
