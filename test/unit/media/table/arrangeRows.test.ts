import assert from 'node:assert/strict';
import fc from 'fast-check';
import { filterRows, sortRows } from '../../../../media/table/arrangeRows';

interface Row {
  readonly id: number;
  readonly value: string | number | null;
}

const rows = (...values: readonly Row['value'][]): Row[] => values.map((value, id) => ({ id, value }));
const byValue = { sortBy: ({ value }: Row) => value };
const sorted = (given: readonly Row[], direction: 'ascending' | 'descending') =>
  sortRows(given, byValue, direction, 'en').map(({ value }) => value);

describe('sorting rows', () => {
  it('puts what has no value last in both directions', () => {
    assert.deepEqual(sorted(rows(2, null, 10, NaN, 0), 'ascending'), [0, 2, 10, null, NaN]);
    assert.deepEqual(sorted(rows(2, null, 10, NaN, 0), 'descending'), [10, 2, 0, null, NaN]);
  });

  it('sorts texts as readers do: without regard to capitals, numbers in them by value', () => {
    const texts = rows('page 10', 'Page 2', 'écru', 'zebra', 'edge');
    assert.deepEqual(sorted(texts, 'ascending'), ['écru', 'edge', 'Page 2', 'page 10', 'zebra']);
  });

  it('puts numbers before texts', () => {
    assert.deepEqual(sorted(rows('a', 5, 'b', 3), 'ascending'), [3, 5, 'a', 'b']);
  });

  it('leaves rows as they are where the column says no value', () => {
    const given = rows(3, 1, 2);
    assert.equal(sortRows(given, {}, 'ascending'), given);
  });

  it('keeps every row, the order of equal ones, and the rows that it was given', () => {
    const value = fc.option(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constantFrom('a', 'b', '')));
    fc.assert(
      fc.property(
        fc.array(value),
        fc.constantFrom('ascending' as const, 'descending' as const),
        (values, way) => {
          const given = rows(...values);
          const result = sortRows(given, byValue, way, 'en');
          assert.deepEqual(given, rows(...values));
          assert.deepEqual(
            result.map(({ id }) => id).toSorted((a, b) => a - b),
            given.map(({ id }) => id),
          );
          for (const [index, row] of result.entries()) {
            const next = result[index + 1];
            assert.ok(!next || row.value !== next.value || row.id < next.id);
            assert.ok(!next || row.value !== null || next.value === null);
          }
        },
      ),
    );
  });
});

describe('filtering rows', () => {
  const texts = [{ text: ({ id }: Row) => `Row ${id}` }, { text: ({ value }: Row) => String(value) }];
  const given = rows('Straße', 'blue sky', 'Blue sea', null);
  const found = (text: string) => filterRows(given, texts, text).map(({ id }) => id);

  it('finds every word in any column, whatever its capitals', () => {
    assert.deepEqual(found('BLUE'), [1, 2]);
    assert.deepEqual(found('blue s'), [1, 2]);
    assert.deepEqual(found('sea blue'), [2]);
    assert.deepEqual(found('row 2 sea'), [2]);
    assert.deepEqual(found('green'), []);
  });

  it('takes signs as they are', () => {
    assert.deepEqual(found('.*'), []);
  });

  it('answers with the same rows where there is no word', () => {
    assert.equal(filterRows(given, texts, '  '), given);
  });
});
