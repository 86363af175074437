import assert from 'node:assert/strict';
import { linkRows } from './linkRow';
import { focusedCell, press, tabIntoTable, useTableBrowser } from './tableBrowser';

const MANY = { rows: linkRows(10_000) };
const FEW = { rows: linkRows(5) };

// Rows are counted with the head, columns with those of checkboxes and of details.
const WALKS: readonly [keys: readonly string[], to: readonly [row: number, column: number]][] = [
  [[], [2, 3]],
  [
    ['ArrowDown', 'ArrowDown', 'ArrowUp'],
    [3, 3],
  ],
  [
    ['ArrowRight', 'ArrowRight', 'ArrowLeft'],
    [2, 4],
  ],
  [['End'], [2, 9]],
  [
    ['End', 'ArrowRight'],
    [2, 9],
  ],
  [['Home'], [2, 1]],
  [['Control+End'], [10_001, 9]],
  [
    ['Control+End', 'ArrowDown'],
    [10_001, 9],
  ],
  [
    ['Control+End', 'Control+Home'],
    [2, 1],
  ],
  [['ArrowUp'], [1, 3]],
  [
    ['ArrowUp', 'ArrowUp'],
    [1, 3],
  ],
  [
    ['PageDown', 'PageUp'],
    [2, 3],
  ],
];

