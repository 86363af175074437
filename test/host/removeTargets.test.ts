import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Series } from '../../src/lookup/series';
import type { LookUpDeps } from '../../src/ui/lookUpDeps';
import { removeTargets } from '../../src/ui/tree/removeTargets';
import { endedEntry, NOW } from '../unit/lookup/journal/records';

describe('removing targets', () => {
  const entry = endedEntry('a');
  const series: Series = { key: 'a', question: entry.question, entries: [entry], asOf: NOW };

  for (const [outcome, remove] of [
    ['took place', () => Promise.resolve()],
    ['failed', () => Promise.reject(new Error('full'))],
  ] as const) {
    it(`leaves nothing hidden once it ${outcome}`, async () => {
      const hidden = new Set<string>();
      const store = {
        hide: (ids: readonly string[]) => ids.forEach((id) => hidden.add(id)),
        unhide: (ids: readonly string[]) => ids.forEach((id) => hidden.delete(id)),
        remove,
      };
      const done = removeTargets({ store } as unknown as LookUpDeps, [series]).catch(String);
      assert.deepEqual([...hidden], ['a']);
      await vscode.commands.executeCommand('notifications.clearAll');
      await done;
      assert.deepEqual([...hidden], []);
    });
  }
});
