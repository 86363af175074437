import assert from 'node:assert/strict';
import fc from 'fast-check';
import { BREAKDOWNS } from '../../../../src/core/figures/breakdowns';
import { breakdownCsv } from '../../../../src/core/exports/breakdownCsv';
import { comparisonCsv } from '../../../../src/core/exports/comparisonCsv';
import { csv } from '../../../../src/core/exports/csv';
import { historyCsv } from '../../../../src/core/exports/historyCsv';
import { summaryCsv } from '../../../../src/core/exports/summaryCsv';
import { METRICS, metricValue } from '../../../../src/core/figures/metrics';
import type { Answer, Snapshot } from '../../../../src/core/snapshot';
import { explodingTopicsSnapshot } from '../../fixtures/explodingTopicsSnapshot';
import { anyAnswer, anySnapshot, anyText } from './answerArbitrary';
import { collect } from './collect';
import { cellText, parseCsv } from './parseCsv';

/** What a cell says, compared with what it was made of. */
function assertCell(cell: string | undefined, value: unknown, what: string): void {
  if (typeof value === 'number') {
    assert.equal(Number(cell), value, what);
    assert.notEqual(cell, '', what);
  } else {
    const text = typeof value === 'string' ? value : value === null ? '' : JSON.stringify(value);
    assert.equal(cellText(cell ?? 'no cell'), text, what);
  }
}

/** Compares the columns of a side-by-side CSV with the snapshots. */
function assertSideBySide(text: string, snapshots: readonly Snapshot[]): void {
  const rows = parseCsv(text);
  const cellsOf = (id: string, key = '') =>
    rows.find((row) => row[0] === id && cellText(row[1] ?? '') === key)?.slice(3) ?? [];
  snapshots.forEach((snapshot, i) => {
    for (const metric of METRICS) {
      assertCell(cellsOf(`summary.${metric.id}`)[i], metricValue(metric, snapshot.data), metric.id);
    }
    for (const { id } of BREAKDOWNS) {
      const entries = snapshot.data[id];
      assertCell(cellsOf(`listed.${id}`)[i], entries && entries.length, id);
      for (const { key, count } of entries ?? []) {
        assertCell(cellsOf(`summary.${id}`, key)[i], count, `${id} ${key}`);
      }
    }
    assertCell(cellsOf('costUsd')[i], snapshot.cost, 'cost');
    assertCell(cellsOf('takenAt')[i], new Date(snapshot.takenAt).toISOString(), 'time');
    for (const [option, value] of Object.entries(snapshot.question.options)) {
      assertCell(cellsOf(`options.${option}`)[i], value, option);
    }
  });
  assert.equal(new Set(rows.map(({ length }) => length)).size, 1);
}

async function historyRows(answers: readonly Answer[]): Promise<string[][]> {
  return parseCsv((await collect(historyCsv(answers, 'en'))).join(''));
}

describe('CSV cells', () => {
  const CELLS: readonly [value: string | number | boolean | null, written: string][] = [
    [null, ''],
    [0, '0'],
    [-1.5, '-1.5'],
    [1e21, '1e+21'],
    [true, 'true'],
    [false, 'false'],
    ['-1', "'-1"],
    ['=1+1', "'=1+1"],
    ['@a', "'@a"],
    ['\uff1d1', "'\uff1d1"],
    ["'a", "''a"],
    [' =1+1', "' =1+1"],
    ['\u00a0@a', "'\u00a0@a"],
    ['\n=1', '"\'\n=1"'],
    ['a\rb', '"a\rb"'],
    ['a,b', '"a,b"'],
    ['say "x"', '"say ""x"""'],
  ];
  for (const [value, written] of CELLS) {
    for (const unseen of [
      '\u200b',
      '\u202e',
      '\ufeff',
      '\u0001',
      '\u007f',
      '\u00ad',
      '\u2060',
      '\u{e0020}',
      '\t',
      '\u00a0',
    ]) {
      it(`puts an apostrophe before what can't be seen before a formula: ${JSON.stringify(unseen)} ${unseen.codePointAt(0)}`, () => {
        assert.match(csv([[`${unseen}=1+1`]]), /^"?'/);
      });
    }

    it(`${JSON.stringify(value)} is written as ${JSON.stringify(written)}`, () => {
      assert.equal(csv([[value, 'z']]), `${written},z\r\n`);
    });
  }

  it('give every text back, and begin none like a formula', () => {
    fc.assert(
      fc.property(fc.array(anyText, { minLength: 1 }), (texts) => {
        const [cells] = parseCsv(csv([[...texts, 'end']]));
        assert.deepEqual(cells?.map(cellText), [...texts, 'end']);
        assert.deepEqual(
          cells?.filter((cell) => /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/.test(cell)),
          [],
        );
      }),
    );
  });
});

describe('CSV exports', () => {
  it('hold every figure of a summary', () => {
    fc.assert(
      fc.property(anySnapshot, (snapshot) => {
        assertSideBySide(summaryCsv(snapshot, 'en'), [snapshot]);
      }),
    );
  });

  it('hold every figure of a comparison', () => {
    fc.assert(
      fc.property(fc.array(anySnapshot, { minLength: 2, maxLength: 5 }), (snapshots) => {
        assertSideBySide(comparisonCsv(snapshots, 'en'), snapshots);
      }),
    );
  });

  it('hold a breakdown with its lookup in each row', () => {
    fc.assert(
      fc.property(anySnapshot, fc.constantFrom(...BREAKDOWNS), (snapshot, info) => {
        const [head = [], ...rows] = parseCsv(breakdownCsv(snapshot, info, 'en'));
        const cell = (row: string[], column: string) => row[head.indexOf(column)];
        const entries = snapshot.data[info.id];
        assert.equal(rows.length, Math.max(1, entries?.length ?? 0));
        for (const row of rows) {
          assertCell(cell(row, 'listed'), entries && entries.length, 'listed');
          assertCell(cell(row, 'target.value'), snapshot.question.target.value, 'target');
          const entry = entries?.find(({ key }) => key === cellText(cell(row, 'key') ?? ''));
          assertCell(cell(row, 'links'), entry?.count ?? null, 'links');
        }
      }),
    );
  });

  it('hold a history with a column for each figure, and say where nothing is known', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyAnswer, { maxLength: 4 }), async (answers) => {
        const [head = [], ...rows] = await historyRows(answers);
        assert.equal(rows.length, answers.length);
        answers.forEach((answer, i) => {
          const cell = (column: string) => rows[i]?.[head.indexOf(column)];
          assertCell(cell('known'), answer.data !== null, 'known');
          assertCell(cell('source.service'), answer.question.source.service, 'service');
          for (const metric of METRICS) {
            assertCell(
              cell(`summary.${metric.id}`),
              answer.data && metricValue(metric, answer.data),
              metric.id,
            );
          }
        });
      }),
    );
  });

  it('name each column once', async () => {
    const [head = []] = await historyRows([]);
    assert.equal(new Set(head).size, head.length);
  });

  it('say which breakdowns were cut', () => {
    const rows = parseCsv(summaryCsv(explodingTopicsSnapshot(), 'en'));
    const cut = rows.filter(([id, , , value]) => id?.startsWith('cut.') && value === 'true');
    assert.deepEqual(
      cut.map(([id]) => id),
      ['cut.topLevelDomains', 'cut.semanticLocations', 'cut.countries'],
    );
  });
});
