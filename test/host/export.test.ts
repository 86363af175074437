import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/ui/ids';
import { activated, closeReports, configure, reportTitles, untilReports } from './host';

/** What the user would see in the pick of formats, and answers with one of them. */
type Choose = (labels: readonly string[]) => string | undefined;

describe('an export', () => {
  let folder: string;
  /** As the product has it: VS Code 1.100 gives an ES module other objects than `require`. */
  let window: typeof vscode.window;
  let given: Pick<typeof vscode.window, 'showQuickPick' | 'showSaveDialog'>;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'export-'));
    ({ window } = await import('vscode'));
    given = { showQuickPick: window.showQuickPick, showSaveDialog: window.showSaveDialog };
    await activated();
    await configure({ service: 'sample' });
    await vscode.commands.executeCommand(COMMANDS.lookUp, 'example.com');
    await untilReports(['Backlinks: example.com']);
    await closeReports();
  });

  after(async () => {
    Object.assign(window, given);
    await closeReports();
    rmSync(folder, { recursive: true });
  });

  /** Runs the command as somebody would who answers like this; gives the file that was written, and what the dialog offered. */
  async function run(choose: Choose) {
    let offered: vscode.SaveDialogOptions | undefined;
    let file: string | undefined;
    Object.assign(window, {
      showQuickPick: async (rows: readonly vscode.QuickPickItem[]) => {
        const label = choose(rows.map((row) => row.label));
        assert.ok(rows.every(({ detail }) => detail));
        return Promise.resolve(rows.find((row) => row.label === label));
      },
      showSaveDialog: async (options: vscode.SaveDialogOptions) => {
        offered = options;
        file = join(folder, options.defaultUri?.path.split('/').at(-1) ?? '');
        return Promise.resolve(vscode.Uri.file(file));
      },
    });
    await vscode.commands.executeCommand(COMMANDS.exportReport);
    return { offered, file, content: file === undefined ? undefined : readFileSync(file) };
  }

  const FORMATS: readonly [label: string, extension: string, begin: RegExp][] = [
    [
      'HTML Report',
      'html',
      /^<!DOCTYPE html>\n<html lang="en.*<title>Backlinks: example\.com<.*Sample data\. Not real figures/s,
    ],
    ['Markdown', 'md', /^# Backlinks of `example\.com`\n/],
    ['CSV', 'csv', /^\uFEFFid,key,label,value\r\n/],
    ['JSON', 'json', /^\{\n {2}"format": "seo-backlinks\/summary@1",\n/],
  ];
  for (const [label, extension, begin] of FORMATS) {
    it(`is ${label}, in a file that ends with .${extension}`, async () => {
      const { offered, file, content } = await run((labels) => {
        assert.deepEqual(labels, ['HTML Report', 'Markdown', 'CSV', 'JSON', 'PNG Picture']);
        return label;
      });
      assert.deepEqual(offered?.filters, { [label]: [extension] });
      assert.equal(file, join(folder, `example.com.${extension}`));
      assert.match(content?.toString() ?? '', begin);
      assert.deepEqual(reportTitles(), []);
    });
  }

  it('is a picture, for which the report opens', async () => {
    const { content } = await run(() => 'PNG Picture');
    assert.equal(content?.subarray(1, 4).toString(), 'PNG');
    assert.deepEqual(reportTitles(), ['Backlinks: example.com']);
    const width = content.readUInt32BE(16);
    assert.equal(width, 1520);
  });

  it('writes nothing where no format is chosen', async () => {
    assert.deepEqual(await run(() => undefined), { offered: undefined, file: undefined, content: undefined });
  });
});
