import type { Snapshot } from '../../core/snapshot';
import type { Entry, Series } from '../../lookup/series';
import type { Row } from './row';
import type { ShortFigure } from './shortFigures';

/** Reads the figures of a lookup; undefined where it has none, or where they can't be read. */
export type ReadSnapshot = (entry: Entry) => Promise<Snapshot | undefined>;

/** What the row of a target shows of one endpoint's answers. */
export interface Facet {
  /** Beside the target, the most telling one first, since a narrow sidebar cuts the end. */
  readonly figures: (series: Series) => readonly ShortFigure[];
  /** What stands below, read from disk. */
  readonly rows: (row: Row, series: Series, read: ReadSnapshot) => Promise<readonly Row[]>;
}
