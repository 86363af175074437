import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { PersonActs } from '../../src/ui/lookUp/personActs';
import { openAt } from './host';

describe('the evidence of a person', () => {
  let acts: PersonActs;
  before(() => (acts = new PersonActs()));
  after(() => acts.dispose());

  /** Moves the cursor as a key would, and waits until that is told. */
  async function moveByKey(): Promise<void> {
    const moved = new Promise((resolve) => {
      const listener = vscode.window.onDidChangeTextEditorSelection((event) => {
        if (event.kind === vscode.TextEditorSelectionChangeKind.Keyboard) {
          listener.dispose();
          resolve(event);
        }
      });
    });
    await vscode.commands.executeCommand('cursorRight');
    await moved;
  }

  it('is a selection by the keyboard, as long as it stands', async () => {
    const editor = await openAt('|https://example.com/');
    assert.equal(acts.initiatorOf(editor), 'code', 'a selection that code has made');
    await moveByKey();
    assert.equal(acts.initiatorOf(editor), 'person');
    const told = new Promise((resolve) => vscode.window.onDidChangeTextEditorSelection(resolve));
    editor.selection = new vscode.Selection(0, 4, 0, 4);
    await told;
    assert.equal(acts.initiatorOf(editor), 'code', 'code moved it since');
  });

  it('is no more once the text is another', async () => {
    const editor = await openAt('|https://example.com/');
    await moveByKey();
    await editor.edit((edit) => edit.replace(new vscode.Range(0, 8, 0, 19), 'example.org'));
    assert.equal(acts.initiatorOf(editor), 'code');
  });

  it('is none of another text, nor where no text is open', async () => {
    await openAt('|https://example.com/');
    await moveByKey();
    const other = await openAt('|https://example.org/');
    assert.equal(acts.initiatorOf(other), 'code');
    assert.equal(acts.initiatorOf(undefined), 'code');
  });
});
