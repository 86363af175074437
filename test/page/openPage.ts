import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { ToHost, ToPage } from '../../src/core/reportProtocol';

declare global {
  interface Window {
    /** What the page told the host. */
    sent: ToHost[];
    /** What the content security policy refused. */
    refused: string[];
  }
}

export const THEMES = ['light', 'dark', 'high-contrast'] as const;

interface Setting {
  readonly theme?: (typeof THEMES)[number];
  readonly width?: number;
}

/** Opens the built page outside VS Code, in a window of its own, and shows a message in it. */
export async function openPage(
  browser: Browser,
  message: ToPage,
  { theme = 'light', width = 800 }: Setting = {},
): Promise<Page> {
  const page = await browser.newPage({ viewport: { width, height: 700 }, reducedMotion: 'reduce' });
  await page.route('http://page.test/**', (route) => {
    const name = basename(new URL(route.request().url()).pathname);
    return route.fulfill({ body: readFileSync(pathOf(name)), contentType: TYPES[name] ?? 'text/plain' });
  });
  await page.goto(`http://page.test/page.html?theme=${theme}`);
  await show(page, message);
  return page;
}

/** Sends a message to the page as the host does, and waits until it is drawn. */
export async function show(page: Page, message: ToPage): Promise<void> {
  await page.waitForFunction(() => window.sent.some(({ type }) => type === 'ready'));
  // As text: an object would lose a key named "__proto__" on its way.
  await page.evaluate((text) => window.postMessage(JSON.parse(text)), JSON.stringify(message));
  await page.locator('h1').waitFor();
}

const TYPES: Readonly<Record<string, string>> = {
  'page.html': 'text/html',
  'themes.css': 'text/css',
  'report.css': 'text/css',
  'report.js': 'text/javascript',
};

function pathOf(name: string): string {
  const folder = name.startsWith('report.') ? join('..', '..', 'dist', 'media') : '.';
  return join(import.meta.dirname, folder, name);
}
