import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { METRICS } from '../../src/core/metrics';
import type { Act, PageState, ToPage } from '../../src/core/reportProtocol';
import { launchBrowser } from '../vscode/browser';
import { openPage, show } from './openPage';
import { comparisonMessage, ENDED, FOUND, PENDING, reportMessage, withSummary } from './reports';

const PRESSED: readonly [button: string, act: Act, message: ToPage][] = [
  ['Look Up Again (about USD 0.024036)', 'lookUpAgain', reportMessage(FOUND)],
  ['Look Up Again (free)', 'lookUpAgain', reportMessage({ ...FOUND, againCost: 0 })],
  ['Change Options…', 'changeOptions', reportMessage(FOUND)],
  ['Compare…', 'compare', reportMessage(FOUND)],
  ['Open in Browser', 'openInBrowser', reportMessage(FOUND)],
  ['Copy as Markdown', 'copyMarkdown', reportMessage(FOUND)],
  ['Copy as CSV', 'copyCsv', reportMessage(FOUND)],
  ['Copy as JSON', 'copyJson', reportMessage(FOUND)],
  ['Export…', 'exportReport', reportMessage(FOUND)],
  ['Show Reply', 'showReply', reportMessage(FOUND)],
  ['Cancel', 'cancel', reportMessage({ ...FOUND, state: PENDING })],
  ['Open Account Page', 'nextStep', reportMessage({ ...FOUND, state: ENDED })],
  ['Look Up 1 Missing (about USD 0.024036)', 'lookUpMissing', comparisonMessage()],
];

const MANY = reportMessage(
  withSummary({
    countries: Array.from({ length: 50 }, (_, index) => ({ key: `c-${index}`, count: 50 - index })),
  }),
);

describe('the page', function () {
  this.timeout(60_000);
  let browser: Browser;
  let page: Page;

  before(async () => {
    browser = await launchBrowser();
  });

  afterEach(() => page?.close());
  after(() => browser?.close());

  for (const [name, act, message] of PRESSED) {
    it(`tells the host of "${name}" by keyboard`, async () => {
      page = await openPage(browser, message);
      await tabTo(page, name);
      await page.keyboard.press('Enter');
      assert.deepEqual(await page.evaluate(() => window.sent), [{ type: 'ready' }, { type: 'act', act }]);
    });
  }

  it('tells the host which breakdown to copy', async () => {
    page = await openPage(browser, reportMessage(FOUND));
    await tabTo(page, 'Copy as CSV: Countries');
    await page.keyboard.press('Enter');
    assert.deepEqual((await page.evaluate(() => window.sent)).at(-1), {
      type: 'copyBreakdown',
      id: 'countries',
    });
  });

  it('shows every figure once, and the main ones with their change', async () => {
    page = await openPage(browser, reportMessage(FOUND));
    const labels = await page.locator('.figure dt').allTextContents();
    assert.deepEqual(labels.sort(), METRICS.map((metric) => metric.label()).sort());
    const changes = await page
      .locator('.tile')
      .evaluateAll((tiles) =>
        tiles.map(
          (tile) => `${tile.children[0]?.textContent}: ${tile.querySelector('.change')?.textContent}`,
        ),
      );
    for (const change of ['Rank: +11 up', 'Referring domains: -28 down', 'Broken pages: no change known']) {
      assert.ok(changes.includes(change), changes.join('; '));
    }
    assert.ok(changes.includes('Referring pages: ±0 unchanged'), changes.join('; '));
  });

  it('draws bars as long as their counts, compared with the largest', async () => {
    page = await openPage(browser, reportMessage(FOUND));
    const widths = await page
      .locator('.breakdown:nth-child(4) .bar')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    const [most = 0, , third = 0] = widths;
    assert.ok(Math.abs(third / most - 12_985 / 15_196) < 0.01, widths.join(', '));
  });

  it('says in words what the trend shows', async () => {
    page = await openPage(browser, reportMessage(FOUND));
    const rank = page.getByRole('img', { name: /^Rank in 4 lookups/ });
    const said = await rank.getAttribute('aria-label');
    assert.match(
      said ?? '',
      /Aug 28, 2023 to Sep 18, 2023: first 350\/1000, last 371\/1000, lowest 350\/1000/,
    );
    await page.getByText('Trend as a table').click();
    assert.match(await page.locator('.grid tbody tr').nth(1).innerText(), /not available\s+39,200/);
  });

  it('keeps the age of the figures right while it stays open', async () => {
    page = await openPage(browser, reportMessage(FOUND));
    await page.clock.install({ time: (FOUND.figures?.takenAt ?? 0) + 5_000 });
    await page.reload();
    await show(page, reportMessage(FOUND));
    assert.match(await page.locator('header').innerText(), /\(now\)/);
    await page.clock.runFor(180_000);
    await page.getByText('(3 minutes ago)').waitFor();
  });

  it('shows a skeleton and no figure while the first lookup is under way', async () => {
    page = await openPage(browser, reportMessage({ ...FOUND, state: PENDING, figures: null, series: [] }));
    assert.equal(await page.locator('.skeleton').count(), 1);
    assert.equal(await page.locator('.figure').count(), 0);
    assert.equal(
      await page.getByRole('status').locator('.step').innerText(),
      'Asking the service for this target…',
    );
  });

  it('stays as it was left over a reload, until another question is shown', async () => {
    page = await openPage(browser, MANY);
    const rows = page.locator('.breakdown').last().locator('tbody tr');
    assert.equal(await rows.count(), 20);
    await tabTo(page, 'Show all 50: Countries');
    await page.keyboard.press('Enter');
    await page.getByText('Trend as a table').click();
    await page.evaluate(() => window.scrollTo({ top: 400, behavior: 'instant' }));
    await page.waitForFunction(() => sessionStorage.getItem('state')?.includes('"scroll":400'));
    await page.reload();
    await show(page, MANY);
    assert.equal(await rows.count(), 50);
    assert.ok(await page.locator('details').evaluate((details: HTMLDetailsElement) => details.open));
    assert.equal(await page.evaluate(() => window.scrollY), 400);
    const state = await page.evaluate(() => sessionStorage.getItem('state'));
    assert.deepEqual((JSON.parse(state ?? '') as PageState).keys, [FOUND.key]);
    const other = MANY.type === 'report' ? { ...MANY.report, key: 'another' } : FOUND;
    await show(page, reportMessage(other));
    await page.waitForFunction(() => !document.querySelector('details')?.open);
    assert.equal(await rows.count(), 20);
  });

  it('marks the best figures of a comparison in words, unless the questions differ', async () => {
    const [figures, rank, brokenPages] = [FOUND.figures, 500, 300];
    assert.ok(figures);
    const second = {
      state: { kind: 'found' } as const,
      figures: { ...figures, summary: { ...figures.summary, rank, brokenPages } },
    };
    page = await openPage(browser, comparisonMessage(second));
    assert.deepEqual(await page.locator('td strong').allTextContents(), ['500/1000 (best)', '265 (best)']);
    const options = { ...FOUND.question.options, includeSubdomains: false };
    await show(page, comparisonMessage({ ...second, question: { ...FOUND.question, options } }));
    await page.getByText('The options or the sources differ').waitFor();
    assert.equal(await page.locator('td strong').count(), 0);
  });
});

async function tabTo(page: Page, name: string): Promise<void> {
  const button = page.getByRole('button', { name, exact: true });
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press('Tab');
    if (await button.evaluate((element) => element === document.activeElement)) {
      return;
    }
  }
  assert.fail(`the Tab key does not reach "${name}"`);
}
