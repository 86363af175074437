import * as vscode from 'vscode';
import type { ParsedTarget } from '../core/target';

/** The text that the user points at in the active editor: the selection, else the address under the cursor; undefined when there is none. */
export async function textAtCursor(editor: vscode.TextEditor | undefined): Promise<string | undefined> {
  if (!editor) {
    return undefined;
  }
  const { document, selection } = editor;
  if (!selection.isEmpty) {
    return document.getText(selection);
  }
  const { linkAt } = await import('../core/linkAt');
  const position = selection.active;
  return linkAt(document.lineAt(position.line).text, position.character)?.text;
}

/** Reads a text as a target; loads the list of public suffixes when first used. */
export async function readTarget(text: string): Promise<ParsedTarget> {
  const { parseTarget } = await import('../core/target');
  return parseTarget(text);
}
