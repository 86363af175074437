import assert from 'node:assert/strict';
import { runCommand } from '../vscode/acts/commandPalette';
import { clickInEditor } from '../vscode/acts/editorMenu';
import { quickRow, quickStep } from '../vscode/acts/quickInput';
import { takeScreenshot } from '../vscode/acts/screenshot';
import type { VsCodeWindow } from '../vscode/openWindow';
import { remove, spoken, untilActive } from './optionRows';
import { openProduct } from './window';

const TITLE = 'Look Up Backlinks with Options';
const FILTER = `${TITLE} › Filter`;

describe('the presets of a lookup with options', function () {
  this.timeout(200_000);
  this.bail(true);
  let window: VsCodeWindow;

  before(async () => {
    window = await openProduct({
      settings: { 'seoBacklinks.service': 'sample' },
      theme: 'Default High Contrast',
      width: 760,
      height: 1100,
    });
  });

  after(() => window?.stop());

  it('set options, which can be changed and taken back', async () => {
    const { page } = window;
    await clickInEditor(page, 'Links to look up');
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks with Options…');
    await page.getByPlaceholder('A domain such as example.com').fill('docs.example.org');
    await quickRow(page, 'docs.example.org').click();
    await quickStep(page, TITLE);
    await quickRow(page, 'Dofollow only').click();
    await quickRow(page, 'Filter').filter({ hasText: 'filter: dofollow = true' }).waitFor();
    await untilActive(page, 'Look Up docs.example.org');
    assert.match(await spoken(page, 'Dofollow only'), /applied/);
    await quickRow(page, 'Lost in the last 30 days').click();
    await quickRow(page, 'Live or lost').filter({ hasText: 'lost backlinks' }).waitFor();
    await takeScreenshot(page, 'options-presets');
    assert.match(await spoken(page, 'Filter'), /dofollow = true and last_seen > /);
    await quickRow(page, 'Filter').click();
    await quickStep(page, FILTER);
    await remove(page, 'Dofollow is true');
    await quickRow(page, 'Dofollow is true').waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await quickStep(page, TITLE);
    await quickRow(page, 'Filter').filter({ hasText: 'filter: last_seen > ' }).waitFor();
    assert.doesNotMatch(await spoken(page, 'Dofollow only'), /applied/);
    await quickRow(page, 'Lost in the last 30 days').click();
    await quickRow(page, 'Filter').filter({ hasText: 'no filter' }).waitFor();
    assert.match(await spoken(page, 'Live or lost'), /live backlinks/);
  });
});
