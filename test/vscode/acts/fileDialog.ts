import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { quickRow, quickRows, quickStep } from './quickInput';

/** Where VS Code in a browser asks for a file; below it are the files of the folder that was typed. */
export async function pathInput(page: Page, title: string): Promise<Locator> {
  await quickStep(page, title);
  // Until the files of the first folder are there, what is typed is written over.
  await quickRows(page).first().waitFor();
  return page.locator('.quick-input-widget .quick-input-box input');
}

/** Saves to a file outside of the workspace; gives the path that was offered. */
export async function saveTo(page: Page, title: string, file: string): Promise<string> {
  // Enter counts once the folder's rows are there; files may be left out of them, a folder never is.
  const mark = 'folder-of-the-file';
  mkdirSync(join(dirname(file), mark), { recursive: true });
  const input = await pathInput(page, title);
  // The folder comes first, the name that is offered after it.
  await page.waitForFunction(
    (box) => !(box as HTMLInputElement).value.endsWith('/'),
    await input.elementHandle(),
  );
  const offered = await input.inputValue();
  await input.fill(file);
  await quickRow(page, mark).waitFor();
  await input.press('Enter');
  return offered;
}
