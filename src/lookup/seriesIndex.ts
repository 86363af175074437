import { isUnknown, newestFirst } from './journal/entry';
import { answeredAt, CLOCK_TOLERANCE, keyOf, seriesFrom, type Entry, type Series } from './series';

/** The lookups of one question by id, and the series that was made of them last. */
interface Group {
  readonly entries: Map<string, Entry>;
  series: Series | undefined;
}

/** Lookups by question, kept up to date by what changes. */
export class SeriesIndex {
  private readonly groups = new Map<string, Group>();
  private readonly keys = new Map<string, string>();
  /** The lookups of each call that is not its own lookup. */
  private readonly several = new Map<string, readonly string[]>();
  private readonly doubtful = new Map<string, Entry>();
  /** The keys of the series of each target, so that a hover needn't look through all. */
  private readonly byTarget = new Map<string, Set<string>>();
  /** The keys, those with the newest lookup first. */
  private order: readonly string[] | undefined;

  /** @param now milliseconds since 1970 UTC */
  constructor(private readonly now: () => number) {}

  /** All series, those with the newest lookup first. */
  get all(): readonly Series[] {
    this.order ??= [...this.groups]
      .map(([key, { entries }]) => [key, newestOf(entries.values())] as const)
      .sort(([, a], [, b]) => (a && b ? newestFirst(a, b) : 0))
      .map(([key]) => key);
    return this.order.map((key) => this.find(key)).filter((series) => series !== undefined);
  }

  /** The lookups of which nobody knows yet whether they were charged, newest first. */
  get unknown(): readonly Entry[] {
    return [...this.doubtful.values()].sort(newestFirst);
  }

  /** The keys of all series, in no order. */
  get allKeys(): Iterable<string> {
    return this.groups.keys();
  }

  /** The key of the question of a lookup. */
  keyOf(id: string): string | undefined {
    return this.keys.get(id);
  }

  /** The series of a target, those with the newest lookup first. */
  ofTarget(value: string): readonly Series[] {
    return [...(this.byTarget.get(value) ?? [])]
      .map((key) => this.find(key))
      .filter((series) => series !== undefined)
      .sort((a, b) => newestFirst(a.entries[0], b.entries[0]));
  }

  find(key: string): Series | undefined {
    const group = this.groups.get(key);
    const now = this.now();
    const made = group?.series;
    if (!group || (made && isOf(made, now))) {
      return made;
    }
    const [first, ...others] = [...group.entries.values()].sort(newestFirst);
    return (group.series = first && seriesFrom(key, [first, ...others], now));
  }

  /** Puts the lookups of a call in place of those that were known of it; tells the keys of all of them. */
  replace(callId: string, lookups: readonly Entry[]): ReadonlySet<string> {
    const before = this.several.get(callId) ?? [callId];
    const now = new Set(lookups.map(({ id }) => id));
    const touched = before.map((id) => this.keys.get(id));
    before.filter((id) => !now.has(id)).forEach((id) => this.delete(id));
    lookups.forEach((lookup) => this.set(lookup));
    if (lookups.some(({ id }) => id !== callId)) {
      this.several.set(callId, [...now]);
    } else {
      this.several.delete(callId);
    }
    touched.push(...lookups.map(keyOf));
    return new Set(touched.filter((key) => key !== undefined));
  }

  /** Adds a lookup, or puts it in place of what was known of it. */
  private set(entry: Entry): void {
    const { id } = entry;
    const key = keyOf(entry);
    const before = this.keys.get(id);
    if (before !== key) {
      if (before !== undefined) {
        this.delete(id);
      }
      this.keys.set(id, key);
    }
    let group = this.groups.get(key);
    if (!group) {
      group = { entries: new Map(), series: undefined };
      this.groups.set(key, group);
      const { value } = entry.question.target;
      this.byTarget.set(value, (this.byTarget.get(value) ?? new Set()).add(key));
    }
    group.entries.set(id, entry);
    group.series = undefined;
    this.order = undefined;
    if (isUnknown(entry)) {
      this.doubtful.set(id, entry);
    } else {
      this.doubtful.delete(id);
    }
  }

  clear(): void {
    this.groups.clear();
    this.byTarget.clear();
    this.several.clear();
    this.keys.clear();
    this.doubtful.clear();
    this.order = undefined;
  }

  private delete(id: string): void {
    const key = this.keys.get(id) ?? '';
    const group = this.groups.get(key);
    if (group) {
      const target = group.entries.get(id)?.question.target.value ?? '';
      group.entries.delete(id);
      group.series = undefined;
      if (group.entries.size === 0) {
        this.groups.delete(key);
        this.byTarget.get(target)?.delete(key);
      }
      this.order = undefined;
    }
    this.keys.delete(id);
    this.doubtful.delete(id);
  }
}

function newestOf(entries: Iterable<Entry>): Entry | undefined {
  let newest: Entry | undefined;
  for (const entry of entries) {
    newest = newest && newestFirst(newest, entry) <= 0 ? newest : entry;
  }
  return newest;
}

/** Whether a series stands now as it did when it was made: the time alone changes what is dated in the future, and a clock can be put back. */
function isOf({ asOf, entries }: Series, now: number): boolean {
  return asOf <= now && entries.every((entry) => answeredAt(entry) <= asOf + CLOCK_TOLERANCE);
}
