import type { Page } from 'playwright-core';
import { quickRows } from '../vscode/acts/quickInput';

/** Answers the question for a target once VS Code offers to look up what was typed. */
export async function typeTarget(page: Page, target: string): Promise<void> {
  await page.getByPlaceholder('A domain such as example.com').fill(target);
  await quickRows(page)
    .filter({ hasText: target })
    .filter({ has: page.locator('.codicon-search') })
    .first()
    .click();
}
