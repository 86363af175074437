import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { PageState } from '../../src/core/reportProtocol';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '../vscode/folders';
import { useReportBrowser } from './reportBrowser';
import { comparisonMessage, longReport, PENDING, reportMessage, reportOf, series } from './reports';
import { readTheme, THEMES, variablesIn, type ThemeName } from './theme';

const LONG = { ...longReport(30), series: series(3) };

describe('what the page keeps and follows', function () {
  this.timeout(120_000);
  const open = useReportBrowser();

  it('survives a reload: what is unfolded, and how far it is scrolled', async () => {
    const { page, show } = await open(reportMessage(LONG));
    await page.getByText('Show all 3 lookups as a table').click();
    await page.getByRole('button', { name: 'Show All 30' }).last().click();
    await page.evaluate(() => window.scrollTo(0, 700));
    await page.waitForFunction(() => sessionStorage.getItem('state')?.includes('"scrollTop":700'));
    await page.reload();
    await show(reportMessage(LONG));
    assert.equal(await page.getByRole('region', { name: 'Key figures of all lookups' }).count(), 1);
    assert.equal(await page.locator('.breakdown').last().locator('tbody tr').count(), 30);
    assert.equal(await page.locator('.breakdown').first().locator('tbody tr').count(), 20);
    assert.equal(await page.evaluate(() => window.scrollY), 700);
  });

  it('stays when a section changes, and so does all that is not told again', async () => {
    const { page, show } = await open(reportMessage(LONG));
    await page.getByRole('button', { name: 'Show All 30' }).last().click();
    const rank = await page.locator('.figure').first().innerText();
    await show({ type: 'sections', changes: [{ key: LONG.key, state: PENDING }] });
    await page.getByText(PENDING.step).first().waitFor();
    assert.equal(await page.locator('.figure').first().innerText(), rank);
    assert.equal(await page.locator('.breakdown').last().locator('tbody tr').count(), 30);
    await show({ type: 'sections', changes: [{ key: 'of another page', state: { kind: 'found' } }] });
    assert.ok(await page.getByText(PENDING.step).first().isVisible());
    await show({ type: 'sections', changes: [{ key: LONG.key, state: { kind: 'found' } }] });
    assert.equal(await page.getByText(PENDING.step).count(), 0);
  });

  it('is forgotten when other questions are shown', async () => {
    const { page, show } = await open(reportMessage(LONG));
    await page.getByRole('button', { name: 'Show All 30' }).last().click();
    await show(reportMessage({ ...LONG, key: 'another' }));
    assert.equal(await page.locator('.breakdown').last().locator('tbody tr').count(), 20);
  });

  it('names the questions for the host', async () => {
    const [a, b] = [reportOf('a.example', 1), reportOf('b.example', 1)];
    const { page, show } = await open(reportMessage(LONG));
    assert.deepEqual(await keys(page), [LONG.key]);
    await show(comparisonMessage(a, b));
    assert.deepEqual(await keys(page), [a.key, b.key]);
  });

  it('follows a change of theme while it is open', async () => {
    const { page, setTheme } = await open(reportMessage(LONG));
    const backgrounds = [];
    for (const theme of Object.keys(THEMES) as ThemeName[]) {
      await setTheme(theme);
      backgrounds.push(await page.evaluate(() => getComputedStyle(document.body).backgroundColor));
    }
    assert.deepEqual(backgrounds, [
      'rgb(18, 19, 20)',
      'rgb(255, 255, 255)',
      'rgb(0, 0, 0)',
      'rgb(255, 255, 255)',
    ]);
  });

  it('takes every colour from a variable that VS Code sets', async () => {
    const stylesheet = await readFile(join(ROOT, 'dist', 'media', 'report.css'), 'utf8');
    const known = new Set(
      (Object.keys(THEMES) as ThemeName[]).flatMap((theme) => Object.keys(readTheme(theme).variables)),
    );
    const used = variablesIn(stylesheet);
    assert.ok(used.length > 20);
    assert.deepEqual(
      used.filter((variable) => !known.has(variable)),
      [],
    );
    assert.deepEqual(stylesheet.match(/#[\da-f]{3,8}\b|\b(?:rgb|hsl)a?\(/gi), null);
  });
});

async function keys(page: Page): Promise<string[]> {
  const state = await page.evaluate(() => sessionStorage.getItem('state') ?? '');
  return PageState.parse(JSON.parse(state)).keys;
}
