import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chooseFromEditorMenu } from './acts/editorMenu';
import { webviewFrame } from './acts/webview';
import { launchBrowser } from './browser';
import { ROOT } from './folders';
import { openWindow } from './openWindow';
import { packageExtension } from './packageExtension';

/** Takes the README's pictures from the running product, and draws the icon. */
const PICTURES = join(ROOT, 'media', 'screenshots');
const PAGE = 'https://blog.example.com/seo-basics';

async function takeLookUp(vsix: string): Promise<void> {
  const window = await openWindow({
    vsix,
    container: 'SEO Backlinks',
    file: 'links.md',
    settings: { 'seoBacklinks.service': 'sample', 'editor.minimap.enabled': false },
    width: 1360,
    height: 820,
  });
  try {
    const { page } = window;
    await chooseFromEditorMenu(page, PAGE, 'SEO Backlinks', 'Look Up Backlinks');
    const report = await webviewFrame(page, `Backlinks: ${PAGE}`);
    await report.locator('.figure').first().waitFor();
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Countries' }).waitFor();
    await page.mouse.move(680, 815);
    await page.screenshot({ path: join(PICTURES, 'look-up.png'), animations: 'disabled', caret: 'hide' });
  } finally {
    await window.stop();
  }
}

async function drawIcon(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 256, height: 256 } });
    const svg = await readFile(join(ROOT, 'media', 'icon.svg'), 'utf8');
    await page.setContent(`<style>body { margin: 0 }</style>${svg}`);
    await page.screenshot({ path: join(ROOT, 'media', 'icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}

await mkdir(PICTURES, { recursive: true });
await drawIcon();
await takeLookUp(await packageExtension());
