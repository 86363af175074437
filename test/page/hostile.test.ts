import assert from 'node:assert/strict';
import type { ToPage } from '../../src/core/reportProtocol';
import { useReportBrowser } from './reportBrowser';
import {
  comparisonMessage,
  emptyReport,
  hostileReport,
  longReport,
  reportMessage,
  reportOfNumber,
  series,
  STRANGE,
} from './reports';

const HUGE = reportOfNumber(Number.MAX_VALUE);
const REPLIES: Readonly<Record<string, ToPage>> = {
  'strange texts': reportMessage(hostileReport()),
  'strange texts side by side': comparisonMessage(hostileReport(), { ...hostileReport(), key: 'other' }),
  'nothing but nulls': reportMessage(emptyReport()),
  'nothing but zeros': reportMessage(reportOfNumber(0)),
  'the largest numbers': reportMessage({ ...HUGE, series: [...series(2), ...HUGE.series] }),
  'the largest numbers side by side': comparisonMessage(HUGE, { ...HUGE, key: 'other' }),
  'negative numbers': reportMessage(reportOfNumber(-5)),
  'maps of 1,000 entries': reportMessage(longReport(1000)),
};

describe('a hostile reply', function () {
  this.timeout(120_000);
  const open = useReportBrowser();

  for (const [says, message] of Object.entries(REPLIES)) {
    for (const width of [280, 800, 2000]) {
      it(`of ${says} stays within ${width} pixels and the security policy`, async () => {
        const { page, problems } = await open(message, { width });
        const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(overflow <= 0, `${overflow} pixels too wide`);
        assert.deepEqual(await problems(), []);
      });
    }
  }

  it('is drawn as text, character for character', async () => {
    const { page } = await open(reportMessage(hostileReport()));
    const tables = page.locator('.breakdown table');
    for (const index of [1, 2, 3, 4]) {
      assert.deepEqual(
        await tables
          .nth(index)
          .locator('tbody th bdi')
          .evaluateAll((all) => all.map((key) => key.textContent)),
        STRANGE,
      );
    }
    assert.equal(await page.locator('main :is(img, script, a, iframe)').count(), 0);
    assert.equal(await page.title(), 'SEO Backlinks');
  });

  it('keeps what turns the direction of text within its own element', async () => {
    const { page } = await open(reportMessage(hostileReport()));
    const isolations = await page
      .locator('.breakdown tbody th bdi, header h1 bdi, .figure .value bdi')
      .evaluateAll((all) => [...new Set(all.map((element) => getComputedStyle(element).unicodeBidi))]);
    assert.deepEqual(isolations, ['isolate']);
  });

  it('shows long texts folded, and whole on demand', async () => {
    const { page } = await open(reportMessage(hostileReport()));
    const heading = page.getByRole('heading', { level: 1 });
    const folded = (await heading.boundingBox())?.height ?? 0;
    await heading.getByRole('button', { name: 'Show All' }).press('Enter');
    await heading.getByRole('button', { name: 'Show Less' }).waitFor();
    assert.ok(((await heading.boundingBox())?.height ?? 0) > 2 * folded);
  });

  it('says "not available" for every null, and never 0', async () => {
    const { page } = await open(reportMessage(emptyReport()));
    const values = await page.locator('.figure .value').allInnerTexts();
    assert.deepEqual([...new Set(values)], ['not available']);
    assert.deepEqual(
      await page.locator('.breakdown .missing').allInnerTexts(),
      Array(6).fill('not available'),
    );
  });

  it('draws 20 rows of a long map, and all of them on demand', async () => {
    const { page } = await open(reportMessage(longReport(1000)));
    assert.equal(await page.locator('.breakdown tbody tr').count(), 6 * 20);
    const countries = page.locator('.breakdown').last();
    await countries.getByRole('button', { name: 'Show All 1,000' }).press('Enter');
    await countries.getByRole('button', { name: 'Show Fewer' }).waitFor();
    assert.equal(await countries.locator('tbody tr').count(), 1000);
    await countries.getByRole('button', { name: 'Show Fewer' }).press('Enter');
    await countries.getByRole('button', { name: 'Show All 1,000' }).waitFor();
    assert.equal(await page.locator('.breakdown tbody tr').count(), 6 * 20);
  });
});
