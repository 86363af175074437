import { errors, type Locator, type Page } from 'playwright-core';

const INPUT = '.quick-input-widget .quick-input-filter input';

/** The rows that VS Code offers in its quick input just now. */
export function quickRows(page: Page): Locator {
  return page.locator('.quick-input-widget .quick-input-list .monaco-list-row');
}

/** Opens the quick input by a key, types into it and takes the row with this very label. */
export async function pickRow(page: Page, key: string, text: string, label: string): Promise<void> {
  const row = quickRow(page, label);
  // A window that is still starting may miss the key, or take the focus away and with it the quick input.
  for (let attempt = 1; ; attempt++) {
    try {
      await page.keyboard.press(key);
      await page.locator(INPUT).fill(text, { timeout: 2000 });
      await row.click({ timeout: 5000 });
      // What is below must not answer with a hover.
      await page.mouse.move(0, 0);
      return;
    } catch (error) {
      if (attempt === 5 || !(error instanceof errors.TimeoutError)) {
        throw error;
      }
      await page.keyboard.press('Escape');
    }
  }
}

/** Answers the input box whose prompt says this, as a person types and presses Enter. */
export async function answerInput(page: Page, prompt: string | RegExp, text: string): Promise<void> {
  const box = page.locator('.quick-input-widget:not([style*="display: none"])').filter({ hasText: prompt });
  await box.locator('.quick-input-box input').fill(text);
  // The prompt may have given way to what is wrong with the text; the focus is still there.
  await page.keyboard.press('Enter');
}

/** The offered row with this very label. */
export function quickRow(page: Page, label: string): Locator {
  return quickRows(page)
    .filter({ has: page.locator('.quick-input-list-label').getByText(label, { exact: true }) })
    .first();
}

/** Waits for the step with this title, which VS Code shows at the top of the quick input. */
export async function quickStep(page: Page, title: string): Promise<void> {
  await page.locator('.quick-input-widget .quick-input-title').getByText(title, { exact: true }).waitFor();
}
