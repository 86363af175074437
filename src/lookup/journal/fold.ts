import { callIdOf } from '../callQuestion';
import { chargeOf } from '../charge';
import type { Charge } from './record';
import { newestFirst, type Ended, type JournalContent, type JournalEntry, type Problems } from './entry';
import type { FolderState, SegmentState } from './folderIndex';
import type { CheckedRecord, PinnedRecord, RemovedRecord, SentRecord } from './record';
import type { IndexedLine } from './segmentIndex';

interface Draft<T> {
  sent: SentRecord | undefined;
  ended: Ended | null;
  digest: T | null;
  checked: CheckedRecord | null;
  ownerLives: boolean;
  forgotten: Set<string> | null;
}

/** Of most calls no lookup is forgotten. */
const NONE: ReadonlySet<string> = new Set();

/** How far a segment has been folded. */
interface Progress {
  readonly lives: boolean;
  readonly count: number;
}

/** What one reading has found; see JournalReader. */
interface Folded<T> {
  readonly content: JournalContent<T>;
  readonly changed: ReadonlySet<string> | null;
}

/** All lines of all segments as calls; a line that is there twice counts once. */
export class Fold<T> {
  /** Each segment is known by its lines, which grow, but are others when the file was written anew. */
  private progress = new Map<readonly IndexedLine<T>[], Progress>();
  private readonly drafts = new Map<string, Draft<T>>();
  private readonly entries = new Map<string, JournalEntry<T>>();
  private readonly removed = new Set<string>();
  /** What removed calls cost; two windows may remove one: the later one knew more of it. */
  private readonly removals = new Map<string, { readonly at: number; readonly charge: Charge }>();
  /** The newest word on each series. */
  private readonly pins = new Map<string, PinnedRecord>();
  private readonly pinned = new Set<string>();
  private touched = new Set<string>();

  /** Folds what was added since; everything, if a segment went, or its owner did. */
  update({ segments, unreadable }: FolderState<T>): Folded<T> {
    const isAnew = !this.continues(segments);
    if (isAnew) {
      this.forget();
    }
    this.progress = new Map(
      segments.map(({ index: { lines }, lives }) => {
        lines.slice(this.progress.get(lines)?.count ?? 0).forEach((line) => this.take(line, lives));
        return [lines, { lives, count: lines.length }];
      }),
    );
    const changed = this.touched;
    this.touched = new Set();
    changed.forEach((id) => this.enter(id));
    const corruptLines = segments.reduce((sum, { index }) => sum + index.corrupt.length, 0);
    return { content: this.content({ corruptLines, unreadable }), changed: isAnew ? null : changed };
  }

  private content(problems: Problems): JournalContent<T> {
    const { entries, removals, pinned } = this;
    let ordered: readonly JournalEntry<T>[] | undefined;
    return {
      get entries() {
        return (ordered ??= [...entries.values()].sort(newestFirst));
      },
      entry: (id) => entries.get(id),
      charge: (id) => {
        const entry = entries.get(id);
        return entry ? chargeOf(entry) : (removals.get(id)?.charge ?? null);
      },
      get removed() {
        return [...removals.values()].map(({ charge }) => charge);
      },
      pinned,
      problems,
    };
  }

  private continues(segments: readonly SegmentState<T>[]): boolean {
    const known = segments.filter(({ index }) => this.progress.has(index.lines));
    return (
      known.length === this.progress.size &&
      known.every(({ index, lives }) => this.progress.get(index.lines)?.lives === lives)
    );
  }

  private forget(): void {
    this.progress.clear();
    this.drafts.clear();
    this.entries.clear();
    this.removed.clear();
    this.removals.clear();
    this.pins.clear();
    this.pinned.clear();
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
        this.takeRemoval(record);
        break;
      case 'pinned':
        if ((this.pins.get(record.key)?.at ?? 0) <= record.at) {
          this.pins.set(record.key, record);
          this.pinned[record.pinned ? 'add' : 'delete'](record.key);
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
      draft = {
        sent: undefined,
        ended: null,
        digest: null,
        checked: null,
        ownerLives: false,
        forgotten: null,
      };
      this.drafts.set(id, draft);
    }
    return draft;
  }

  private takeRemoval({ at, ids, charges }: RemovedRecord): void {
    for (const id of ids) {
      const callId = callIdOf(id);
      if (callId === id) {
        this.removed.add(id);
        this.touched.add(id);
      } else {
        const draft = this.draftOf(callId);
        draft.forgotten = (draft.forgotten ?? new Set()).add(id);
      }
    }
    for (const charge of charges) {
      const before = this.removals.get(charge.id);
      if (!before || before.at <= at) {
        this.removals.set(charge.id, { at, charge });
        this.touched.add(charge.id);
      }
    }
  }

  private enter(id: string): void {
    const draft = this.drafts.get(id);
    const entry = draft && !this.removed.has(id) ? entryOf(id, draft) : undefined;
    if (entry) {
      this.entries.set(id, entry);
    } else {
      this.entries.delete(id);
    }
  }
}

/** None for a call whose question is lost. */
function entryOf<T>(id: string, { sent, forgotten, ...draft }: Draft<T>): JournalEntry<T> | undefined {
  const rest = { ...draft, forgotten: forgotten ?? NONE };
  const { ended } = rest;
  if (ended) {
    const { question, sentAt, estimate, account, despite } = ended;
    return { id, question, sentAt, estimate, account, despite, ...rest };
  }
  if (!sent) {
    return undefined;
  }
  const { question, at: sentAt, estimate, account, despite } = sent;
  return { id, question, sentAt, estimate, account, despite, ...rest };
}
