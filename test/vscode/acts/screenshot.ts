import { existsSync, mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../folders';

const RESULTS = join(ROOT, 'test-results');
const NOW = join(RESULTS, 'screenshots');
const BEFORE = join(RESULTS, 'before');

/** Takes a picture of the window to `test-results/screenshots/NAME.png`, without a blinking cursor; the one of the run before stands beside it in `test-results/index.html`. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const path = join(NOW, `${name}.png`);
  if (existsSync(path)) {
    mkdirSync(BEFORE, { recursive: true });
    renameSync(path, join(BEFORE, basename(path)));
  }
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  writeFileSync(join(RESULTS, 'index.html'), comparison(readdirSync(NOW)));
  return path;
}

function comparison(names: readonly string[]): string {
  const rows = names.map(
    (name) =>
      `<h2>${name}</h2><img src="before/${name}" alt="before" width="49%"> <img src="screenshots/${name}" alt="now" width="49%">`,
  );
  return `<!doctype html><meta charset="utf-8"><title>Before and now</title>${rows.join('')}`;
}
