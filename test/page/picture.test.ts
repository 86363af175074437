import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Report } from '../../src/core/reportProtocol';
import { ROOT } from '../vscode/folders';
import { useReportBrowser, type OpenOptions } from './reportBrowser';
import { emptyReport, hostileReport, report, reportMessage, series } from './reports';

/** Pixels: 760 of CSS, twice as fine. */
const WIDTH = 1520;

describe('the picture of a report', function () {
  this.timeout(120_000);
  const open = useReportBrowser();

  /** Asks the page for its picture and reads it back, as a viewer would. */
  async function pictureOf(shown: Report, options: OpenOptions = {}) {
    const { page, takePosted, problems } = await open(reportMessage(shown), options);
    const style = await readFile(join(ROOT, 'dist', 'media', 'report.css'), 'utf8');
    const before = await page.locator('main').innerHTML();
    await takePosted();
    await page.evaluate((message) => window.postMessage(message, '*'), { type: 'takePicture', style });
    await page.waitForFunction(() => (window as unknown as { posted: unknown[] }).posted.length > 0);
    const [posted] = await takePosted();
    assert.equal(posted?.type, 'picture');
    assert.ok(posted?.type === 'picture' && posted.png !== null);
    assert.deepEqual(await problems(), []);
    // What the reader sees stays as it is.
    assert.equal(await page.locator('main').innerHTML(), before);
    assert.equal(await page.locator('.picture').count(), 0);
    const pixels = await page.evaluate(readPixels, posted.png);
    return { ...pixels, png: Buffer.from(posted.png, 'base64') };
  }

  for (const theme of ['light', 'dark', 'highContrastDark', 'highContrastLight'] as const) {
    it(`is drawn in the theme: ${theme}`, async () => {
      const { width, height, corner, colors, png } = await pictureOf(report({ series: series(12) }), {
        theme,
        width: 520,
      });
      assert.equal(png.subarray(1, 4).toString(), 'PNG');
      assert.equal(width, WIDTH);
      assert.ok(height > 900 && height < 1600, String(height));
      assert.equal(corner > 127, theme === 'light' || theme === 'highContrastLight', String(corner));
      assert.ok(colors > 100, `only ${colors} colors`);
    });
  }

  it('is the same in a window of any width', async () => {
    const [narrow, wide] = [
      await pictureOf(report({ series: series(12) }), { width: 320 }),
      await pictureOf(report({ series: series(12) }), { width: 1200 }),
    ];
    assert.deepEqual([narrow.width, narrow.height], [wide.width, wide.height]);
  });

  it('says more where figures are made up', async () => {
    const real = report();
    const source = { service: 'sample', via: null } as const;
    const sample = await pictureOf({ ...real, question: { ...real.question, source } });
    assert.ok(sample.height > (await pictureOf(real)).height + 40);
  });

  it('is drawn of nothing but nulls, and of strange texts, which stay short', async () => {
    assert.equal((await pictureOf(emptyReport())).width, WIDTH);
    const strange = await pictureOf(hostileReport());
    assert.ok(strange.height < 2000, String(strange.height));
  });
});

/** Runs in the page: decodes a PNG, and counts what is in it. `corner` is the brightness of its first pixel, up to 255. */
async function readPixels(png: string) {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d')!;
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const colors = new Set(new Uint32Array(data.buffer)).size;
  return { width, height, colors, corner: Math.max(data[0] ?? 0, data[1] ?? 0, data[2] ?? 0) };
}
