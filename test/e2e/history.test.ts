import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { runCommand } from '../vscode/acts/commandPalette';
import { clickInEditor } from '../vscode/acts/editorMenu';
import { pathInput, saveTo } from '../vscode/acts/fileDialog';
import { notification } from '../vscode/acts/notification';
import { quickRow } from '../vscode/acts/quickInput';
import { takeScreenshot } from '../vscode/acts/screenshot';
import type { VsCodeWindow } from '../vscode/openWindow';
import { row, untilSpoken } from './sidebar';
import { typeTarget } from './typeTarget';
import { openProduct } from './window';

const TARGETS = ['example.com', 'blog.example.com'];

describe('the history', function () {
  this.timeout(300_000);
  this.bail(true);
  let folder: string;
  let window: VsCodeWindow;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'history-'));
    const settings = { 'seoBacklinks.service': 'sample', 'seoBacklinks.openReport': false };
    window = await openProduct({ settings });
    const { page } = window;
    for (const target of TARGETS) {
      await clickInEditor(page, 'Links to look up');
      await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
      await typeTarget(page, target);
      await untilSpoken(page, target, /backlinks/);
    }
  });

  after(async () => {
    await window?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const file = () => join(folder, 'history.jsonl');

  it('is written to the file that the user chooses', async () => {
    const { page } = window;
    await runCommand(page, 'SEO Backlinks: Export History…');
    await saveTo(page, 'Export History', file());
    await notification(page, /Exported 2 lookups\./);
    assert.equal(readFileSync(file(), 'utf8').trimEnd().split('\n').length, 2);
  });

  it('stays when the user does not agree to its removal', async () => {
    const { page } = window;
    await runCommand(page, 'SEO Backlinks: Delete Lookups by Source…');
    await quickRow(page, 'Sample data').click();
    const dialog = await removalDialog(page, 2);
    await takeScreenshot(page, 'clear-source');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await row(page, 'example.com').waitFor();
  });

  it('is gone once the user agrees', async () => {
    const { page } = window;
    await runCommand(page, 'SEO Backlinks: Delete All Lookups…');
    const dialog = await removalDialog(page, 2);
    await dialog.getByRole('button', { name: 'Delete' }).click();
    for (const target of TARGETS) {
      await row(page, target).waitFor({ state: 'detached' });
    }
    await runCommand(page, 'SEO Backlinks: Delete All Lookups…');
    await notification(page, /There are no lookups to delete/);
  });

  it('is brought back from the file', async () => {
    const { page } = window;
    await runCommand(page, 'SEO Backlinks: Import History…');
    const input = await pathInput(page, 'Import History');
    await input.fill(file());
    await quickRow(page, 'history.jsonl').click();
    await notification(page, /Added 2 lookups\./);
    for (const target of TARGETS) {
      await untilSpoken(page, target, /backlinks/);
    }
    await takeScreenshot(page, 'imported');
  });
});

/** The question before so many lookups of as many targets are removed. */
async function removalDialog(page: Page, count: number): Promise<Locator> {
  const dialog = page.locator('.monaco-dialog-box');
  for (const text of [
    `Delete ${count} lookups from your history?`,
    `${count} targets`,
    'Sample data',
    'Spending totals are kept',
  ]) {
    await dialog.getByText(text).first().waitFor();
  }
  return dialog;
}
