import assert from 'node:assert/strict';
import { HEADLINE_IDS } from '../../src/core/figures/headline';
import { METRICS } from '../../src/core/figures/metrics';
import { PUBLISHED_FIGURES } from '../e2e/publishedFigures';
import { useReportBrowser } from './reportBrowser';
import { FAILED, PENDING, report, reportMessage, series } from './reports';

const MINUTE = 60_000;

describe('a report', function () {
  this.timeout(120_000);
  const open = useReportBrowser();

  it('shows every figure of the catalogue once, with its meaning, and none else', async () => {
    const { page } = await open(reportMessage(report({ series: series(12) })));
    await page.getByText('Details', { exact: true }).click();
    await page.locator('.groups').waitFor();
    await page.getByText('What do these mean?').first().click();
    await page.getByText('What do these mean?').last().click();
    const figures = await page
      .locator('.figure')
      .evaluateAll((all) =>
        all.map((figure) => [
          figure.querySelector('dt')?.textContent ?? '',
          (figure.querySelector('.value')?.textContent ?? '').replace(/\s+/gu, ' '),
          figure.querySelector('dt')?.title ?? '',
        ]),
      );
    assert.equal(figures.length, METRICS.length);
    assert.deepEqual(
      Object.fromEntries(figures.map(([label = '', value = '']) => [label, value])),
      PUBLISHED_FIGURES,
    );
    const meanings = METRICS.map(({ meaning }) => meaning()).sort();
    assert.deepEqual(figures.map(([, , meaning]) => meaning).sort(), meanings);
    // A tooltip can't be reached by keyboard.
    assert.deepEqual((await page.locator('.meaning').allInnerTexts()).sort(), meanings);
  });

  it('says how old its figures are, by its own clock', async () => {
    const shown = report();
    const now = (shown.figures?.takenAt ?? 0) + 3 * MINUTE;
    const { page } = await open(reportMessage(shown), { now });
    const age = page.locator('header .age');
    assert.equal(await age.innerText(), 'Looked up 3 minutes ago');
    await page.clock.runFor(2 * MINUTE);
    await age.filter({ hasText: 'Looked up 5 minutes ago' }).waitFor();
  });

  const CHANGES: readonly [from: number | null, to: number | null, said: string[]][] = [
    [40_041, 41_245, ['▲+1,204 since Sep 13up 1,204 since Sep 13']],
    [42_449, 41_245, ['▼-1,204 since Sep 13down 1,204 since Sep 13']],
    [41_245, 41_245, ['±0 since Sep 13unchanged since Sep 13']],
    [null, 41_245, []],
    [41_245, null, []],
  ];
  for (const [from, to, said] of CHANGES) {
    it(`says ${JSON.stringify(said[0] ?? 'nothing')} of a change from ${from} to ${to}`, async () => {
      const [before, newest] = series(2);
      assert.ok(before && newest);
      const changed = [
        { ...before, headline: { ...before.headline, backlinks: from } },
        { ...newest, headline: { ...newest.headline, backlinks: to } },
      ];
      const { page } = await open(reportMessage(report({ series: changed })));
      const figure = page.locator('.figure').filter({ has: page.getByText('Backlinks', { exact: true }) });
      const texts = await figure.locator('.change').evaluateAll((all) => all.map((text) => text.textContent));
      assert.deepEqual(texts, said);
    });
  }

  it('draws no line and no change of a single lookup', async () => {
    const { page } = await open(reportMessage(report()));
    assert.equal(await page.locator('.trend, .change, .lookups').count(), 0);
  });

  it('draws lines with gaps, says that they do not start at zero, and tables them on demand', async () => {
    const { page } = await open(reportMessage(report({ series: series(12) })));
    const line = (await page.locator('.trend .line').nth(1).getAttribute('d')) ?? '';
    assert.equal(line.match(/M/g)?.length, 2);
    assert.equal(line.match(/[ML]/g)?.length, 11);
    assert.match(await page.locator('.lookups').innerText(), /not from zero/);
    await page.getByText('Show all 12 lookups as a table').click();
    const rows = page.getByRole('region', { name: 'Key figures of all lookups' }).getByRole('row');
    await rows.first().waitFor();
    assert.equal(await rows.count(), 1 + 12);
    assert.match(await rows.nth(1).innerText(), /Sep 18, 2023.*371\/1000\s+41,245/);
    assert.match(await rows.nth(10).innerText(), /(not available\s+){10}not available/);
  });

  it('keeps earlier figures in sight while asking again', async () => {
    const { page } = await open(reportMessage(report({ state: PENDING })));
    await page.getByText('The figures below are from the previous lookup.').waitFor();
    assert.equal(await page.locator('.tiles .figure').count(), HEADLINE_IDS.length);
    assert.equal(await page.locator('.skeleton').count(), 0);
  });

  it('shows the shape of what is to come during the first lookup', async () => {
    const { page, show } = await open(reportMessage(report({ figures: null, state: PENDING })));
    assert.equal(await page.locator('.skeleton').count(), 1);
    assert.equal(await page.locator('dt').count(), 0);
    await show(reportMessage(report()));
    assert.equal(await page.locator('.skeleton').count(), 0);
  });

  it('holds still for those who want no motion', async () => {
    const message = reportMessage(report({ figures: null, state: PENDING }));
    const { page } = await open(message, { reducedMotion: true });
    assert.equal(await page.evaluate(() => document.getAnimations().length), 0);
    const moving = await open(message);
    assert.ok((await moving.page.evaluate(() => document.getAnimations().length)) > 0);
  });

  it('shows a failure with what was charged and the facts', async () => {
    const { page } = await open(reportMessage(report({ figures: null, state: FAILED })));
    const said = await page.getByRole('status').innerText();
    for (const text of [FAILED.title, FAILED.detail, ...FAILED.facts]) {
      assert.ok(said.includes(text), text);
    }
  });

  for (const [service, via, label] of [
    ['dataforseo', null, 'DataForSEO'],
    ['dataforseo', '127.0.0.1:8787', 'DataForSEO via 127.0.0.1:8787'],
    ['sandbox', null, 'Sandbox (mock data)'],
    ['sample', null, 'Sample data'],
  ] as const) {
    it(`names its source: ${label}`, async () => {
      const shown = report();
      const question = { ...shown.question, source: { service, via } };
      const { page } = await open(reportMessage({ ...shown, question }));
      assert.equal(await page.locator('header .source').innerText(), label);
    });
  }
});
