import { ENDPOINTS, type Catalogue } from '../dataforseo/endpoints/catalogue';
import { callIdOf, questionsOf } from './callQuestion';
import { chargeOf } from './charge';
import { Event } from './event';
import { NO_CONTENT, type JournalContent } from './journal/entry';
import type { Journal } from './journal/journal';
import { Ledger, type Spending } from './ledger';
import { lookupsOf, type Call } from './lookupsOf';
import { uncertainOf, type Entry, type Series } from './series';
import { SeriesIndex } from './seriesIndex';
import type { Sums } from './tally';

/** A call of this window, as far as the journal doesn't hold it yet, or never will. */
interface OwnCall {
  readonly call: Call;
  readonly result: unknown;
  /** Whether the disk did not take its end. */
  readonly isUnsaved: boolean;
}

/** Everything that was ever looked up: what the journal holds, of all windows, and what this window holds beside it. */
export class LookupStore {
  private readonly changed = new Event<ReadonlySet<string>>();
  private readonly own = new Map<string, OwnCall>();
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

  /** The calls of which nobody knows yet whether they were charged, newest first. */
  get unknown(): readonly Call[] {
    const ids = new Set(this.index.unknown.map(({ id }) => callIdOf(id)));
    return [...ids].map((id) => this.call(id)).filter((call) => call !== undefined);
  }

  /** The keys of the series that are pinned. */
  get pinned(): ReadonlySet<string> {
    return this.content.pinned;
  }

  /** The lookup with this id. */
  entry(id: string): Entry | undefined {
    const call = this.call(id);
    return call && lookupsOf(call).find((lookup) => lookup.id === id);
  }

  /** The call with this id, or of the lookup with this id. */
  call(id: string): Call | undefined {
    const callId = callIdOf(id);
    return this.own.get(callId)?.call ?? this.content.entry(callId);
  }

  /** `result[0]` of a lookup's call as it was received; null where there is none, or where it can't be read. */
  async result({ id, ended }: Pick<Entry, 'id' | 'ended'>): Promise<unknown> {
    const callId = callIdOf(id);
    return this.own.get(callId)?.result ?? (await this.journal.body({ id: callId, ended }));
  }

  /** Shows a call of this window until the journal holds as much of it. */
  put(call: Call, result: unknown = null): void {
    this.own.set(call.id, { call, result, isUnsaved: false });
    this.show([call.id]);
  }

  /** Takes a call of this window out of sight that was never sent. */
  drop(id: string): void {
    this.own.delete(id);
    this.show([id]);
  }

  /** Whether the answer of a lookup of this window is not on the disk. */
  isUnsaved(id: string): boolean {
    return this.own.get(callIdOf(id))?.isUnsaved ?? false;
  }

  /** Notes that the disk did not take the answer of a call of this window. */
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

  /** What was spent, as far as it is noted on disk; the session is known by the ids of its calls. */
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
      if (this.own.get(id)?.call.ended) {
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
      const call = content.entry(id);
      this.forgetNoted(call);
      this.ledger.set(id, content.charge(id), this.targetsOf(call));
    }
    this.show(changed);
  }

  /** The same for everything at once, which is rare, in the least time. */
  private takeAll(): void {
    const { index, ledger, content } = this;
    const keys = new Set(index.allKeys);
    index.clear();
    ledger.clear();
    content.removed.forEach((charge) => ledger.set(charge.id, charge, []));
    for (const call of content.entries) {
      this.forgetNoted(call);
      ledger.set(call.id, chargeOf(call), this.targetsOf(call));
      index.replace(call.id, this.shownOf(call));
    }
    for (const { call } of this.own.values()) {
      index.replace(call.id, this.shownOf(call));
    }
    this.changed.fire(new Set([...keys, ...index.allKeys]));
  }

  /** What a newer version asked counts as spent, and is left alone otherwise. */
  private isKnown({ question }: Call): boolean {
    return this.endpoints.has(question.endpoint);
  }

  private targetsOf(call: Call | undefined): readonly string[] {
    return call && this.isKnown(call) ? questionsOf(call.question).map(({ target }) => target.value) : [];
  }

  private shownOf(call: Call | undefined): readonly Entry[] {
    return call && this.isKnown(call) ? lookupsOf(call).filter(({ id }) => !this.hidden.has(id)) : [];
  }

  /** What the journal holds of a call of this window, it needn't hold beside it. */
  private forgetNoted(call: Call | undefined): void {
    const own = call && this.own.get(call.id);
    if (own && (call.ended !== null || own.call.ended === null)) {
      this.own.delete(call.id);
    }
  }

  private show(ids: Iterable<string>): void {
    const keys = new Set<string>();
    for (const callId of new Set([...ids].map(callIdOf))) {
      for (const key of this.index.replace(callId, this.shownOf(this.call(callId)))) {
        keys.add(key);
      }
    }
    this.changed.fire(keys);
  }
}
