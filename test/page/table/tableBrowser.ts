import type { Page } from 'playwright-core';
import { useReportBrowser } from '../reportBrowser';
import { bundlePage } from './bundle';
import type { FromTable, ToTable } from './messages';

/** Gives the suite a browser; answers with what opens a page that holds a table of links. */
export function useTableBrowser() {
  return useReportBrowser<ToTable, FromTable>(() => bundlePage(new URL('./page.tsx', import.meta.url)));
}

/** Moves the focus into the table by Tab, which is to lead to one of its cells only. */
export async function tabIntoTable(page: Page): Promise<void> {
  await page.locator('.table-bar summary').focus();
  await page.keyboard.press('Tab');
}

/** Presses keys one after the other, each once the last has been drawn. */
export async function press(page: Page, ...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await drawn(page);
  }
}

/** Waits until the next two frames are over. */
export function drawn(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise<void>((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  );
}

/** The cell that has the focus, as the number of its row for screen readers and of its column, both from 1; null where none has. */
export function focusedCell(page: Page): Promise<readonly [row: number, column: number] | null> {
  return page.evaluate(() => {
    const cell = document.activeElement?.closest<HTMLTableCellElement>('th, td');
    const row = cell?.closest('tr')?.getAttribute('aria-rowindex');
    return cell && row ? ([Number(row), cell.cellIndex + 1] as const) : null;
  });
}

/** The texts of a column's cells, counted from 1 as `focusedCell` does. */
export function columnTexts(page: Page, column: number): Promise<string[]> {
  return page.locator(`tbody tr[data-index] > :nth-child(${column})`).allInnerTexts();
}
