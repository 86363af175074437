import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import type { DrawFile, WholePage } from '../../src/core/reportProtocol';
import { PUBLISHED_BREAKDOWNS, PUBLISHED_FIGURES } from '../e2e/publishedFigures';
import { launchBrowser } from '../vscode/browser';
import { ROOT } from '../vscode/folders';
import {
  comparisonMessage,
  FAILED,
  hostileReport,
  longReport,
  report,
  reportMessage,
  reportOf,
  series,
} from './reports';
import { violations } from './violations';

const MEDIA = join(ROOT, 'dist', 'media');
/** A page of A4 between its margins, in CSS pixels. */
const PAPER = 688;

const LONG_NAMES = ['a', 'b', 'c', 'd'].map((name) => reportOf(`${name}.very-long-name.example.co.uk`, 1));
const FILES: Readonly<Record<string, WholePage>> = {
  'a report': reportMessage(report({ series: series(12), previous: report().figures })),
  'a comparison': comparisonMessage(...LONG_NAMES, {
    ...reportOf('c.example', 1),
    figures: null,
    state: FAILED,
  }),
  'a hostile report': reportMessage(hostileReport()),
  'a hostile comparison': comparisonMessage(hostileReport(), { ...hostileReport(), key: 'other' }),
  'a long report': reportMessage(longReport(200)),
};

describe('an exported file', function () {
  this.timeout(120_000);
  let browser: Browser;
  let drawFile: DrawFile;
  let style: string;

  before(async () => {
    browser = await launchBrowser();
    ({ drawFile } = (await import(pathToFileURL(join(MEDIA, 'file.js')).href)) as { drawFile: DrawFile });
    style = await readFile(join(MEDIA, 'file.css'), 'utf8');
  });

  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));
  after(() => browser?.close());

  /** Opens a file and collects what it asks for and what its policy refuses. */
  async function open(shown: WholePage, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ viewport: { width: 1200, height: 900 }, ...options });
    const page = await context.newPage();
    const wanted: string[] = [];
    page.on('request', (request) => wanted.push(request.url()));
    page.on('console', (entry) => wanted.push(entry.text()));
    await page.setContent(drawFile(shown, style));
    return { page, wanted };
  }

  for (const [says, shown] of Object.entries(FILES)) {
    it(`of ${says} asks for nothing, and is within 400 and 1200 pixels and the paper, light and dark`, async () => {
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page, wanted } = await open(shown, { colorScheme });
        for (const width of [400, 1200]) {
          await page.setViewportSize({ width, height: 900 });
          assert.ok((await widthOf(page)) <= width, `${await widthOf(page)} at ${width}`);
        }
        await page.emulateMedia({ media: 'print' });
        await page.setViewportSize({ width: PAPER, height: 900 });
        assert.ok((await widthOf(page)) <= PAPER, `${await widthOf(page)} on paper`);
        assert.deepEqual(wanted, []);
        assert.equal(await page.locator('script, img, iframe, link, a, button').count(), 0);
      }
    });
  }

  for (const says of ['a report', 'a comparison']) {
    for (const colorScheme of ['light', 'dark'] as const) {
      it(`of ${says} has no violations in ${colorScheme}`, async () => {
        const { page } = await open(FILES[says]!, { colorScheme });
        assert.deepEqual(await violations(page), []);
      });
    }
  }

  it('shows every figure and every bar of a report without a click', async () => {
    const { page } = await open(FILES['a report']!);
    const figures = await page
      .locator('.figure')
      .evaluateAll((all) =>
        all.map((figure) => [
          figure.querySelector('dt')?.textContent ?? '',
          (figure.querySelector<HTMLElement>('.value')?.innerText ?? '').replace(/\s+/gu, ' '),
        ]),
      );
    const inUtc = Object.entries(PUBLISHED_FIGURES).map(([label, value]) => [
      label,
      label === 'First seen' ? `${value} UTC` : value,
    ]);
    assert.deepEqual(Object.fromEntries(figures), Object.fromEntries(inUtc));
    for (const [name, entries] of Object.entries(PUBLISHED_BREAKDOWNS)) {
      const rows = page.getByRole('table', { name }).locator('tbody tr');
      const said = (await rows.allInnerTexts()).map((row) =>
        row
          .trim()
          .split(/\s*\t\s*/)
          .slice(0, 2)
          .join(': '),
      );
      assert.deepEqual(said, entries);
    }
    assert.equal(await page.locator('.trend svg').count(), 11);
    assert.equal(await page.locator('.lookups-table tbody tr:visible').count(), 12);
  });

  it('is white on paper, whatever the screen is, and keeps the colours of bars', async () => {
    const { page } = await open(FILES['a report']!, { colorScheme: 'dark' });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    assert.notEqual(await background(), 'rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'print' });
    assert.equal(await background(), 'rgb(255, 255, 255)');
    const bar = page.locator('.bar').first();
    assert.equal(await bar.evaluate((element) => getComputedStyle(element).printColorAdjust), 'exact');
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    const sizes = [...pdf.matchAll(/\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/g)].map(([, ...size]) =>
      size.map(Number),
    );
    assert.ok(sizes.length > 1);
    // A4 in points.
    assert.ok(
      sizes.every(([width = 0, height = 0]) => Math.abs(width - 595) < 1.5 && Math.abs(height - 842) < 1.5),
    );
  });
});

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}
