import type { Page } from 'playwright-core';

/** How an act came to be seen, in milliseconds by the page's own clock. */
export interface Painted {
  /** From the act to the paint of the frame in which the element is there. */
  readonly milliseconds: number;
  /** The longest time between two frames until then: so long the window stood still. */
  readonly longestFrame: number;
}

/** Acts by a click or a key, and waits until an element is painted. */
export async function untilPainted(page: Page, selector: string, act: () => Promise<void>): Promise<Painted> {
  const begun = await page.evaluateHandle(() => {
    const begin = { at: NaN };
    for (const type of ['mousedown', 'keydown']) {
      window.addEventListener(type, () => (begin.at = performance.now()), { capture: true });
    }
    return begin;
  });
  const painted = page.evaluate(
    async ({ begin, wanted }) => {
      let longestFrame = 0;
      let last = performance.now();
      for (;;) {
        await new Promise(requestAnimationFrame);
        const now = performance.now();
        longestFrame = Math.max(longestFrame, Number.isNaN(begin.at) ? 0 : now - Math.max(last, begin.at));
        last = now;
        const element = document.querySelector<HTMLElement>(wanted);
        if (!Number.isNaN(begin.at) && element && element.offsetHeight > 0) {
          return { milliseconds: performance.now() - begin.at, longestFrame };
        }
      }
    },
    { begin: begun, wanted: selector },
  );
  await act();
  return painted;
}
