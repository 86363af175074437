import assert from 'node:assert/strict';
import { runCommand } from '../vscode/acts/commandPalette';
import { chooseFromEditorMenu, clickInEditor } from '../vscode/acts/editorMenu';
import { answerInput, quickRow, quickRows, quickStep } from '../vscode/acts/quickInput';
import { chooseFromMenuOf } from '../vscode/acts/contextMenu';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { webviewFrame } from '../vscode/acts/webview';
import type { VsCodeWindow } from '../vscode/openWindow';
import { back, labels, remove, spoken, untilActive } from './optionRows';
import { row } from './sidebar';
import { openProduct } from './window';

const PAGE = 'https://blog.example.com/seo-basics';
const COMMAND = 'Look Up Backlinks with Options…';
const TITLE = 'Look Up Backlinks with Options';
const FILTER = `${TITLE} › Filter`;

describe('a lookup with options', function () {
  this.timeout(300_000);
  this.bail(true);
  let window: VsCodeWindow;

  before(async () => {
    window = await openProduct({
      settings: { 'seoBacklinks.service': 'sample', 'seoBacklinks.lookup.tag': 'from the settings' },
      theme: 'Default Dark Modern',
      width: 760,
      height: 1100,
    });
  });

  after(() => window?.stop());

  it('begins with every option, its value and its meaning, and with the price', async () => {
    const { page } = window;
    await chooseFromEditorMenu(page, PAGE, 'SEO Backlinks', COMMAND);
    await quickStep(page, TITLE);
    await untilActive(page, `Look Up ${PAGE}`);
    await takeScreenshot(page, 'options');
    assert.match(await spoken(page, `Look Up ${PAGE}`), /free.*Sample data/);
    for (const [label, value] of [
      ['Subdomains', 'with subdomains'],
      ['Indirect links', 'with indirect links'],
      ['Internal backlinks', 'without internal backlinks'],
      ['Live or lost', 'live backlinks'],
      ['Filter', 'no filter'],
      ['Length of breakdowns', 'top 10'],
      ['Rank scale', 'rank up to 100'],
      ['Tag', 'tag "from the settings"'],
    ] as const) {
      assert.ok((await spoken(page, label)).includes(value), label);
    }
  });

  it('says why a value can not be, takes one that can, and looks up by Enter again', async () => {
    const { page } = window;
    await quickRow(page, 'Length of breakdowns').click();
    await quickStep(page, `${TITLE} › Length of breakdowns`);
    await answerInput(page, /Maximum entries/, '1001');
    await page.locator('.quick-input-message').getByText('from 1 to 1000', { exact: false }).waitFor();
    await takeScreenshot(page, 'options-refused');
    await answerInput(page, /Length of breakdowns/, '3');
    await quickStep(page, TITLE);
    assert.match(await spoken(page, 'Length of breakdowns'), /top 3/);
    await untilActive(page, `Look Up ${PAGE}`);
  });

  it('goes a step back without changing anything', async () => {
    const { page } = window;
    await quickRow(page, 'Rank scale').click();
    await quickStep(page, `${TITLE} › Rank scale`);
    await untilActive(page, 'rank up to 100');
    await back(page);
    await quickStep(page, TITLE);
    assert.match(await spoken(page, 'Rank scale'), /rank up to 100/);
  });

  it('builds a filter by the keyboard: field, operator, value', async () => {
    const { page } = window;
    await quickRow(page, 'Filter').click();
    await quickStep(page, FILTER);
    await quickRow(page, 'Add Condition…').click();
    await quickStep(page, `${FILTER} › Condition (1/3)`);
    await takeScreenshot(page, 'options-fields');
    await page.keyboard.type('dofollow');
    await quickRows(page).first().filter({ hasText: 'dofollow' }).waitFor();
    await page.keyboard.press('Enter');
    await quickStep(page, `${FILTER} › Dofollow (2/3)`);
    assert.deepEqual(await labels(page), ['is', 'is not']);
    assert.match(await spoken(page, 'is not'), /<>/);
    await page.keyboard.press('Enter');
    await quickStep(page, `${FILTER} › Dofollow is (3/3)`);
    assert.deepEqual(await labels(page), ['Yes', 'No']);
    await page.keyboard.press('Enter');
    await quickStep(page, FILTER);
    assert.deepEqual(await labels(page), ['Done', 'Dofollow is true', 'Add Condition…', 'Edit as JSON…']);
    assert.match(await spoken(page, 'Dofollow is true'), /dofollow = true/);
    assert.match(await spoken(page, 'Done'), /dofollow = true.*\["dofollow","=",true\]/);
  });

  it('offers the operators that fit the type, and completes a date', async () => {
    const { page } = window;
    await quickRow(page, 'Add Condition…').click();
    await quickStep(page, `${FILTER} › Condition (1/3)`);
    await page.keyboard.type('first_seen');
    await quickRow(page, 'First seen').click();
    await quickStep(page, `${FILTER} › First seen (2/3)`);
    assert.deepEqual(await labels(page), ['is before', 'is after']);
    await quickRow(page, 'is after').click();
    await answerInput(page, /A date such as/, '2020-01-31');
    await quickRow(page, 'First seen is after 2020-01-31').waitFor();
    await quickRow(page, 'and').click();
    await quickRow(page, 'or').waitFor();
    await takeScreenshot(page, 'options-filter');
    assert.match(
      await spoken(page, 'Done'),
      /\[\["dofollow","=",true\],"or",\["first_seen",">","2020-01-31 00:00:00 \+00:00"\]\]/,
    );
  });

  it('goes a step back by Escape, without losing what was chosen and typed', async () => {
    const { page } = window;
    await quickRow(page, 'Add Condition…').click();
    await quickStep(page, `${FILTER} › Condition (1/3)`);
    await page.keyboard.type('anchor');
    await quickRow(page, 'Anchor text').click();
    await quickStep(page, `${FILTER} › Anchor text (2/3)`);
    await takeScreenshot(page, 'options-operators');
    await quickRow(page, 'contains').click();
    await quickStep(page, `${FILTER} › Anchor text contains (3/3)`);
    await page.keyboard.type('seo guide');
    await page.keyboard.press('Escape');
    await quickStep(page, `${FILTER} › Anchor text (2/3)`);
    await untilActive(page, 'contains');
    await page.keyboard.press('Escape');
    await quickStep(page, `${FILTER} › Condition (1/3)`);
    await untilActive(page, 'Anchor text');
    await page.keyboard.press('Escape');
    await quickStep(page, FILTER);
    assert.match(await spoken(page, 'Done'), /dofollow = true or first_seen/);
    await quickRow(page, 'Add Condition…').click();
    await quickStep(page, `${FILTER} › Condition (1/3)`);
    await page.keyboard.press('Enter');
    await quickStep(page, `${FILTER} › Anchor text (2/3)`);
    await page.keyboard.press('Enter');
    await quickStep(page, `${FILTER} › Anchor text contains (3/3)`);
    assert.equal(await page.locator('.quick-input-widget .quick-input-box input').inputValue(), 'seo guide');
    await page.keyboard.press('Enter');
    await quickStep(page, FILTER);
    await quickRow(page, 'Anchor text contains %seo guide%').waitFor();
    await remove(page, 'Anchor text contains %seo guide%');
    await quickRow(page, 'Anchor text contains %seo guide%').waitFor({ state: 'detached' });
  });

  it('takes a condition away, and takes JSON with a group', async () => {
    const { page } = window;
    await remove(page, 'First seen is after 2020-01-31');
    await quickRow(page, 'or').waitFor({ state: 'detached' });
    await quickRow(page, 'Edit as JSON…').click();
    await answerInput(page, /as the API takes it/, '["dofollow", "=", 1]');
    await page.locator('.quick-input-message').getByText('is not valid', { exact: false }).waitFor();
    await takeScreenshot(page, 'options-json');
    await answerInput(
      page,
      /Filter › JSON/,
      '[["dofollow","=",true],"and",[["anchor","ilike","%seo%"],"or",["rank",">=",1]]]',
    );
    await quickRow(page, '(anchor ilike "%seo%" or rank >= 1)').waitFor();
    await takeScreenshot(page, 'options-group');
    await quickRow(page, 'Done').click();
    await quickStep(page, TITLE);
    assert.match(
      await spoken(page, 'Filter'),
      /filter: dofollow = true and \(anchor ilike "%seo%" or rank >= 1\)/,
    );
  });

  it('looks up with what was chosen', async () => {
    const { page } = window;
    await takeScreenshot(page, 'options-chosen');
    await quickRow(page, `Look Up ${PAGE}`).click();
    const report = await webviewFrame(page, `Backlinks: ${PAGE.replace('https://', '')}`);
    await report.locator('.value').first().waitFor();
    await report.getByText('Details', { exact: true }).click();
    await report.locator('.groups').waitFor();
    const details = (await report.locator('.details').innerText()).replace(/\s+/gu, ' ');
    for (const option of [
      'top 3',
      'filter: dofollow = true and (anchor ilike "%seo%" or rank >= 1)',
      'tag "from the settings"',
    ]) {
      assert.ok(details.includes(option), option);
    }
    await takeScreenshot(page, 'options-report');
  });

  it('begins with the last choice, without its tag, for another target, and goes back to the settings', async () => {
    const { page } = window;
    await clickInEditor(page, 'Links to look up');
    await runCommand(page, `SEO Backlinks: ${COMMAND}`);
    await page.getByPlaceholder('A domain such as example.com').fill('docs.example.org');
    await quickRow(page, 'docs.example.org').click();
    await quickStep(page, TITLE);
    assert.match(await spoken(page, 'Length of breakdowns'), /top 3/);
    assert.match(await spoken(page, 'Filter'), /anchor ilike/);
    await page.keyboard.press('ArrowUp'); // from the first row to the last
    await untilActive(page, 'Start from Settings');
    await takeScreenshot(page, 'options-settings');
    await page.keyboard.press('Enter');
    await quickRow(page, 'Filter').filter({ hasText: 'no filter' }).waitFor();
    assert.match(await spoken(page, 'Length of breakdowns'), /top 10/);
    await back(page);
    assert.equal(
      await page.getByPlaceholder('A domain such as example.com').inputValue(),
      'docs.example.org',
    );
    await quickRow(page, 'docs.example.org').click();
    await quickStep(page, TITLE);
  });

  it('is left by Escape without a lookup, from a step after going back', async () => {
    const { page } = window;
    await quickRow(page, 'Live or lost').click();
    await quickStep(page, `${TITLE} › Live or lost`);
    await page.keyboard.press('Escape');
    await quickStep(page, TITLE);
    await page.keyboard.press('Escape');
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    assert.equal(await row(page, 'docs.example.org').count(), 0);
  });

  it('begins with target and options of a row of the sidebar', async () => {
    const { page } = window;
    await chooseFromMenuOf(page, row(page, 'blog.example.com/seo-basics'), COMMAND);
    await quickStep(page, TITLE);
    await quickRow(page, `Look Up ${PAGE}`).waitFor();
    assert.match(await spoken(page, 'Length of breakdowns'), /top 3/);
    assert.match(await spoken(page, 'Tag'), /from the settings/);
    await page.keyboard.press('Escape');
  });
});
