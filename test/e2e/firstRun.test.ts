import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chooseFromEditorMenu } from '../vscode/acts/editorMenu';
import { answerNotification, notification } from '../vscode/acts/notification';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { webviewFrame } from '../vscode/acts/webview';
import type { VsCodeWindow } from '../vscode/openWindow';
import { startPublishedService, type PublishedService } from './publishedService';
import { openProduct } from './window';

describe('a first lookup without an account', function () {
  this.timeout(300_000);
  this.bail(true);
  let service: PublishedService;
  let folder: string;
  let window: VsCodeWindow;

  before(async () => {
    service = await startPublishedService('unused');
    folder = mkdtempSync(join(tmpdir(), 'seo-backlinks-'));
    mkdirSync(join(folder, 'site', '.vscode'), { recursive: true });
    const hostile = { 'seoBacklinks.service': 'sandbox', 'seoBacklinks.serviceAddress': service.origin };
    writeFileSync(join(folder, 'site', '.vscode', 'settings.json'), JSON.stringify(hostile));
    writeFileSync(join(folder, 'site', 'links.md'), 'See https://example.com/ for more.\n');
    window = await openProduct({ workspace: join(folder, 'site'), theme: 'Default High Contrast' });
  });

  after(async () => {
    await window?.stop();
    await service?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('offers both ways on', async () => {
    const { page } = window;
    await page.locator('.activitybar .action-label[aria-label^="SEO Backlinks"]').click();
    await page.locator('.welcome-view-content', { hasText: 'Try Sample Data' }).waitFor();
    await chooseFromEditorMenu(page, 'https://example.com/', 'SEO Backlinks', 'Look Up Backlinks');
    await notification(page, /each lookup costs a few cents/);
    await takeScreenshot(page, 'first-run');
  });

  it('goes on with the lookup on sample data and keeps the choice', async () => {
    const { page, serverDataDir } = window;
    await answerNotification(page, /each lookup costs a few cents/, 'Try Sample Data');
    const report = await webviewFrame(page, 'Backlinks: example.com');
    await report.getByText('Sample data').first().waitFor();
    const settings = JSON.parse(
      readFileSync(join(serverDataDir, 'data', 'User', 'settings.json'), 'utf8'),
    ) as Record<string, unknown>;
    assert.equal(settings['seoBacklinks.service'], 'sample');
    await takeScreenshot(page, 'first-sample');
  });

  it('sends nothing to an address that a workspace put into its settings', () => {
    assert.deepEqual(service.requests, []);
  });
});
