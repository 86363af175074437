import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import type { AnswerJson } from '../../src/core/exports/answerJson';
import { readPieces } from '../../src/ui/history/fileText';
import { COMMANDS } from '../../src/ui/ids';
import { activated, configure } from './host';

describe('the history', () => {
  let folder: string;

  const path = (name: string) => join(folder, name);
  const exportTo = async (name: string) => {
    rmSync(path(name), { force: true });
    await vscode.commands.executeCommand(COMMANDS.exportHistory, vscode.Uri.file(path(name)));
    return readFileSync(path(name), 'utf8');
  };

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'history-'));
    const api = await activated();
    await configure({ service: 'sample', 'cache.hours': 0 });
    await api.lookUp('example.com');
    await api.lookUp('wikipedia.org');
  });

  after(async () => {
    await configure({ 'cache.hours': undefined, 'history.keep': undefined });
    rmSync(folder, { recursive: true });
  });

  it('leaves as JSON Lines, with "no data" too, and leaves nothing else behind', async () => {
    const lines = answersIn(await exportTo('all.jsonl'));
    const asked = lines.map(({ target, summary }) => [target.value, summary !== null]);
    assert.deepEqual(asked.slice(-2), [
      ['example.com', true],
      ['wikipedia.org', false],
    ]);
    assert.deepEqual(readdirSync(folder), ['all.jsonl']);
  });

  it('replaces no file that an argument names without the user’s word', async () => {
    writeFileSync(path('theirs.jsonl'), 'precious');
    await vscode.commands.executeCommand(COMMANDS.exportHistory, vscode.Uri.file(path('theirs.jsonl')));
    assert.equal(readFileSync(path('theirs.jsonl'), 'utf8'), 'precious');
    rmSync(path('theirs.jsonl'));
  });

  it('leaves as CSV, which a spreadsheet takes for UTF-8', async () => {
    const text = await exportTo('all.CSV');
    assert.match(text, /^\uFEFFsource\.label,/);
    assert.match(text, /\r\nSample data,sample,.*example\.com/);
  });

  it('takes nothing from a file that an argument names without the user’s word', async () => {
    const before = await exportTo('before.jsonl');
    const [older] = answersIn(before);
    writeFileSync(path('older.jsonl'), JSON.stringify({ ...older, takenAt: '2020-01-01T00:00:00.000Z' }));
    await vscode.commands.executeCommand(COMMANDS.importHistory, vscode.Uri.file(path('older.jsonl')));
    assert.equal(await exportTo('after.jsonl'), before);
  });

  it('goes through any file system', async () => {
    const memory = new MemoryFile();
    const provider = vscode.workspace.registerFileSystemProvider('seo-memory', memory);
    try {
      const uri = vscode.Uri.parse('seo-memory:/all.jsonl');
      await vscode.commands.executeCommand(COMMANDS.exportHistory, uri);
      const text = new TextDecoder().decode(memory.content);
      assert.equal(text, await exportTo('all.jsonl'));
      let read = '';
      for await (const piece of readPieces(uri)) {
        read += piece;
      }
      assert.equal(read, text);
    } finally {
      provider.dispose();
    }
  });

  it('keeps as many answers of a question as the user wants', async () => {
    const api = await activated();
    const count = async () =>
      answersIn(await exportTo('kept.jsonl')).filter(
        ({ target, options }) => target.value === 'example.com' && options.backlinksStatusType === 'all',
      ).length;
    for (const [keep, kept] of [
      [0, 1],
      [0, 2],
      [0, 3],
      [2, 2],
      [1, 1],
    ] as const) {
      await configure({ 'history.keep': keep });
      await api.lookUp('example.com', { backlinksStatusType: 'all' });
      assert.equal(await count(), kept);
    }
  });
});

function answersIn(text: string): AnswerJson[] {
  return text.trimEnd().split('\n').map((line) => JSON.parse(line) as AnswerJson); // prettier-ignore
}

/** A file system of one file. */
class MemoryFile implements vscode.FileSystemProvider {
  content = new Uint8Array();
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;

  stat(): vscode.FileStat {
    return { type: vscode.FileType.File, ctime: 0, mtime: 0, size: this.content.length };
  }

  readFile(): Uint8Array {
    return this.content;
  }

  writeFile(_uri: vscode.Uri, content: Uint8Array): void {
    this.content = new Uint8Array(content);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  readDirectory(): [string, vscode.FileType][] {
    return [];
  }

  createDirectory(): void {}

  delete(): void {}

  rename(): void {}
}
