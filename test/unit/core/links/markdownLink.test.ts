import assert from 'node:assert/strict';
import { MarkdownDefinitions } from '../../../../src/core/links/markdownDefinitions';
import { markdownLinkAt } from '../../../../src/core/links/markdownLink';

const DEFINITIONS = `
[ref]: https://example.com/ref
[other one]: <https://example.com/other>
[image]: https://example.com/image.png
[local]: ./local.md
[^1]: https://example.com/footnote
`;

/** Lines with | at the cursor, and where the link under it leads. */
const FOUND: readonly (readonly [line: string, address: string])[] = [
  ['see [the te|xt](https://example.com/a) now', 'https://example.com/a'],
  ['see |[the text](https://example.com/a) now', 'https://example.com/a'],
  ['see [the text|](https://example.com/a) now', 'https://example.com/a'],
  ['see [the text]|(https://example.com/a) now', 'https://example.com/a'],
  ['[te|xt](https://example.com/a_(b)_(c(d)))', 'https://example.com/a_(b)_(c(d))'],
  ['[te|xt]( https://example.com/a )', 'https://example.com/a'],
  ['[te|xt](<https://example.com/a>)', 'https://example.com/a'],
  ['[te|xt](<https://example.com/(a>)', 'https://example.com/(a'],
  ['[te|xt](https://example.com/a "A title")', 'https://example.com/a'],
  ['[te|xt](https://example.com/a \'A "title"\')', 'https://example.com/a'],
  ['[te|xt](https://example.com/a (A title))', 'https://example.com/a'],
  ['[te|xt](<https://example.com/a> "A \\" title")', 'https://example.com/a'],
  ['[te|xt](https://example.com/a\\_b\\)?a=1&amp;b=2)', 'https://example.com/a_b)?a=1&b=2'],
  ['[example.c|om](https://example.org)', 'https://example.org'],
  ['[https://exam|ple.com](https://example.org/)', 'https://example.org/'],
  ['[**bo|ld** text](https://example.com/a)', 'https://example.com/a'],
  ['[`co|de` text](https://example.com/a)', 'https://example.com/a'],
  ['[`a]` te|xt](https://example.com/a)', 'https://example.com/a'],
  ['[``a`]`` te|xt](https://example.com/a)', 'https://example.com/a'],
  ['[a ` te|xt](https://example.com/a)', 'https://example.com/a'],
  ['[a \\] te|xt](https://example.com/a)', 'https://example.com/a'],
  ['[a \\[ te|xt](https://example.com/a)', 'https://example.com/a'],
  ['[a [nested] te|xt](https://example.com/a)', 'https://example.com/a'],
  ['[a [nes|ted] text](https://example.com/a)', 'https://example.com/a'],
  ['[one](https://example.com/1) and [t|wo](https://example.com/2)', 'https://example.com/2'],
  ['[a [in|ner](https://example.com/1) b](https://example.com/2)', 'https://example.com/1'],
  ['an [open bracket [te|xt](https://example.com/a)', 'https://example.com/a'],
  ['an open] bracket [te|xt](https://example.com/a)', 'https://example.com/a'],
  ['- [ ] [te|xt](https://example.com/a)', 'https://example.com/a'],
  ['[<b title="]">te|xt</b>](https://example.com/a)', 'https://example.com/a'],
  // Images
  ['![descr|iption](https://example.com/a.png)', 'https://example.com/a.png'],
  ['|![description](https://example.com/a.png)', 'https://example.com/a.png'],
  ['[![descr|iption](https://example.com/a.png)](https://example.com/b)', 'https://example.com/b'],
  ['[![description](/a.png) te|xt](https://example.com/b)', 'https://example.com/b'],
  ['[![descr|iption](/a.png)][ref]', 'https://example.com/ref'],
  ['![descr|iption][image]', 'https://example.com/image.png'],
  // References
  ['[te|xt][ref]', 'https://example.com/ref'],
  ['[text][re|f]', 'https://example.com/ref'],
  ['[text][ref|]', 'https://example.com/ref'],
  ['[re|f]', 'https://example.com/ref'],
  ['[re|f][]', 'https://example.com/ref'],
  ['[ref][|]', 'https://example.com/ref'],
  ['[te|xt][REF]', 'https://example.com/ref'],
  ['[te|xt][ Other \t one ]', 'https://example.com/other'],
  ['[te|xt [nested]][ref]', 'https://example.com/ref'],
  ['[foo][no][re|f]', 'https://example.com/ref'],
  ['[re|f]: https://example.com/elsewhere', 'https://example.com/ref'],
];

