/** Work that waits for its turn. */
interface Waiting {
  readonly begin: () => Promise<void>;
}

/** Lets work begin in turn: only so much at once, and only so many beginnings in any window of time. */
export class RateLimitedQueue {
  private pauses = 0;
  private running = 0;
  /** By priority; each in the order of asking. */
  private readonly waiting = new Map<number, Set<Waiting>>();
  /** When work began, by a clock that nobody can set, in milliseconds; the oldest at `oldest`, before which all is forgotten. */
  private beginnings: number[] = [];
  private oldest = 0;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly windowMs: number,
    private atOnce: number,
    private perWindow: number,
  ) {}

  /** Does the work in its turn, higher priorities first; resolves with undefined, and never begins, if the signal aborts before. */
  take<T>(work: () => Promise<T>, signal: AbortSignal, priority: number): Promise<T | undefined> {
    return new Promise((resolve, reject) => {
      if (signal.aborted) {
        resolve(undefined);
        return;
      }
      const queue = this.waiting.get(priority) ?? new Set();
      this.waiting.set(priority, queue);
      const leave = () => {
        queue.delete(waiting);
        resolve(undefined);
      };
      const begin = () => {
        signal.removeEventListener('abort', leave);
        return work().then(resolve, reject);
      };
      const waiting: Waiting = { begin };
      signal.addEventListener('abort', leave, { once: true });
      queue.add(waiting);
      this.go();
    });
  }

  /** Begins nothing until `resume` was called as often as this. */
  pause(): void {
    this.pauses++;
  }

  resume(): void {
    this.pauses--;
    this.go();
  }

  /** From now on other limits hold; what has begun already counts. */
  limit(atOnce: number, perWindow: number): void {
    this.atOnce = atOnce;
    this.perWindow = perWindow;
    this.go();
  }

  /** Begins what may begin now; where only the window is full, looks again when it has moved on. */
  private go(): void {
    while (this.pauses === 0 && this.running < this.atOnce) {
      const queue = this.nextQueue();
      if (!queue) {
        return;
      }
      const wait = this.msUntilRoom();
      if (wait > 0) {
        this.timer ??= setTimeout(() => {
          this.timer = undefined;
          this.go();
        }, Math.ceil(wait));
        return;
      }
      const [first] = queue;
      if (first) {
        queue.delete(first);
        void this.run(first);
      }
    }
  }

  private nextQueue(): Set<Waiting> | undefined {
    const filled = [...this.waiting].filter(([, queue]) => queue.size > 0);
    return filled.reduce<[number, Set<Waiting>] | undefined>(
      (best, one) => (best && best[0] >= one[0] ? best : one),
      undefined,
    )?.[1];
  }

  private async run({ begin }: Waiting): Promise<void> {
    this.running++;
    this.beginnings.push(performance.now());
    await begin();
    this.running--;
    this.go();
  }

  private msUntilRoom(): number {
    const now = performance.now();
    let first = this.beginnings[this.oldest];
    while (first !== undefined && first <= now - this.windowMs) {
      first = this.beginnings[++this.oldest];
    }
    if (this.oldest > this.perWindow) {
      this.beginnings = this.beginnings.slice(this.oldest);
      this.oldest = 0;
    }
    const hindering = this.beginnings[this.beginnings.length - this.perWindow];
    return this.beginnings.length - this.oldest < this.perWindow || hindering === undefined
      ? 0
      : hindering + this.windowMs - now;
  }
}
