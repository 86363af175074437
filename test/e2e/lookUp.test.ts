import assert from 'node:assert/strict';
import { chooseFromEditorMenu, clickInEditor } from '../vscode/acts/editorMenu';
import { runCommand } from '../vscode/acts/commandPalette';
import { answerNotification, notification } from '../vscode/acts/notification';
import { openFile } from '../vscode/acts/quickOpen';
import { quickRows } from '../vscode/acts/quickInput';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { webviewFrame } from '../vscode/acts/webview';
import type { VsCodeWindow } from '../vscode/openWindow';
import { expand, row, spoken } from './sidebar';
import { typeTarget } from './typeTarget';
import { openProduct } from './window';

const PAGE = 'https://blog.example.com/seo-basics';

describe('a lookup on sample data', function () {
  this.timeout(300_000);
  this.bail(true);
  let window: VsCodeWindow;

  before(async () => {
    window = await openProduct({ settings: { 'seoBacklinks.service': 'sample' } });
  });

  after(() => window?.stop());

  it('goes from a right click on a URL to the sidebar and the report', async () => {
    const { page } = window;
    await chooseFromEditorMenu(page, PAGE, 'SEO Backlinks', 'Look Up Backlinks');
    const report = await webviewFrame(page, `Backlinks: ${PAGE.replace('https://', '')}`);
    await report.getByRole('heading', { name: PAGE.replace('https://', '') }).waitFor();
    const rank = await report.locator('.figure', { hasText: /^Rank/ }).locator('dd').first().innerText();
    assert.match(rank, /^\d+\/100$/);
    await expand(page, 'blog.example.com/seo-basics');
    await row(page, 'Rank').waitFor();
    assert.ok((await spoken(page, 'Rank')).includes(rank));
    assert.match(await row(page, 'blog.example.com/seo-basics').innerText(), /\d dom\.\s·\s/);
    assert.match(await report.locator('header').innerText(), /Sample data/);
    assert.match(await report.locator('header').innerText(), /domains link here/);
    await takeScreenshot(page, 'look-up');
  });

  it('shows the same figures in the sidebar and in the report', async () => {
    const { page } = window;
    const report = await webviewFrame(page, `Backlinks: ${PAGE.replace('https://', '')}`);
    await expand(page, 'Referring domains and pages');
    for (const label of ['Referring domains', 'Referring pages', 'Referring subnets']) {
      const figure = report.locator('.figure').filter({ has: report.getByText(label, { exact: true }) });
      const shown = await figure.locator('dd').first().innerText();
      assert.equal(await spoken(page, label), `${label}: ${shown}`);
    }
  });

  it('is said again by a hover over the address, with its share of nofollow links', async () => {
    const { page } = window;
    await clickInEditor(page, PAGE);
    await runCommand(page, 'Show or Focus Hover');
    const hover = page.locator('.monaco-hover', { hasText: 'Look Up Again (free)' });
    await hover.getByText(/^\d+% follow, \d+% nofollow [▰▱]{10}$/).waitFor();
    await takeScreenshot(page, 'hover');
    await page.keyboard.press('Escape');
    await hover.waitFor({ state: 'hidden' });
  });

  it('leaves the focus in the editor', async () => {
    const { page } = window;
    await clickInEditor(page, PAGE);
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks of Domain');
    await webviewFrame(page, 'Backlinks: example.com');
    await row(page, 'example.com').waitFor();
    assert.ok(await page.evaluate(() => document.activeElement?.closest('.editor-instance') !== null));
    await takeScreenshot(page, 'look-up-domain');
  });

  it('refuses an address with a placeholder, and offers what stands before it', async () => {
    const { page } = window;
    await openFile(page, 'routes.rb');
    await chooseFromEditorMenu(page, 'https://example.com/blog/', 'SEO Backlinks', 'Look Up Backlinks');
    await notification(page, /Nothing was looked up\. The address contains a placeholder/);
    await takeScreenshot(page, 'placeholder');
    await answerNotification(page, /placeholder/, 'Look Up https://example.com/blog/');
    await webviewFrame(page, 'Backlinks: example.com/blog/');
  });

  it('shows what may be a file or code before it looks it up', async () => {
    const { page } = window;
    await openFile(page, 'routes.rb');
    await chooseFromEditorMenu(page, 'main.cc', 'SEO Backlinks', 'Look Up Backlinks');
    assert.equal(await page.getByPlaceholder('A domain such as example.com').inputValue(), 'main.cc');
    await takeScreenshot(page, 'guess');
    await page.keyboard.press('Escape');
  });

  const DOCUMENTS: readonly [file: string, address: string, title: string][] = [
    ['sitemap.xml', 'https://shop.example.com/shoes', 'shop.example.com/shoes'],
    ['redirects.csv', 'https://example.net/news', 'example.net/news'],
    ['page.html', 'https://docs.example.org/start', 'docs.example.org/start'],
  ];
  for (const [file, address, title] of DOCUMENTS) {
    it(`finds the address in ${file}`, async () => {
      const { page } = window;
      await openFile(page, file);
      await chooseFromEditorMenu(page, address, 'SEO Backlinks', 'Look Up Backlinks');
      await webviewFrame(page, `Backlinks: ${title}`);
    });
  }

  it('asks for a target where the cursor is on none, and refuses what can not be one', async () => {
    const { page } = window;
    await openFile(page, 'links.md');
    await clickInEditor(page, 'Links to look up');
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
    const input = page.getByPlaceholder('A domain such as example.com');
    await input.fill('localhost');
    const refusal = quickRows(page).filter({ hasText: "Private addresses can't be looked up" });
    await refusal.waitFor();
    await input.press('Enter');
    await takeScreenshot(page, 'ask-refused');
    assert.ok(await refusal.isVisible());
    await typeTarget(page, 'docs.example.org');
    await webviewFrame(page, 'Backlinks: docs.example.org');
  });

  it('looks up what stands in the box, however fast Enter follows', async () => {
    const { page } = window;
    await clickInEditor(page, 'Links to look up');
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
    const input = page.getByPlaceholder('A domain such as example.com');
    await input.fill('wiki.example.org');
    await input.press('Enter');
    await webviewFrame(page, 'Backlinks: wiki.example.org');
  });

  it('says so where the index knows nothing of a target', async () => {
    const { page } = window;
    await clickInEditor(page, 'Links to look up');
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
    await typeTarget(page, 'https://example.net/never-linked');
    const report = await webviewFrame(page, 'Backlinks: example.net/never-linked');
    await report.getByText('No backlinks found').waitFor();
    assert.match(await spoken(page, 'example.net/never-linked'), /no backlinks found/);
    await takeScreenshot(page, 'no-data');
  });
});
