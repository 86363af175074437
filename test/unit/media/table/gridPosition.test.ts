import assert from 'node:assert/strict';
import fc from 'fast-check';
import { HEAD, nextPosition } from '../../../../media/table/gridPosition';

const SIZE = { rows: 100, columns: 5, page: 10 };
type Place = readonly [row: number, column: number];

const MOVES: readonly [key: string, from: Place, to: Place | null][] = [
  ['ArrowDown', [3, 2], [4, 2]],
  ['ArrowDown', [99, 2], [99, 2]],
  ['ArrowUp', [3, 2], [2, 2]],
  ['ArrowUp', [0, 2], [HEAD, 2]],
  ['ArrowUp', [HEAD, 2], [HEAD, 2]],
  ['ArrowDown', [HEAD, 2], [0, 2]],
  ['ArrowRight', [3, 4], [3, 4]],
  ['ArrowLeft', [3, 0], [3, 0]],
  ['ArrowLeft', [3, 1], [3, 0]],
  ['Home', [3, 2], [3, 0]],
  ['End', [3, 2], [3, 4]],
  ['Ctrl+Home', [50, 2], [0, 0]],
  ['Ctrl+End', [50, 2], [99, 4]],
  ['PageDown', [3, 2], [13, 2]],
  ['PageDown', [95, 2], [99, 2]],
  ['PageUp', [13, 2], [3, 2]],
  ['PageUp', [3, 2], [0, 2]],
  ['PageUp', [HEAD, 2], [HEAD, 2]],
  ['a', [3, 2], null],
  ['Tab', [3, 2], null],
];

describe('the next cell', () => {
  for (const [keys, from, to] of MOVES) {
    it(`is ${JSON.stringify(to)} from ${JSON.stringify(from)} by ${keys}`, () => {
      const position = next(keys, from, SIZE);
      assert.deepEqual(position && [position.row, position.column], to);
    });
  }

  it('is always one of the table, also of an empty one', () => {
    const keys = fc.constantFrom(...MOVES.map(([key]) => key));
    const size = fc.record({
      rows: fc.nat(5),
      columns: fc.integer({ min: 1, max: 4 }),
      page: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(keys, fc.integer({ min: HEAD, max: 9 }), fc.nat(9), size, (key, row, column, of) => {
        const to = next(key, [row, column], of);
        assert.ok(
          to === null ||
            (to.row >= HEAD && to.row < of.rows) ||
            (of.rows === 0 && to.row === HEAD && to.column < of.columns),
        );
        assert.ok(to === null || (to.column >= 0 && to.column < of.columns));
      }),
    );
  });
});

function next(keys: string, [row, column]: Place, size: typeof SIZE) {
  const ctrlKey = keys.startsWith('Ctrl+');
  return nextPosition({ key: keys.replace('Ctrl+', ''), ctrlKey }, { row, column }, size);
}
