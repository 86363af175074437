import assert from 'node:assert/strict';
import { SECTION_IDS } from '../../src/core/lists/listSection';
import { allLists, found, linkRow, listsMessage, section } from './lists';
import { of, oneLine, useListsBrowser } from './listsBrowser';
import { report, reportMessage } from './reports';

const REPORT = report();
const DOMAIN = { kind: 'domain', value: 'example.com', site: 'example.com' } as const;
const PENDING = { kind: 'pending', step: 'Asking DataForSEO…', giveUp: 'Cancel' } as const;
const ENDED = {
  kind: 'ended',
  title: 'Your DataForSEO balance is too low.',
  detail: 'Nothing was charged.',
  nextStep: 'Open the Account Page',
} as const;

describe('the lists of a report', function () {
  this.timeout(120_000);
  const open = useListsBrowser();

  it('stand below what needs attention in their order, each with one line and the button that buys it', async () => {
    const { page, takePosted } = await open(allLists());
    const headings = await page.locator('main h2').allInnerTexts();
    assert.deepEqual(headings.slice(1, 8), [
      ...['Needs attention', 'Links', 'Referring domains', 'Anchors', 'Pages', 'History', 'More figures'],
    ]);
    const buttons = page.locator('.lists button');
    assert.deepEqual((await buttons.allInnerTexts()).map(oneLine), [
      'Show the 100 Strongest Links about $0.0276',
      'Show the 100 Strongest Domains about $0.0276',
      'Show the 100 Most Used Anchors about $0.0276',
      'Show the 100 Most Linked Pages about $0.0276',
      'Show the History by Month about $0.0276',
    ]);
    for (const button of await buttons.all()) {
      await button.press('Enter');
    }
    assert.deepEqual(
      await takePosted(),
      SECTION_IDS.map((id) => ({ type: 'buyRows', id })),
    );
  });

  it('are free of sample data, and say what they are about and without', async () => {
    const history = section('history', {
      target: DOMAIN,
      prices: { first: 0, more: [] },
      without: ['live links only'],
    });
    const { page } = await open(allLists(history));
    const text = oneLine(await of(page, 'history').innerText());
    assert.match(text, /History is recorded for whole domains: example\.com\./);
    assert.match(text, /These options don't apply here: live links only\./);
    assert.match(text, /Show the History by Month free /);
  });

  it('say how a purchase stands, and give the focus to the heading when the button goes', async () => {
    const { page, show, takePosted } = await open(allLists());
    await of(page, 'anchors').getByRole('button').focus();
    await show(listsMessage(section('anchors', { state: PENDING })));
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'list-anchors');
    assert.equal(await of(page, 'anchors').getByRole('status').innerText(), PENDING.step);
    await of(page, 'anchors').getByRole('button', { name: 'Cancel' }).press('Enter');
    await show(listsMessage(section('anchors', { state: { ...PENDING, giveUp: null } })));
    assert.equal(await of(page, 'anchors').getByRole('button').count(), 0);
    await show(listsMessage(section('anchors', { state: ENDED })));
    assert.match(await of(page, 'anchors').innerText(), /balance is too low\.\s+Nothing was charged\./);
    await of(page, 'anchors').getByRole('button', { name: ENDED.nextStep }).press('Enter');
    await show(listsMessage(section('anchors', { state: { kind: 'noData' } })));
    assert.match(await of(page, 'anchors').innerText(), /No anchors found\./);
    await show(listsMessage(section('anchors', { state: { kind: 'otherSource', source: 'Sample data' } })));
    assert.match(await of(page, 'anchors').innerText(), /This report is from Sample data/);
    await of(page, 'anchors').getByRole('button', { name: 'Look Up Again' }).press('Enter');
    assert.deepEqual(await takePosted(), [
      { type: 'listAct', id: 'anchors', act: 'cancel', keys: [] },
      { type: 'listAct', id: 'anchors', act: 'nextStep', keys: [] },
      { type: 'act', act: 'lookUpAgain' },
    ]);
  });

  it('show a list that was cut with its total, its age, and what more costs', async () => {
    const { page, takePosted } = await open(allLists(found('backlinks', 100, true)));
    const links = of(page, 'backlinks');
    assert.equal(oneLine(await links.getByRole('heading').innerText()), 'Links 100 of 4,928');
    assert.ok(await links.getByText('Looked up 3 days ago').isVisible());
    await page.clock.runFor(24 * 3_600_000);
    assert.ok(await links.getByText('Looked up 4 days ago').isVisible());
    await links.getByRole('button', { name: 'Refresh about $0.0276' }).press('Enter');
    await links.getByRole('button', { name: '100 More about $0.0276', exact: true }).press('Enter');
    await links.getByRole('button', { name: '1,000 More about $0.06' }).press('Enter');
    assert.deepEqual(await takePosted(), [
      { type: 'buyRows', id: 'backlinks' },
      { type: 'buyRows', id: 'backlinks', more: 100 },
      { type: 'buyRows', id: 'backlinks', more: 1000 },
    ]);
    await links.getByRole('searchbox').fill('editors 7');
    assert.equal((await links.locator('tr[data-index]').count()) > 0, true);
    assert.ok(
      await links.getByText('The filter searches the 100 rows shown, not the whole list.').isVisible(),
    );
  });

  it('ask the host for another order, mode or filter of a list that was cut, and lead back', async () => {
    const bought = found('backlinks', 100, true);
    const { page, show, takePosted } = await open(allLists(bought));
    const links = of(page, 'backlinks');
    await links.getByRole('button', { name: 'First seen' }).click();
    const view = { ...bought.view!, orderBy: 'first_seen,desc' };
    assert.deepEqual(await takePosted(), [{ type: 'listView', id: 'backlinks', view }]);
    await show(listsMessage(section('backlinks', { view })));
    assert.match(await links.innerText(), /Sorted by First seen, descending\./);
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'list-backlinks');
    await links.getByRole('button', { name: 'Follow Only' }).click();
    await links.getByRole('combobox').selectOption('All links');
    await links.getByRole('button', { name: 'Show This List about $0.0276' }).click();
    await links.getByRole('button', { name: 'Back to the Previous List' }).click();
    assert.deepEqual(await takePosted(), [
      { type: 'listView', id: 'backlinks', view: { ...view, filters: ['dofollow', '=', true] } },
      { type: 'listView', id: 'backlinks', view: { ...view, mode: 'as_is' } },
      { type: 'buyRows', id: 'backlinks' },
      { type: 'listView', id: 'backlinks', view: bought.view },
    ]);
  });

  it('sort and filter a whole list without the host', async () => {
    const { page, takePosted } = await open(allLists(found('backlinks', 12)));
    const links = of(page, 'backlinks');
    const first = () => links.locator('tr[data-index="0"] th .line').first().innerText();
    await links.getByRole('button', { name: 'First seen' }).press('Enter');
    await links.getByRole('button', { name: 'First seen' }).press('Enter');
    assert.equal(await first(), 'What 11 editors read about search');
    await links.getByRole('button', { name: 'Broken Only' }).press('Enter');
    assert.equal(await links.locator('tr[data-index]').count(), 1);
    assert.equal(await first(), 'What 2 editors read about search');
    await links.getByRole('button', { name: 'Broken Only' }).press('Enter');
    await links.getByRole('searchbox').fill('no text');
    assert.equal(await links.locator('tr[data-index]').count(), 1);
    assert.deepEqual(await takePosted(), []);
  });

  it('tell apart anchors, images and links without words, and how a link is followed', async () => {
    const { page } = await open(allLists(found('backlinks', 6), found('anchors', 2)));
    const row = (index: number) => of(page, 'backlinks').locator(`tr[data-index="${index}"]`).innerText();
    assert.match(await row(4), /A chart of trends\s+image/);
    assert.match(await row(5), /no text/);
    assert.match(await row(2), /nofollow\s+ugc/);
    assert.match(await row(1), /lost/);
    assert.match(await of(page, 'anchors').locator('tr[data-index="1"]').innerText(), /no text \(image\)/);
  });

  it('show the words around a link and its path on demand, and open and copy its address', async () => {
    const { page, takePosted } = await open(allLists(found('backlinks', 6)));
    const links = of(page, 'backlinks');
    await links.locator('[data-control=details]').nth(3).press('Enter');
    const details = links.locator('.details');
    assert.match(await details.innerText(), /As this guide 3 tells in full/);
    assert.match(await details.innerText(), /https:\/\/old\.example\/moved\s+redirect, 301/);
    assert.match(oneLine(await details.innerText()), /Country Germany \(DE\)/);
    await details.getByRole('button', { name: 'Open Page' }).press('Enter');
    await details.getByRole('button', { name: 'Copy Address' }).press('Enter');
    const { urlFrom } = linkRow(3);
    assert.deepEqual(await takePosted(), [
      { type: 'openAddress', address: urlFrom },
      { type: 'copyText', text: urlFrom },
    ]);
  });

  it('tell a history by lines and bars, month by month, and what was not recorded', async () => {
    const { page } = await open(allLists(found('history', 90)));
    const history = of(page, 'history');
    const bars = history.getByRole('slider', {
      name:
        'New and lost backlinks, month by month from Jan 2019 to Jun 2026: ' +
        'at most 360 new and 135 lost in a month. Not recorded in 28 of them.',
    });
    await bars.press('End');
    assert.equal(await bars.getAttribute('aria-valuetext'), 'Jun 2026: 330 new, 85 lost');
    await bars.press('Home');
    assert.equal(await bars.getAttribute('aria-valuetext'), 'Jan 2019: not recorded');
    const rank = history.getByRole('slider', { name: /^Rank, month by month/ });
    assert.equal(await rank.getAttribute('aria-valuetext'), 'Jun 2026: 567/1000');
    assert.match(await history.locator('tr[data-index="0"]').innerText(), /^\s*Jun 2026/);
    assert.match(await history.locator('tr[data-index="89"]').innerText(), /Jan 2019[\s\S]*not recorded/);
  });

  it('keep what a reader has chosen, and tell it again after "ready"', async () => {
    const bought = found('backlinks', 100, true);
    const { page, show, takePosted } = await open(allLists(bought));
    await of(page, 'backlinks').getByRole('button', { name: 'Last seen' }).click();
    const view = { ...bought.view!, orderBy: 'last_seen,desc' };
    await page.reload();
    assert.deepEqual(await takePosted(), [{ type: 'ready' }, { type: 'listView', id: 'backlinks', view }]);
    await show(reportMessage(REPORT));
    await show(allLists(section('backlinks', { view })));
    await of(page, 'backlinks').getByRole('button', { name: 'Back to the Previous List' }).waitFor();
  });

  it('are forgotten with their report, and not drawn for another', async () => {
    const { page, show } = await open(allLists());
    await show(reportMessage({ ...REPORT, key: 'another' }));
    assert.equal(await page.locator('.list').count(), 0);
    await show(allLists());
    assert.equal(await page.locator('.list').count(), 0);
  });

  it('are brought into sight with the focus on the heading, also when asked before they are drawn', async () => {
    const { page, show } = await open(listsMessage());
    await show({ type: 'showList', id: 'domainPages' });
    await show(allLists());
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'list-domainPages');
    await show({ type: 'showList', id: 'backlinks' });
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'list-backlinks');
    const top = await page
      .locator('#list-backlinks')
      .evaluate((heading) => heading.getBoundingClientRect().top);
    assert.ok(top >= 0 && top < 50, String(top));
  });
});
