import * as l10n from '@vscode/l10n';
import type { LinkRow } from '../../../src/core/lists/linkColumns';
import type { FiltersJson } from '../../../src/core/options/filters';

/** A choice of links that is one press away: as the service filters by it, and as the page does. */
interface QuickFilter {
  readonly label: () => string;
  readonly condition: readonly [field: string, operator: string, value: boolean];
  readonly fits: (row: LinkRow) => boolean;
}

/** In the order in which they are offered. */
export const QUICK_FILTERS = {
  follow: {
    label: () => l10n.t('Follow Only'),
    condition: ['dofollow', '=', true],
    fits: ({ dofollow }) => dofollow === true,
  },
  lost: {
    label: () => l10n.t('Lost Only'),
    condition: ['is_lost', '=', true],
    fits: ({ isLost }) => isLost === true,
  },
  broken: {
    label: () => l10n.t('Broken Only'),
    condition: ['is_broken', '=', true],
    fits: ({ isBroken }) => isBroken === true,
  },
} as const satisfies Readonly<Record<string, QuickFilter>>;
export type QuickFilterId = keyof typeof QUICK_FILTERS;

export const QUICK_FILTER_IDS = Object.keys(QUICK_FILTERS) as QuickFilterId[];

/** The filters as the service takes them. */
export function filtersOf(ids: readonly QuickFilterId[]): FiltersJson {
  const conditions = QUICK_FILTER_IDS.filter((id) => ids.includes(id)).map(
    (id) => QUICK_FILTERS[id].condition,
  );
  return conditions.length === 1
    ? (conditions[0] ?? [])
    : conditions.flatMap((condition, index) => (index === 0 ? [condition] : ['and', condition]));
}

/** Which of them a view's filters name. */
export function quickFiltersIn(filters: FiltersJson): QuickFilterId[] {
  const all = typeof filters[0] === 'string' ? [filters] : filters;
  const named = all.map((condition) => JSON.stringify(condition));
  return QUICK_FILTER_IDS.filter((id) => named.includes(JSON.stringify(QUICK_FILTERS[id].condition)));
}
