import type { Page } from 'playwright-core';
import { quickRow } from '../vscode/acts/quickInput';

/** Answers the question for a target by the row of what was typed. */
export async function typeTarget(page: Page, target: string): Promise<void> {
  await page.getByPlaceholder('A domain such as example.com').fill(target);
  await quickRow(page, target).click();
}
