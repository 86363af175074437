import { isHeadline, type Headline } from '../../core/figures/headline';
import { isObject } from '../../core/json';
import {
  FIRST_MONTH,
  HISTORY_COLUMNS,
  withoutUnrecorded,
  type HistoryRow,
} from '../../core/lists/historyColumns';
import type { ListAnswer } from '../../core/lists/listAnswer';
import { HISTORY } from '../../core/lists/lists';
import { isoTime } from '../apiTime';
import { decodeList, encodeList, itemsOf, optionsOnWire } from '../listWire';
import type { Endpoint } from './endpoint';
import { LIST_PRICE } from './list';
import { decodeHeadline } from './summary';

/** The figures of a domain by month, from the first one on (DataForSEO, History Live); `now` is in milliseconds since 1970 UTC. */
export function historyUntil(now: () => number): Endpoint<ListAnswer<HistoryRow>, Headline> {
  return {
    id: HISTORY,
    path: '/v3/backlinks/history/live',
    price: LIST_PRICE,
    mostRows: () => monthsUntil(now()),
    request: ({ targets: [target], options }) => [{ target, ...optionsOnWire(HISTORY, options) }],
    decode: decodeHistory,
    encode: (answer) => encodeList(HISTORY_COLUMNS, answer),
    isNoData: (result) => result === undefined || result === null || itemsOf(result)?.length === 0,
    targetOf: ({ target }) => target,
    headline: newestMonth,
    isHeadline,
  };
}

/** The months in the order of time, whatever the service's. */
function decodeHistory(result: unknown): ListAnswer<HistoryRow> | null {
  const list = decodeList(HISTORY_COLUMNS, result) as ListAnswer<HistoryRow> | null;
  return (
    list && {
      ...list,
      rows: list.rows.map(withoutUnrecorded).sort((a, b) => compared(a.date ?? '', b.date ?? '')),
    }
  );
}

function newestMonth(result: unknown): Headline | null {
  const months = itemsOf(result)?.filter(isObject) ?? [];
  const newest = months.reduce<object | undefined>(
    (best, month) => (best && compared(dateOf(best), dateOf(month)) > 0 ? best : month),
    undefined,
  );
  return decodeHeadline(newest);
}

function dateOf(month: object): string {
  return 'date' in month && typeof month.date === 'string' ? isoTime(month.date) : '';
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The first month and this one count too. */
function monthsUntil(now: number): number {
  const [first, last] = [new Date(FIRST_MONTH), new Date(now)];
  return (last.getUTCFullYear() - first.getUTCFullYear()) * 12 + last.getUTCMonth() - first.getUTCMonth() + 1;
}
