/** A value of a row that rows are sorted by. */
export type OrderValue = string | number | boolean | null;

/** Compares rows by what `order_by` names, one after the other; what isn't there comes last, and equal rows stay in their order. */
export function rowOrder<T>(
  orderBy: readonly string[],
  valueOf: (row: T, field: string) => OrderValue,
): (a: T, b: T) => number {
  const orders = orderBy.map((order) => {
    const [field = '', direction] = order.split(',');
    return { field, sign: direction === 'desc' ? -1 : 1 };
  });
  return (a, b) => {
    for (const { field, sign } of orders) {
      const result = compared(valueOf(a, field), valueOf(b, field), sign);
      if (result !== 0) {
        return result;
      }
    }
    return 0;
  };
}

function compared(a: OrderValue, b: OrderValue, sign: number): number {
  if (a === null || b === null) {
    return Number(a === null) - Number(b === null);
  }
  return a < b ? -sign : a > b ? sign : 0;
}
