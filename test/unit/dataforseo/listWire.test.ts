import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Columns } from '../../../src/core/lists/column';
import { HISTORY_COLUMNS } from '../../../src/core/lists/historyColumns';
import type { ListAnswer } from '../../../src/core/lists/listAnswer';
import { HISTORY, LIST_COLUMNS, LIST_IDS } from '../../../src/core/lists/lists';
import { LINK_COLUMNS, type LinkRow } from '../../../src/core/lists/linkColumns';
import { backlinks } from '../../../src/dataforseo/endpoints/backlinks';
import { ENDPOINTS } from '../../../src/dataforseo/endpoints/catalogue';
import { historyUntil } from '../../../src/dataforseo/endpoints/history';
import { MAX_TEXT_LENGTH } from '../../../src/dataforseo/fieldsWire';
import { FIELDS } from '../../../src/core/options/filterFields';
import { ROW_FIELDS } from '../../../src/core/lists/lists';
import { listOf } from '../sample/askSample';

const COLUMNS = { ...LIST_COLUMNS, [HISTORY]: HISTORY_COLUMNS };
const history = historyUntil(Date.now);

/** What stands in a row instead of what should. */
const WRONG: readonly unknown[] = [undefined, null, true, 7, 'text', [], {}, [7], ['a', null], { a: { b: 1 } }, Infinity, '<img src=x onerror=alert(1)>', '\u202Eevil']; // prettier-ignore

function typeOf(value: unknown): string {
  return Array.isArray(value) ? 'list' : value === null ? 'null' : typeof value;
}

const TYPES = {
  number: 'number',
  text: 'string',
  flag: 'boolean',
  texts: 'list',
  breakdown: 'list',
  path: 'list',
};

describe('the rows of a list', () => {
  for (const [endpoint, columns] of Object.entries<Columns>(COLUMNS)) {
    it(`of ${endpoint} are all of the columns' types or null, whatever comes, and are written so that they read as before`, () => {
      const anyRow = fc.record(
        Object.fromEntries(Object.values(columns).map(({ wire }) => [wire, fc.constantFrom(...WRONG)])),
      );
      const decode = ENDPOINTS.get(endpoint)?.decode;
      fc.assert(
        fc.property(fc.array(fc.oneof(anyRow, fc.constantFrom(...WRONG))), (items) => {
          const answer = decode?.({ target: 'a', total_count: 3, items }) as ListAnswer<
            Record<string, unknown>
          >;
          assert.equal(answer.rows.length, items.filter((item) => typeOf(item) === 'object').length);
          for (const row of answer.rows) {
            assert.deepEqual(Object.keys(row), Object.keys(columns));
            for (const [id, { type }] of Object.entries(columns)) {
              assert.ok([TYPES[type], 'null'].includes(typeOf(row[id])), `${id}: ${JSON.stringify(row[id])}`);
            }
          }
          const again = JSON.parse(JSON.stringify(ENDPOINTS.get(endpoint)?.encode(answer))) as unknown;
          assert.deepEqual(JSON.stringify(decode?.(again)), JSON.stringify(answer));
        }),
        { numRuns: 50 },
      );
    });
  }

  it('have every field that the sample index sends of a link but its kind, and filters name', async () => {
    const { items } = await listOf('backlinks', { target: 'example.com', limit: 1 });
    const wires = Object.values(LINK_COLUMNS).map(({ wire }) => wire as string);
    assert.deepEqual(Object.keys(items?.[0] ?? {}).filter((name) => name !== 'type').sort(), [...wires].sort()); // prettier-ignore
    for (const [field, type] of FIELDS) {
      const column = Object.values(LINK_COLUMNS).find(({ wire }) => wire === field);
      const types = { number: 'number', string: 'text', time: 'text', bool: 'flag', array: 'texts' };
      assert.equal(column?.type, types[type], field);
      assert.equal(column?.type === 'text' && column.format === 'time', type === 'time', field);
    }
    assert.deepEqual(ROW_FIELDS.anchors.get('lost_date'), 'time');
    assert.equal(ROW_FIELDS.anchors.has('referring_links_tld'), false);
    assert.equal(ROW_FIELDS.anchors.has('crawled_pages'), false);
  });

  it('read a link as it stands on the wire', async () => {
    const wire = await listOf('backlinks', { target: 'blog.example.com', limit: 1000 });
    const rows = backlinks.decode(wire)?.rows ?? [];
    const nth = wire.items?.findIndex((item) => item.is_indirect_link === true) ?? -1;
    const [item, row] = [wire.items?.[nth], rows[nth]];
    assert.ok(item && row);
    assert.deepEqual([row.urlFrom, row.anchor, row.dofollow], [item.url_from, item.anchor, item.dofollow]);
    assert.equal(row.firstSeen, String(item.first_seen).replace(' ', 'T').replace(' +00:00', 'Z'));
    const [step] = row.indirectLinkPath ?? [];
    assert.deepEqual(item.indirect_link_path, [
      { type: step?.type, status_code: step?.statusCode, url: step?.url },
    ]);
    assert.match(row.urlTo ?? '', /blog\.example\.com/);
    assert.doesNotMatch(step?.url ?? '', /blog\.example\.com/);
    const image = rows.find(({ itemType }) => itemType === 'image');
    assert.match(image?.imageUrl ?? '', /\/images\/.+\.png$/);
  });

  it('cut strangers’ texts, and a thousand rows at the most', () => {
    const long = 'x'.repeat(MAX_TEXT_LENGTH - 1);
    const item = {
      anchor: `${long}😀`,
      attributes: [`${long}yz`],
      indirect_link_path: [{ url: `${long}yz` }, 7],
    };
    const answer = backlinks.decode({ target: `${long}yz`, items: Array.from({ length: 1001 }, () => item) });
    const row: LinkRow | undefined = answer?.rows[0];
    assert.equal(answer?.rows.length, 1000);
    assert.equal(answer.target, `${long}y`);
    assert.equal(row?.anchor, long);
    assert.deepEqual(row.attributes, [`${long}y`]);
    const unknown = { type: null, statusCode: null, url: null };
    assert.deepEqual(row.indirectLinkPath, [{ ...unknown, url: `${long}y` }, unknown]);
  });

  it('are none where there is no list at all', () => {
    for (const json of [undefined, null, 7, 'text', [], { items: 'text' }, { items: {} }, { items: 7 }]) {
      assert.equal(backlinks.decode(json), null);
      assert.equal(backlinks.headline(json), null);
    }
    assert.deepEqual(
      backlinks.decode({ target: 7, total_count: '3', search_after_token: 'x'.repeat(2001) }),
      {
        ...{ target: null, totalCount: null, rows: [], searchAfter: null },
      },
    );
  });
});

