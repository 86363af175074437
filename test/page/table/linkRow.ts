/** A link as a list of backlinks has it: what tests and measurements fill tables with. */
export interface LinkRow {
  readonly id: string;
  readonly title: string | null;
  readonly url: string | null;
  readonly anchor: string | null;
  readonly pageRank: number | null;
  readonly domainRank: number | null;
  /** Days, such as "2026-11-24". */
  readonly firstSeen: string | null;
  readonly lastSeen: string | null;
  readonly isFollow: boolean | null;
  readonly isLost: boolean | null;
}

const SITES = [
  'blog.example.com',
  'news.example.org',
  'www.a-very-long-name-of-a-site.example.net',
  'example.co',
];
const TITLES = [
  'How we cut the time of our builds in half',
  'Weekly reading list: links, tools and talks for people who care about search and speed',
  'Docs',
  'Twenty lessons from moving 4,000 pages to another domain without losing a single visitor',
];
const ANCHORS = [
  'this guide',
  'example.com',
  'read more about how links are counted, and why it matters',
  '',
];

/** So many links of the usual kind: each differs from its neighbors, and every seventh lacks a figure. */
export function linkRows(count: number): LinkRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: String(index),
    title: pick(TITLES, index),
    url: `https://${pick(SITES, index + 1)}/posts/${2015 + (index % 11)}/${index}-what-a-page-is-called`,
    anchor: pick(ANCHORS, index),
    pageRank: index % 7 === 3 ? null : (index * 37) % 1000,
    domainRank: (index * 53) % 1000,
    firstSeen: day(index * 3),
    lastSeen: index % 7 === 5 ? null : day(index * 3 + 200),
    isFollow: index % 3 !== 0,
    isLost: index % 5 === 4,
  }));
}

function pick(texts: readonly string[], index: number): string {
  return texts[index % texts.length] ?? '';
}

function day(days: number): string {
  return new Date(Date.UTC(2019, 0, 1 + (days % 2500))).toISOString().slice(0, 10);
}
