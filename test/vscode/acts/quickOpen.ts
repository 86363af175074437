import type { Page } from 'playwright-core';
import { pickRow } from './quickInput';

/** Opens a file of the workspace by its name, from Quick Open, and waits for its text. */
export async function openFile(page: Page, name: string): Promise<void> {
  await pickRow(page, 'ControlOrMeta+p', name, name);
  await page.locator('.tab.active').filter({ hasText: name }).waitFor();
  await page.locator('.editor-instance .view-line').first().waitFor();
}
