import { BREAKDOWNS } from '../../core/figures/breakdowns';
import { GROUPS } from '../../core/figures/fields';
import { changeOf, foundOf } from '../../lookup/series';
import { changesRow, earlierRow } from './earlierRows';
import type { Facet } from './facet';
import { breakdownRow, groupRow } from './figureRows';
import { shortFigures } from './shortFigures';

/** A target's figures: rank, referring domains and backlinks beside it, everything below it. */
export const summaryFacet: Facet = {
  figures: (series) => {
    const [newest] = foundOf(series);
    return newest ? shortFigures(newest, changeOf(series, 'backlinks')) : [];
  },
  rows: async (row, series, read) => {
    const found = foundOf(series);
    const [newest, before] = found;
    const snapshot = newest && (await read(newest));
    return snapshot === undefined
      ? []
      : [
          ...GROUPS.map((group) => groupRow(row, series, snapshot, group)),
          ...BREAKDOWNS.map((info) => breakdownRow(row, snapshot, info)),
          ...(newest && before ? [changesRow(row, before, newest, read), earlierRow(row, found, read)] : []),
        ];
  },
};
