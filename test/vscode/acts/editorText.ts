import type { Page } from 'playwright-core';

/** A point of the page, in CSS pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point on the first place where a visible line of an editor shows this text; throws where none does. */
export async function findInEditor(page: Page, text: string): Promise<Point> {
  await page.locator('.view-line').filter({ hasText: text }).first().waitFor();
  const point = await page.evaluate(locate, text);
  if (!point) {
    throw new Error(`No visible line of the editor shows ${JSON.stringify(text)}.`);
  }
  return point;
}

/** Runs in the page: a line's text is spread over many elements, with no-break spaces for spaces. */
function locate(text: string): Point | undefined {
  for (const line of document.querySelectorAll('.view-line')) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const characters: { node: Node; offset: number; character: string }[] = [];
    while (walker.nextNode()) {
      const node = walker.currentNode;
      (node.nodeValue ?? '').split('').forEach((character, offset) => {
        characters.push({ node, offset, character: character === '\u00a0' ? ' ' : character });
      });
    }
    const start = characters
      .map(({ character }) => character)
      .join('')
      .indexOf(text);
    // From the middle to the start, since a long line goes on below the minimap.
    for (let index = start + Math.floor(text.length / 2); start >= 0 && index >= start; index--) {
      const { node, offset } = characters[index]!;
      const range = document.createRange();
      range.setStart(node, offset);
      range.setEnd(node, offset + 1);
      const box = range.getBoundingClientRect();
      const point = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      if (line.contains(document.elementFromPoint(point.x, point.y))) {
        return point;
      }
    }
  }
  return undefined;
}
