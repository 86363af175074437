import assert from 'node:assert/strict';
import { METRICS } from '../../src/core/figures/metrics';
import { GROUPS } from '../../src/core/figures/fields';
import type { Report } from '../../src/core/reportProtocol';
import { useReportBrowser } from './reportBrowser';
import { comparisonMessage, FAILED, PENDING, reportOf } from './reports';

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
    assert.equal(await page.getByText(PENDING.step).count(), 1);
    assert.deepEqual(await page.locator('.notice li').allInnerTexts(), ['c.example']);
    assert.equal(await page.locator('td', { hasText: 'No results' }).count(), 2 * (1 + GROUPS.length) + 1);
  });

  it('says a failure once, with what was charged', async () => {
    const failed = { ...reportOf('c.example', 1), figures: null, state: FAILED };
    const { page } = await open(comparisonMessage(A, failed));
    const text = await page.locator('main').innerText();
    assert.equal(text.split(FAILED.title).length - 1, 1);
    assert.deepEqual(await page.locator('.notice li').allInnerTexts(), [
      `c.example: ${FAILED.title} ${FAILED.detail}`,
    ]);
  });

  it('can be copied and exported once there are figures', async () => {
    const { page, show } = await open(comparisonMessage({ ...A, figures: null }, { ...B, figures: null }));
    assert.equal(await page.locator('.actions').count(), 0);
    await show(comparisonMessage(A, { ...B, figures: null }));
    await page.getByText('More Actions').click();
    assert.deepEqual(await page.locator('.actions button').allInnerTexts(), [
      'Export…',
      'Copy Summary',
      'Copy as Markdown',
      'Copy as CSV',
      'Copy as JSON',
    ]);
  });

  for (const width of [320, 1200]) {
    it(`breaks no name within a word at ${width} pixels`, async () => {
      const names = [
        'sub.very-long-name.example.co.uk',
        'explodingtopics.com',
        'https://www.example.com/path/to-a-page',
      ];
      const { page } = await open(comparisonMessage(...names.map((name) => reportOf(name, 1))), { width });
      const heads = page.locator('.comparison thead th bdi, h1 bdi');
      const lines = await heads.evaluateAll(linesOf);
      assert.equal(lines.length, names.length * (GROUPS.length + 2));
      for (const parts of lines) {
        assert.ok(names.includes(parts.join('')), parts.join(' | '));
        parts.slice(0, -1).forEach((line) => assert.match(line, /[./-]$/, parts.join(' | ')));
      }
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
    });
  }

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

/** Runs in the page: the lines on which each text is drawn. */
function linesOf(elements: readonly Element[]): string[][] {
  return elements.map((element) => {
    const lines: { top: number; text: string }[] = [];
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      [...(node.textContent ?? '')].forEach((character, offset) => {
        const range = document.createRange();
        range.setStart(node, offset);
        range.setEnd(node, offset + 1);
        const { top } = range.getBoundingClientRect();
        const last = lines.at(-1);
        if (last && Math.abs(last.top - top) < 2) {
          last.text += character;
        } else {
          lines.push({ top, text: character });
        }
      });
    }
    return lines.map(({ text }) => text);
  });
}
