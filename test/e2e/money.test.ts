import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import { startEmulator, type Emulator } from '../emulator/emulator';
import { fault } from '../emulator/faults';
import type { Fault } from '../emulator/reply';
import { summary } from '../../src/dataforseo/endpoints/summary';
import { runCommand } from '../vscode/acts/commandPalette';
import { clickInEditor } from '../vscode/acts/editorMenu';
import { answerNotification, notification } from '../vscode/acts/notification';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { webviewFrame } from '../vscode/acts/webview';
import type { VsCodeWindow } from '../vscode/openWindow';
import { row, untilSpoken } from './sidebar';
import { signIn } from './signIn';
import { typeTarget } from './typeTarget';
import { openProduct } from './window';

const PRICE = 0.024036;

describe('money', function () {
  this.timeout(300_000);
  this.bail(true);
  let emulator: Emulator;
  let window: VsCodeWindow;
  let trouble: Fault | undefined;

  before(async () => {
    emulator = await startEmulator({
      asOf: '2026-11-24',
      faults: (request) => (request.path === summary.path ? trouble : undefined),
    });
    window = await openProduct({
      settings: {
        'seoBacklinks.service': 'dataforseo',
        'seoBacklinks.serviceAddress': emulator.origin,
        'seoBacklinks.budget.monthly': 0.1,
      },
    });
    await signIn(window.page);
  });

  after(async () => {
    await window?.stop();
    await emulator?.stop();
  });

  const lookUps = () => emulator.requests.filter(({ path }) => path === summary.path).length;
  const lookUp = async (page: Page, target: string) => {
    await runCommand(page, 'Notifications: Clear All Notifications');
    await clickInEditor(page, 'Links to look up');
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
    await typeTarget(page, target);
  };

  it('is said to be missing, with the way to the balance, when the account has too little', async () => {
    const { page } = window;
    trouble = fault('40210');
    await lookUp(page, 'shop.example.com');
    const shown = await told(page, 'shop.example.com', /balance is too low.*You weren't charged/);
    await shown.getByRole('button', { name: 'Open Dashboard' }).waitFor();
    await takeScreenshot(page, 'insufficient-funds');
    await untilSpoken(page, 'shop.example.com', /failed/);
    assert.equal(emulator.charges.length, 0);
  });

  it('is spent once, kept though nobody waits for the answer any more, and shown as spent', async () => {
    const { page } = window;
    trouble = undefined;
    const hold = emulator.hold();
    await lookUp(page, 'example.org');
    const report = await webviewFrame(page, 'Backlinks: example.org');
    await report.getByText('Waiting for the result…').waitFor();
    await takeScreenshot(page, 'stop-waiting');
    await report.getByRole('button', { name: 'Stop Waiting' }).click();
    await report.getByText('The result appears here when it arrives, and is saved.').waitFor();
    await takeScreenshot(page, 'stopped-waiting');
    hold.release();
    await report.locator('.value').first().waitFor();
    await row(page, 'Spent this month').waitFor();
    await untilSpoken(page, 'Spent this month', /^Spent this month: \$0\.024 of \$0\.10$/);
    await untilSpoken(page, 'Price per lookup', /^Price per lookup: \$0\.024$/);
    await untilSpoken(page, 'Balance', /^Balance: about \$9\.98, checked /);
  });

  it('is not spent again on a question that was answered, whose age is shown', async () => {
    const { page } = window;
    const before = lookUps();
    await lookUp(page, 'example.org');
    const report = await webviewFrame(page, 'Backlinks: example.org');
    await report
      .getByText(/now|minute/)
      .first()
      .waitFor();
    await notification(page, /Saved result from .*, not charged again/);
    assert.equal(lookUps(), before);
    await takeScreenshot(page, 'from-history');
  });

  it('may be spent where the answer never came: it can be checked, and bought again by hand only', async () => {
    const { page } = window;
    trouble = fault('envelope50401Charged');
    await lookUp(page, 'blog.example.com');
    const shown = await told(
      page,
      'blog.example.com',
      /timed out after 120 seconds.*You may have been charged/,
    );
    await takeScreenshot(page, 'outcome-unknown');
    await untilSpoken(page, 'blog.example.com', /possibly charged/);
    await untilSpoken(page, 'Spent this month', /up to \$0\.024 more pending/);
    trouble = undefined;
    const before = lookUps();
    await shown.getByRole('button', { name: 'Check with DataForSEO' }).click();
    await notification(page, /DataForSEO charged \$0\.024 for this lookup/);
    await untilSpoken(page, 'blog.example.com', /charged, no result/);
    await takeScreenshot(page, 'checked');
    assert.equal(lookUps(), before);
    await answerNotification(page, /DataForSEO charged/, 'Look Up Again');
    const report = await webviewFrame(page, 'Backlinks: blog.example.com');
    await report.locator('.value').first().waitFor();
    assert.equal(lookUps(), before + 1);
    assert.equal(emulator.charges.length, 3);
  });

  it('is kept within the budget', async () => {
    const { page } = window;
    await lookUp(page, 'docs.example.org');
    await webviewFrame(page, 'Backlinks: docs.example.org');
    await row(page, 'docs.example.org').waitFor();
    const before = lookUps();
    await lookUp(page, 'wiki.example.org');
    const shown = await told(
      page,
      'wiki.example.org',
      /Monthly budget reached: \$0\.0961 of \$0\.10 spent, .*\$0\.024/,
    );
    await shown.getByRole('button', { name: 'Change Budget' }).waitFor();
    await takeScreenshot(page, 'budget-reached');
    assert.equal(lookUps(), before);
    const spent = emulator.charges.reduce((sum, { cost }) => sum + cost, 0);
    assert.ok(Math.abs(spent - 4 * PRICE) < 1e-9);
  });

  it('and what it bought are there again after a reload of the window, with no call made', async () => {
    const { page } = window;
    const before = emulator.requests.length;
    await page.reload();
    await row(page, 'blog.example.com').waitFor();
    await untilSpoken(page, 'example.org', /backlinks/);
    assert.equal(emulator.requests.length, before);
    await takeScreenshot(page, 'after-reload');
  });
});

/** A failure is said once: in the report, which is in sight. */
async function told(page: Page, target: string, text: RegExp): Promise<Locator> {
  const report = await webviewFrame(page, `Backlinks: ${target}`);
  const notice = report.locator('.notice').filter({ hasText: text });
  await notice.waitFor();
  assert.equal(await page.locator('.notification-toast', { hasText: target }).count(), 0);
  return notice;
}
