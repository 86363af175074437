import type { Locator, Page } from 'playwright-core';
import { quickRow, quickRows, quickStep } from './quickInput';

/** Where VS Code in a browser asks for a file; below it are the files of the folder that was typed. */
export async function pathInput(page: Page, title: string): Promise<Locator> {
  await quickStep(page, title);
  // Until the files of the first folder are there, what is typed is written over.
  await quickRows(page).first().waitFor();
  return page.locator('.quick-input-widget .quick-input-box input');
}

/** Saves to a file of another folder than that of the workspace; gives the path that was offered. */
export async function saveTo(page: Page, title: string, file: string): Promise<string> {
  const input = await pathInput(page, title);
  const elsewhere = quickRow(page, 'redirects.csv');
  await elsewhere.waitFor();
  const offered = await input.inputValue();
  await input.fill(file);
  await elsewhere.waitFor({ state: 'detached' });
  await input.press('Enter');
  return offered;
}
