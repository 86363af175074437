import assert from 'node:assert/strict';
import axe from 'axe-core';
import { found, hostileSections, listsMessage, section } from './lists';
import { of, useListsBrowser } from './listsBrowser';
import { STRANGE } from './reports';
import { THEMES, type ThemeName } from './theme';

const PENDING = { kind: 'pending', step: 'Asking DataForSEO…', giveUp: 'Cancel' } as const;
const ENDED = {
  kind: 'ended',
  title: 'Your DataForSEO balance is too low.',
  detail: 'Nothing was charged.',
  nextStep: 'Open the Account Page',
} as const;

describe('the lists of a report, whatever strangers wrote and whoever reads', function () {
  this.timeout(120_000);
  const open = useListsBrowser();

  for (const width of [280, 800, 2000]) {
    it(`stay within ${width} pixels and the security policy with hostile rows, which lead nowhere`, async () => {
      const opened = await open(listsMessage(...hostileSections()), { width });
      const { page, takePosted } = opened;
      for (const details of await page.locator('[data-control=details]').all()) {
        await details.click();
      }
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      assert.ok(overflow <= 0, `${overflow} pixels too wide`);
      assert.equal(await page.locator('main :is(img, script, a, iframe)').count(), 0);
      assert.equal(await page.locator('.lists tbody th .link').count(), 0);
      assert.equal(await page.getByRole('button', { name: 'Open Page' }).count(), 0);
      const anchors = await of(page, 'anchors')
        .locator('tr[data-index] > th bdi')
        .evaluateAll((all) => all.map(({ textContent }) => textContent));
      assert.deepEqual(anchors, STRANGE);
      assert.deepEqual(await takePosted(), []);
      assert.deepEqual(await opened.problems(), []);
      assert.equal(await page.title(), 'SEO Backlinks');
    });
  }

  for (const theme of Object.keys(THEMES) as ThemeName[]) {
    it(`have no violations of axe in ${THEMES[theme]} at 320 pixels`, async () => {
      const { page } = await open(
        listsMessage(
          found('backlinks', 30, true),
          found('referringDomains', 3, false, { state: ENDED }),
          section('anchors', { state: PENDING }),
          section('domainPages'),
          found('history', 90),
        ),
        { theme, width: 320, reducedMotion: true },
      );
      await of(page, 'backlinks').locator('[data-control=details]').nth(3).click();
      await of(page, 'backlinks').getByRole('button', { name: 'Follow Only' }).press('Tab');
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() =>
        (globalThis as unknown as { axe: typeof axe }).axe.run(),
      );
      assert.deepEqual(
        violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`)),
        [],
      );
    });
  }
});
