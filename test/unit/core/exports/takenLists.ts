import type { TakenList } from '../../../../src/core/exports/takenList';
import type { SectionId, SectionRows } from '../../../../src/core/lists/listSection';
import { isListId } from '../../../../src/core/lists/lists';
import { defaultList, type ListOptions } from '../../../../src/core/options/listOptions';
import { DEFAULT_OPTIONS, type LookupOptions } from '../../../../src/core/options/options';
import type { Service } from '../../../../src/core/source';

interface Asked {
  readonly options?: Partial<LookupOptions>;
  readonly list?: Partial<ListOptions>;
  readonly service?: Service;
  readonly totalCount?: number | null;
  readonly takenAt?: number;
}

/** Rows as they are taken along, of example.com, all of them unless a count says otherwise. */
export function takenList<I extends SectionId>(
  id: I,
  rows: readonly SectionRows[I][],
  {
    options,
    list,
    service = 'dataforseo',
    totalCount = rows.length,
    takenAt = Date.UTC(2026, 10, 24, 9),
  }: Asked = {},
): TakenList<I> {
  return {
    id,
    question: {
      endpoint: id,
      target: { kind: 'domain', value: 'example.com', site: 'example.com' },
      options: { ...DEFAULT_OPTIONS, ...options },
      ...(isListId(id) && { list: { ...defaultList(id), ...list } }),
      source: { service, via: null },
    },
    takenAt,
    cost: 0.0276,
    totalCount,
    rows,
  };
}
