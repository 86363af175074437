import type { Page } from 'playwright-core';

/** What is in the clipboard, once it begins like this. */
export function clipboard(page: Page, start: string): Promise<string> {
  return page.evaluate(async (begin) => {
    for (;;) {
      const text = await navigator.clipboard.readText();
      if (text.startsWith(begin)) {
        return text;
      }
      await new Promise(requestAnimationFrame);
    }
  }, start);
}
