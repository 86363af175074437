import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Entry, Series } from '../../src/lookup/series';
import { knownHover, unknownHover } from '../../src/ui/hover/hoverText';
import { COMMANDS } from '../../src/ui/ids';
import { endedEntry } from '../unit/lookup/journal/records';
import { activated, configure, openAt } from './host';

const found = endedEntry('a') as Entry;
const known: Series = { key: 'k', question: found.question, entries: [found], asOf: Infinity };

describe('the hover over an address', () => {
  before(async () => {
    const api = await activated();
    await configure({ service: 'sample' });
    await api.lookUp('https://docs.example.org/start');
  });

  afterEach(() => configure({ hover: undefined }));

  it('says what is known of it, and from where', async () => {
    const shown = await hover('See https://docs.example.org/st|art.');
    assert.match(shown?.value ?? '', /rank \d+\/100 · \d+ referring domains · \d+ backlinks/);
    assert.match(shown?.value ?? '', /\n\n\d+% follow, \d+% nofollow ▰+▱+\n\n/);
    assert.match(shown?.value ?? '', /Sample data/);
    assert.match(shown?.value ?? '', /\[Show Report\]\(command:/);
    assert.match(shown?.value ?? '', /\[Look Up Again \\\(free\\\)\]\(command:/);
  });

  const SPLITS: readonly [others: number, nofollow: number, says: RegExp][] = [
    [82, 18, /82% follow, 18% nofollow ▰{8}▱{2}\n/],
    [999, 1, /100% follow, \\<1% nofollow ▰{9}▱\n/],
    [1, 999, /\\<1% follow, 100% nofollow ▰▱{9}\n/],
    [5, 0, /100% follow, 0% nofollow ▰{10}\n/],
    [0, 5, /0% follow, 100% nofollow ▱{10}\n/],
  ];
  for (const [others, nofollow, says] of SPLITS) {
    it(`shows ${nofollow} nofollow links of ${others + nofollow} in words and as a bar`, () => {
      assert.match(knownHover(known, 0, { others, nofollow }).value, says);
    });
  }

  it('says nothing of nofollow where the service does not', () => {
    assert.doesNotMatch(knownHover(known, 0, null).value, /follow/);
  });

  for (const text of [
    'See [the docu|mentation](https://docs.example.org/start).',
    'See [the docu|mentation][docs].\n\n[docs]: https://docs.example.org/start\n',
  ]) {
    it(`says it over the text of a link: ${JSON.stringify(text)}`, async () => {
      assert.match((await hover(text))?.value ?? '', /docs\.example\.org/);
    });
  }

  it('is silent over the text of a link in what is no Markdown', async () => {
    assert.equal(
      await hover('See [the docu|mentation](https://docs.example.org/start).', 'plaintext'),
      undefined,
    );
  });

  it('offers a lookup, with its price, where nothing is known', async () => {
    const shown = await hover('See https://wiki.example.org/nev|er-asked.');
    assert.match(shown?.value ?? '', /^\[Look up backlinks for free\]\(command:[^ ]+\)$/);
  });

  it('reaches two commands of its own and no other, whatever the address holds', () => {
    const value = 'https://example.com/a(b)[x](command:workbench.action.quit)';
    const shown = unknownHover({ kind: 'page', value, site: 'example.com' }, 0.024);
    assert.deepEqual(shown.isTrusted, { enabledCommands: [COMMANDS.showReportOf, COMMANDS.lookUpAnew] });
    assert.match(shown.value, /^\[Look up backlinks for about [^\]]+\]\(command:[\w.]+\?[\w%.-]+\)$/);
  });

  const SILENT: readonly [why: string, text: string, language: string][] = [
    ['a guess', 'import ma|in.rs', 'rust'],
    ['a word', 'no addr|ess here', 'markdown'],
    ['a placeholder', 'https://example.com/${sl|ug}', 'markdown'],
    ['a private address', 'http://192.168.0.1/ad|min', 'markdown'],
  ];
  for (const [why, text, language] of SILENT) {
    it(`is silent over ${why}`, async () => {
      assert.equal(await hover(text, language), undefined);
    });
  }

  it('can be turned off', async () => {
    await configure({ hover: false });
    assert.equal(await hover('See https://docs.example.org/st|art.'), undefined);
  });
});

/** What our own hover says at the cursor; others may say something too. */
async function hover(marked: string, language = 'markdown'): Promise<vscode.MarkdownString | undefined> {
  const { document, selection } = await openAt(marked, language);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    selection.active,
  );
  const contents = hovers.flatMap((one) => one.contents as vscode.MarkdownString[]);
  return contents.find(({ value }) => value.includes('command:seoBacklinks.'));
}
