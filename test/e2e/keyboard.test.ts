import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { clipboard } from '../vscode/acts/clipboard';
import { chooseFromMenuByKeys, focusedName, goTo, tabTo, typeCommand } from '../vscode/acts/keyboard';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { webviewFrame } from '../vscode/acts/webview';
import { lookUpOnEarlierDays } from '../vscode/earlierLookups';
import type { VsCodeWindow } from '../vscode/openWindow';
import { spoken, untilSpoken } from './sidebar';
import { openProduct } from './window';

/** On this line of `links.md`, at this column, an address of example.com stands. */
const CURSOR = { line: 6, column: 12 };

/** So many lookups, two days ago, that the report doesn't show all of them unasked. */
const EARLIER = Array.from({ length: 22 }, (_, index) => 2.3 - index / 100);

describe('by the keyboard alone, somebody', function () {
  this.timeout(300_000);
  this.bail(true);
  let window: VsCodeWindow;

  before(async () => {
    window = await openProduct({ settings: { 'seoBacklinks.service': 'sample' } });
    await lookUpOnEarlierDays(window.serverDataDir, ['example.com'], EARLIER);
  });

  after(() => window?.stop());

  it('looks up the address under the cursor', async () => {
    const { page } = window;
    await typeCommand(page, 'View: Focus First Editor Group');
    await goTo(page, CURSOR.line, CURSOR.column);
    await typeCommand(page, 'SEO Backlinks: Look Up Backlinks of Domain');
    await figures(page);
  });

  it('goes from the editor to the report, and looks up again', async () => {
    const { page } = window;
    const report = await figures(page);
    await typeCommand(page, 'View: Focus Right Editor Group');
    await report.waitForFunction(() => document.hasFocus());
    await tabTo(page, report, /^Look Up Again/);
    await page.keyboard.press('Enter');
    await report.getByText('Show all 24 lookups as a table').waitFor();
    assert.match(await focusedName(report), /^Look Up Again/);
  });

  for (const [form, start] of [
    ['Markdown', '# Backlinks of '],
    ['CSV', 'id,key,label'],
    ['JSON', '{'],
  ] as const) {
    it(`copies the figures as ${form}`, async () => {
      const { page } = window;
      const report = await figures(page);
      await tabTo(page, report, /^More Actions$/);
      await page.keyboard.press('Enter');
      await report.locator('details.menu[open]').waitFor();
      await tabTo(page, report, new RegExp(`^Copy as ${form}$`));
      await page.keyboard.press('Enter');
      assert.match(await clipboard(page, start), /example\.com/);
      assert.equal(await focusedName(report), 'More Actions');
    });
  }

  it('unfolds the lookups as a table, and shows all of it, and its first rows again', async () => {
    const { page } = window;
    const report = await figures(page);
    const rows = report.locator('.lookups-table tbody tr');
    await tabTo(page, report, /^Show all 24 lookups/);
    await page.keyboard.press('Enter');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 20);
    await tabTo(page, report, /^Show All 24$/);
    await page.keyboard.press('Enter');
    await report.getByRole('button', { name: 'Show Fewer', expanded: true }).waitFor();
    assert.equal(await rows.count(), 24);
    assert.equal(await focusedName(report), 'Show Fewer');
    await takeScreenshot(page, 'keyboard-report');
    await page.keyboard.press('Enter');
    await report.getByRole('button', { name: 'Show All 24', expanded: false }).waitFor();
    assert.equal(await rows.count(), 20);
  });

  it('copies one breakdown', async () => {
    const { page } = window;
    const report = await figures(page);
    await tabTo(page, report, /^Copy as CSV: /);
    await page.keyboard.press('Enter');
    assert.match(await clipboard(page, 'breakdown,'), /\ntopLevelDomains,com,/);
  });

  it('reads the figures in the sidebar, row by row, and copies one', async () => {
    const { page } = window;
    await typeCommand(page, 'SEO Backlinks: Focus on Targets View');
    await page.locator('.pane-body .monaco-list:focus').first().waitFor();
    await page.keyboard.press('Home');
    await focusedRow(page, /^example\.com, rank .*, Sample data/);
    await page.keyboard.press('ArrowRight');
    await focusedRow(page, /^example\.com/, true);
    await untilSpoken(page, 'Rank', /^Rank: \d+\/100, .*since/);
    await press(page, 'ArrowDown', 2);
    await focusedRow(page, /^Rank: /);
    await chooseFromMenuByKeys(page, 'Copy');
    const figure = /\d+\/100/.exec(await spoken(page, 'Rank'))?.[0] ?? '';
    assert.equal(await clipboard(page, figure), figure);
    await takeScreenshot(page, 'keyboard-sidebar');
  });

  it('looks up again from the menu of a row', async () => {
    const { page } = window;
    const report = await figures(page);
    await page.keyboard.press('Home');
    await focusedRow(page, /^example\.com/);
    await chooseFromMenuByKeys(page, 'Look Up Again');
    await report.getByText('Show all 25 lookups as a table').waitFor();
  });
});

async function press(page: Page, key: string, times: number): Promise<void> {
  for (let i = 0; i < times; i++) {
    await page.keyboard.press(key);
  }
}

async function figures(page: Page): Promise<Frame> {
  const report = await webviewFrame(page, 'Backlinks: example.com');
  await report.locator('.value').first().waitFor();
  return report;
}

/** Waits until a row of the sidebar of which a screen reader says this has the focus, open or closed. */
async function focusedRow(page: Page, name: RegExp, expanded?: boolean): Promise<void> {
  await page
    .locator('.pane-body .monaco-list-row.focused')
    .and(page.getByRole('treeitem', expanded === undefined ? { name } : { name, expanded }))
    .waitFor();
}
