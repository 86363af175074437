import { isListHeadline, type ListAnswer, type ListHeadline } from '../../core/lists/listAnswer';
import { LIST_COLUMNS, type ListId, type ListRows } from '../../core/lists/lists';
import { defaultList } from '../../core/options/listOptions';
import { decodeList, encodeList, isEmptyList, listHeadline, optionsOnWire, rowsOnWire } from '../listWire';
import type { Asked, Endpoint, Fees } from './endpoint';

/** What calls cost that charge for each row. */
export const LIST_PRICE: Fees = { request: 0.024, row: 0.000036 }; // since 2026-07-01

type Answer<I extends ListId> = ListAnswer<ListRows[I]>;

/** An endpoint that answers with a list of rows; its options are those that every list has unless it has a request of its own. */
export function listEndpoint<I extends ListId>(
  id: I,
  path: string,
  request: Endpoint['request'] = (asked) => [
    { target: asked.targets[0], ...optionsOnWire(id, asked.options), ...rowsOnWire(listOf(id, asked)) },
  ],
): Endpoint<Answer<I>, ListHeadline> {
  const columns = LIST_COLUMNS[id];
  return {
    id,
    path,
    price: LIST_PRICE,
    mostRows: (asked) => listOf(id, asked).limit,
    request,
    decode: (result) => decodeList(columns, result) as Answer<I> | null,
    encode: (answer) => encodeList(columns, answer),
    isNoData: isEmptyList,
    targetOf: ({ target }) => target,
    headline: listHeadline,
    isHeadline: isListHeadline,
  };
}

/** Which rows of a list are asked for. */
export function listOf(id: ListId, { list }: Asked) {
  return list ?? defaultList(id);
}
