import type { Page } from 'playwright-core';
import { quickRow, quickRows } from '../vscode/acts/quickInput';

/** The labels of all rows that are offered. */
export async function labels(page: Page): Promise<string[]> {
  return quickRows(page).evaluateAll((all) =>
    all.map((row) => row.querySelector('.quick-input-list-label .label-name')?.textContent ?? ''),
  );
}

/** Waits until Enter would take the row with this label. */
export async function untilActive(page: Page, label: string): Promise<void> {
  await page
    .locator('.quick-input-list .monaco-list-row.focused')
    .filter({ has: page.locator('.quick-input-list-label').getByText(label, { exact: true }) })
    .waitFor();
}

/** Presses the button that goes a step back. */
export async function back(page: Page): Promise<void> {
  await page.locator('.quick-input-widget').getByRole('button', { name: /^Back/ }).click();
}

/** Presses the button that removes the row with this label. */
export async function remove(page: Page, label: string): Promise<void> {
  await quickRow(page, label).hover();
  await quickRow(page, label).getByRole('button', { name: 'Remove' }).click();
}

/** What a screen reader says of an offered row. */
export async function spoken(page: Page, label: string): Promise<string> {
  return (await quickRow(page, label).getAttribute('aria-label')) ?? '';
}