describe('no data', () => {
  const EMPTY: readonly (readonly [result: unknown, list: boolean, history: boolean])[] = [
    [undefined, true, true],
    [null, true, true],
    [{ total_count: 0, items: null }, true, true],
    [{ total_count: 0, items: [] }, true, true],
    [{ total_count: 0 }, true, true],
    [{ total_count: 12, items: [] }, false, true],
    [{ total_count: null, items: [] }, false, true],
    [{ total_count: 0, items: [{}] }, false, false],
    [{ total_count: 0, items: 'text' }, false, false],
    ['text', false, false],
  ];
  for (const [result, list, months] of EMPTY) {
    it(`${JSON.stringify(result)}: ${list} of a list, ${months} of a history`, () => {
      for (const id of LIST_IDS) {
        assert.equal(ENDPOINTS.get(id)?.isNoData(result), list);
      }
      assert.equal(history.isNoData(result), months);
    });
  }
});

describe('a history', () => {
  const month = (date: unknown, new_backlinks: unknown, backlinks = 5) => ({ date, new_backlinks, lost_backlinks: 0, backlinks }); // prettier-ignore
  const items = [
    month('2021-05-01 00:00:00 +00:00', 0, 9),
    month('2021-04-01 00:00:00 +00:00', 0),
    month('2021-03-01 00:00:00 +00:00', 4),
    null,
  ];

  it('is in the order of time, and has null where nothing was recorded', () => {
    const rows = history.decode({ target: 'a', items })?.rows ?? [];
    assert.deepEqual(
      rows.map(({ date, newBacklinks, lostBacklinks }) => [date?.slice(0, 7), newBacklinks, lostBacklinks]),
      [
        ['2021-03', 4, null],
        ['2021-04', null, null],
        ['2021-05', 0, 0],
      ],
    );
  });

  it('is remembered by its newest month', () => {
    const headline = history.headline({ items });
    assert.equal(headline?.backlinks, 9);
    assert.ok(history.isHeadline(headline));
    assert.equal(history.headline({ items: [] }), null);
    assert.equal(history.headline({ items: [{ date: 7, backlinks: 1 }, { backlinks: 2 }] })?.backlinks, 2);
  });
});
