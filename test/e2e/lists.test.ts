import assert from 'node:assert/strict';
import type { Frame, Page } from 'playwright-core';
import { startEmulator, type Emulator } from '../emulator/emulator';
import { runCommand } from '../vscode/acts/commandPalette';
import { clickInEditor } from '../vscode/acts/editorMenu';
import { reloadWindow } from '../vscode/acts/reloadWindow';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { webviewFrame } from '../vscode/acts/webview';
import type { VsCodeWindow } from '../vscode/openWindow';
import { expand, row } from './sidebar';
import { signIn } from './signIn';
import { typeTarget } from './typeTarget';
import { openProduct } from './window';

const TITLE = 'Backlinks: example.org';

describe('the lists of a target', function () {
  this.timeout(300_000);
  this.bail(true);
  let emulator: Emulator;
  let window: VsCodeWindow;
  let report: Frame;

  before(async () => {
    emulator = await startEmulator({ asOf: '2026-11-24' });
    window = await openProduct({
      width: 1600,
      height: 1000,
      settings: { 'seoBacklinks.service': 'dataforseo', 'seoBacklinks.serviceAddress': emulator.origin },
    });
    const { page } = window;
    await signIn(page);
    await clickInEditor(page, 'Links to look up');
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
    await typeTarget(page, 'example.org');
    report = await webviewFrame(page, TITLE);
    await report.locator('.value').first().waitFor();
  });

  after(async () => {
    await window?.stop();
    await emulator?.stop();
  });

  const calls = (name: string) => emulator.requests.filter(({ path }) => path.includes(`/${name}/`)).length;

  it('are offered with their prices, and none is bought by itself', async () => {
    const offer = report.getByRole('button', { name: /strongest links.*\$0\.0276/i });
    await offer.scrollIntoViewIfNeeded();
    await takeScreenshot(window.page, 'lists-unbought');
    assert.equal(emulator.charges.length, 1);
  });

  it('show the strongest links once they are bought, at the price that was named', async () => {
    await report.getByRole('button', { name: /strongest links.*\$0\.0276/i }).click();
    const table = report.getByRole('grid', { name: /Links/ });
    await table.getByRole('row').nth(5).waitFor();
    await takeScreenshot(window.page, 'lists-links');
    assert.deepEqual([calls('backlinks/backlinks'), emulator.charges.length], [1, 2]);
    assert.equal(emulator.charges.at(-1)?.cost, 0.0276);
  });

  it('go on where they were cut, without a row twice', async () => {
    await report
      .getByRole('button', { name: /^100 more.*\$0\.0276/i })
      .first()
      .click();
    await report
      .getByText(/200 of /)
      .first()
      .waitFor();
    assert.equal(calls('backlinks/backlinks'), 2);
  });

  it('are shown by a command, which asks with the price', async () => {
    const { page } = window;
    await runCommand(page, 'SEO Backlinks: Show Referring Domains');
    await agree(page, /Look up example\.org for about \$0\.0276\?[^]*Strongest Domains/);
    const table = report.getByRole('grid', { name: /Referring domains/ });
    await table.getByRole('row').nth(3).waitFor();
    assert.equal(calls('referring_domains'), 1);
  });

  it('stand below the target in the sidebar, and open from there without a call', async () => {
    const { page } = window;
    const before = emulator.requests.length;
    await expand(page, 'example.org');
    await row(page, 'Links').click();
    await report.waitForFunction(() => {
      const heading = document.getElementById('list-backlinks');
      const { top = -1 } = heading?.getBoundingClientRect() ?? {};
      return top > -10 && top < innerHeight / 2;
    });
    await takeScreenshot(page, 'lists-sidebar');
    assert.equal(emulator.requests.length, before);
  });

  it('show the history of the domain', async () => {
    await runCommand(window.page, 'SEO Backlinks: Show History');
    await agree(window.page, /History by Month/);
    await report
      .getByRole('grid', { name: /History/ })
      .getByRole('row')
      .nth(3)
      .waitFor();
    await takeScreenshot(window.page, 'lists-history');
    assert.equal(calls('history'), 1);
  });

  it('are there again after a reload of the window, with no call made', async () => {
    const { page } = window;
    const before = emulator.requests.length;
    await reloadWindow(page);
    report = await webviewFrame(page, TITLE);
    await report.getByRole('grid', { name: /Links/ }).getByRole('row').nth(5).waitFor();
    await report
      .getByText(/200 of /)
      .first()
      .waitFor();
    assert.equal(emulator.requests.length, before);
  });
});

/** A command may be anybody's: the price is asked in a dialog, which no code can answer. */
async function agree(page: Page, question: RegExp): Promise<void> {
  const dialog = page.locator('.monaco-dialog-box').filter({ hasText: question });
  await dialog.waitFor();
  await takeScreenshot(page, 'lists-asked');
  await dialog.getByRole('button', { name: 'Look Up', exact: true }).click();
}
