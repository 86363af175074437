import { mkdir, readFile } from 'node:fs/promises';
import { expand, setSidebarWidth } from '../e2e/sidebar';
import { join } from 'node:path';
import type { Frame, Page } from 'playwright-core';
import { runCommand } from './acts/commandPalette';
import { chooseFromEditorMenu, clickInEditor } from './acts/editorMenu';
import { quickRows } from './acts/quickInput';
import { webviewFrame } from './acts/webview';
import { launchBrowser } from './browser';
import { lookUpOnEarlierDays } from './earlierLookups';
import { ROOT } from './folders';
import { openWindow, type WindowOptions } from './openWindow';
import { packageExtension } from './packageExtension';

/** Takes the README's pictures from the running product, and draws the icon. */
const PICTURES = join(ROOT, 'media', 'screenshots');
const PAGE = 'https://blog.example.com/seo-basics';
const DOMAIN = 'example.com';
const OTHERS = ['example.net', 'example.org'];
const DAYS_AGO = [84, 70, 56, 42, 28, 14];

async function takeLookUp(vsix: string): Promise<void> {
  await inWindow({ vsix, width: 1360, height: 820 }, async (page) => {
    await chooseFromEditorMenu(page, PAGE, 'SEO Backlinks', 'Look Up Backlinks');
    await report(page, PAGE.replace('https://', ''));
    await expand(page, PAGE.replace('https://', ''));
    await page.locator('.pane-body .monaco-list-row', { hasText: 'Countries' }).waitFor();
    await takePicture(page, 'look-up');
  });
}

/** Targets that were looked up before: the sidebar, a report with changes and trends, a comparison. */
async function takeHistory(vsix: string): Promise<void> {
  await inWindow({ vsix, width: 1100, height: 860 }, async (page) => {
    await lookUpDomain(page);
    await setSidebarWidth(page, 450);
    await takePicture(page, 'sidebar', '.part.sidebar');
    await fillWindow(page);
    await takePicture(page, 'report-light', '.part.editor');
    await runCommand(page, 'SEO Backlinks: Compare…');
    for (const domain of [DOMAIN, ...OTHERS]) {
      await quickRows(page).filter({ hasText: domain }).first().click();
    }
    await page.keyboard.press('Enter');
    const comparison = await webviewFrame(page, 'Comparison: example.com, example.org, example.net');
    await comparison.getByRole('table').first().waitFor();
    await takePicture(page, 'comparison', '.part.editor');
  });
}

async function takeDark(vsix: string): Promise<void> {
  await inWindow({ vsix, width: 1100, height: 860, theme: 'Default Dark Modern' }, async (page) => {
    await lookUpDomain(page);
    await fillWindow(page);
    await takePicture(page, 'report-dark', '.part.editor');
  });
}

async function inWindow(options: WindowOptions, act: (page: Page) => Promise<void>): Promise<void> {
  const window = await openWindow({
    ...options,
    container: 'SEO Backlinks',
    file: 'links.md',
    settings: { 'seoBacklinks.service': 'sample', 'editor.minimap.enabled': false },
  });
  try {
    await lookUpOnEarlierDays(window.serverDataDir, [DOMAIN], DAYS_AGO);
    await lookUpOnEarlierDays(window.serverDataDir, OTHERS, [...DAYS_AGO, 0.1]);
    await act(window.page);
  } finally {
    await window.stop();
  }
}

async function lookUpDomain(page: Page): Promise<void> {
  await clickInEditor(page, `https://${DOMAIN}/`);
  await runCommand(page, 'SEO Backlinks: Look Up Backlinks of Domain');
  await report(page, DOMAIN);
  await expand(page, DOMAIN);
  await page.locator('.pane-body .monaco-list-row', { hasText: 'Countries' }).waitFor();
}

/** The report of a target, once it shows figures. */
async function report(page: Page, target: string): Promise<Frame> {
  const frame = await webviewFrame(page, `Backlinks: ${target}`);
  await frame.locator('.value').first().waitFor();
  return frame;
}

/** Gives the reports all the room that there is. */
async function fillWindow(page: Page): Promise<void> {
  await runCommand(page, 'View: Focus Right Editor Group');
  await runCommand(page, 'View: Maximize Editor Group and Hide Side Bars');
  await page.locator('.part.sidebar').waitFor({ state: 'hidden' });
}

async function takePicture(page: Page, name: string, part = '.monaco-workbench'): Promise<void> {
  const { x, y, width, height } = (await page.locator(part).boundingBox())!;
  // Nothing is to be under the pointer.
  await page.mouse.move(x + width / 2, y + height - 1);
  const path = join(PICTURES, `${name}.png`);
  await page.screenshot({ path, clip: { x, y, width, height }, animations: 'disabled', caret: 'hide' });
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
const vsix = await packageExtension();
await takeLookUp(vsix);
await takeHistory(vsix);
await takeDark(vsix);
