import { readPlace } from './copyLines';
import type { JournalEntry } from './entry';
import type { JournalPlace } from './files';
import { decodeLine } from './line';
import { readRecord } from './readRecord';

/** Reads the result of a lookup back from its place; undefined if it isn't there. */
export async function readBody(place: JournalPlace, { id, ended }: JournalEntry<unknown>): Promise<unknown> {
  if (!ended) {
    return undefined;
  }
  try {
    const record = readRecord(decodeLine(await readPlace(place, ended.place))?.json);
    return record?.kind === 'ended' && record.id === id ? record.result : undefined;
  } catch {
    return undefined;
  }
}
