import { BREAKDOWNS } from '../figures/breakdowns';
import type { BreakdownEntry } from '../figures/summary';
import type { Column, Step } from '../lists/column';
import type { SectionId } from '../lists/listSection';
import { SECTION_COLUMNS } from '../lists/sectionColumns';
import { ASKED_FIELDS } from './answerFields';
import { csv, type CsvCell } from './csv';
import { listAsked } from './listJson';
import type { TakenList } from './takenList';

/** What of the lookup stands in each row, so that rows of several files can lie in one sheet; a cost in each row would add up to a wrong sum. */
const OF_LOOKUP: readonly string[] = [
  'source.label',
  'source.madeUp',
  'target.value',
  'takenAt',
  'optionsInWords',
];

/**
 * A list as CSV, one row a row, under the names of its columns: all of them, and then where they come from. What has several values is
 * joined in one cell, such as `nofollow, ugc` or `DE: 12, US: 3`, where a sheet's filters find them; as data they are in the JSON.
 */
export function listCsv<I extends SectionId>(list: TakenList<I>, locale: string): string {
  const columns = Object.entries(SECTION_COLUMNS[list.id]);
  const fields = ASKED_FIELDS.filter(({ id }) => OF_LOOKUP.includes(id));
  const asked = listAsked(list, locale);
  const lookup = fields.map(({ value }) => value(asked));
  return csv([
    [...columns.map(([, { label }]) => label()), ...fields.map(({ label }) => label())],
    ...list.rows.map((row) => {
      const values = row as Readonly<Record<string, unknown>>;
      return [...columns.map(([id, { type }]) => cellOf(id, type, values[id] ?? null, locale)), ...lookup];
    }),
  ]);
}

function cellOf(id: string, type: Column['type'], value: unknown, locale: string): CsvCell {
  if (value === null) {
    return null;
  }
  switch (type) {
    case 'number':
    case 'text':
    case 'flag':
      return value as string | number | boolean;
    case 'texts':
      return (value as readonly string[]).join(', ');
    case 'path':
      return (value as readonly Step[]).map(stepText).join(' → ');
    case 'breakdown':
      return (value as readonly BreakdownEntry[]).map((entry) => entryText(id, entry, locale)).join(', ');
  }
}

/** Such as `redirect 301 https://example.com/`, without what the service doesn't say. */
function stepText({ type, statusCode, url }: Step): string {
  return [type, statusCode, url].filter((part) => part !== null).join(' ');
}

function entryText(id: string, { key, count }: BreakdownEntry, locale: string): string {
  const name = key || BREAKDOWNS.find((info) => info.id === id)?.keyLabel(key, locale);
  return count === null ? `${name}` : `${name}: ${count}`;
}
