import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DEFAULT_OPTIONS } from '../../src/core/options/options';
import { seriesKey } from '../../src/core/snapshot';
import { COMMANDS, TARGETS_VIEW } from '../../src/ui/ids';
import { activated, closeReports, configure, openAt, reportTitles, untilReports } from './host';

describe('the commands', () => {
  before(async () => {
    await activated();
    await configure({ service: 'sample' });
  });

  afterEach(async () => {
    await configure({ openReport: undefined });
    await closeReports();
  });

  it('are all there', async () => {
    const known = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      Object.values(COMMANDS).filter((command) => !known.has(command)),
      [],
    );
  });

  const CURSORS: readonly [text: string, language: string, title: string][] = [
    [
      'See [the basics](https://blog.example.com/seo-ba|sics).',
      'markdown',
      'Backlinks: blog.example.com/seo-basics',
    ],
    [
      'See [the ba|sics](https://blog.example.com/seo-basics "A title").',
      'markdown',
      'Backlinks: blog.example.com/seo-basics',
    ],
    [
      'See [the docs|][Docs].\n\n[docs]: https://docs.example.org/start\n',
      'markdown',
      'Backlinks: docs.example.org/start',
    ],
    ['<a href="https://example.com/|">home</a>', 'html', 'Backlinks: example.com · home page'],
    ['from,to\nshop.exam|ple.com,example.net\n', 'csv', 'Backlinks: shop.example.com'],
  ];
  for (const [text, language, title] of CURSORS) {
    it(`look up what the cursor is on: ${text}`, async () => {
      await openAt(text, language);
      await vscode.commands.executeCommand(COMMANDS.lookUp);
      await untilReports([title]);
    });
  }

  for (const text of [
    '`https://example.com/${sl|ug}`',
    'https://exam|ple.com/{{ slug }}',
    'see https://example.com/[sl|ug]',
  ]) {
    it(`refuse what has a placeholder: ${text}`, async () => {
      await openAt(text);
      let isDone = false;
      const done = Promise.resolve(vscode.commands.executeCommand(COMMANDS.lookUp)).then(
        () => (isDone = true),
      );
      while (!isDone) {
        await vscode.commands.executeCommand('notifications.clearAll'); // the reason, once it is shown
      }
      await done;
      assert.deepEqual(reportTitles(), []);
    });
  }

  it('look up the domain of the address', async () => {
    await openAt('https://blog.example.com/seo-|basics');
    await vscode.commands.executeCommand(COMMANDS.lookUpDomain);
    await untilReports(['Backlinks: example.com']);
  });

  it('look up the selection before the address around it', async () => {
    const editor = await openAt('|https://blog.example.com/seo-basics');
    editor.selection = new vscode.Selection(0, 8, 0, 24);
    await vscode.commands.executeCommand(COMMANDS.lookUp);
    await untilReports(['Backlinks: blog.example.com']);
  });

  it('take a target as an argument, free of charge without a question', async () => {
    await vscode.commands.executeCommand(COMMANDS.lookUp, 'docs.example.org');
    await untilReports(['Backlinks: docs.example.org']);
  });

  it('keep the report of a target in one panel', async () => {
    await vscode.commands.executeCommand(COMMANDS.lookUp, 'example.org');
    await vscode.commands.executeCommand(COMMANDS.lookUp, 'example.org');
    await untilReports(['Backlinks: example.org']);
  });

  it('open no report when the user does not want it, and leave the focus in the editor', async () => {
    await configure({ openReport: false });
    const editor = await openAt('https://example.|com/');
    await vscode.commands.executeCommand(COMMANDS.lookUp);
    assert.deepEqual(reportTitles(), []);
    assert.equal(vscode.window.activeTextEditor, editor);
    await vscode.commands.executeCommand(COMMANDS.showReport);
    await untilReports(['Backlinks: example.com · home page']);
  });

  it('do nothing for a row that another extension names by what it shows', async () => {
    const target = { kind: 'domain', value: 'example.com', site: 'example.com' } as const;
    await vscode.commands.executeCommand(COMMANDS.lookUp, target.value);
    await untilReports(['Backlinks: example.com']);
    await closeReports();
    await vscode.commands.executeCommand(`${TARGETS_VIEW}.focus`);
    const key = seriesKey({
      endpoint: 'summary',
      target,
      options: DEFAULT_OPTIONS,
      source: { service: 'sample', via: null },
    });
    const row = { $treeViewId: TARGETS_VIEW, $treeItemHandle: `1/${key}` };
    const commands = [{ command: COMMANDS.lookUpAgain, args: [row] }];
    await vscode.commands.executeCommand('runCommands', { commands });
    assert.deepEqual(reportTitles(), []);
  });

  it('do nothing without a row where only rows have them', async () => {
    await vscode.commands.executeCommand(COMMANDS.lookUpAgain);
    await vscode.commands.executeCommand(COMMANDS.lookUpMissing);
    assert.deepEqual(reportTitles(), []);
  });

  it('do nothing for a look-alike of a row', async () => {
    await vscode.commands.executeCommand(COMMANDS.lookUpAgain, { key: '["sample"]', lookup: {} });
    await vscode.commands.executeCommand(COMMANDS.cancel, { key: 'x' });
    assert.deepEqual(reportTitles(), []);
  });
});
