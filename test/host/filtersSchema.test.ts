import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { FIELDS, OPERATORS } from '../../src/core/options/filterFields';

const NAME = 'seoBacklinks.lookup.backlinksFilters';

describe('the setting of filters in settings.json', () => {
  const RIGHT: readonly string[] = [
    '[]',
    '["dofollow", "=", true]',
    '[["dofollow", "=", true], "and", [["anchor", "ilike", "%seo%"], "or", ["rank", ">=", 30]]]',
  ];
  for (const value of RIGHT) {
    it(`is right: ${value}`, async () => {
      const { document, diagnostics } = await settingsWith(value);
      assert.deepEqual(problemsIn(document, diagnostics), []);
    });
  }

  const WRONG: readonly [value: string, where: string, says: RegExp][] = [
    ['["colour", "=", true]', '"colour"', /no filter field with this name/],
    ['["dofollow", "has", true]', '"has"', /Valid operators: = <>/],
    ['["rank", ">=", "30"]', '"30"', /Expected "number"/],
    ['["first_seen", ">", "2026-01-01"]', '"2026-01-01"', /A time looks like/],
    ['[["dofollow", "=", true], "xor", ["rank", ">", 1]]', '"xor"', /Valid values: "and", "or"/],
    ['[["rank", ">", 1], "and", [["rank", "<", 9], "or", ["anchor", "<", "x"]]]', '"<"', /not_regex/],
  ];
  for (const [value, where, says] of WRONG) {
    it(`is marked where it is wrong: ${value}`, async () => {
      const { document, diagnostics } = await settingsWith(value);
      const [first, ...more] = problemsIn(document, diagnostics);
      assert.deepEqual(more, []);
      assert.equal(first?.where, where);
      assert.match(first?.says ?? '', says);
    });
  }

  const COMPLETED: readonly [value: string, offers: readonly string[]][] = [
    ['["rank", "|"]', OPERATORS.number],
    ['[["anchor", "|"]]', OPERATORS.string],
    ['[["dofollow", "=", true], "|"]', ['and', 'or']],
    ['["|"]', [...FIELDS.keys()]],
  ];
  for (const [value, offers] of COMPLETED) {
    it(`is completed: ${value}`, async () => {
      const { document } = await settingsWith(value.replace('|', ''));
      const position = document.positionAt(PREFIX.length + value.indexOf('|'));
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      const labels = list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
      const quoted = labels.filter((label) => label.startsWith('"'));
      assert.deepEqual(quoted.sort(), offers.map((offer) => JSON.stringify(offer)).sort());
    });
  }
});

/** A document that VS Code reads as user settings without anything coming into force. */
const PREFIX = `{ "$schema": "vscode://schemas/settings/user", "${NAME}": `;
/** A mistake that is always marked, so that there is something to wait for. */
const SUFFIX = ', "seoBacklinks.openReport": 0 }';

async function settingsWith(
  value: string,
): Promise<{ document: vscode.TextDocument; diagnostics: readonly vscode.Diagnostic[] }> {
  const content = `${PREFIX}${value}${SUFFIX}`;
  const document = await vscode.workspace.openTextDocument({ content, language: 'jsonc' });
  const diagnostics = await new Promise<readonly vscode.Diagnostic[]>((resolve) => {
    const listener = vscode.languages.onDidChangeDiagnostics(look);
    look();
    function look() {
      const all = vscode.languages.getDiagnostics(document.uri);
      if (all.some(({ range }) => document.offsetAt(range.start) > PREFIX.length + value.length)) {
        listener.dispose();
        resolve(all);
      }
    }
  });
  return { document, diagnostics };
}

/** Except for the mistake that is always there. */
function problemsIn(document: vscode.TextDocument, diagnostics: readonly vscode.Diagnostic[]) {
  const end = document.getText().length - SUFFIX.length;
  return diagnostics
    .filter(({ range }) => document.offsetAt(range.start) < end)
    .map(({ range, message }) => ({ where: document.getText(range), says: message }));
}
