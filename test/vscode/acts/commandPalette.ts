import type { Page } from 'playwright-core';
import { pickRow } from './quickInput';

/** Runs a command from the command palette by its full title, such as `SEO Backlinks: Look Up Backlinks`. */
export async function runCommand(page: Page, title: string): Promise<void> {
  await pickRow(page, 'F1', `>${title}`, title);
}
