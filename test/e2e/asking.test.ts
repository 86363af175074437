import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { startEmulator, type Emulator } from '../emulator/emulator';
import { summary } from '../../src/dataforseo/endpoints/summary';
import { runCommand } from '../vscode/acts/commandPalette';
import { chooseFromEditorMenu, clickInEditor } from '../vscode/acts/editorMenu';
import { quickRow, quickRows } from '../vscode/acts/quickInput';
import { openFile } from '../vscode/acts/quickOpen';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { webviewFrame } from '../vscode/acts/webview';
import type { VsCodeWindow } from '../vscode/openWindow';
import { row } from './sidebar';
import { signIn } from './signIn';
import { openProduct } from './window';

const BOX = 'A domain such as example.com';

describe('asking for a target', function () {
  this.timeout(300_000);
  this.bail(true);
  let emulator: Emulator;
  let window: VsCodeWindow;

  before(async () => {
    emulator = await startEmulator({ asOf: '2026-11-24' });
    window = await openProduct({
      settings: { 'seoBacklinks.service': 'dataforseo', 'seoBacklinks.serviceAddress': emulator.origin },
    });
    await signIn(window.page);
  });

  after(async () => {
    await window?.stop();
    await emulator?.stop();
  });

  const lookUps = () => emulator.requests.filter(({ path }) => path === summary.path).length;
  const ask = async (page: Page) => {
    await runCommand(page, 'Notifications: Clear All Notifications');
    await clickInEditor(page, 'Links to look up');
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
    await page.getByPlaceholder(BOX).waitFor();
  };

  it('offers the page and the domain of what has no scheme, each with its kind and price', async () => {
    const { page } = window;
    await ask(page);
    await page.getByPlaceholder(BOX).fill('blog.example.com/seo-basics');
    await quickRow(page, 'https://blog.example.com/seo-basics').waitFor();
    await takeScreenshot(page, 'ask-readings');
    assert.deepEqual(await spokenRows(page), [
      'https://blog.example.com/seo-basics, page · about $0.024',
      'blog.example.com, subdomain · about $0.024',
      'example.com, domain · about $0.024',
    ]);
    assert.equal(lookUps(), 0);
  });

  it('offers the page, its home page and the domain of a URL, and looks up the one that is taken', async () => {
    const { page } = window;
    await page.getByPlaceholder(BOX).fill('https://example.com/about');
    await quickRow(page, 'https://example.com/about').waitFor();
    assert.deepEqual(
      (await spokenRows(page)).map((row) => row.replace(/ · .*/, '')),
      ['https://example.com/about, page', 'https://example.com/, home page', 'example.com, domain'],
    );
    await quickRow(page, 'https://example.com/').click();
    await webviewFrame(page, 'Backlinks: example.com · home page');
    assert.equal(lookUps(), 1);
  });

  it('offers the domain beside a home page, with its price, and shows it once it is known', async () => {
    const { page } = window;
    const report = await webviewFrame(page, 'Backlinks: example.com · home page');
    const whole = report.getByRole('button', {
      name: /^Look up the whole domain example\.com \(about \$0\.024/,
    });
    await whole.waitFor();
    await report.locator('.value').first().waitFor();
    await takeScreenshot(page, 'home-page-report');
    await whole.click();
    await activeTab(page, 'Backlinks: example.com').waitFor();
    await page.locator('.tab').getByText('Backlinks: example.com · home page', { exact: true }).click();
    await activeTab(page, 'Backlinks: example.com · home page').waitFor();
    const again = await webviewFrame(page, 'Backlinks: example.com · home page');
    await again.getByRole('button', { name: 'Show the whole domain example.com' }).click();
    await activeTab(page, 'Backlinks: example.com').waitFor();
    assert.equal(lookUps(), 2);
  });

  it('says what is known already, with its age, and that it is saved', async () => {
    const { page } = window;
    await ask(page);
    await page.getByPlaceholder(BOX).fill('https://example.com/about');
    await quickRow(page, 'https://example.com/about').waitFor();
    const known = (await spokenRows(page)).find((text) => text.startsWith('example.com, domain'));
    assert.match(known ?? '', /domain · \d+ · [\d.K]+ dom\. · [\d.K]+ links · .+ · saved$/);
    await takeScreenshot(page, 'ask-known');
    await page.keyboard.press('Escape');
  });

  it('offers several typed addresses as one act, and says what is left out', async () => {
    const { page } = window;
    await ask(page);
    await page
      .getByPlaceholder(BOX)
      .fill('example.com docs.example.org wiki.example.org docs.example.org http://localhost/');
    await quickRow(page, '3 addresses · about $0.0481').waitFor();
    await takeScreenshot(page, 'ask-several');
    const spoken = (await quickRow(page, '3 addresses · about $0.0481').getAttribute('aria-label')) ?? '';
    assert.match(spoken, /1 is already known and won't be charged again\. 1 duplicate is left out\./);
    const refused = (await quickRow(page, "1 address can't be looked up").getAttribute('aria-label')) ?? '';
    assert.match(refused, /Private addresses can't be looked up\./);
    await quickRow(page, '3 addresses · about $0.0481').click();
    await row(page, 'wiki.example.org').waitFor();
    await page.getByText('1 of 3 targets have saved results, which are used again.').first().waitFor();
    assert.equal(lookUps(), 4);
    await takeScreenshot(page, 'ask-several-done');
  });

  it('takes the selected addresses as one act, after one question where the price needs it', async () => {
    const { page } = window;
    await runCommand(page, 'Notifications: Clear All Notifications');
    await openFile(page, 'redirects.csv');
    await page.keyboard.press('Control+a');
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
    const all = quickRows(page)
      .filter({ hasText: /^\d+ addresses · about/ })
      .first();
    await all.waitFor();
    await takeScreenshot(page, 'ask-selection');
    await all.click();
    const question = page.locator('.monaco-dialog-box').filter({ hasText: /Look up \d+ targets for about/ });
    await question.waitFor();
    await takeScreenshot(page, 'ask-selection-question');
    await question.getByRole('button', { name: 'Cancel' }).click();
    await question.waitFor({ state: 'detached' });
    assert.equal(lookUps(), 4);
  });

  it("takes a Markdown link's target from its text, and a reference's from its definition", async () => {
    const { page } = window;
    await runCommand(page, 'Notifications: Clear All Notifications');
    await openFile(page, 'links.md');
    // A right click alone is no evidence of a person, so that a question would come first.
    await clickInEditor(page, 'documentation');
    await chooseFromEditorMenu(page, 'documentation', 'SEO Backlinks', 'Look Up Backlinks');
    await webviewFrame(page, 'Backlinks: docs.example.org/start');
    await clickInEditor(page, 'nofollow links');
    await chooseFromEditorMenu(page, 'nofollow links', 'SEO Backlinks', 'Look Up Backlinks');
    await webviewFrame(page, 'Backlinks: wiki.example.org/wiki/Nofollow');
    assert.equal(lookUps(), 6);
  });
});

/** What a screen reader says of each offered row. */
async function spokenRows(page: Page): Promise<string[]> {
  return quickRows(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? ''));
}

/** The tab with this very title, once it is in front. */
function activeTab(page: Page, title: string): Locator {
  return page.locator('.tab.active').filter({ has: page.getByText(title, { exact: true }) });
}
