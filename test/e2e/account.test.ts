import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import reply from '../unit/fixtures/explodingTopics.json';
import { runCommand } from '../vscode/acts/commandPalette';
import { answerNotification, notification } from '../vscode/acts/notification';
import { answerInput, quickRows } from '../vscode/acts/quickInput';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { webviewFrame } from '../vscode/acts/webview';
import type { VsCodeWindow } from '../vscode/openWindow';
import { clickInEditor } from '../vscode/acts/editorMenu';
import { PUBLISHED_BREAKDOWNS, PUBLISHED_FIGURES } from './publishedFigures';
import { startPublishedService, type PublishedService } from './publishedService';
import { typeTarget } from './typeTarget';
import { openProduct } from './window';

const PASSWORD = 'canary-7f3a91c2';
const PAIR = Buffer.from(`me@example.com:${PASSWORD}`).toString('base64');

describe('an account', function () {
  this.timeout(300_000);
  this.bail(true);
  let service: PublishedService;
  let window: VsCodeWindow;

  before(async () => {
    service = await startPublishedService(PASSWORD);
    window = await openProduct({
      settings: {
        'seoBacklinks.service': 'dataforseo',
        'seoBacklinks.serviceAddress': service.origin,
        'seoBacklinks.lookup.rankScale': 'one_thousand',
        'seoBacklinks.lookup.backlinksStatusType': 'all',
        'seoBacklinks.lookup.backlinksFilters': ['dofollow', '=', true],
      },
    });
  });

  after(async () => {
    await window?.stop();
    await service?.stop();
  });

  it('is refused with the reason when the password is wrong', async () => {
    const { page } = window;
    await runCommand(page, 'SEO Backlinks: Sign In to DataForSEO');
    await answerInput(page, /Your API login/, 'me@example.com');
    await answerInput(page, /The API password/, 'not-the-password');
    await notification(page, /rejected these credentials/);
    await takeScreenshot(page, 'wrong-password');
    await answerNotification(page, /rejected these credentials/, 'Try Again');
  });

  it('is asked for again, and tells its balance', async () => {
    const { page } = window;
    await answerInput(page, /Your API login/, PAIR);
    await notification(page, /Signed in to DataForSEO as me@example.com.*\$12\.50/);
    await takeScreenshot(page, 'signed-in');
  });

  it('is asked once, with nine known fields, and pays once', async () => {
    const { page } = window;
    const before = service.requests.length;
    await clickInEditor(page, 'Links to look up');
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
    await typeTarget(page, 'explodingtopics.com');
    const report = await webviewFrame(page, 'Backlinks: explodingtopics.com');
    await report.locator('.value').first().waitFor();
    const sent = service.requests.slice(before);
    assert.equal(sent.length, 1);
    const [head, body] = [sent[0]?.slice(0, sent[0].indexOf('[')), sent[0]?.slice(sent[0].indexOf('['))];
    assert.equal(head, 'POST /v3/backlinks/summary/live ');
    const [{ tag, ...task }] = JSON.parse(body ?? '') as [Record<string, unknown>];
    assert.match(String(tag), /^[0-9a-f-]{36}$/);
    assert.deepEqual(task, {
      target: 'explodingtopics.com',
      include_subdomains: true,
      include_indirect_links: true,
      exclude_internal_backlinks: true,
      internal_list_limit: 10,
      backlinks_status_type: 'all',
      backlinks_filters: ['dofollow', '=', true],
      rank_scale: 'one_thousand',
    });
    await takeScreenshot(page, 'published-reply');
  });

  it('shows every value of the published reply beside its label', async () => {
    const report = await webviewFrame(window.page, 'Backlinks: explodingtopics.com');
    await report.getByText('Details', { exact: true }).click();
    await report.locator('.groups').waitFor();
    assert.deepEqual(await figures(report), PUBLISHED_FIGURES);
    const shown = await breakdowns(report);
    assert.deepEqual(shown, PUBLISHED_BREAKDOWNS);
    const listed = Object.values(shown).reduce((sum, entries) => sum + entries.length, 0);
    const result = reply.tasks[0]?.result[0] ?? {};
    const sent = Object.entries(result).filter(([key]) => key.startsWith('referring_links_'));
    assert.equal(
      listed,
      sent.reduce((sum, [, map]) => sum + Object.keys(map as object).length, 0),
    );
  });

  it('shows cost, time, source and options with them', async () => {
    const report = await webviewFrame(window.page, 'Backlinks: explodingtopics.com');
    const header = (await report.locator('header').innerText()).replace(/\s+/gu, ' ');
    assert.match(header, /DataForSEO via 127\.0\.0\.1:\d+ dofollow only live and lost Looked up /);
    const details = (await report.locator('.details').innerText()).replace(/\s+/gu, ' ');
    assert.match(details, /Cost USD 0\.02003/);
    assert.match(details, /Response time 1\.0162 sec\./);
    assert.match(details, /Looked up .*20\d\d/);
    for (const option of [
      'live and lost backlinks',
      'filter: dofollow = true',
      'rank up to 1000',
      'no tag',
    ]) {
      assert.ok(details.includes(option), option);
    }
  });

  it('is asked first when what was free would now cost money', async () => {
    const { page } = window;
    const before = service.requests.length;
    await runCommand(page, 'SEO Backlinks: Try Sample Data');
    await page.waitForFunction(() => document.activeElement?.closest('.part.sidebar'));
    await clickInEditor(page, 'https://example.com/');
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
    const report = await webviewFrame(page, 'Backlinks: example.com');
    await report.getByText('Sample data').first().waitFor();
    await runCommand(page, 'Notifications: Clear All Notifications');
    await runCommand(page, 'SEO Backlinks: Sign In to DataForSEO');
    await quickRows(page).filter({ hasText: 'me@example.com' }).click();
    await notification(page, /Signed in to DataForSEO/);
    await report.getByRole('button', { name: 'Look Up Again' }).first().click();
    const dialog = page.locator('.monaco-dialog-box');
    await dialog.waitFor();
    const detail = (await dialog.innerText()).replace(/\s+/gu, ' ');
    assert.match(
      detail,
      /Look up example\.com for about \$0\.024\?.*The previous lookup was free.*Target: https:\/\/example\.com\//,
    );
    await takeScreenshot(page, 'asked-first');
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    const sent = service.requests.slice(before).map((request) => request.split(' ')[0]);
    assert.deepEqual(sent, ['GET']);
  });

  it('leaves the password in no file, no page and no log', async () => {
    const { page, serverDataDir } = window;
    const secrets = [PASSWORD, PAIR];
    for (const frame of page.frames()) {
      const text = await frame.evaluate(() => document.documentElement.outerHTML);
      assert.ok(!secrets.some((secret) => text.includes(secret)), frame.url());
    }
    for (const name of readdirSync(serverDataDir, { recursive: true, encoding: 'utf8' })) {
      const text = readText(join(serverDataDir, name));
      assert.ok(!secrets.some((secret) => text.includes(secret)), name);
    }
  });

  it('is forgotten on signing out', async () => {
    const { page } = window;
    await runCommand(page, 'SEO Backlinks: Sign Out of DataForSEO');
    await clickInEditor(page, 'https://example.com/');
    const before = service.requests.length;
    await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
    await notification(page, /each lookup costs a few cents/);
    assert.equal(service.requests.length, before);
  });
});

function readText(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return ''; // a folder, or a file that is gone again
  }
}

async function figures(report: Frame): Promise<Record<string, string>> {
  const rows = await report
    .locator('.figure')
    .evaluateAll((all) =>
      all.map((figure) => [...figure.children].slice(0, 2).map((part) => part.textContent ?? '')),
    );
  return Object.fromEntries(rows.map(([label = '', text = '']) => [label, text.replace(/\s+/gu, ' ')]));
}

async function breakdowns(report: Frame): Promise<Record<string, string[]>> {
  const tables = await report.locator('.breakdown table').evaluateAll((all) =>
    all.map((table) => ({
      name: table.querySelector('caption strong')?.textContent ?? '',
      rows: [...table.querySelectorAll('tbody tr')].map(
        (row) => `${row.querySelector('th')?.textContent}: ${row.querySelector('.count')?.textContent}`,
      ),
    })),
  );
  return Object.fromEntries(tables.map(({ name, rows }) => [name, rows]));
}
