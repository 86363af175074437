import type { Locator, Page } from 'playwright-core';

/** The row of the sidebar whose label is this. */
export function row(page: Page, label: string): Locator {
  return page
    .locator('.pane-body .monaco-list-row')
    .filter({ has: page.locator('.label-name').getByText(label, { exact: true }) })
    .first();
}

/** What a screen reader says of a row. */
export async function spoken(page: Page, label: string): Promise<string> {
  return (await row(page, label).getAttribute('aria-label')) ?? '';
}

/** Waits until a screen reader says this of a row. */
export async function untilSpoken(page: Page, label: string, text: RegExp): Promise<void> {
  await page
    .locator('.pane-body .monaco-list-row')
    .filter({ has: page.locator('.label-name').getByText(label, { exact: true }) })
    .and(page.getByRole('treeitem', { name: text }))
    .first()
    .waitFor();
}

/** Opens a closed row by the keyboard, as somebody without a mouse does. */
export async function expand(page: Page, label: string): Promise<void> {
  const target = row(page, label);
  await target.click();
  if ((await target.getAttribute('aria-expanded')) === 'false') {
    await page.keyboard.press('ArrowRight');
  }
  await page
    .locator(`.pane-body .monaco-list-row[aria-expanded="true"]`, { hasText: label })
    .first()
    .waitFor();
}

/** What of the first figures of a row, as far as they match, is cut off; nothing where all can be read. */
export function outOfSight(page: Page, label: string, figures: RegExp): Promise<readonly unknown[]> {
  return row(page, label).evaluate((one, pattern) => {
    const description = one.querySelector('.label-description');
    const text = description?.firstChild;
    let box = description;
    while (box && getComputedStyle(box).textOverflow !== 'ellipsis') {
      box = box.parentElement;
    }
    const shown = box?.getBoundingClientRect();
    const range = document.createRange();
    const end = new RegExp(pattern).exec(text?.textContent ?? '')?.[0].length;
    if (!text || !shown || end === undefined) {
      return [text?.textContent];
    }
    range.setStart(text, 0);
    range.setEnd(text, end);
    const room = shown.right - range.getBoundingClientRect().right;
    return room >= 10 ? [] : [text.textContent, room, box?.className];
  }, figures.source);
}

/** Drags the edge of the sidebar until it is so wide, in CSS pixels. */
export async function setSidebarWidth(page: Page, wanted: number): Promise<void> {
  const { x, y, width } = (await page.locator('.part.sidebar').boundingBox())!;
  await page.mouse.move(x + width, y + 200);
  await page.mouse.down();
  await page.mouse.move(x + wanted, y + 200, { steps: 4 });
  await page.mouse.up();
}
