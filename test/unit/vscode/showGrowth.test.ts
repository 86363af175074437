import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { showGrowth, type Screen } from '../../vscode/showGrowth';

describe('the progress of what is loaded the first time', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'growth-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  it('is a line now and then, with megabytes and files of all folders below', async () => {
    const screen = new Recorded({});
    await showGrowth({ name: 'Getting it', folder, megabytes: 4 }, () => fill(screen), screen, 1);
    const lines = screen.text.replaceAll(/\d+ s\b/g, 'N s').split('\n');
    assert.equal(lines[0], 'Getting it: 0 of about 4 MB, 0 files, N s');
    assert.ok(lines.includes('Getting it: 2 of about 4 MB, 1 file, N s'), screen.text);
    assert.ok(lines.includes('Getting it: 3 of about 4 MB, 2 files, N s'), screen.text);
    assert.deepEqual(lines.slice(-2), ['Getting it: 3 MB, 2 files, N s, done', '']);
  });

  it('is one line in a terminal, rewritten in place and no wider than it', async () => {
    const screen = new Recorded({ isTTY: true, columns: 40 });
    const name = 'Getting something with a long name';
    await showGrowth({ name, folder, megabytes: 4 }, () => Promise.resolve(), screen, 1);
    const [before, ...shown] = screen.text.split('\r\u001b[2K');
    assert.equal(before, '');
    assert.ok(shown.length >= 2);
    assert.ok(shown.every((line) => line.trimEnd().length <= 39));
    assert.match(screen.text, /^[^\n]+\n$/);
  });

  it('ends with what went wrong, below the line', async () => {
    const screen = new Recorded({ isTTY: true });
    const fails = () => Promise.reject(new Error('no network'));
    await assert.rejects(
      showGrowth({ name: 'Getting it', folder, megabytes: 4 }, fails, screen, 1),
      /no network/,
    );
    assert.match(screen.text, /\n$/);
    assert.doesNotMatch(screen.text, /done/);
  });

  async function fill(screen: Recorded): Promise<void> {
    writeFileSync(join(folder, 'one'), Buffer.alloc(2_000_000));
    await screen.untilWritten('1 file,');
    mkdirSync(join(folder, 'below'));
    writeFileSync(join(folder, 'below', 'two'), Buffer.alloc(1_000_000));
    await screen.untilWritten('2 files,');
  }
});

/** A screen that keeps what is written. */
class Recorded implements Screen {
  text = '';
  private waiting: { readonly part: string; readonly resolve: () => void } | undefined;
  readonly isTTY: boolean;
  readonly columns: number;

  constructor({ isTTY = false, columns = 80 }: Pick<Screen, 'isTTY' | 'columns'>) {
    this.isTTY = isTTY;
    this.columns = columns;
  }

  readonly write = (text: string) => {
    this.text += text;
    if (this.waiting && text.includes(this.waiting.part)) {
      this.waiting.resolve();
    }
  };

  untilWritten(part: string): Promise<void> {
    return new Promise((resolve) => (this.waiting = { part, resolve }));
  }
}
