import type { Page } from 'playwright-core';
import { typeCommand } from '../vscode/acts/keyboard';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { fillJournal, journalFolder } from '../vscode/journalFolder';
import type { VsCodeWindow } from '../vscode/openWindow';
import { untilSpoken } from './sidebar';
import { openProduct } from './window';

const TARGETS = 650;

describe('a history of many targets', function () {
  this.timeout(300_000);
  this.bail(true);
  let window: VsCodeWindow;

  before(async () => {
    window = await openProduct({ settings: { 'seoBacklinks.service': 'sample' } });
    fillJournal(journalFolder(window.serverDataDir), { snapshots: 2 * TARGETS, targets: TARGETS });
    await window.page.locator('.activitybar .action-label[aria-label^="SEO Backlinks"]').click();
  });

  after(() => window?.stop());

  it('shows the newest first, each with its change', async () => {
    await untilSpoken(window.page, `target-${TARGETS - 1}.example`, /41,245 backlinks, unchanged since/);
  });

  it('is shown page by page, down to the oldest', async () => {
    const { page } = window;
    await typeCommand(page, 'SEO Backlinks: Focus on Targets View');
    await page.locator('.pane-body .monaco-list:focus').first().waitFor();
    await toEnd(page, 'Show More, 550 more targets');
    await takeScreenshot(page, 'show-more');
    await page.keyboard.press('Enter');
    await untilRows(page, 601);
    await toEnd(page, 'Show More, 50 more targets');
    await page.keyboard.press('Enter');
    await untilRows(page, TARGETS);
    await toEnd(page, 'target-0.example, ');
  });
});

/** Goes to the last row of the list that has the focus, which is to be this one. */
async function toEnd(page: Page, label: string): Promise<void> {
  await page.keyboard.press('End');
  await page.locator(`.pane-body .monaco-list-row.focused[aria-label^="${label}"]`).waitFor();
}

/** Waits until the list has so many rows of its first level, in sight or not. */
async function untilRows(page: Page, count: number): Promise<void> {
  await page.locator(`.pane-body .monaco-list-row[aria-setsize="${count}"]`).first().waitFor();
}