describe('a table by keyboard', function () {
  this.timeout(120_000);
  const open = useTableBrowser();

  for (const [keys, to] of WALKS) {
    it(`is entered by Tab and leads by ${keys.join(', ') || 'no key'} to row ${to[0]}, column ${to[1]}`, async () => {
      const { page } = await open(MANY);
      await tabIntoTable(page);
      await press(page, ...keys);
      assert.deepEqual(await focusedCell(page), to);
      assert.ok(await isInSight());

      async function isInSight() {
        return page.evaluate(() => {
          const cell = document.activeElement!.closest('th, td')!.getBoundingClientRect();
          const box = document.querySelector('.table-box')!.getBoundingClientRect();
          const head = document.querySelector('thead')!.getBoundingClientRect();
          const isInHead = cell.top < head.bottom && cell.bottom <= head.bottom;
          return cell.bottom <= box.bottom + 1 && (isInHead || cell.top >= head.bottom - 1);
        });
      }
    });
  }

  it('goes on by a page that keeps a row in sight', async () => {
    const { page } = await open(MANY);
    await tabIntoTable(page);
    await press(page, 'PageDown');
    const inSight = await page.evaluate(() => {
      const box = document.querySelector('.table-box')!;
      return box.clientHeight / document.querySelector<HTMLElement>('tr[data-index]')!.offsetHeight;
    });
    const [row] = (await focusedCell(page)) ?? [0];
    assert.ok(row - 2 > inSight / 2 && row - 2 < inSight, `${row} of ${inSight}`);
  });

  it('is left by one Tab, and entered again where it was left', async () => {
    const { page } = await open(MANY);
    await tabIntoTable(page);
    await press(page, 'ArrowDown', 'ArrowRight', 'Tab');
    assert.equal(await focusedCell(page), null);
    await tabIntoTable(page);
    assert.deepEqual(await focusedCell(page), [3, 4]);
  });

  it('sorts by Enter on a header, and keeps the focus there', async () => {
    const { page, takePosted } = await open(MANY);
    await tabIntoTable(page);
    await press(page, 'ArrowUp', 'ArrowRight', 'Enter');
    await takePosted();
    await press(page, 'Enter');
    assert.deepEqual(await takePosted(), [{ type: 'sorted', column: 'anchor', direction: 'descending' }]);
    assert.deepEqual(await focusedCell(page), [1, 4]);
  });

  it('opens a row by Enter, and presses the button of a cell that has one', async () => {
    const { page, takePosted } = await open(FEW);
    await tabIntoTable(page);
    await takePosted();
    await press(page, 'Enter', 'ArrowRight', 'ArrowDown', 'Enter');
    assert.deepEqual(await takePosted(), [
      { type: 'pressed', url: FEW.rows[0]!.url },
      { type: 'opened', id: '1' },
    ]);
  });

  it('selects by Space, a range by Shift and Space, all by Ctrl and A', async () => {
    const { page, takePosted } = await open(FEW);
    await tabIntoTable(page);
    await takePosted();
    await press(page, 'Space', 'ArrowDown', 'ArrowDown', 'Shift+Space', 'Home', 'Space', 'Control+a');
    assert.deepEqual(await takePosted(), [
      { type: 'selected', keys: ['0'] },
      { type: 'selected', keys: ['0', '1', '2'] },
      { type: 'selected', keys: ['0', '1'] },
      { type: 'selected', keys: ['0', '1', '2', '3', '4'] },
    ]);
  });

  it('unfolds details by their button', async () => {
    const { page } = await open(FEW);
    await tabIntoTable(page);
    await press(page, 'ArrowLeft', 'Enter');
    assert.match(await page.locator('.details').innerText(), /^Around the link: this guide, on https:/);
    await press(page, 'Space');
    assert.equal(await page.locator('.details').count(), 0);
  });

  it('copies the row with the focus, and selected rows where there are any', async () => {
    const { page, takePosted } = await open(FEW);
    await tabIntoTable(page);
    await takePosted();
    await press(page, 'ArrowDown', 'Control+c');
    const [one] = await takePosted();
    assert.ok(one?.type === 'copied');
    assert.deepEqual(
      one.tsv.split('\n').map((line) => line.split('\t')[3]),
      ['Domain rank', '53'],
    );
    await press(page, 'Space', 'ArrowDown', 'ArrowDown', 'Shift+Space', 'Control+Home');
    await takePosted();
    await press(page, 'Control+c');
    const [three] = await takePosted();
    assert.ok(three?.type === 'copied');
    assert.deepEqual(
      three.tsv.split('\n').map((line) => line.split('\t')[3]),
      ['Domain rank', '53', '106', '159'],
    );
  });

  it('keeps the focus of a row that scrolls out of sight', async () => {
    const { page } = await open(MANY);
    await tabIntoTable(page);
    await press(page, 'ArrowDown');
    await page.locator('.table-box').evaluate((box) => box.scrollTo(0, box.scrollHeight * 0.4));
    await page.locator('tr[data-index="4000"]').waitFor();
    assert.deepEqual(await focusedCell(page), [3, 3]);
    await press(page, 'ArrowDown');
    assert.deepEqual(await focusedCell(page), [4, 3]);
    assert.ok((await page.locator('.table-box').evaluate((box) => box.scrollTop)) < 200);
  });

  it('takes the focus along with its row, or to its neighbor when the row is filtered out', async () => {
    const { page, show } = await open(MANY);
    await tabIntoTable(page);
    await press(page, 'ArrowDown', 'ArrowDown');
    await show({ rows: MANY.rows.toReversed() });
    assert.deepEqual(await focusedCell(page), [10_001 - 2, 3]);
    await show({ rows: MANY.rows.slice(0, 2) });
    assert.deepEqual(await focusedCell(page), [3, 3]);
  });

  it('chooses columns by keyboard', async () => {
    const { page, takePosted } = await open(FEW);
    await page.locator('.table-bar summary').focus();
    await takePosted();
    await press(page, 'Enter', 'Tab', 'ArrowDown', 'Space', 'ArrowUp', 'Space');
    assert.deepEqual(await takePosted(), [
      { type: 'hid', ids: ['kind'] },
      { type: 'hid', ids: ['kind', 'anchor'] },
    ]);
    await press(page, 'Escape');
    assert.equal(await page.locator('.menu[open]').count(), 0);
    assert.equal(await page.evaluate(() => document.activeElement?.textContent), 'Columns');
    assert.deepEqual(await page.locator('thead button').allInnerTexts(), [
      'Linking page',
      'Domain rank',
      'Page rank',
      'First seen',
      'Last seen',
    ]);
  });

  it('shows where the focus is, and the whole of a text that is cut', async () => {
    const { page } = await open(MANY);
    await tabIntoTable(page);
    await press(page, 'ArrowDown');
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    assert.equal(outline, 'solid');
    const { title, url } = MANY.rows[1]!;
    assert.equal(await page.locator('.whole-text').innerText(), `${title}\n${url}`);
    await press(page, 'Escape');
    assert.equal(await page.locator('.whole-text').count(), 0);
    await press(page, 'End');
    assert.equal(await page.locator('.whole-text').count(), 0);
  });
});
