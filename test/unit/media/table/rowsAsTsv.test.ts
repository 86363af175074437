import assert from 'node:assert/strict';
import { rowsAsTsv } from '../../../../media/table/rowsAsTsv';
import type { TableColumn } from '../../../../media/table/tableColumn';

type Row = readonly [text: string, number: number | null];

const COLUMNS: readonly TableColumn<Row>[] = [
  { id: 'a', label: 'Anchor', align: 'start', width: 9, render: ([text]) => text, text: ([text]) => text },
  {
    id: 'b',
    label: 'Change',
    align: 'end',
    width: 9,
    render: ([, number]) => String(number),
    text: ([, number]) => String(number ?? 'not available'),
    sortBy: ([, number]) => number,
  },
];

const cells = (...rows: Row[]) =>
  rowsAsTsv(COLUMNS, rows)
    .split('\n')
    .map((line) => line.split('\t'));

describe('rows as tab-separated values', () => {
  it('begin with the names of the columns', () => {
    assert.deepEqual(cells(['read more', 7], ['', null]), [
      ['Anchor', 'Change'],
      ['read more', '7'],
      ['', 'not available'],
    ]);
  });

  it('are one line each, whatever the texts hold', () => {
    assert.deepEqual(cells(['a\tb\r\nc\u2028d', 1])[1], ['a b c d', '1']);
  });

  it('hold no formula, but negative numbers', () => {
    for (const text of ['=1+1', '+1', '-1', '@SUM(A1)', "'=1", '\u200b=1', ' =1']) {
      assert.deepEqual(cells([text, -5])[1], [`'${text}`, '-5']);
    }
  });
});
