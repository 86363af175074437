import assert from 'node:assert/strict';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import type { ToPage } from '../../src/core/reportProtocol';
import { launchBrowser } from '../vscode/browser';
import { openPage, THEMES } from './openPage';
import { comparisonMessage, ENDED, FOUND, PENDING, reportMessage } from './reports';

const sample = { ...FOUND.question, source: { service: 'sample', via: null } } as const;

const SHOWN: readonly [name: string, message: ToPage][] = [
  ['figures', reportMessage(FOUND)],
  ['sample data', reportMessage({ ...FOUND, question: sample, againCost: 0 })],
  ['a first lookup under way', reportMessage({ ...FOUND, state: PENDING, figures: null, series: [] })],
  ['a failure with earlier figures', reportMessage({ ...FOUND, state: ENDED })],
  ['a comparison', comparisonMessage()],
];

describe('the page is accessible', function () {
  this.timeout(60_000);
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser?.close());

  for (const theme of THEMES) {
    for (const width of [320, 1200]) {
      for (const [name, message] of SHOWN) {
        it(`with ${name} in the ${theme} theme, ${width} pixels wide`, async () => {
          const page = await openPage(browser, message, { theme, width });
          assert.deepEqual(await violations(page), []);
          await page.close();
        });
      }
    }
  }
});

async function violations(page: Page): Promise<string[]> {
  // Evaluated rather than added as a script, which the page's own policy refuses.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}
