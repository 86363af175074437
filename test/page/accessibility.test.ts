import assert from 'node:assert/strict';
import type { ToPage } from '../../src/core/reportProtocol';
import { PUBLISHED_BREAKDOWNS, PUBLISHED_FIGURES } from '../e2e/publishedFigures';
import { useReportBrowser } from './reportBrowser';
import { comparisonMessage, FAILED, PENDING, report, reportMessage, reportOf, series } from './reports';
import { THEMES, type ThemeName } from './theme';
import { violations } from './violations';

const STATES: Readonly<Record<string, ToPage>> = {
  'a report': reportMessage(report({ series: series(12) })),
  'a comparison': comparisonMessage(reportOf('a.example', 1), reportOf('b.example', 2), {
    ...reportOf('c.example', 1),
    figures: null,
  }),
  'a lookup under way': reportMessage(report({ figures: null, state: PENDING })),
  'a failure': reportMessage(report({ figures: null, state: FAILED })),
};

describe('the page, as axe and a screen reader find it', function () {
  this.timeout(120_000);
  const open = useReportBrowser();

  for (const [says, message] of Object.entries(STATES)) {
    for (const theme of Object.keys(THEMES) as ThemeName[]) {
      it(`has no violations in ${says} in ${THEMES[theme]}`, async () => {
        const { page } = await open(message, { theme, reducedMotion: true });
        assert.deepEqual(await violations(page), []);
      });
    }

    it(`has no violations in ${says} at 1280 pixels enlarged to 400 %`, async () => {
      const { page } = await open(message, { width: 320, reducedMotion: true });
      assert.deepEqual(await violations(page), []);
    });
  }

  it('says every figure, label before value', async () => {
    const { page } = await open(reportMessage(report()));
    await page.getByText('Details', { exact: true }).click();
    await page.locator('.groups').waitFor();
    const lines = spoken(await page.locator('main').ariaSnapshot());
    for (const [label, value] of Object.entries(PUBLISHED_FIGURES)) {
      const at = lines.indexOf(`term: ${label}`);
      assert.ok(at >= 0, label);
      assert.equal(lines[at + 1], `definition: ${value}`);
    }
  });

  it('says every bar, label before value', async () => {
    const { page } = await open(reportMessage(report()));
    for (const [name, entries] of Object.entries(PUBLISHED_BREAKDOWNS)) {
      const rows = await page.getByRole('table', { name }).getByRole('row').allInnerTexts();
      assert.deepEqual(
        rows.slice(1).map((row) =>
          row
            .trim()
            .split(/\s*\t\s*/)
            .slice(0, 2)
            .join(': '),
        ),
        entries,
      );
    }
  });

  it('says a change and a trend in a sentence', async () => {
    const { page } = await open(reportMessage(report({ series: series(12) })));
    const figure = page.locator('.figure').filter({ has: page.getByText('Backlinks', { exact: true }) });
    const said = await figure.ariaSnapshot();
    assert.match(said, /up 2,062 since Sep 13/);
    assert.doesNotMatch(said, /▲/);
    await figure
      .getByRole('slider', {
        name:
          'Backlinks, 12 lookups from Jul 25, 2023, 9:00:00 AM to Sep 18, 2023, 9:00:00 AM: ' +
          'lowest 29,696, highest 41,245, newest 41,245. Not available in 1 of them.',
      })
      .waitFor();
  });

  it('says the value of each lookup of a trend by arrow keys, also where there is none', async () => {
    const { page } = await open(reportMessage(report({ series: series(12) })));
    const trend = page.getByRole('slider', { name: /^Backlinks, 12 lookups/ });
    await trend.focus();
    const said = async (key: string) => {
      await page.keyboard.press(key);
      await page.waitForFunction(() => document.querySelector('.trend .pointed'));
      return (await trend.getAttribute('aria-valuetext')) ?? '';
    };
    assert.match(await said('End'), /: 41,245$/);
    assert.match(await said('Home'), /: 29,696$/);
    await page.keyboard.press('ArrowRight');
    assert.match(await said('ArrowRight'), /: not available$/);
  });

  it('says how a lookup stands as soon as it changes', async () => {
    const { page, show } = await open(reportMessage(report({ figures: null, state: PENDING })));
    const status = await page.getByRole('status').elementHandle();
    assert.equal(await status?.innerText(), PENDING.step);
    await show(reportMessage(report({ figures: null, state: FAILED })));
    // The same element: a new one would not be read aloud.
    assert.match((await status?.innerText()) ?? '', /not enough money/);
  });
});

function spoken(snapshot: string): string[] {
  return snapshot
    .split('\n')
    .map((line) => line.trim().replace(/^- /, '').replace(/"/g, '').replace(/\s+/gu, ' '));
}
