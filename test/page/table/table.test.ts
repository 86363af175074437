import assert from 'node:assert/strict';
import axe from 'axe-core';
import { THEMES, type ThemeName } from '../theme';
import { linkRows } from './linkRow';
import { columnTexts, drawn, press, tabIntoTable, useTableBrowser } from './tableBrowser';

const FEW = { rows: linkRows(12) };
const RANKS = 7;

describe('a table', function () {
  this.timeout(120_000);
  const open = useTableBrowser();

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    it(`has no violations of axe in ${THEMES[theme]} at 320 pixels`, async () => {
      const { page } = await open({ rows: linkRows(300) }, { theme, width: 320 });
      await page.locator('tbody [data-control=select]').nth(1).click();
      await page.locator('tbody [data-control=details]').nth(2).click();
      await tabIntoTable(page);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
        [],
      );
    });
  }

  it('is one for screen readers: named, counted, headed, with the text of every cell', async () => {
    const { page } = await open(FEW);
    const table = page.getByRole('grid', { name: 'Links' });
    assert.equal(await table.getAttribute('aria-rowcount'), '13');
    assert.equal(await table.getByRole('columnheader').count(), 9);
    assert.equal(await table.getByRole('rowheader').count(), 12);
    const { title, url } = FEW.rows[0]!;
    const spoken = await table.getByRole('row').nth(1).ariaSnapshot();
    assert.ok(spoken.includes(`rowheader "${title} ${url}"`), spoken);
    assert.match(spoken, /gridcell "this guide"/);
    assert.match(spoken, /gridcell "nofollow"/);
    assert.equal(await page.getByRole('status').innerText(), '12 rows');
  });

  it('sorts by headers that say what the next press does; what is missing comes last', async () => {
    const { page } = await open(FEW);
    const header = page.getByRole('columnheader', { name: 'Page rank' });
    const button = header.getByRole('button');
    const title = 'Rank of the linking page, 0–1,000.\nSort by Page rank, ';
    assert.equal(await header.getAttribute('aria-sort'), 'none');
    assert.equal(await button.getAttribute('title'), `${title}descending`);
    await button.click();
    assert.equal(await header.getAttribute('aria-sort'), 'descending');
    assert.equal(await button.getAttribute('title'), `${title}ascending`);
    const down = await columnTexts(page, RANKS);
    assert.deepEqual(down.slice(0, 2), ['407', '333']);
    assert.deepEqual(down.slice(-2), ['not available', 'not available']);
    await button.click();
    assert.equal(await header.getAttribute('aria-sort'), 'ascending');
    const up = await columnTexts(page, RANKS);
    assert.deepEqual(up.slice(0, 2), ['0', '37']);
    assert.deepEqual(up.slice(-2), ['not available', 'not available']);
    assert.equal(await page.getByRole('columnheader', { name: 'Kind' }).getByRole('button').count(), 0);
  });

  it('begins at its top again when it is sorted', async () => {
    const { page } = await open({ rows: linkRows(1000) });
    const box = page.locator('.table-box');
    await box.evaluate((element) => element.scrollTo(0, 9_000));
    await page.getByRole('button', { name: 'Domain rank' }).click();
    await drawn(page);
    assert.equal(await box.evaluate((element) => element.scrollTop), 0);
  });

  it('selects one by one, in ranges with Shift, and all; what a filter hides stays selected', async () => {
    const { page, show, takePosted } = await open(FEW);
    const box = (index: number) => page.locator(`tr[data-index="${index}"] [data-control=select]`);
    const all = page.getByRole('checkbox', { name: 'Select All Rows' });
    const selected = async () => {
      const [last] = (await takePosted())
        .flatMap((told) => (told.type === 'selected' ? [told.keys] : []))
        .slice(-1);
      return last?.map(Number).toSorted((a, b) => a - b);
    };
    await box(8).click();
    await box(5).click({ modifiers: ['Shift'] });
    assert.deepEqual(await selected(), [5, 6, 7, 8]);
    assert.equal(await all.evaluate((input: HTMLInputElement) => input.indeterminate), true);
    assert.equal(await page.locator('[aria-selected=true]').count(), 4);
    assert.equal(await page.getByRole('status').innerText(), '12 rows\n4 selected');
    await box(6).click();
    await box(7).click({ modifiers: ['Shift'] });
    assert.deepEqual(await selected(), [5, 8]);
    await show({ ...FEW, filter: 'docs' });
    await all.click();
    assert.deepEqual(await selected(), [2, 5, 6, 8, 10]);
    await all.click();
    assert.deepEqual(await selected(), [5, 8]);
  });

  it('hides columns that its owner hides at first, and shows them again', async () => {
    const { page } = await open({ ...FEW, hidden: ['kind', 'lastSeen'] });
    const headers = page.getByRole('columnheader');
    assert.equal(await headers.count(), 7);
    await page.getByText('Columns', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Kind' }).click();
    assert.equal(await headers.count(), 8);
    assert.equal(await page.getByRole('checkbox', { name: 'Linking page', exact: true }).count(), 0);
  });

  it('says in a row that it is empty, or that the filter finds nothing', async () => {
    const { page, show } = await open({ rows: [] });
    assert.equal(await page.locator('tbody').innerText(), 'No links found.');
    assert.equal(await page.getByRole('status').innerText(), '0 rows');
    await show({ ...FEW, filter: 'nowhere' });
    assert.equal(await page.locator('tbody').innerText(), 'No rows match the filter.');
    assert.equal(await page.getByRole('status').innerText(), '0 of 12 rows');
    await show({ ...FEW, filter: 'docs' });
    assert.equal(await page.getByRole('status').innerText(), '3 of 12 rows');
    await show({ rows: FEW.rows.slice(0, 1) });
    assert.equal(await page.getByRole('status').innerText(), '1 row');
  });

  it('opens a row on double click, but not on its checkbox', async () => {
    const { page, takePosted } = await open(FEW);
    await takePosted();
    await page.locator('tr[data-index="3"] > :nth-child(6)').dblclick();
    await page.locator('tr[data-index="3"] [data-control=select]').dblclick();
    const opened = (await takePosted()).filter(({ type }) => type === 'opened');
    assert.deepEqual(opened, [{ type: 'opened', id: '3' }]);
  });

  it('copies a text that is marked as any page does', async () => {
    const { page, takePosted } = await open(FEW);
    await page.locator('tr[data-index="3"] > :nth-child(4)').click();
    await page.evaluate(() => document.getSelection()?.selectAllChildren(document.querySelector('h1')!));
    await takePosted();
    await press(page, 'Control+c');
    assert.deepEqual(await takePosted(), []);
  });

  it('has neither checkboxes nor details where its owner wants none', async () => {
    const { page } = await open({ ...FEW, isPlain: true });
    assert.equal(await page.locator('.leading, [aria-selected], [aria-multiselectable]').count(), 0);
    await tabIntoTable(page);
    await press(page, 'Space', 'Control+a');
    assert.equal(await page.getByRole('status').innerText(), '12 rows');
  });
});
