import { readPlace } from './copyLines';
import type { JournalEntry } from './entry';
import type { JournalFolder } from './files';
import { decodeLine, resultOf } from './line';
import { Questions } from './questions';
import { readRecord } from './readRecord';

/** Reads the result of a call back from its place; undefined if it isn't there. */
export async function readBody(
  place: JournalFolder,
  { id, ended }: Pick<JournalEntry<unknown>, 'id' | 'ended'>,
): Promise<unknown> {
  if (!ended) {
    return undefined;
  }
  try {
    const line = decodeLine(await readPlace(place, ended.place));
    if (!line) {
      return undefined;
    }
    const record = readRecord(line, new Questions())?.record;
    return record?.kind === 'ended' && record.id === id ? resultOf(line) : undefined;
  } catch {
    return undefined;
  }
}
