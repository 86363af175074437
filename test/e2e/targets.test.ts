import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { runCommand } from '../vscode/acts/commandPalette';
import { chooseFromMenuOf } from '../vscode/acts/contextMenu';
import { clickInEditor } from '../vscode/acts/editorMenu';
import { answerNotification, notification } from '../vscode/acts/notification';
import { answerInput, quickRow } from '../vscode/acts/quickInput';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { webviewFrame } from '../vscode/acts/webview';
import type { VsCodeWindow } from '../vscode/openWindow';
import { expand, outOfSight, row, untilSpoken } from './sidebar';
import { typeTarget } from './typeTarget';
import { openProduct } from './window';

const TARGETS = ['example.com', 'example.org', 'blog.example.com'];

describe('the targets in the sidebar', function () {
  this.timeout(300_000);
  this.bail(true);
  let window: VsCodeWindow;

  before(async () => {
    window = await openProduct({
      height: 1000,
      settings: { 'seoBacklinks.service': 'sample', 'seoBacklinks.openReport': false },
    });
    for (const target of TARGETS) {
      await lookUp(window.page, target);
      await untilSpoken(window.page, target, /backlinks/);
    }
    await collapseAll(window.page);
  });

  after(() => window?.stop());

  it('stand with the newest first, until one is pinned', async () => {
    const { page } = window;
    await untilOrder(page, ['blog.example.com', 'example.org', 'example.com']);
    await chooseFromMenuOf(page, row(page, 'example.com'), 'Pin');
    await untilOrder(page, ['example.com', 'blog.example.com', 'example.org']);
    await untilSpoken(page, 'example.com', /pinned, .*backlinks/);
    await takeScreenshot(page, 'pinned');
  });

  it('have rank, domains and links in sight at the width that VS Code gives the sidebar', async () => {
    const { page } = window;
    await clickInEditor(page, 'Links to look up'); // the selected row has a button
    const width = await page.locator('.part.sidebar').evaluate((sidebar) => sidebar.clientWidth);
    assert.ok(width <= 305, `${width} pixels wide`);
    const cut = await outOfSight(page, 'example.org', /^\d+\s·\s\S+ dom\.\s·\s\S+/);
    await takeScreenshot(page, 'row');
    assert.deepEqual(cut, []);
  });

  it('are sorted and filtered, and say so', async () => {
    const { page } = window;
    await runCommand(page, 'SEO Backlinks: Sort Targets…');
    await quickRow(page, 'Backlinks, Most First').click();
    await untilOrder(page, ['example.com', 'example.org', 'blog.example.com']);
    await runCommand(page, 'SEO Backlinks: Filter Targets…');
    await answerInput(page, /Text to match/, 'blog');
    await untilOrder(page, ['blog.example.com']);
    await row(page, 'Filter: "blog"').waitFor();
    await takeScreenshot(page, 'filtered');
    await row(page, 'Filter: "blog"').hover();
    await row(page, 'Filter: "blog"').getByRole('button', { name: 'Clear Filter' }).click();
    await untilOrder(page, ['example.com', 'example.org', 'blog.example.com']);
    await runCommand(page, 'SEO Backlinks: Sort Targets…');
    await quickRow(page, 'Newest First').click();
    await untilOrder(page, ['example.com', 'blog.example.com', 'example.org']);
  });

  it('are shown by site', async () => {
    const { page } = window;
    await runCommand(page, 'SEO Backlinks: Filter Targets by Site…');
    await quickRow(page, 'example.org').waitFor();
    await takeScreenshot(page, 'sites');
    await quickRow(page, 'example.com').click();
    await untilOrder(page, ['example.com', 'blog.example.com']);
    await takeScreenshot(page, 'site');
    await runCommand(page, 'SEO Backlinks: Clear Filter');
    await untilOrder(page, ['example.com', 'blog.example.com', 'example.org']);
  });

  it('keep earlier lookups with their figures', async () => {
    const { page } = window;
    await chooseFromMenuOf(page, row(page, 'example.org'), 'Look Up Again');
    await untilSpoken(page, 'example.org', /unchanged since/);
    await expand(page, 'example.org');
    await expand(page, 'Earlier lookups');
    await earlierLookup(page).waitFor();
    await takeScreenshot(page, 'earlier');
  });

  it('open an earlier lookup in a tab that says of when it is', async () => {
    const { page } = window;
    await earlierLookup(page).click();
    const tab = page.locator('.tab', { hasText: /^Backlinks: example\.org · \d+:\d\d/ });
    await tab.waitFor();
    await takeScreenshot(page, 'earlier-report');
    await tab.getByRole('button', { name: /^Close/ }).click();
    await tab.waitFor({ state: 'detached' });
  });

  it('are compared from a selection of several', async () => {
    const { page } = window;
    await collapseAll(page);
    await row(page, 'example.com').click();
    await row(page, 'example.org').click({ modifiers: ['ControlOrMeta'] });
    await chooseFromMenuOf(page, row(page, 'example.org'), 'Compare…');
    const comparison = await webviewFrame(page, 'Comparison: example.com, example.org');
    await comparison.getByRole('table').first().waitFor();
  });

  it('are removed, and there again when that is undone', async () => {
    const { page } = window;
    await chooseFromMenuOf(page, row(page, 'blog.example.com'), 'Remove');
    await row(page, 'blog.example.com').waitFor({ state: 'detached' });
    await takeScreenshot(page, 'removed');
    await answerNotification(page, /Removed blog\.example\.com \(1 lookup\)/, 'Undo');
    await row(page, 'blog.example.com').waitFor();
    await chooseFromMenuOf(page, row(page, 'blog.example.com'), 'Remove');
    await notification(page, /Removed blog\.example\.com/);
    await runCommand(page, 'Notifications: Clear All Notifications');
    await row(page, 'blog.example.com').waitFor({ state: 'detached' });
  });

  it('of another window appear by themselves, those removed do not', async () => {
    const { page } = window;
    const other = await window.newWindow();
    await other.locator('.activitybar .action-label[aria-label^="SEO Backlinks"]').click();
    await row(other, 'example.com').waitFor();
    assert.equal(await row(other, 'blog.example.com').count(), 0);
    await lookUp(other, 'docs.example.org');
    await untilSpoken(page, 'docs.example.org', /backlinks/);
    await takeScreenshot(page, 'other-window');
  });
});

/** The row of an earlier lookup, by its date and its figures. */
function earlierLookup(page: Page): Locator {
  return page.locator('.pane-body .monaco-list-row', { hasText: /\b20\d\d, .* dom\.\s·\s/ });
}

async function lookUp(page: Page, target: string): Promise<void> {
  await clickInEditor(page, 'Links to look up');
  await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
  await typeTarget(page, target);
}

async function collapseAll(page: Page): Promise<void> {
  await page.locator('.pane-header', { hasText: 'Targets' }).hover();
  await page.getByRole('button', { name: 'Collapse All' }).first().click();
}

/** Waits until the rows of targets, and no others at that level, stand in this order. */
async function untilOrder(page: Page, targets: readonly string[]): Promise<void> {
  await page.waitForFunction((wanted) => {
    const rows = [...document.querySelectorAll('.pane-body .monaco-list-row[aria-level="1"]')];
    const names = rows.map((one) => one.querySelector('.label-name')?.textContent ?? '');
    return (
      names.filter((name) => /example/.test(name) && !name.startsWith('Filter: ')).join() === wanted.join()
    );
  }, targets);
}
