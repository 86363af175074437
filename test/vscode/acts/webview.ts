import type { Frame, Page } from 'playwright-core';

/** The inner frame of the webview with this title, whatever options follow it, once its page is there. */
export async function webviewFrame(page: Page, title: string): Promise<Frame> {
  const outer = await page.waitForFunction(outerFrame, title);
  const inner = await (await outer.asElement()?.contentFrame())?.waitForSelector('#active-frame');
  const frame = await inner?.contentFrame();
  if (!frame) {
    throw new Error(`The webview ${JSON.stringify(title)} was closed.`);
  }
  return frame;
}

/** Runs in the page. A webview lives in a frame within a frame; only the inner one knows its title. */
function outerFrame(title: string): HTMLIFrameElement | undefined {
  return [...document.querySelectorAll<HTMLIFrameElement>('iframe.webview')].find((outer) => {
    const shown = outer.contentDocument?.querySelector<HTMLIFrameElement>('#active-frame')?.title;
    return shown === title || shown?.startsWith(`${title} · `);
  });
}
