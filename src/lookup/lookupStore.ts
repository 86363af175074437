import type { Headline } from '../core/headline';
import type { Snapshot } from '../core/snapshot';
import { Event } from './event';
import type { JournalContent } from './journal/entry';
import type { Journal } from './journal/journal';
import { committedSince, spendingByTarget, startOfMonth, type Sums } from './ledger';
import { seriesOf, uncertainOf, type Entry, type Series } from './series';

/** A lookup of this window, as far as the journal doesn't hold it yet, or never will. */
interface OwnLookup {
  readonly entry: Entry;
  readonly result: unknown;
}

const NOTHING: JournalContent<Headline> = {
  entries: [],
  removed: [],
  pinned: new Set(),
  problems: { corruptLines: 0, unreadable: [] },
};

/** Everything that was ever looked up: what the journal holds, of all windows, and what this window holds beside it. */
export class LookupStore {
  private readonly changed = new Event();
  private readonly own = new Map<string, OwnLookup>();
  private content = NOTHING;
  private folded: ReadonlyMap<string, Series> | undefined;
  private spent: ReadonlyMap<string, Sums> | undefined;
  private isTidied = false;
  private readonly hidden = new Set<string>();

  constructor(
    private readonly journal: Journal<Headline>,
    /** Milliseconds since 1970 UTC. */
    private readonly now: () => number,
  ) {
    journal.onDidChange(() => void this.load());
  }

  /** Tells of every lookup that begins, ends, comes from another window or is removed; several may come as one. */
  readonly onDidChange = this.changed.subscribe;

  /** Reads what is new in the journal; never rejects. */
  async load(): Promise<JournalContent<Headline>> {
    const content = await this.journal.read();
    if (content !== this.content) {
      this.content = content;
      for (const { id, ended } of content.entries) {
        const own = this.own.get(id);
        if (own && (ended !== null || own.entry.ended === null)) {
          this.own.delete(id);
        }
      }
      this.tell();
    }
    if (!this.isTidied) {
      this.isTidied = true;
      void this.journal.compact(); // what windows that are gone have left
    }
    return content;
  }

  /** All series as of the last reading, those with the newest lookup first. */
  get series(): readonly Series[] {
    return [...this.byKey.values()];
  }

  /** The series with this key. */
  find(key: string): Series | undefined {
    return this.byKey.get(key);
  }

  /** The keys of the series that are pinned. */
  get pinned(): ReadonlySet<string> {
    return this.content.pinned;
  }

  /** The lookup with this id. */
  entry(id: string): Entry | undefined {
    return this.own.get(id)?.entry ?? this.content.entries.find((entry) => entry.id === id);
  }

  /** The answer of a lookup in full, from disk; undefined where it has none, or where it can't be read. */
  async snapshot(entry: Entry): Promise<Snapshot | undefined> {
    const { ended, question } = entry;
    if (ended?.status !== 'found') {
      return undefined;
    }
    const result = await this.result(entry);
    const { decodeSummary } = await import('../dataforseo/summaryWire');
    const summary = decodeSummary(result);
    const reply = { version: ended.reply?.version ?? null, time: ended.reply?.time ?? null };
    return summary ? { question, takenAt: ended.at, cost: ended.cost, reply, summary } : undefined;
  }

  /** `result[0]` of a lookup as it was received; null where there is none, or where it can't be read. */
  async result(entry: Entry): Promise<unknown> {
    return this.own.get(entry.id)?.result ?? (await this.journal.body(entry));
  }

  /** Shows a lookup of this window until the journal holds as much of it. */
  put(entry: Entry, result: unknown = null): void {
    this.own.set(entry.id, { entry, result });
    this.tell();
  }

  /** Takes a lookup of this window out of sight that was never sent. */
  drop(id: string): void {
    this.own.delete(id);
    this.tell();
  }

  /** Whether the answer of a lookup of this window is not on the disk. */
  isUnsaved(id: string): boolean {
    return this.own.get(id)?.entry.ended !== undefined && this.own.get(id)?.entry.ended !== null;
  }

  /** Whether the last reading has read everything: what couldn't be read may have been bought already. */
  get isComplete(): boolean {
    return this.content.problems.unreadable.length === 0;
  }

  /** What is spent, under way or possibly charged since the month began, in USD, as far as it is noted on disk. */
  committed(now: number): number {
    return committedSince(this.content, startOfMonth(now));
  }

  /** All lookups of a question that may have been charged, wherever they stand in its history. */
  uncertainOf(key: string): readonly Entry[] {
    const series = this.find(key);
    return series ? uncertainOf(series) : [];
  }

  /** Forgets lookups in all windows, but not what they cost; those under way stay. Rejects with a JournalError. */
  async remove(ids: readonly string[]): Promise<void> {
    for (const id of ids) {
      if (this.own.get(id)?.entry.ended) {
        this.own.delete(id);
      }
    }
    await this.journal.remove(ids);
    await this.load();
  }

  /** What was spent on a target, in USD, by whatever options; undefined where nothing was. */
  spentOn(target: string): Sums | undefined {
    this.spent ??= spendingByTarget(this.content.entries);
    return this.spent.get(target);
  }

  /** Leaves lookups out of sight, until they are removed or shown again. */
  hide(ids: Iterable<string>): void {
    for (const id of ids) {
      this.hidden.add(id);
    }
    this.tell();
  }

  /** Shows again what was hidden. */
  unhide(ids: Iterable<string>): void {
    for (const id of ids) {
      this.hidden.delete(id);
    }
    this.tell();
  }

  private get byKey(): ReadonlyMap<string, Series> {
    return (this.folded ??= seriesOf(this.entries(), this.now()));
  }

  private entries(): readonly Entry[] {
    if (this.own.size === 0 && this.hidden.size === 0) {
      return this.content.entries;
    }
    const others = this.content.entries.filter(({ id }) => !this.own.has(id));
    return [...[...this.own.values()].map(({ entry }) => entry), ...others]
      .filter(({ id }) => !this.hidden.has(id))
      .sort((a, b) => b.sentAt - a.sentAt);
  }

  private tell(): void {
    this.folded = undefined;
    this.spent = undefined;
    this.changed.fire();
  }
}
