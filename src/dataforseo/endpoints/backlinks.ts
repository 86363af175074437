import { joinFilters } from '../../core/options/filters';
import { optionsOnWire, rowsOnWire } from '../listWire';
import { listEndpoint, listOf } from './list';

/** The links to a target (DataForSEO, Backlinks Live). */
export const backlinks = listEndpoint('backlinks', '/v3/backlinks/backlinks/live', (asked) => {
  const list = listOf('backlinks', asked);
  // The rows are the links: what filters the one filters the other, in one filter.
  const { backlinksFilters } = asked.options;
  const filters = joinFilters(backlinksFilters, list.filters);
  return [
    {
      target: asked.targets[0],
      ...optionsOnWire('backlinks', { ...asked.options, backlinksFilters: [] }),
      mode: list.mode,
      ...rowsOnWire({ ...list, filters }),
      ...(list.searchAfter !== '' && { search_after_token: list.searchAfter }),
    },
  ];
});
