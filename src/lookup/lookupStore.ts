import { ENDPOINTS, type Catalogue } from '../dataforseo/endpoints/catalogue';
import { chargeOf } from './charge';
import { Event } from './event';
import { NO_CONTENT, type JournalContent } from './journal/entry';
import type { Journal } from './journal/journal';
import { Ledger, type Spending } from './ledger';
import { uncertainOf, type Entry, type Series } from './series';
import { SeriesIndex } from './seriesIndex';
import type { Sums } from './tally';

/** A lookup of this window, as far as the journal doesn't hold it yet, or never will. */
interface OwnLookup {
  readonly entry: Entry;
  readonly result: unknown;
  /** Whether the disk did not take its end. */
  readonly isUnsaved: boolean;
}

/** Everything that was ever looked up: what the journal holds, of all windows, and what this window holds beside it. */
export class LookupStore {
  private readonly changed = new Event<ReadonlySet<string>>();
  private readonly own = new Map<string, OwnLookup>();
  private content: JournalContent<unknown> = NO_CONTENT;
  private readonly index: SeriesIndex;
  private readonly ledger = new Ledger();
  private isTidied = false;
  private readonly hidden = new Set<string>();

  /** @param now milliseconds since 1970 UTC */
  constructor(
    private readonly journal: Journal<unknown>,
    now: () => number,
    readonly endpoints: Catalogue = ENDPOINTS,
  ) {
    this.index = new SeriesIndex(now);
    journal.tellReader({ take: (content, changed) => this.take(content, changed) });
    journal.onDidChange(() => void this.load());
  }

  /** Tells of every lookup that begins, ends, comes from another window or is removed, by the keys of their series; several may come as one. */
  readonly onDidChange = this.changed.subscribe;

  /** Reads what is new in the journal; never rejects. */
  async load(): Promise<void> {
    await this.journal.read();
    if (!this.isTidied) {
      this.isTidied = true;
      void this.journal.compact(); // what windows that are gone have left
    }
  }

  /** All series as of the last reading, those with the newest lookup first. */
  get series(): readonly Series[] {
    return this.index.all;
  }

  /** The series with this key. */
  find(key: string): Series | undefined {
    return this.index.find(key);
  }

  /** The series that a lookup is of. */
  seriesOf(id: string): Series | undefined {
    return this.find(this.index.keyOf(id) ?? '');
  }

  /** The series of a target, whatever its options and source, those with the newest lookup first. */
  seriesOfTarget(value: string): readonly Series[] {
    return this.index.ofTarget(value);
  }

  /** The lookups of which nobody knows yet whether they were charged, newest first. */
  get unknown(): readonly Entry[] {
    return this.index.unknown;
  }

  /** The keys of the series that are pinned. */
  get pinned(): ReadonlySet<string> {
    return this.content.pinned;
  }

  /** The lookup with this id. */
  entry(id: string): Entry | undefined {
    return this.own.get(id)?.entry ?? this.content.entry(id);
  }

  /** `result[0]` of a lookup as it was received; null where there is none, or where it can't be read. */
  async result(entry: Entry): Promise<unknown> {
    return this.own.get(entry.id)?.result ?? (await this.journal.body(entry));
  }

  /** Shows a lookup of this window until the journal holds as much of it. */
  put(entry: Entry, result: unknown = null): void {
    this.own.set(entry.id, { entry, result, isUnsaved: false });
    this.show([entry.id]);
  }

  /** Takes a lookup of this window out of sight that was never sent. */
  drop(id: string): void {
    this.own.delete(id);
    this.show([id]);
  }

  /** Whether the answer of a lookup of this window is not on the disk. */
  isUnsaved(id: string): boolean {
    return this.own.get(id)?.isUnsaved ?? false;
  }

  /** Notes that the disk did not take the answer of a lookup of this window. */
  markUnsaved(id: string): void {
    const own = this.own.get(id);
    if (own) {
      this.own.set(id, { ...own, isUnsaved: true });
      this.show([id]);
    }
  }

  /** Whether the last reading has read everything: what couldn't be read may have been bought already. */
  get isComplete(): boolean {
    return this.content.problems.unreadable.length === 0;
  }

  /** What is spent, under way or possibly charged since the month began, in USD, as far as it is noted on disk. */
  committed(now: number): number {
    return this.ledger.committed(now);
  }

  /** What was spent, as far as it is noted on disk; the session is known by the ids of its lookups. */
  spending(now: number, session: ReadonlySet<string>): Spending {
    return this.ledger.spending(now, session);
  }

  /** What was spent, is under way or possibly charged since a moment, in milliseconds since 1970 UTC; in USD. */
  totalSince(moment: number): number {
    return this.ledger.totalSince(moment);
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
    return this.ledger.spentOn(target);
  }

  /** Leaves lookups out of sight, until they are removed or shown again. */
  hide(ids: readonly string[]): void {
    for (const id of ids) {
      this.hidden.add(id);
    }
    this.show(ids);
  }

  /** Shows again what was hidden. */
  unhide(ids: readonly string[]): void {
    for (const id of ids) {
      this.hidden.delete(id);
    }
    this.show(ids);
  }

  private take(content: JournalContent<unknown>, changed: ReadonlySet<string> | null): void {
    this.content = content;
    if (changed === null) {
      return this.takeAll();
    }
    for (const id of changed) {
      const entry = content.entry(id);
      this.forgetNoted(entry);
      this.ledger.set(id, content.charge(id), this.targetOf(entry));
    }
    this.show(changed);
  }

  /** The same for everything at once, which is rare, in the least time. */
  private takeAll(): void {
    const { index, ledger, content, hidden } = this;
    const keys = new Set(index.allKeys);
    index.clear();
    ledger.clear();
    content.removed.forEach((charge) => ledger.set(charge.id, charge, null));
    for (const entry of content.entries) {
      this.forgetNoted(entry);
      ledger.set(entry.id, chargeOf(entry), this.targetOf(entry));
      if (!hidden.has(entry.id) && this.isKnown(entry)) {
        index.set(entry);
      }
    }
    for (const { entry } of this.own.values()) {
      if (!hidden.has(entry.id)) {
        index.set(entry);
      }
    }
    this.changed.fire(new Set([...keys, ...index.allKeys]));
  }

  /** What a newer version asked counts as spent, and is left alone otherwise. */
  private isKnown({ question }: Entry): boolean {
    return this.endpoints.has(question.endpoint);
  }

  private targetOf(entry: Entry | undefined): string | null {
    return entry && this.isKnown(entry) ? entry.question.target.value : null;
  }

  /** What the journal holds of a lookup of this window, it needn't hold beside it. */
  private forgetNoted(entry: Entry | undefined): void {
    const own = entry && this.own.get(entry.id);
    if (own && (entry.ended !== null || own.entry.ended === null)) {
      this.own.delete(entry.id);
    }
  }

  private show(ids: Iterable<string>): void {
    const keys = new Set<string>();
    for (const id of ids) {
      const before = this.index.keyOf(id);
      const entry = this.hidden.has(id) ? undefined : this.entry(id);
      if (entry && this.isKnown(entry)) {
        this.index.set(entry);
      } else {
        this.index.delete(id);
      }
      const key = this.index.keyOf(id) ?? before;
      if (key !== undefined) {
        keys.add(key);
      }
    }
    this.changed.fire(keys);
  }
}
