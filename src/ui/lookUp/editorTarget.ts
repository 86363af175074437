import * as vscode from 'vscode';
import type { MarkdownDefinitions } from '../../core/links/markdownDefinitions';
import type { ParsedTarget } from '../../core/target/target';

/** What the user points at in an editor; a guess is shown before it is looked up. */
interface PointedAt {
  readonly text: string;
  readonly isGuess: boolean;
}

/** The same, and whether it is selected, which may be more than one address. */
interface Pointed extends PointedAt {
  readonly isSelected: boolean;
  /** Whether it is of a table, such as CSV. */
  readonly isTable: boolean;
}

/** Languages in which `user.name` under the cursor is an address rather than a piece of a program. */
const PROSE_AND_DATA =
  /^(plaintext|markdown|mdx|restructuredtext|latex|html|xml|jsonc?|jsonl|yaml|csv|tsv|properties|ini|toml)$/;

/** The selections in an editor, else the address under the cursor; undefined when there is none. */
export async function pointedAt(editor: vscode.TextEditor | undefined): Promise<Pointed | undefined> {
  if (!editor) {
    return undefined;
  }
  const { document, selections, selection } = editor;
  const selected = selections.filter(({ isEmpty }) => !isEmpty);
  if (selected.length > 0) {
    const text = selected.map((one) => document.getText(one)).join('\n');
    return { text, isGuess: false, isSelected: true, isTable: isTable(document) };
  }
  const address = await addressAt(document, selection.active);
  return address && { ...address, isSelected: false, isTable: isTable(document) };
}

/** Languages whose links have a text of their own. */
const MARKDOWN = /^(?:markdown|mdx|quarto|rmd)$/;

/** The address at a position of a document, and where it stands; on the text of a Markdown link where that leads. Undefined where there is none. */
export async function addressAt(
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<(PointedAt & { readonly range: vscode.Range }) | undefined> {
  const late = await import('../../core/late');
  const { text } = document.lineAt(position.line);
  const definitionOf = (label: string) => definitionsOf(document, late.MarkdownDefinitions).addressOf(label);
  const link =
    (MARKDOWN.test(document.languageId)
      ? late.markdownLinkAt(text, position.character, definitionOf)
      : undefined) ?? late.linkAt(text, position.character, isTable(document));
  return (
    link && {
      text: link.text,
      isGuess: link.isGuess || (!/^https?:/i.test(link.text) && !PROSE_AND_DATA.test(document.languageId)),
      range: new vscode.Range(position.line, link.start, position.line, link.end),
    }
  );
}

/** The definitions of each document as it was when they were asked for last. */
const definitions = new WeakMap<
  vscode.TextDocument,
  { readonly version: number; readonly of: MarkdownDefinitions }
>();

/** Reads a whole document, once for each of its versions. */
function definitionsOf(
  document: vscode.TextDocument,
  Definitions: new (text: string) => MarkdownDefinitions,
): MarkdownDefinitions {
  const known = definitions.get(document);
  if (known?.version === document.version) {
    return known.of;
  }
  const of = new Definitions(document.getText());
  definitions.set(document, { version: document.version, of });
  return of;
}

/** VS Code itself knows no language for tables, so that their files' names tell. */
function isTable({ languageId, fileName }: vscode.TextDocument): boolean {
  return /^(?:csv|tsv|psv)$/.test(languageId) || /\.(?:csv|tsv|tab|psv)$/i.test(fileName);
}

/** Reads a text as a target; loads the list of public suffixes when first used. */
export async function readTarget(text: string): Promise<ParsedTarget> {
  const { parseTarget } = await import('../../core/late');
  return parseTarget(text);
}
