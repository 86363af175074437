import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { startEmulator, type Emulator } from '../emulator/emulator';
import { clipboard } from '../vscode/acts/clipboard';
import { runCommand } from '../vscode/acts/commandPalette';
import { clickInEditor } from '../vscode/acts/editorMenu';
import { saveTo } from '../vscode/acts/fileDialog';
import { notification } from '../vscode/acts/notification';
import { quickRow, quickRows } from '../vscode/acts/quickInput';
import { reloadWindow } from '../vscode/acts/reloadWindow';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { webviewFrame } from '../vscode/acts/webview';
import type { VsCodeWindow } from '../vscode/openWindow';
import { signIn } from './signIn';
import { typeTarget } from './typeTarget';
import { openProduct } from './window';

describe('a report', function () {
  this.timeout(300_000);
  this.bail(true);
  let emulator: Emulator;
  let window: VsCodeWindow;
  let folder: string;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'exports-'));
    emulator = await startEmulator({ asOf: '2026-11-24' });
    window = await openProduct({
      width: 1600,
      height: 1000,
      settings: { 'seoBacklinks.service': 'dataforseo', 'seoBacklinks.serviceAddress': emulator.origin },
    });
    await signIn(window.page);
    for (const target of ['example.com', 'example.org']) {
      await clickInEditor(window.page, 'Links to look up');
      await runCommand(window.page, 'SEO Backlinks: Look Up Backlinks');
      await typeTarget(window.page, target);
      await figures(window.page, `Backlinks: ${target}`);
    }
  });

  after(async () => {
    await window?.stop();
    await emulator?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('copies its figures in every form, by the keyboard', async () => {
    const { page } = window;
    const FORMS = [
      ['Copy as Markdown', '# Backlinks of '],
      ['Copy as JSON', '{'],
      ['Copy as CSV', 'id,key,label'],
    ] as const;
    for (const [command, start] of FORMS) {
      await page.evaluate(() => navigator.clipboard.writeText(''));
      await runCommand(page, `SEO Backlinks: ${command}`);
      assert.match(await clipboard(page, start), /example\.org/);
    }
  });

  it('asks for the format first, and exports the report as a page and its first screen as a picture', async () => {
    const { page } = window;
    for (const [format, name] of [
      ['HTML Report', 'example.org.html'],
      ['PNG Picture', 'example.org.png'],
    ] as const) {
      await runCommand(page, 'SEO Backlinks: Export…');
      await quickRow(page, format).waitFor();
      if (format === 'HTML Report') {
        await takeScreenshot(page, 'export-formats');
      }
      await quickRow(page, format).click();
      assert.match(await saveTo(page, 'Export', join(folder, name)), new RegExp(`${name}$`));
      await notification(page, `Exported to ${name}.`);
    }
    const html = readFileSync(join(folder, 'example.org.html'), 'utf8');
    assert.match(html, /<title>Backlinks: example\.org<\/title>/);
    assert.match(html, /Looked up [^<]+ UTC/);
    assert.doesNotMatch(html, /<script|<button/);
    const png = readFileSync(join(folder, 'example.org.png'));
    assert.equal(png.subarray(1, 4).toString(), 'PNG');
    assert.equal(png.readUInt32BE(16), 1520);
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('shows the change once it was looked up again, at the price that the button names', async () => {
    const { page } = window;
    const report = await figures(page, 'Backlinks: example.org');
    await report
      .getByRole('button', { name: /Look Up Again.*\$0\.024/ })
      .first()
      .click();
    await report.getByText('±0').first().waitFor();
    assert.equal(emulator.charges.length, 3);
    await takeScreenshot(page, 'report-again');
  });

  it('shows the reply as it was received, without the task’s id', async () => {
    const { page } = window;
    await runCommand(page, 'SEO Backlinks: Show Raw Response');
    await page.locator('.tab.active', { hasText: 'example.org.json' }).waitFor();
    await page.locator('.view-line', { hasText: '"result_count": 1' }).waitFor();
    await takeScreenshot(page, 'reply');
    await runCommand(page, 'View: Close Editor');
  });

  it('stands beside another in a comparison', async () => {
    const { page } = window;
    await runCommand(page, 'SEO Backlinks: Compare…');
    await quickRows(page)
      .filter({ hasText: /dom\. · .+ links · (now|.* ago) · DataForSEO/ })
      .first()
      .waitFor();
    await takeScreenshot(page, 'compare-pick');
    for (const target of ['example.com', 'example.org']) {
      await quickRows(page).filter({ hasText: target }).first().click();
    }
    await page.keyboard.press('Enter');
    const comparison = await webviewFrame(page, 'Comparison: example.org, example.com');
    await comparison.getByRole('table').first().waitFor();
    await comparison.getByText(/best/i).first().waitFor();
    await takeScreenshot(page, 'comparison');
    await comparison.getByText('Export…').click();
    await quickRow(page, 'HTML Comparison').waitFor();
    assert.equal(await quickRow(page, 'PNG Picture').count(), 0);
    await quickRow(page, 'CSV').click();
    await saveTo(page, 'Export', join(folder, 'both.csv'));
    await notification(page, 'Exported to both.csv.');
    assert.match(
      readFileSync(join(folder, 'both.csv'), 'utf8'),
      /^\uFEFFid,key,label,1: example\.org,2: example\.com\r\n/,
    );
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('is there again after a reload of the window, with the others and no call made', async () => {
    const { page } = window;
    const before = emulator.requests.length;
    await reloadWindow(page);
    const comparison = await webviewFrame(page, 'Comparison: example.org, example.com');
    await comparison.getByRole('table').first().waitFor();
    await page.locator('.tab', { hasText: 'Backlinks: example.com' }).click();
    await figures(page, 'Backlinks: example.com');
    assert.equal(emulator.requests.length, before);
    await takeScreenshot(page, 'restored');
  });
});

async function figures(page: Page, title: string): Promise<Frame> {
  const report = await webviewFrame(page, title);
  await report.locator('.value').first().waitFor();
  return report;
}
