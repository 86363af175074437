import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { runCommand } from '../vscode/acts/commandPalette';
import { clickInEditor } from '../vscode/acts/editorMenu';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { webviewFrame } from '../vscode/acts/webview';
import type { VsCodeWindow } from '../vscode/openWindow';
import { expand, outOfSight, setSidebarWidth, untilSpoken } from './sidebar';
import { typeTarget } from './typeTarget';
import { openProduct } from './window';

const THEMES = [
  ['light', 'Default Light Modern'],
  ['dark', 'Default Dark Modern'],
  ['contrast', 'Default High Contrast'],
] as const;
const TARGETS = ['example.org', 'https://example.com/', 'blog.example.com', 'example.com'];

for (const [name, theme] of THEMES) {
  describe(`sidebar and report in ${theme}`, function () {
    this.timeout(300_000);
    this.bail(true);
    let window: VsCodeWindow;

    before(async () => {
      window = await openProduct({
        width: 1300,
        height: 900,
        theme,
        settings: { 'seoBacklinks.service': 'sample' },
      });
      for (const target of TARGETS) {
        await lookUp(window.page, target);
      }
      const report = await webviewFrame(window.page, 'Backlinks: example.com');
      await report.locator('.value').first().waitFor();
    });

    after(() => window?.stop());

    it('show rank and domains in 220 pixels, and links too in 300', async () => {
      const { page } = window;
      await clickInEditor(page, 'Links to look up');
      // Sample data has a badge of 28 pixels, which DataForSEO's own figures don't have.
      for (const [width, figures] of [
        [220 + 28, /^\d+\s·\s\S+/],
        [300, /^\d+\s·\s\S+ dom\.\s·\s\S+/],
      ] as const) {
        await setSidebarWidth(page, width);
        const shown = await page.locator('.part.sidebar').evaluate((sidebar) => sidebar.clientWidth);
        assert.ok(Math.abs(shown - width) <= 4, `${shown} pixels wide`);
        await takeScreenshot(page, `${name}-${width}`);
        assert.deepEqual(await outOfSight(page, 'example.org', figures), []);
      }
      await expand(page, 'example.com');
      await setSidebarWidth(page, 520);
      await takeScreenshot(page, `${name}-520-open`);
    });

    it('answer at a glance in a report of 520 pixels', async () => {
      const { page } = window;
      await runCommand(page, 'View: Focus Right Editor Group');
      await page.setViewportSize({ width: 1100, height: 900 });
      await runCommand(page, 'View: Close Primary Side Bar');
      const report = await webviewFrame(page, 'Backlinks: example.com');
      await report.locator('.value').first().waitFor();
      const width = await report.evaluate(() => document.documentElement.clientWidth);
      assert.ok(width >= 480 && width <= 560, `${width} pixels wide`);
      await takeScreenshot(page, `${name}-report-520`);
      const overflow = await report.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${overflow} pixels too wide`);
    });
  });
}

async function lookUp(page: Page, target: string): Promise<void> {
  await clickInEditor(page, 'Links to look up');
  await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
  await typeTarget(page, target);
  await untilSpoken(page, target.replace(/^https:\/\/|\/$/g, ''), /backlinks/);
}
