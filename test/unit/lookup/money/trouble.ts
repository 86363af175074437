import { setTimeout as delay } from 'node:timers/promises';
import type { Files } from '../../../../src/lookup/journal/files';
import { randomFrom } from '../../../../src/sample/randomness';
import { filesAround, systemError } from '../journal/faults';

/** What goes wrong in a window, the same in every run. */
export interface Trouble {
  readonly seed: number;
  /** How likely a call to the file system comes late, from 0 to 1. */
  readonly late: number;
  /** How likely one fails, from 0 to 1. */
  readonly fails: number;
  /** By how much the clock is moved at the nth time that somebody looks at it, in milliseconds. */
  readonly jumps: readonly { readonly at: number; readonly by: number }[];
}

const CODES = ['EMFILE', 'ENOSPC', 'EIO', 'EACCES'];
/** In milliseconds. */
const LATEST = 12;

/** The real file system, with calls that come late, or fail without having done anything. */
export function troubledFiles({ seed, late, fails }: Trouble): Files {
  const random = randomFrom(seed);
  const troubled = async (work: () => unknown): Promise<unknown> => {
    const [luck, wait] = [random(), random()];
    if (luck < fails) {
      throw systemError(CODES[Math.floor(wait * CODES.length)] ?? 'EIO');
    }
    if (luck < fails + late) {
      await delay(wait * LATEST);
    }
    return work();
  };
  return filesAround(({ name, args, proceed }) => {
    const work = () => proceed(...args);
    return name === 'watch' ? work() : troubled(work); // it answers at once
  });
}

/** A clock that is moved. */
export function troubledClock({ jumps }: Trouble): () => number {
  let looks = 0;
  let ahead = 0;
  return () => {
    const look = looks++;
    ahead += jumps.filter(({ at }) => at === look).reduce((sum, { by }) => sum + by, 0);
    return Date.now() + ahead;
  };
}