/** Lines with | at the cursor, where no text of a link to a web address is. */
const NOTHING: readonly string[] = [
  '|',
  'no li|nk',
  'before| [text](https://example.com/a)',
  '[text](https://example.com/a) af|ter',
  // linkAt finds these
  '[text](https://exam|ple.com/a)',
  '[text](<https://exam|ple.com/a>)',
  '[text](https://example.com/a "a ti|tle")',
  '[![description](https://example.com/|a.png)](https://example.com/b)',
  // Not the web
  '[te|xt](./local.md)',
  '[te|xt](#part)',
  '[te|xt]()',
  '[te|xt](mailto:someone@example.com)',
  '[te|xt][local]',
  // No link
  '[te|xt]',
  '[te|xt][unknown]',
  '[ref][un|known]',
  '[te|xt][^1]',
  'a note[^|1]',
  '[te|xt] (https://example.com/a)',
  '[te|xt](https://example.com/a b)',
  '[te|xt](https://example.com/(a)',
  '[te|xt]\\(https://example.com/a)',
  '\\[te|xt](https://example.com/a)',
  '[te|xt\\](https://example.com/a)',
  '`[te|xt](https://example.com/a)`',
  '[te|xt `](https://example.com/a)`',
  '[te|xt <https://example.com/](a)>',
  '[a te|xt [inner](https://example.com/1) b](https://example.com/2)',
  '[a te|xt [ref] b](https://example.com/2)',
  '[ |]',
  '- [x|] done',
];

describe('markdownLinkAt', () => {
  const definitions = new MarkdownDefinitions(DEFINITIONS);
  const atCursor = (marked: string) =>
    markdownLinkAt(marked.replace('|', ''), marked.indexOf('|'), (label) => definitions.addressOf(label));

  for (const [marked, address] of FOUND) {
    it(`finds ${address} in ${marked}`, () => {
      const link = atCursor(marked);
      assert.equal(link?.text, address);
      const cursor = marked.indexOf('|');
      assert.ok(link.start <= cursor && cursor <= link.end);
    });
  }

  for (const marked of NOTHING) {
    it(`finds nothing in ${marked}`, () => assert.equal(atCursor(marked), undefined));
  }

  it('asks for definitions only of what is around the cursor', () => {
    const asked: string[] = [];
    const line = '[one] [text](https://example.com/a) [two][three] [four]';
    const ask = (character: number) => {
      asked.length = 0;
      markdownLinkAt(line, character, (label) => void asked.push(label));
      return [...asked];
    };
    assert.deepEqual(ask(line.indexOf('text')), []);
    assert.deepEqual(ask(line.indexOf('example')), []);
    assert.deepEqual(ask(line.indexOf('two')), ['three']);
    assert.deepEqual(ask(line.indexOf('four')), ['four']);
  });

  it('gives offsets into the whole of a long line', () => {
    const before = '[a](https://example.org/) '.repeat(100_000);
    const link = markdownLinkAt(`${before}[text](https://example.com/) ${before}`, before.length + 2, () => undefined); // prettier-ignore
    assert.deepEqual(link, {
      start: before.length,
      end: before.length + '[text]'.length,
      text: 'https://example.com/',
      isGuess: false,
    });
  });

  for (const piece of [
    '[',
    '![',
    ']',
    '[]',
    '[a](',
    '[a](((',
    '`',
    '\\',
    '<',
    '<a ',
    '[a][',
    '[[a]](b) ',
    '[a](b "',
  ]) {
    it(`reads a long line of ${piece} in no time`, () => {
      const line = piece.repeat(Math.ceil(20_000 / piece.length));
      const start = performance.now();
      markdownLinkAt(line, 10_000, () => 'https://example.com/');
      assert.ok(performance.now() - start < 1_000);
    });
  }
});
