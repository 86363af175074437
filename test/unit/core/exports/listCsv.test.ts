import assert from 'node:assert/strict';
import fc from 'fast-check';
import { listCsv } from '../../../../src/core/exports/listCsv';
import type { TakenList } from '../../../../src/core/exports/takenList';
import { SECTION_IDS, type SectionId } from '../../../../src/core/lists/listSection';
import { SECTION_COLUMNS } from '../../../../src/core/lists/sectionColumns';
import { anyRow, rowOf } from '../lists/rowArbitrary';
import { cellText, parseCsv } from './parseCsv';
import { takenList } from './takenLists';

/** The rows of a CSV text by the names of its head. */
function read<I extends SectionId>(list: TakenList<I>): Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = parseCsv(listCsv(list, 'en'));
  return rows.map((row) => Object.fromEntries(row.map((cell, i) => [head[i] ?? 'no head', cell])));
}

const LINK = rowOf('backlinks', {
  urlFrom: 'https://a.com/?b=1,2',
  anchor: '=HYPERLINK("https://evil.example")',
  dofollow: false,
  attributes: ['nofollow', 'ugc'],
  domainFromRank: 0,
  firstSeen: '2026-01-31T08:00:00.000Z',
  indirectLinkPath: [
    { type: 'redirect', statusCode: 301, url: 'https://a.com/go' },
    { type: 'canonical', statusCode: null, url: 'https://example.com/' },
  ],
});

const CELLS: readonly (readonly [name: string, cell: string])[] = [
  ['Referring page', 'https://a.com/?b=1,2'],
  ['Anchor text', `'=HYPERLINK("https://evil.example")`],
  ['Dofollow', 'false'],
  ['Attributes', 'nofollow, ugc'],
  ['Domain rank', '0'],
  ['Page rank', ''],
  ['Lost', ''],
  ['First seen', '2026-01-31T08:00:00.000Z'],
  ['Path', 'redirect 301 https://a.com/go → canonical https://example.com/'],
  ['Source', 'Sample data'],
  ['Made-up figures', 'true'],
  ['Target', 'example.com'],
  ['Time (UTC)', '2026-11-24T09:00:00.000Z'],
];

describe('lists as CSV', () => {
  for (const [name, cell] of CELLS) {
    it(`hold ${JSON.stringify(cell)} under ${name}`, () => {
      const [row] = read(takenList('backlinks', [LINK], { service: 'sample' }));
      assert.equal(row?.[name], cell);
    });
  }

  it('say how the links were chosen', () => {
    const [row] = read(takenList('backlinks', [LINK], { list: { mode: 'as_is' } }));
    assert.match(row?.['Options'] ?? '', /live backlinks.*, all links$/);
  });

  it('join the entries of a map, a key without text and one without a number too', () => {
    const countries = [
      { key: 'DE', count: 12 },
      { key: '', count: 3 },
      { key: 'US', count: null },
    ];
    const [row] = read(takenList('referringDomains', [rowOf('referringDomains', { countries })]));
    assert.equal(row?.['Countries'], 'DE: 12, unknown: 3, US');
    assert.equal(row?.['Link types'], '');
  });

  for (const id of SECTION_IDS) {
    it(`have a column of its own name for each of ${id}, whatever the rows`, () => {
      const columns = Object.entries(SECTION_COLUMNS[id]);
      fc.assert(
        fc.property(fc.array(anyRow(id), { maxLength: 3 }), (rows) => {
          const [head = [], ...cells] = parseCsv(listCsv(takenList(id, rows), 'en'));
          assert.equal(new Set(head).size, head.length);
          assert.deepEqual(
            head.slice(0, columns.length),
            columns.map(([, { label }]) => label()),
          );
          assert.equal(cells.length, rows.length);
          rows.forEach((row, r) =>
            columns.forEach(([name, { type }], c) => {
              const value = (row as Readonly<Record<string, unknown>>)[name];
              const cell = cells[r]?.[c] ?? 'no cell';
              assert.doesNotMatch(
                cell,
                type === 'number' ? /^[^-\d]/ : /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/,
              );
              if (value === null) {
                assert.equal(cell, '');
              } else if (type === 'text') {
                assert.equal(cellText(cell), value);
              } else if (type === 'number') {
                assert.equal(Number(cell), value);
              }
            }),
          );
        }),
        { numRuns: 40 },
      );
    });
  }
});
