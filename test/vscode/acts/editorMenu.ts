import type { Page } from 'playwright-core';
import { findInEditor } from './editorText';

/** Right-clicks a text that the editor shows and follows the menu's labels, through submenus. */
export async function chooseFromEditorMenu(page: Page, text: string, ...labels: string[]): Promise<void> {
  const { x, y } = await findInEditor(page, text);
  await page.mouse.click(x, y, { button: 'right' });
  for (const label of labels) {
    await menuItem(page, label).click();
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
