/** A clock that a test turns: the global timers, `Date.now` and `performance.now` stand still until time is made to pass. */
export class FakeTime {
  private readonly real = {
    setTimeout,
    clearTimeout,
    now: Date.now,
    elapsed: performance.now.bind(performance),
  };
  private readonly timers = new Map<number, { readonly at: number; readonly act: () => void }>();
  private created = 0;
  /** In milliseconds since 1970 UTC. */
  now = Date.UTC(2026, 10, 24);
  /** How far somebody has put `Date.now` forward, in milliseconds. */
  wrong = 0;

  start(): void {
    const set = (act: () => void, milliseconds = 0) => {
      this.created++;
      // As Node has it: whole milliseconds, at least one.
      this.timers.set(this.created, { at: this.now + Math.max(1, Math.trunc(milliseconds)), act });
      return this.created;
    };
    const clear = (id: number) => void this.timers.delete(id);
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    Date.now = () => this.now + this.wrong;
    performance.now = () => this.now;
  }

  stop(): void {
    const { now, elapsed, ...timers } = this.real;
    Object.assign(globalThis, timers);
    Date.now = now;
    performance.now = elapsed;
  }

  /** Lets so many milliseconds pass, each timer at its time. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.now + milliseconds;
    await settled();
    for (let due = this.next(); due !== undefined && due.at <= end; due = this.next()) {
      this.timers.delete(due.id);
      this.now = due.at;
      due.act();
      await settled();
    }
    this.now = end;
  }

  private next(): { readonly id: number; readonly at: number; readonly act: () => void } | undefined {
    const [first] = [...this.timers].sort(([a, x], [b, y]) => x.at - y.at || a - b);
    return first && { id: first[0], ...first[1] };
  }
}

/** Everything that can go on without time has gone on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
