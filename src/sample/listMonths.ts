import { isObject } from '../core/json';
import { FIRST_MONTH } from '../core/lists/historyColumns';
import { HISTORY } from '../core/lists/lists';
import type { SampleAnswer } from './answerTasks';
import type { Backlink } from './backlink';
import { figuresOfLinks } from './figures';
import { invalidField, readTask } from './readTask';
import { selectLinks, type Query, type Selection } from './selectLinks';
import type { LinkIndex } from './linkIndex';
import { wireTime } from './wireTime';

/** A month up to its end, or to the day of the index: times in the API's form, which sort as text. */
interface Month {
  readonly begin: string;
  readonly end: string;
}

/** Before it, the API counts no new and lost links (DataForSEO, History Live: `new_backlinks`). */
const FIRST_COUNTED = '2021-05';

/**
 * Answers with a domain's figures by month (DataForSEO, History Live), from when the links of the index were first seen and found gone. The
 * newest month is that of the index's day, so that its figures are those of the summary with the service's own options.
 */
export const listMonths: SampleAnswer = async (index, task, regex) => {
  const read = readTask(task, regex, HISTORY, ['date_from', 'date_to']);
  if (!read.ok || !isObject(task)) {
    return read.ok ? invalidField('target') : read;
  }
  const { query } = read;
  const { target } = query;
  if (target.url !== null || target.host !== target.domain) {
    return invalidField('target');
  }
  const today = wireTime(index.day, '').trim();
  const { date_from: from = `${FIRST_MONTH}-01`, date_to: to = today } = task;
  const wrong =
    isDate(from) && from >= FIRST_MONTH ? (isDate(to) && to >= from ? null : 'date_to') : 'date_from';
  if (wrong !== null || !isDate(from) || !isDate(to)) {
    return invalidField(wrong ?? 'date_from');
  }
  const months = monthsUntil(today).filter(
    ({ begin }) => begin.slice(0, 7) >= from.slice(0, 7) && begin.slice(0, 7) <= to.slice(0, 7),
  );
  const items = await monthlyRows(index, query, months);
  return {
    ok: true,
    row: {
      target: target.text,
      date_from: from,
      date_to: to,
      items_count: items.length,
      items: items.length === 0 ? null : items,
    },
  };
};

/** All months would hold up the whole extension host in one go. */
async function monthlyRows(index: LinkIndex, query: Query, months: readonly Month[]): Promise<object[]> {
  const selection = selectLinks(index, query);
  const rows: object[] = [];
  if (selection.reaching.length === 0) {
    return rows;
  }
  for (const month of months) {
    await new Promise((resolve) => setImmediate(resolve));
    rows.push(rowOf(month, selection, query));
  }
  return rows;
}

function rowOf({ begin, end }: Month, { reaching, pages }: Selection, { options }: Query): object {
  const brokenPages = pages.filter((page) => page.statusCode >= 400 && (page.brokenSince ?? '') < end);
  const brokenUrls = new Set(brokenPages.map(({ url }) => url));
  const links = reaching.filter((link) => lives(link, end));
  const domains = new Set(links.map((link) => link.domain_from));
  const before = new Set(reaching.filter((link) => lives(link, begin)).map((link) => link.domain_from));
  const isCounted = begin >= FIRST_COUNTED;
  const count = (entries: Iterable<unknown>, test: (entry: never) => boolean) =>
    isCounted ? [...entries].filter(test as (entry: unknown) => boolean).length : 0;
  const about = {
    lostDate: null,
    brokenPages: brokenPages.length,
    brokenBacklinks: links.filter((link) => brokenUrls.has(link.url_to)).length,
  };
  return {
    type: 'backlinks_history',
    date: begin,
    ...figuresOfLinks(links, about, options),
    new_backlinks: count(reaching, (link: Backlink) => link.first_seen >= begin && link.first_seen < end),
    lost_backlinks: count(
      reaching,
      (link: Backlink) => link.lost_date !== null && link.lost_date >= begin && link.lost_date < end,
    ),
    new_referring_domains: count(domains, (domain: string) => !before.has(domain)),
    lost_referring_domains: count(before, (domain: string) => !domains.has(domain)),
  };
}

function lives({ first_seen, lost_date }: Backlink, moment: string): boolean {
  return first_seen < moment && (lost_date === null || lost_date >= moment);
}

/** From the first month that the API knows to that of a day, such as 2026-11-24. */
function monthsUntil(day: string): Month[] {
  const months: Month[] = [];
  const date = new Date(`${FIRST_MONTH}-01`);
  for (;;) {
    const begin = date.toISOString().slice(0, 10);
    if (begin > day) {
      return months;
    }
    date.setUTCMonth(date.getUTCMonth() + 1);
    const next = date.toISOString().slice(0, 10);
    months.push({ begin: midnight(begin), end: midnight(next < day ? next : day) });
  }
}

function midnight(day: string): string {
  return `${day} 00:00:00 +00:00`;
}

function isDate(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && !Number.isNaN(Date.parse(value));
}
