import * as vscode from 'vscode';
import type { Initiator } from '../lookup/consent';

/**
 * Knows of which selections in editors there is evidence that a person made them. VS Code passes the same to a command whether a person
 * chose it or another extension ran it; but only mouse and keyboard make a selection of their kind. Heard from activation on.
 */
export class PersonActs implements vscode.Disposable {
  private readonly selections = new WeakMap<vscode.TextDocument, vscode.Selection>();
  private readonly listener: vscode.Disposable;

  constructor() {
    const { Keyboard, Mouse } = vscode.TextEditorSelectionChangeKind;
    this.listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections, kind }) => {
      const [selection] = selections;
      if (selection && (kind === Mouse || kind === Keyboard)) {
        this.selections.set(textEditor.document, selection);
      } else {
        this.selections.delete(textEditor.document);
      }
    });
  }

  /** Who made the selection that an editor has now. */
  initiatorOf(editor: vscode.TextEditor | undefined): Initiator {
    const made = editor && this.selections.get(editor.document);
    return made?.isEqual(editor?.selection ?? made) ? 'person' : 'code';
  }

  dispose(): void {
    this.listener.dispose();
  }
}
