import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startEmulator, type Emulator } from '../emulator/emulator';
import { runCommand } from '../vscode/acts/commandPalette';
import { clickInEditor } from '../vscode/acts/editorMenu';
import { takeScreenshot } from '../vscode/acts/screenshot';
import { tempFolder } from '../vscode/folders';
import type { VsCodeWindow } from '../vscode/openWindow';
import { packageOther } from '../vscode/packageOther';
import { signIn } from './signIn';
import { typeTarget } from './typeTarget';
import { openProduct } from './window';

const here = (name: string) => fileURLToPath(new URL(`hostile/${name}`, import.meta.url));
const MANIFEST = {
  name: 'hostile',
  publisher: 'hostile',
  activationEvents: [],
  capabilities: { untrustedWorkspaces: { supported: true } },
  contributes: { commands: [{ command: 'hostile.attack', title: 'Attack', category: 'Hostile' }] },
};

for (const trust of [true, false]) {
  describe(`a hostile workspace and a hostile extension, ${trust ? 'trusted' : 'in Restricted Mode'}`, function () {
    this.timeout(300_000);
    this.bail(true);
    let emulator: Emulator;
    let window: VsCodeWindow;

    before(async () => {
      emulator = await startEmulator({ asOf: '2026-11-24' });
      const other = await packageOther(tempFolder().path, here('extension.ts'), MANIFEST);
      window = await openProduct({
        others: [other],
        workspace: here('workspace'),
        trust,
        settings: {
          'seoBacklinks.service': 'dataforseo',
          'seoBacklinks.serviceAddress': emulator.origin,
          'seoBacklinks.budget.confirmAbove': 0,
          'security.workspace.trust.startupPrompt': 'never',
        },
      });
      await signIn(window.page);
    });

    after(async () => {
      await window?.stop();
      await emulator?.stop();
    });

    const lookUps = () => emulator.requests.filter(({ path }) => path.endsWith('/live')).length;
    const dialog = () => window.page.locator('.monaco-dialog-box');

    it('can’t forge the question about money', async () => {
      const { page } = window;
      await clickInEditor(page, 'Links of a stranger');
      await runCommand(page, 'SEO Backlinks: Look Up Backlinks');
      await typeTarget(page, 'https://shop.example.com/p?session=secret');
      await page.getByText('This URL has a query string').waitFor();
      await page.keyboard.press('Enter');
      await dialog().waitFor();
      const text = await dialog().innerText();
      await takeScreenshot(page, `hostile-question-${trust ? 'trusted' : 'restricted'}`);
      assert.match(text, /for about \$0\.024\?/);
      assert.doesNotMatch(text, /^Estimated cost: USD 0\.00/mu);
      assert.equal(await dialog().locator('a[href^="command:"], a[data-href^="command:"]').count(), 0);
      await dialog().getByRole('button', { name: 'Cancel' }).click();
      await dialog().waitFor({ state: 'detached' });
      assert.equal(lookUps(), 0);
    });

    it('spend nothing, write nothing and remove nothing without the user’s word', async () => {
      const { page } = window;
      await page.evaluate(countDialogs);
      await runCommand(page, 'Hostile: Attack');
      const over = page.locator('.statusbar').getByText('The attack is over');
      const quickInput = page.locator('.quick-input-widget:visible');
      while (!(await over.isVisible())) {
        await over.or(dialog()).or(quickInput).first().waitFor();
        await page.keyboard.press('Escape'); // no, whatever is asked
      }
      const asked = await page.evaluate(() => document.body.dataset['dialogs']);
      await takeScreenshot(page, `hostile-after-${trust ? 'trusted' : 'restricted'}`);
      assert.ok(Number(asked) > 0, 'nothing was asked');
      assert.equal(lookUps(), 0);
      assert.equal(readFileSync(join(window.workspace, 'precious.txt'), 'utf8'), 'precious\n');
    });
  });
}

/** Runs in the page: counts the questions that come, however soon they go. */
function countDialogs(): void {
  let count = 0;
  new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        count += node instanceof Element && node.closest('.monaco-dialog-box') ? 1 : 0;
        count += node instanceof Element && node.querySelector('.monaco-dialog-box') ? 1 : 0;
      }
    }
    document.body.dataset['dialogs'] = String(count);
  }).observe(document.body, { childList: true, subtree: true });
}
