import type { Charge } from '../charge';
import type { Ended, JournalContent, JournalEntry } from './entry';
import type { FolderState, SegmentState } from './folderIndex';
import type { CheckedRecord, PinnedRecord, RemovedRecord, SentRecord } from './record';
import type { IndexedLine } from './segmentIndex';

interface Draft<T> {
  sent: SentRecord | undefined;
  ended: Ended | null;
  digest: T | null;
  checked: CheckedRecord | null;
  ownerLives: boolean;
}

/** How far a segment has been folded. */
interface Progress<T> {
  readonly lines: readonly IndexedLine<T>[];
  readonly lives: boolean;
  readonly count: number;
}

/** All lines of all segments as lookups; a line that is there twice counts once. */
export class Fold<T> {
  private progress: readonly Progress<T>[] = [];
  private readonly drafts = new Map<string, Draft<T>>();
  private entries: readonly JournalEntry<T>[] = [];
  private readonly touched = new Set<string>();
  private readonly removed = new Set<string>();
  private removals: RemovedRecord[] = [];
  /** The newest word on each series. */
  private readonly pins = new Map<string, PinnedRecord>();

  /** Folds what was added since; everything, if segments or owners came or went. */
  update({ segments, unreadable }: FolderState<T>): JournalContent<T> {
    if (!this.continues(segments)) {
      this.forget();
    }
    this.progress = segments.map(({ index: { lines }, lives }, position) => {
      lines.slice(this.progress[position]?.count ?? 0).forEach((line) => this.take(line, lives));
      return { lines, lives, count: lines.length };
    });
    this.enter();
    return {
      entries: this.entries,
      removed: chargesOf(this.removals),
      pinned: new Set([...this.pins.values()].filter(({ pinned }) => pinned).map(({ key }) => key)),
      problems: {
        corruptLines: segments.reduce((sum, { index }) => sum + index.corrupt.length, 0),
        unreadable,
      },
    };
  }

  private continues(segments: readonly SegmentState<T>[]): boolean {
    return (
      segments.length === this.progress.length &&
      segments.every(({ index, lives }, position) => {
        const before = this.progress[position];
        return before?.lines === index.lines && before.lives === lives;
      })
    );
  }

  private forget(): void {
    this.progress = [];
    this.removals = [];
    this.drafts.clear();
    this.entries = [];
    this.removed.clear();
    this.pins.clear();
  }

  private take({ record, place, digest }: IndexedLine<T>, lives: boolean): void {
    switch (record?.kind) {
      case 'sent': {
        const draft = this.draftOf(record.id);
        draft.sent = record;
        draft.ownerLives ||= lives;
        break;
      }
      case 'ended': {
        const draft = this.draftOf(record.id);
        if (draft.ended === null || record.at >= draft.ended.at) {
          draft.ended = { ...record, place };
          draft.digest = digest;
        }
        break;
      }
      case 'checked': {
        const draft = this.draftOf(record.id);
        draft.checked = draft.checked && draft.checked.at > record.at ? draft.checked : record;
        break;
      }
      case 'removed':
        this.removals.push(record);
        for (const id of record.ids) {
          this.removed.add(id);
          this.touched.add(id);
        }
        break;
      case 'pinned':
        if ((this.pins.get(record.key)?.at ?? 0) <= record.at) {
          this.pins.set(record.key, record);
        }
        break;
      case undefined:
        break;
    }
  }

  private draftOf(id: string): Draft<T> {
    this.touched.add(id);
    let draft = this.drafts.get(id);
    if (!draft) {
      draft = { sent: undefined, ended: null, digest: null, checked: null, ownerLives: false };
      this.drafts.set(id, draft);
    }
    return draft;
  }

  private enter(): void {
    const untouched = this.entries.filter(({ id }) => !this.touched.has(id));
    const changed = [...this.touched].flatMap((id) => {
      const draft = this.drafts.get(id);
      return draft && !this.removed.has(id) ? entriesOf(id, draft) : [];
    });
    this.entries = [...untouched, ...changed].sort(newestFirst);
    this.touched.clear();
  }
}

/** None for a lookup whose question is lost. */
function entriesOf<T>(id: string, { sent, ...rest }: Draft<T>): JournalEntry<T>[] {
  const { ended } = rest;
  if (ended) {
    const { question, sentAt, estimate, account, despite } = ended;
    return [{ id, question, sentAt, estimate, account, despite, ...rest }];
  }
  if (!sent) {
    return [];
  }
  const { question, at: sentAt, estimate, account, despite } = sent;
  return [{ id, question, sentAt, estimate, account, despite, ...rest }];
}

/** Two windows may remove one lookup: the later one knew more of it. */
function chargesOf(removals: readonly RemovedRecord[]): Charge[] {
  const byId = new Map<string, Charge>();
  for (const { charges } of removals.toSorted((a, b) => a.at - b.at)) {
    charges.forEach((charge) => byId.set(charge.id, charge));
  }
  return [...byId.values()];
}

/** The id decides between equal times, so that all windows agree. */
function newestFirst(a: JournalEntry<unknown>, b: JournalEntry<unknown>): number {
  return b.sentAt - a.sentAt || (a.id < b.id ? -1 : 1);
}
