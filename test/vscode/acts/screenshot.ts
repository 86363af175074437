import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ROOT } from '../folders';

/** Takes a picture of the window to `test-results/screenshots/NAME.png`, without a blinking cursor. */
export async function takeScreenshot(page: Page, name: string): Promise<string> {
  const path = join(ROOT, 'test-results', 'screenshots', `${name}.png`);
  await page.screenshot({ path, animations: 'disabled', caret: 'hide' });
  return path;
}
