import assert from 'node:assert/strict';
import { METRICS } from '../../src/core/figures/metrics';
import { GROUPS } from '../../src/core/figures/fields';
import type { Report } from '../../src/core/reportProtocol';
import { useReportBrowser } from './reportBrowser';
import { comparisonMessage, PENDING, reportOf } from './reports';

const [A, B] = [reportOf('a.example', 1), reportOf('b.example', 0.5)];

describe('a comparison', function () {
  this.timeout(120_000);
  const open = useReportBrowser();

  it('has a table for each group, a row for each figure and a column for each target', async () => {
    const { page } = await open(comparisonMessage(A, B));
    for (const group of GROUPS) {
      const table = page.getByRole('table', { name: group.label(), exact: true });
      const labels = await table
        .locator('tbody th')
        .evaluateAll((all) => all.map((label) => label.firstChild?.textContent));
      assert.deepEqual(
        labels,
        METRICS.filter((metric) => metric.group === group.id).map((metric) => metric.label()),
      );
      const columns = await table.getByRole('columnheader').allInnerTexts();
      assert.deepEqual(columns, [group.label(), 'a.example', 'b.example']);
    }
  });

  it('marks the best of a row in words and weight', async () => {
    const { page } = await open(comparisonMessage(A, B));
    assert.deepEqual(await cells('Backlinks'), ['best 41,245', '20,623']);
    assert.deepEqual(await cells('Backlink spam score'), ['8/100', 'best 4/100']);
    assert.deepEqual(await cells('Target spam score'), ['best 0/100', 'best 0/100']);
    assert.deepEqual(await cells('Crawled pages'), ['2,150', '1,075']);
    const weights = await row('Backlinks')
      .locator('td')
      .evaluateAll((all) => all.map((cell) => Number(getComputedStyle(cell).fontWeight)));
    assert.deepEqual(weights, [700, 400]);

    function row(label: string) {
      return page
        .locator('tbody tr')
        .filter({ has: page.locator('th', { hasText: new RegExp(`^${label}`) }) })
        .first();
    }
    async function cells(label: string): Promise<string[]> {
      return (await row(label).locator('td').allInnerTexts()).map((text) =>
        text.trim().replace(/\s+/gu, ' '),
      );
    }
  });

  it('says which options and sources differ, and only those', async () => {
    const other: Report = {
      ...B,
      question: {
        ...B.question,
        options: { ...B.question.options, backlinksStatusType: 'lost' },
        source: { service: 'sample', via: null },
      },
    };
    const { page, show } = await open(comparisonMessage(A, other));
    const notices = await page.locator('.notice').allInnerTexts();
    assert.deepEqual(
      notices.map((text) => text.split('\n').filter(Boolean)),
      [
        ['These figures come from different sources:', 'a.example: DataForSEO', 'b.example: Sample data'],
        [
          'These targets were looked up with different options:',
          'a.example: live and lost backlinks',
          'b.example: lost backlinks',
        ],
      ],
    );
    await show(comparisonMessage(A, B));
    assert.equal(await page.locator('.notice').count(), 0);
  });

  it('says what is missing and what is under way', async () => {
    const missing = { ...reportOf('c.example', 1), figures: null };
    const pending = { ...reportOf('d.example', 1), figures: null, state: PENDING };
    const { page } = await open(comparisonMessage(A, missing, pending));
    assert.equal(await page.locator('td', { hasText: 'not looked up yet' }).count(), 1 + GROUPS.length);
    assert.equal(await page.locator('td', { hasText: PENDING.step }).count(), 1 + GROUPS.length);
    assert.deepEqual(await page.locator('.notice li').allInnerTexts(), ['c.example']);
  });

  it('keeps the labels in sight while its own box scrolls, and the page still', async () => {
    const five = ['a', 'b', 'c', 'd', 'e'].map((name) => reportOf(`${name}.example`, 1));
    const { page } = await open(comparisonMessage(...five), { width: 420 });
    const box = page.getByRole('region', { name: 'Comparison' });
    const label = page.locator('tbody th').first();
    const before = await label.boundingBox();
    await box.evaluate((element) => (element.scrollLeft = element.scrollWidth));
    assert.ok((await box.evaluate((element) => element.scrollLeft)) > 100);
    assert.equal((await label.boundingBox())?.x, before?.x);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 420);
  });
});
