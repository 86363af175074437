import * as vscode from 'vscode';
import type { Initiator } from '../../lookup/consent';

/**
 * Knows of which selections in editors there is evidence that a person made them. VS Code passes the same to a command whether a person
 * chose it or another extension ran it. The evidence is weak: VS Code's own commands that move the cursor look like keyboard and mouse too,
 * and any extension may run them. Heard from activation on.
 */
export class PersonActs implements vscode.Disposable {
  private readonly selections = new WeakMap<vscode.TextDocument, vscode.Selection>();
  private readonly listeners: vscode.Disposable;

  constructor() {
    const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
    this.listeners = vscode.Disposable.from(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
        const [selection] = selections;
        if (selection && (kind === Mouse || kind === Keyboard)) {
          this.selections.set(textEditor.document, selection);
        } else {
          this.selections.delete(textEditor.document);
        }
      }),
      // Another text may stand there now; typing is followed by a selection of its own.
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) {
          this.selections.delete(document);
        }
      }),
    );
  }

  /** Who made the selection that an editor has now. */
  initiatorOf(editor: vscode.TextEditor | undefined): Initiator {
    const made = editor && this.selections.get(editor.document);
    return made?.isEqual(editor?.selection ?? made) ? 'person' : 'code';
  }

  dispose(): void {
    this.listeners.dispose();
  }
}
