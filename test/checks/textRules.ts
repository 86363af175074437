/** Texts that stand as a value in a row or a list, behind a label or a separator: they begin in lower case on purpose. */
const VALUES: ReadonlySet<string> = new Set([
  'about {0}', 'about {0} in progress', 'about {0}, checked {1}', 'and', 'and {0} more', 'applied', 'as it is now', 'best', 'by {0}', 'canceled', 'change to "{0}"',
  'changed', 'charged, no result', 'check for free', 'current', 'dofollow only', 'domain', 'down {0} since {1}', 'failed', 'since {0}', 'spam score {0}', 'filter: {0}', 'free',
  'from the clipboard', 'from {0}', 'gone', 'home page', 'includes', "doesn't include", 'is', 'is after', 'is at least', 'is at most',
  'is before', 'is less than', 'is more than', 'is none of', 'is not', 'is one of', 'live and lost', 'live and lost backlinks',
  'live backlinks', 'looking up…', 'lost backlinks', 'lost only', 'contains', 'contains (case-sensitive)', "doesn't contain", "doesn't contain (case-sensitive)",
  'matches regular expression', 'saved',
  "doesn't match regular expression", 'full-text match (undocumented)', 'no full-text match (undocumented)', 'new', 'no',
  'no backlinks found', 'no filter', 'no longer listed', 'no tag', 'nofollow only', 'none', 'not available', 'not charged',
  'not checked yet', 'not listed', 'not listed before', 'not looked up yet', 'not saved yet', 'now', 'of {0}', 'or', 'other', 'page',
  'broken', 'follow', 'image', 'indirect', 'lost', 'no alternative text', 'no text', 'no text ({0})', 'no title', 'nofollow', 'not recorded',
  'pinned', 'possibly charged', 'rank up to 100', 'rank up to 1000', 'rank {0}', 'subdomain', 'tag "{0}"', 'top {0} per breakdown',
  'unchanged since {0}', 'unknown', 'up to {0} more pending', 'up {0} since {1}', 'with "{0}"', 'with indirect links', 'with internal backlinks',
  'with subdomains', 'without indirect links', 'without internal backlinks', 'without subdomains', 'yes', 'your account',
  'one link per domain', 'all links', 'one link per anchor text', 'row filter: {0}', 'not sorted', 'sorted by "{0}", ascending',
  'sorted by "{0}", descending', 'from row {0}',
  'estimated cost: {0}', 'anchor, image, link, meta, canonical, alternate or redirect',
]); // prettier-ignore

/** Words of the code, or riddles, that users should never meet. */
const INNER_WORDS =
  /\b(?:for money|for nothing|under way|take along|noted?|acts?|questions?|series|answers?|asked|costs money|free of charge|for certain)\b/i;

/** What is wrong with a text that users read; empty where nothing is. */
export function problemsOf(text: string): string[] {
  return [
    ...(text !== text.trim() ? ['begins or ends with a space, so it is a fragment'] : []),
    ...(/^\p{Ll}/u.test(text) && !VALUES.has(text)
      ? ['begins in lower case, and is no value of the list']
      : []),
    ...(INNER_WORDS.test(text) ? [`says "${INNER_WORDS.exec(text)?.[0]}"`] : []),
    ...(/\b(?:can not|cannot|do not|does not|is not yet)\b/.test(text)
      ? ['is stiffer than VS Code speaks']
      : []),
  ];
}
