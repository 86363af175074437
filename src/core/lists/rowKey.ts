import type { SectionId, SectionRows } from './listSection';

/** What tells a row of a list from all others, now and in a later answer. */
export function rowKey<I extends SectionId>(id: I, row: SectionRows[I]): string {
  return KEYS[id](row);
}

const KEYS: { readonly [I in SectionId]: (row: SectionRows[I]) => string } = {
  backlinks: ({ urlFrom, urlTo }) => `${urlFrom ?? ''} ${urlTo ?? ''}`,
  referringDomains: ({ domain }) => domain ?? '',
  anchors: ({ anchor }) => anchor ?? '',
  domainPages: ({ url }) => url ?? '',
  history: ({ date }) => date ?? '',
};
