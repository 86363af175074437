import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { defaultView, listQuestion } from '../../src/core/lists/listQuestion';
import { DEFAULT_OPTIONS } from '../../src/core/options/options';
import { SUMMARY, type Question } from '../../src/core/snapshot';
import { lookUpRows } from '../../src/ui/lists/lookUpRows';

describe('rows of a list', () => {
  const { showWarningMessage } = vscode.window;
  const warnings: string[] = [];

  before(() => {
    const warn = (text: string) => Promise.resolve(void warnings.push(text));
    Object.assign(vscode.window, { showWarningMessage: warn });
  });
  after(() => Object.assign(vscode.window, { showWarningMessage }));

  it('are refused with the reason, before anything is connected, where report and list filter by more conditions than the API takes', async () => {
    const five = Array.from({ length: 9 }, (_, n) => (n % 2 ? 'and' : ['dofollow', '=', true]));
    const report: Question = {
      endpoint: SUMMARY,
      target: { kind: 'domain', value: 'example.com', site: 'example.com' },
      options: { ...DEFAULT_OPTIONS, backlinksFilters: five },
      source: { service: 'sample', via: null },
    };
    const question = listQuestion(report, 'backlinks', { ...defaultView('backlinks'), filters: five });
    const nothing = new Proxy({}, { get: (_, name) => assert.fail(`asked for ${String(name)}`) });
    await lookUpRows(nothing as never, question, '', 'person');
    assert.match(warnings.join(), /8/);
  });
});
