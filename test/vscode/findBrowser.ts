import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = [
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
  'microsoft-edge',
  'chromium',
  'chromium-browser',
];

const MAC_APPS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser named in SEO_BACKLINKS_BROWSER, else an installed Chrome, Edge or Chromium, else nothing. */
export function findBrowser(): string | undefined {
  const named = process.env['SEO_BACKLINKS_BROWSER'];
  if (named && !isExecutable(named)) {
    throw new Error(`SEO_BACKLINKS_BROWSER names no executable file: ${named}`);
  }
  return named || (process.platform === 'darwin' ? MAC_APPS.find(isExecutable) : findOnPath(...NAMES));
}

/** The first of the commands that a folder of the PATH holds. */
export function findOnPath(...names: readonly string[]): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name))).find(isExecutable);
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
