import { callIdOf } from '../callQuestion';
import type { LineLocation } from './entry';
import type { FolderState, SegmentState } from './folderIndex';
import type { IndexedLine, SegmentIndex } from './segmentIndex';

/** Segments from this size on, in bytes, are rewritten only to take something out of them. */
const LARGE = 16 * 1024 * 1024;
/** How long what removed lookups cost is kept, in milliseconds: a month would do, but for a clock that is set to a wrong month or year. */
const CHARGES_COUNT_FOR = 400 * 24 * 3_600_000;

/** The segments to merge: those without a living owner that are small, or that hold what is to go. */
export function chooseInputs<T>({ segments }: FolderState<T>): readonly SegmentIndex<T>[] {
  const removed = removedIds(segments);
  const dead = segments.filter(({ lives }) => !lives).map(({ index }) => index);
  const small = dead.filter(({ size }) => size < LARGE);
  return dead.filter((index) => hasToGo(index, removed) || (small.length > 1 && small.includes(index)));
}

/** The lines to keep, each once; a line of a kind that this version doesn't know is kept too. */
export function linesToKeep<T>(
  inputs: readonly SegmentIndex<T>[],
  { segments, unreadable }: FolderState<T>,
  now: number,
): readonly LineLocation[] {
  const removed = removedIds(segments);
  const occurring = new Set(segments.flatMap(({ index }) => index.lines.map(({ id }) => id)));
  const seen = new Set<string>();
  return inputs
    .flatMap(({ lines }) => lines)
    .filter((line) => {
      const key = identity(line);
      const isFirst = !seen.has(key);
      seen.add(key);
      return isFirst && isWanted(line);
    })
    .map(({ place }) => place);

  function isWanted({ id, record }: IndexedLine<T>): boolean {
    if (record?.kind !== 'removed') {
      return id === null || !removed.has(id);
    }
    // A killed compaction, or a window that lives, may still hold the lines: removals go one compaction later than they.
    return (
      unreadable.length > 0 ||
      record.ids.some((removedId) => occurring.has(callIdOf(removedId))) ||
      record.charges.some(({ at }) => at > now - CHARGES_COUNT_FOR)
    );
  }
}

function removedIds(segments: readonly SegmentState<unknown>[]): ReadonlySet<string> {
  return new Set(
    segments.flatMap(({ index }) =>
      index.lines.flatMap(({ record }) => (record?.kind === 'removed' ? record.ids : [])),
    ),
  );
}

function hasToGo({ lines, corrupt, tail }: SegmentIndex<unknown>, removed: ReadonlySet<string>): boolean {
  return (
    lines.length === 0 ||
    corrupt.length > 0 ||
    tail !== null ||
    lines.some(({ id }) => id !== null && removed.has(id))
  );
}

function identity({ record, id, checksum, place }: IndexedLine<unknown>): string {
  return JSON.stringify([record?.kind, id, record?.at, checksum, place.length]);
}
