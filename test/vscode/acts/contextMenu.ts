import { errors, type Locator, type Page } from 'playwright-core';

/** Right-clicks a row or whatever else has a menu, and follows the menu's labels, through submenus. */
export async function chooseFromMenuOf(page: Page, place: Locator, ...labels: string[]): Promise<void> {
  await place.click({ button: 'right' });
  await chooseFromMenu(page, ...labels);
}

/** Follows the labels of the menu that is open, through submenus. */
export async function chooseFromMenu(page: Page, ...labels: string[]): Promise<void> {
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

function menuItem(page: Page, label: string): Locator {
  return page
    .locator('.monaco-menu .action-item:not(.disabled)')
    .filter({ has: page.locator('.action-label').getByText(label, { exact: true }) })
    .last();
}
