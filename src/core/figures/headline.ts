import { FIELDS, type Field } from './fields';
import type { BacklinkSummary } from './summary';

type Fields = typeof FIELDS;
export type HeadlineId = {
  [K in keyof Fields]: Fields[K] extends { readonly headline: number } ? K : never;
}[keyof Fields];

/** The figures that lists, tiles and trends show, in reading order. */
export const HEADLINE_IDS = headlineIdsOf(FIELDS) as readonly HeadlineId[];

/** The main figures of a summary: small enough to be kept in memory for every lookup ever made. */
export type Headline = Pick<BacklinkSummary, HeadlineId>;

/** The main figures at one moment, in milliseconds since 1970 UTC. */
export interface Measured {
  readonly takenAt: number;
  readonly headline: Headline;
}

/** The ids of the main figures of a table of fields. */
export function headlineIdsOf(fields: Readonly<Record<string, Field>>): readonly string[] {
  return Object.entries(fields)
    .map(([id, field]) => ({ id, place: 'headline' in field ? (field.headline ?? 0) : 0 }))
    .filter(({ place }) => place > 0)
    .sort((a, b) => a.place - b.place)
    .map(({ id }) => id);
}

/** The main figures of a summary. */
export function headlineOf(summary: BacklinkSummary): Headline {
  return Object.fromEntries(HEADLINE_IDS.map((id) => [id, summary[id]])) as unknown as Headline;
}

/** Whether what was read from a file is the main figures, all of them. */
export function isHeadline(json: unknown): json is Headline {
  if (typeof json !== 'object' || json === null) {
    return false;
  }
  const figures = json as Readonly<Record<string, unknown>>;
  return HEADLINE_IDS.every((id) => figures[id] === null || typeof figures[id] === 'number');
}
