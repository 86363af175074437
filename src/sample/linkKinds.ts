/** How often a link is of which kind (DataForSEO, Backlinks Summary Live: `referring_links_types`). */
export const ITEM_TYPES: readonly (readonly [string, number])[] = [
  ['anchor', 880],
  ['image', 62],
  ['redirect', 34],
  ['link', 9],
  ['canonical', 6],
  ['alternate', 5],
  ['meta', 4],
];

/** Attributes of links that readers follow; those of forums, of adverts and of `alternate` links are in `drawLink`. */
export const ATTRIBUTES: readonly (readonly [readonly string[], number])[] = [
  [[], 56],
  [['noopener'], 12],
  [['noopener', 'noreferrer'], 9],
  [['nofollow'], 8],
  [['nofollow', 'noopener', 'noreferrer'], 5],
  [['external', 'nofollow'], 4],
  [['external', 'noopener'], 3],
  [['nofollow', 'sponsored'], 2],
  [['sponsored'], 0.5],
  [['ugc'], 0.5],
];

/** Where on the page links stand (DataForSEO, Backlinks Summary Live: `referring_links_semantic_locations`). */
export const SEMANTIC_LOCATIONS: readonly (readonly [string, number])[] = [
  ['', 48],
  ['article', 27],
  ['section', 9],
  ['main', 5],
  ['footer', 4],
  ['aside', 3],
  ['nav', 1.2],
  ['header', 1],
  ['figure', 0.8],
  ['details', 0.4],
  ['figcaption', 0.3],
  ['summary', 0.3],
];
