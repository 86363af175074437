import type { Page } from 'playwright-core';
import { runCommand } from './commandPalette';

/** Reloads the window with what was open in it. */
export async function reloadWindow(page: Page): Promise<void> {
  // What the address says is to be opened would stand in for what was open.
  await page.evaluate(() => {
    const address = new URL(location.href);
    address.searchParams.delete('payload');
    history.replaceState(null, '', address);
  });
  const reloaded = page.waitForEvent('domcontentloaded');
  await runCommand(page, 'Developer: Reload Window');
  await reloaded;
}
