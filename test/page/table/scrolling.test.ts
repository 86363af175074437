import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { STRANGE } from '../reports';
import { linkRows, type LinkRow } from './linkRow';
import { drawn, useTableBrowser } from './tableBrowser';

const MANY = { rows: linkRows(10_000) };

/** A row of nothing, and rows in which every text is as strange as a stranger can make it. */
const HOSTILE: readonly LinkRow[] = [null, ...STRANGE].map((text, index) => ({
  ...{ id: String(index), title: text, url: text, anchor: text, firstSeen: text, lastSeen: text },
  ...(text === null
    ? { pageRank: null, domainRank: null, isFollow: null, isLost: null }
    : { pageRank: Number.MAX_VALUE, domainRank: -5, isFollow: true, isLost: true }),
}));

describe('a table of 10,000 rows', function () {
  this.timeout(120_000);
  const open = useTableBrowser();

  it('draws fewer than 100 of them wherever it is scrolled to, and tells their number', async () => {
    const { page } = await open(MANY);
    assert.equal(await page.getByRole('grid').getAttribute('aria-rowcount'), '10001');
    assert.equal(await page.getByRole('status').innerText(), '10,000 rows');
    for (const [share, index] of [
      [0, 0],
      [0.5, 5_000],
      [1, 9_999],
    ] as const) {
      await scrollTo(page, share);
      const row = page.locator(`tr[data-index="${index}"]`);
      await row.waitFor();
      assert.equal(await row.getAttribute('aria-rowindex'), String(index + 2));
      const drawnRows = await page.locator('tr').count();
      assert.ok(drawnRows > 10 && drawnRows < 100, `${drawnRows} rows`);
    }
  });

  it('shifts nothing while it is scrolled, and keeps its head and its first column in sight', async () => {
    const { page } = await open(MANY, { width: 600 });
    const height = () => page.locator('.table-box').evaluate(({ scrollHeight }) => scrollHeight);
    const before = await height();
    await page.locator('.table-box').evaluate((box) => box.scrollTo(300, 0));
    for (let step = 0; step < 40; step++) {
      assert.equal(await movedBy(page, 150), -150);
    }
    assert.equal(await height(), before);
    const [box, head, first] = await Promise.all(
      ['.table-box', 'thead', 'tbody .leading'].map((part) => page.locator(part).first().boundingBox()),
    );
    assert.ok(Math.abs(head!.x - box!.x + 300) < 3);
    const top = await page.locator('thead th').first().boundingBox();
    assert.ok(Math.abs(top!.y - box!.y) < 3 && Math.abs(top!.x - box!.x) < 3);
    assert.ok(Math.abs(first!.x - box!.x) < 3);
  });

  it('makes room for details, and knows their height after they were out of sight', async () => {
    const { page } = await open(MANY);
    const height = () => page.locator('.table-box').evaluate(({ scrollHeight }) => scrollHeight);
    const before = await height();
    await page.locator('tr[data-index="2"] [data-control=details]').click();
    const details = (await page.locator('.details').boundingBox())!.height;
    await drawn(page);
    assert.ok(details > 20);
    const unfolded = await height();
    assert.ok(Math.abs(unfolded - before - details) <= 1);
    // The row with the focus is always drawn.
    await page.locator('tr[data-index="0"] > :nth-child(6)').click();
    await scrollTo(page, 1);
    assert.equal(await page.locator('.details').count(), 0);
    assert.equal(await height(), unfolded);
    await scrollTo(page, 0);
    await page.locator('tr[data-index="2"] [data-control=details]').click();
    await drawn(page);
    assert.equal(await height(), before);
  });

  it('prints the first 1,000, and says that there are more', async () => {
    const { page } = await open(MANY);
    await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
    assert.equal(await page.locator('tr[data-index]').count(), 1_000);
    await page.getByText('Only the first 1,000 rows are printed.').waitFor();
    await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
    assert.ok((await page.locator('tr[data-index]').count()) < 100);
  });

  it('draws a list of 100 whole', async () => {
    const { page } = await open({ rows: linkRows(100) });
    assert.equal(await page.locator('tr[data-index]').count(), 100);
  });
});

describe('a table of hostile rows', function () {
  this.timeout(120_000);
  const open = useTableBrowser();

  for (const width of [280, 800, 2000]) {
    it(`stays within ${width} pixels and the security policy, with rows of one height`, async () => {
      const { page, problems } = await open({ rows: HOSTILE }, { width });
      for (const index of [0, 1, 8]) {
        await page.locator(`tr[data-index="${index}"] .first`).focus();
        await page.keyboard.press('ArrowRight');
        await page.keyboard.press('ArrowLeft');
        await page.locator(`tr[data-index="${index}"] [data-control=details]`).click();
        await drawn(page);
        assert.ok((await overflow(page)) <= 0, `${await overflow(page)} pixels too wide`);
      }
      const heights = await page
        .locator('tr[data-index]')
        .evaluateAll((rows) => [...new Set(rows.map((row) => (row as HTMLElement).offsetHeight))]);
      assert.equal(heights.length, 1, String(heights));
      assert.deepEqual(await problems(), []);
    });
  }

  it('is text, character for character, and leads nowhere', async () => {
    const { page, takePosted } = await open({ rows: HOSTILE });
    const anchors = await page
      .locator('tr[data-index] > :nth-child(4) bdi')
      .evaluateAll((all) => all.map(({ textContent }) => textContent));
    assert.deepEqual(anchors, ['not available', ...STRANGE]);
    assert.equal(await page.locator('main :is(img, script, a, iframe)').count(), 0);
    await takePosted();
    await page.locator('tr[data-index="3"] button.link').click();
    assert.deepEqual(await takePosted(), [{ type: 'pressed', url: 'javascript:alert(1)' }]);
    assert.equal(await page.title(), 'SEO Backlinks');
  });

  it('shows a long text in full by a tooltip', async () => {
    const { page } = await open({ rows: HOSTILE });
    const cell = page.locator('tr[data-index="8"] > :nth-child(4) .cell');
    await cell.hover();
    assert.equal(await cell.getAttribute('title'), STRANGE[7]);
  });
});

function overflow(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
}

/** Scrolls by some pixels and answers by how many a row in the middle has moved, once all is drawn. */
async function movedBy(page: Page, pixels: number): Promise<number> {
  const row = await page.evaluateHandle(() => {
    const { left, top, height } = document.querySelector('.table-box')!.getBoundingClientRect();
    return document.elementFromPoint(left + 200, top + height / 2)!.closest('tr')!;
  });
  const top = () => row.evaluate((element) => element.getBoundingClientRect().top);
  const before = await top();
  await page.locator('.table-box').evaluate((box, by) => box.scrollBy(0, by), pixels);
  await drawn(page);
  return (await top()) - before;
}

async function scrollTo(page: Page, share: number): Promise<void> {
  await page
    .locator('.table-box')
    .evaluate((box, part) => box.scrollTo(0, part * (box.scrollHeight - box.clientHeight)), share);
  await drawn(page);
}
