import { errors, type Locator, type Page } from 'playwright-core';
import { runCommand } from './commandPalette';

/** The notification that shows this text, once it is there: where VS Code held it back, it is behind the bell. */
export async function notification(page: Page, text: string | RegExp): Promise<Locator> {
  const shown = page.locator('.notification-list-item').filter({ hasText: text }).first();
  try {
    await shown.waitFor({ timeout: 15_000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) {
      throw error;
    }
    await runCommand(page, 'Notifications: Show Notifications');
    await shown.waitFor();
  }
  return shown;
}

/** Presses a button of the notification that shows this text. */
export async function answerNotification(page: Page, text: string | RegExp, button: string): Promise<void> {
  const shown = await notification(page, text);
  await shown.getByRole('button', { name: button, exact: true }).click();
}
