import { setTimeout as delay } from 'node:timers/promises';
import { makeFolder, removeFile, type JournalFolder } from './journal/files';
import { JournalError } from './journal/journalError';
import { Lock, ownerState } from './journal/lock';

/** What the visitors of one opening of the gate share. */
export interface Opening {
  /** What was let through since the history was read, in USD. */
  reserved: number;
}

interface Visitor {
  readonly visit: (opening: Opening) => Promise<void>;
  readonly passed: (isSure: boolean) => void;
  readonly failed: (error: unknown) => void;
}

const LOCK = 'purchase.lock';
/** In milliseconds; a visit takes a few. */
const MOST_PATIENCE = 30_000;
/** In milliseconds; drawn anew each time, so that windows don't come back together. */
const LONGEST_PAUSE = 12;

/**
 * Where all windows decide, one after the other, whether to buy: behind the gate the newest history is read, decided on, and what will
 * be sent is noted, before the next window reads. Those of one window that wait together go in together.
 */
export class PurchaseGate {
  private waiting: Visitor[] = [];
  private isOpen = false;

  constructor(
    private readonly place: JournalFolder,
    /** Reads what all windows have noted; done once for those who go in together. */
    private readonly readHistory: () => Promise<unknown>,
  ) {}

  /**
   * Runs the visit behind the gate. Visits begin one after the other: what one puts into the opening before it first waits is seen by the
   * next. Resolves with false if another window may have been inside meanwhile, so that nothing may be sent; rejects with a JournalError.
   */
  enter(visit: (opening: Opening) => Promise<void>): Promise<boolean> {
    return new Promise((passed, failed) => {
      this.waiting.push({ visit, passed, failed });
      if (!this.isOpen) {
        void this.work();
      }
    });
  }

  private async work(): Promise<void> {
    this.isOpen = true;
    while (this.waiting.length > 0) {
      try {
        const { visitors, isSure } = await this.letIn();
        visitors.forEach(({ passed }) => passed(isSure));
      } catch (error) {
        this.waiting.splice(0).forEach(({ failed }) => failed(error));
      }
    }
    this.isOpen = false;
  }

  /** Lets in whoever waits once the history is read; rejects where nobody was let in. */
  private async letIn(): Promise<{ readonly visitors: readonly Visitor[]; readonly isSure: boolean }> {
    const lock = await this.takeLock();
    try {
      await this.readHistory();
      const visitors = this.waiting.splice(0);
      const opening: Opening = { reserved: 0 };
      await Promise.all(visitors.map(({ visit, failed }) => visit(opening).catch(failed)));
      return { visitors, isSure: await lock.isOwn() };
    } finally {
      await lock.release();
    }
  }

  private async takeLock(): Promise<Lock> {
    await makeFolder(this.place);
    const begun = performance.now();
    while (performance.now() - begun < MOST_PATIENCE) {
      const lock = await Lock.take(this.place, LOCK);
      if (lock) {
        return lock;
      }
      if ((await ownerState(this.place, LOCK)) === 'dead') {
        // Of two windows that do so at once, one takes the other's lock away: the other finds out before it sends.
        await removeFile(this.place, LOCK);
      } else {
        await delay(Math.random() * LONGEST_PAUSE);
      }
    }
    throw new JournalError('failed', null, 'another window holds the purchase lock');
  }
}
