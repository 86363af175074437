import type { Locator, Page } from 'playwright-core';

/** The notification that shows this text, once it is there. */
export async function notification(page: Page, text: string | RegExp): Promise<Locator> {
  const shown = page.locator('.notification-list-item').filter({ hasText: text }).first();
  await shown.waitFor();
  return shown;
}

/** Presses a button of the notification that shows this text. */
export async function answerNotification(page: Page, text: string | RegExp, button: string): Promise<void> {
  const shown = await notification(page, text);
  await shown.getByRole('button', { name: button, exact: true }).click();
}
