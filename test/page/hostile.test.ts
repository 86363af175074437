import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { BREAKDOWNS } from '../../src/core/breakdowns';
import { METRICS } from '../../src/core/metrics';
import type { Report } from '../../src/core/reportProtocol';
import type { BacklinkSummary } from '../../src/core/summary';
import { launchBrowser } from '../vscode/browser';
import { openPage } from './openPage';
import { FOUND, reportMessage, strangeSummary, withSummary } from './reports';

const IMAGE = '<img src=x onerror="window.refused.push(1)">';
const LONG = 'long'.repeat(2_500);
const HUGE = Number.MAX_SAFE_INTEGER;

const numbers = METRICS.filter(({ format }) => ['count', 'rank', 'spamScore'].includes(format));
const everyField = [...METRICS, ...BREAKDOWNS].map(({ id }) => id);
const asked = { ...FOUND.question, target: { kind: 'page', value: `https://e.com/${IMAGE}`, site: 'e.com' } };

const REPLIES: readonly [name: string, report: Report][] = [
  ['markup', withSummary(strangeSummary(IMAGE), { question: asked as Report['question'] })],
  ['10,000 characters in one word', withSummary(strangeSummary(LONG))],
  ['names of built-in properties', withSummary(strangeSummary('__proto__'))],
  ['1,000 entries', withSummary({ countries: entries(1_000), topLevelDomains: entries(1_000) })],
  [
    'no value at all',
    withSummary(all(everyField, null), { cost: null, reply: { version: null, time: null } }),
  ],
  [
    'huge numbers',
    withSummary({
      ...all(
        numbers.map(({ id }) => id),
        HUGE,
      ),
      countries: [{ key: 'US', count: HUGE }],
    }),
  ],
];

describe('the page draws strange replies', function () {
  this.timeout(60_000);
  let browser: Browser;

  before(async () => {
    browser = await launchBrowser();
  });

  after(() => browser?.close());

  for (const [name, report] of REPLIES) {
    it(`with ${name}: as text, in full, never wider than the window`, async () => {
      const page = await openPage(browser, reportMessage(report));
      assert.equal(await page.locator('.figure').count(), METRICS.length);
      assert.equal(await page.locator('.breakdown').count(), BREAKDOWNS.length);
      for (const width of [280, 800, 2000]) {
        await page.setViewportSize({ width, height: 700 });
        assert.ok((await contentWidth(page)) <= width, `${await contentWidth(page)} > ${width}`);
      }
      assert.equal(await page.locator('main :is(img, script, [onerror], [href])').count(), 0);
      assert.deepEqual(await page.evaluate(() => window.refused), []);
      await page.close();
    });
  }

  const TEXTS = [IMAGE, LONG, '__proto__'];
  for (const text of TEXTS) {
    it(`shows ${text.slice(0, 12)} as it came`, async () => {
      const page = await openPage(browser, reportMessage(withSummary(strangeSummary(text))));
      assert.equal(await figure(page, 'Server'), text);
      assert.equal(await page.locator('.breakdown tbody th').first().textContent(), `.${text}`);
      await page.close();
    });
  }

  it('says "not available" where there is nothing', async () => {
    const page = await openPage(browser, reportMessage(withSummary(all(everyField, null))));
    const shown = await page.locator('.figure .value').allTextContents();
    assert.deepEqual([...new Set(shown)], ['not available']);
    const breakdowns = await page.locator('.breakdown > p').allTextContents();
    assert.deepEqual(breakdowns, Array<string>(BREAKDOWNS.length).fill('not available'));
    await page.close();
  });
});

function entries(count: number): { key: string; count: number }[] {
  return Array.from({ length: count }, (_, index) => ({ key: `entry-${index}`, count: count - index }));
}

function all(ids: readonly string[], value: unknown): Partial<BacklinkSummary> {
  return Object.fromEntries(ids.map((id) => [id, value]));
}

function figure(page: Page, label: string): Promise<string | null> {
  const row = page.locator('.figure').filter({ has: page.getByText(label, { exact: true }) });
  return row.locator('dd').first().textContent();
}

function contentWidth(page: Page): Promise<number> {
  return page.evaluate(() => Math.max(document.documentElement.scrollWidth, document.body.scrollWidth));
}
