import type { Page } from 'playwright-core';
import { chooseFromMenu } from './contextMenu';
import { findInEditor } from './editorText';

/** Right-clicks a text that the editor shows and follows the menu's labels, through submenus. */
export async function chooseFromEditorMenu(page: Page, text: string, ...labels: string[]): Promise<void> {
  const { x, y } = await findInEditor(page, text);
  await page.mouse.click(x, y, { button: 'right' });
  await chooseFromMenu(page, ...labels);
}

/** Puts the cursor on a text that the editor shows. */
export async function clickInEditor(page: Page, text: string): Promise<void> {
  const { x, y } = await findInEditor(page, text);
  await page.mouse.click(x, y);
}
