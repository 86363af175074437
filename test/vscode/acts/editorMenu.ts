import { errors, type Page } from 'playwright-core';
import { findInEditor } from './editorText';

/** Right-clicks a text that the editor shows and follows the menu's labels, through submenus. */
export async function chooseFromEditorMenu(page: Page, text: string, ...labels: string[]): Promise<void> {
  const { x, y } = await findInEditor(page, text);
  await page.mouse.click(x, y, { button: 'right' });
  for (const label of labels) {
    await menuItem(page, label).click();
  }
  await untilChosen(page);
}

/** A menu that has only just opened takes a click for the end of the one that opened it; then Enter takes what is marked. */
async function untilChosen(page: Page): Promise<void> {
  const menu = page.locator('.monaco-menu').first();
  try {
    await menu.waitFor({ state: 'detached', timeout: 2000 });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError)) {
      throw error;
    }
    await page.keyboard.press('Enter');
    await menu.waitFor({ state: 'detached' });
  }
}

/** Puts the cursor on a text that the editor shows. */
export async function clickInEditor(page: Page, text: string): Promise<void> {
  const { x, y } = await findInEditor(page, text);
  await page.mouse.click(x, y);
}

function menuItem(page: Page, label: string) {
  return page
    .locator('.monaco-menu .action-item:not(.disabled)')
    .filter({ has: page.locator('.action-label').getByText(label, { exact: true }) })
    .last();
}
