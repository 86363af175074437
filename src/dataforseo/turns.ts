import PQueue from 'p-queue';

/** Work that waits for its turn. */
interface Waiting {
  readonly begin: () => Promise<void>;
  readonly left: AbortSignal;
  readonly priority: number;
}

/** Lets work begin in turn: only so much at once, and only so many beginnings in any window of time. */
export class Turns {
  private queue: PQueue;
  private pauses = 0;
  private readonly waiting = new Set<Waiting>();
  private readonly running = new Set<Promise<void>>();
  /** When work began, in milliseconds since 1970 UTC, oldest first; of the last window only. */
  private readonly beginnings: number[] = [];

  constructor(
    private readonly windowMs: number,
    private atOnce: number,
    private perWindow: number,
  ) {
    this.queue = this.newQueue();
  }

  /** Does the work in its turn, higher priorities first; resolves with undefined, and never begins, if the signal aborts before. */
  take<T>(work: () => Promise<T>, signal: AbortSignal, priority: number): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      const left = new AbortController();
      const leave = () => {
        this.waiting.delete(waiting);
        left.abort();
        resolve(undefined);
      };
      const begin = () => {
        this.waiting.delete(waiting);
        signal.removeEventListener('abort', leave);
        return this.track(work().then(resolve, reject));
      };
      const waiting = { begin, left: left.signal, priority };
      if (signal.aborted) {
        resolve(undefined);
        return;
      }
      signal.addEventListener('abort', leave, { once: true });
      this.waiting.add(waiting);
      this.enqueue(waiting);
    });
  }

  /** Begins nothing until `resume` was called as often as this. */
  pause(): void {
    this.pauses++;
    this.queue.pause();
  }

  resume(): void {
    this.pauses--;
    if (this.pauses === 0) {
      this.queue.start();
    }
  }

  /** From now on other limits hold; what has begun already counts. */
  limit(atOnce: number, perWindow: number): void {
    this.atOnce = atOnce;
    if (perWindow === this.perWindow) {
      this.queue.concurrency = atOnce;
      return;
    }
    this.perWindow = perWindow;
    // p-queue can't change how much begins in a window: another queue takes over, with what the window knows so far.
    this.queue.pause();
    this.queue.clear();
    this.queue = this.newQueue();
    this.forgetOldBeginnings();
    for (const ended of this.running) {
      void this.queue.add(() => ended, { priority: Infinity });
    }
    for (let i = this.running.size; i < Math.min(this.beginnings.length, perWindow); i++) {
      void this.queue.add(() => undefined, { priority: Infinity });
    }
    this.waiting.forEach((waiting) => this.enqueue(waiting));
  }

  private newQueue(): PQueue {
    return new PQueue({
      concurrency: this.atOnce,
      interval: this.windowMs,
      intervalCap: this.perWindow,
      strict: true,
      autoStart: this.pauses === 0,
    });
  }

  private enqueue({ begin, left, priority }: Waiting): void {
    // It only rejects what has left, which knows.
    this.queue.add(begin, { signal: left, priority }).catch(() => undefined);
  }

  private async track(ended: Promise<void>): Promise<void> {
    this.forgetOldBeginnings();
    this.beginnings.push(Date.now());
    this.running.add(ended);
    await ended;
    this.running.delete(ended);
  }

  private forgetOldBeginnings(): void {
    const since = Date.now() - this.windowMs;
    while (this.beginnings[0] !== undefined && this.beginnings[0] <= since) {
      this.beginnings.shift();
    }
  }
}
