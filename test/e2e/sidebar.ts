import type { Locator, Page } from 'playwright-core';

/** The row of the sidebar whose label is this. */
export function row(page: Page, label: string): Locator {
  return page
    .locator('.pane-body .monaco-list-row')
    .filter({ has: page.locator('.label-name').getByText(label, { exact: true }) })
    .first();
}

/** What a screen reader says of a row. */
export async function spoken(page: Page, label: string): Promise<string> {
  return (await row(page, label).getAttribute('aria-label')) ?? '';
}

/** Waits until a screen reader says this of a row. */
export async function untilSpoken(page: Page, label: string, text: RegExp): Promise<void> {
  await page
    .locator('.pane-body .monaco-list-row')
    .filter({ has: page.locator('.label-name').getByText(label, { exact: true }) })
    .and(page.getByRole('treeitem', { name: text }))
    .first()
    .waitFor();
}

/** Opens a closed row by the keyboard, as somebody without a mouse does. */
export async function expand(page: Page, label: string): Promise<void> {
  const target = row(page, label);
  await target.click();
  if ((await target.getAttribute('aria-expanded')) === 'false') {
    await page.keyboard.press('ArrowRight');
  }
  await page
    .locator(`.pane-body .monaco-list-row[aria-expanded="true"]`, { hasText: label })
    .first()
    .waitFor();
}
