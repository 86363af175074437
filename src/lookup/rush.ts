/** Notices when many billed lookups are let through within seconds, whoever started them. */
export class Rush {
  /** When the latest ones were let through; in milliseconds of the clock below. */
  private readonly times: number[] = [];

  constructor(
    /** Monotonic, in milliseconds. */
    private readonly now: () => number = () => performance.now(),
    /** So many within so many milliseconds are no rush yet. */
    private readonly most = 5,
    private readonly withinMs = 10_000,
  ) {}

  /** Whether so many more would be too many without asking. */
  isDue(more = 1): boolean {
    const since = this.now() - this.withinMs;
    return this.times.filter((time) => time > since).length + more > this.most;
  }

  /** Counts one that was let through. */
  note(): void {
    this.times.push(this.now());
    this.times.splice(0, this.times.length - this.most);
  }
}
