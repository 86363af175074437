import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/ui/ids';
import { activated, closeReports, configure, openAt, reportTitles, untilReports } from './host';

const ACCEPT = 'workbench.action.acceptSelectedQuickOpenItem';
const LEAVE = 'workbench.action.closeQuickOpen';

describe('looking up with options', () => {
  before(async () => {
    await activated();
    await configure({ service: 'sample' });
  });

  afterEach(async () => {
    await closeReports();
  });

  it('looks up what the cursor is on once its first row is taken', async () => {
    await openAt('See https://blog.example.com/seo-|basics.');
    await repeatUntil(vscode.commands.executeCommand(COMMANDS.lookUpWithOptions), ACCEPT);
    await untilReports(['Backlinks: blog.example.com/seo-basics']);
  });

  it('takes a target as an argument', async () => {
    await repeatUntil(vscode.commands.executeCommand(COMMANDS.lookUpWithOptions, 'docs.example.org'), ACCEPT);
    await untilReports(['Backlinks: docs.example.org']);
  });

  it('looks nothing up when it is left', async () => {
    await repeatUntil(vscode.commands.executeCommand(COMMANDS.lookUpWithOptions, 'example.net'), LEAVE);
    assert.deepEqual(reportTitles(), []);
  });

  it('refuses what can be no target', async () => {
    await vscode.commands.executeCommand(COMMANDS.lookUpWithOptions, 'localhost');
    assert.deepEqual(reportTitles(), []);
  });
});

/** Presses a key, so to say, again and again: VS Code does not tell when its quick input is there. */
async function repeatUntil(done: Thenable<unknown>, command: string): Promise<void> {
  let isDone = false;
  const end = done.then(() => {
    isDone = true;
  });
  while (!isDone) {
    await vscode.commands.executeCommand(command);
  }
  await end;
}
