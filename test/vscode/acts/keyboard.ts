import type { Frame, Page } from 'playwright-core';

/** Runs a command from the command palette by its full title without the mouse. */
export async function typeCommand(page: Page, title: string): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget .quick-input-filter input:focus').waitFor();
  await page.keyboard.type(title);
  await page
    .locator('.quick-input-list .monaco-list-row.focused .quick-input-list-label')
    .getByText(title, { exact: true })
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
}

/** Puts the cursor of the active editor on a line and a column, both from 1, without the mouse. */
export async function goTo(page: Page, line: number, column: number): Promise<void> {
  await page.keyboard.press('F1');
  await page.locator('.quick-input-widget .quick-input-filter input:focus').waitFor();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(`:${line}:${column}`);
  await page
    .locator('.quick-input-list .monaco-list-row')
    .getByText(new RegExp(`line ${line}\\b.*\\b${column}\\b`))
    .first()
    .waitFor();
  await page.keyboard.press('Enter');
  await page.getByText(`Ln ${line}, Col ${column}`).waitFor();
}

/** Chooses from the menu of the focused row without the mouse. */
export async function chooseFromMenuByKeys(page: Page, label: string): Promise<void> {
  await page.keyboard.press('Shift+F10');
  const menu = page.locator('.monaco-menu').first();
  await menu.waitFor();
  const items = await menu.locator('.action-item:not(.disabled) .action-label:not(.separator)').count();
  const wanted = menu.locator('.action-item.focused').getByText(label, { exact: true });
  await pressUntil(page, 'ArrowDown', items, () => wanted.isVisible(), label);
  await page.keyboard.press('Enter');
  await menu.waitFor({ state: 'detached' });
}

/** More presses of Tab than a report has places to stop at. */
const MOST_STOPS = 60;

/** Presses Tab until what has the focus in the frame is called this; throws when nothing is. */
export async function tabTo(page: Page, frame: Frame, name: RegExp): Promise<void> {
  await pressUntil(page, 'Tab', MOST_STOPS, async () => name.test(await focusedName(frame)), String(name));
}

/** What has the focus in a frame, by its label or its text; empty where nothing has. */
export function focusedName(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const focused = document.hasFocus() && document.activeElement;
    return focused && focused !== document.body
      ? (focused.getAttribute('aria-label') ?? focused.textContent ?? '')
      : '';
  });
}

async function pressUntil(
  page: Page,
  key: string,
  times: number,
  isThere: () => Promise<boolean>,
  what: string,
): Promise<void> {
  for (let i = 0; i < times; i++) {
    if (await isThere()) {
      return;
    }
    await page.keyboard.press(key);
  }
  if (!(await isThere())) {
    throw new Error(`${key} leads to no ${what}.`);
  }
}
