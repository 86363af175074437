import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { unknownHover } from '../../src/ui/hover/hoverText';
import { COMMANDS } from '../../src/ui/ids';
import { activated, configure, openAt } from './host';

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
    assert.match(shown?.value ?? '', /Sample data/);
    assert.match(shown?.value ?? '', /\[Show Report\]\(command:/);
    assert.match(shown?.value ?? '', /\[Look Up Again \\\(free\\\)\]\(command:/);
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
  // The first one over any address has the history read, in the background.
  const ask = () =>
    vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      selection.active,
    );
  await ask();
  await new Promise((resolve) => setImmediate(resolve));
  const contents = (await ask()).flatMap((one) => one.contents as vscode.MarkdownString[]);
  return contents.find(({ value }) => value.includes('command:seoBacklinks.'));
}
