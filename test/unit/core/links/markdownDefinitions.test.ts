import assert from 'node:assert/strict';
import { MarkdownDefinitions } from '../../../../src/core/links/markdownDefinitions';

/** Documents, a label, and the address that it has there. */
const TABLE: readonly (readonly [text: string, label: string, address: string | undefined])[] = [
  ['[a]: https://example.com/', 'a', 'https://example.com/'],
  ['text [a]\n\n[a]: https://example.com/ "title"\n', 'a', 'https://example.com/'],
  ['text\r\n[a]: https://example.com/\r\nmore', 'a', 'https://example.com/'],
  ['[a]: <https://example.com/x>', 'a', 'https://example.com/x'],
  ['[a]:https://example.com/', 'a', 'https://example.com/'],
  ['[a]:\n  https://example.com/', 'a', 'https://example.com/'],
  ['[a]:\r\n  https://example.com/', 'a', 'https://example.com/'],
  ['  [a]: https://example.com/', 'a', 'https://example.com/'],
  ['> [a]: https://example.com/', 'a', 'https://example.com/'],
  ['[A  b\tC]: https://example.com/', ' a B c ', 'https://example.com/'],
  ['[ẞ]: https://example.com/', 'ss', 'https://example.com/'],
  ['[a\\]b]: https://example.com/', 'a\\]b', 'https://example.com/'],
  ['[a]: https://example.com/1\n[A]: https://example.com/2', 'a', 'https://example.com/1'],
  ['[a]: https://example.com/1\n[b]: https://example.com/2', 'b', 'https://example.com/2'],
  ['```\n[a]: https://example.com/1\n```\n[a]: https://example.com/2', 'a', 'https://example.com/2'],
  [
    '~~~~md\n[a]: https://example.com/1\n~~~\n```\n~~~~\n[a]: https://example.com/2',
    'a',
    'https://example.com/2',
  ],
  ['```\n[a]: https://example.com/', 'a', undefined],
  ['``` `not a fence`\n[a]: https://example.com/', 'a', 'https://example.com/'],
  ['text [a]: https://example.com/', 'a', undefined],
  ['\\[a]: https://example.com/', 'a', undefined],
  ['[a] : https://example.com/', 'a', undefined],
  ['[a]:', 'a', undefined],
  ['[ ]: https://example.com/', ' ', undefined],
  ['[a[b]: https://example.com/', 'a[b', undefined],
];

describe('the definitions of a Markdown document', () => {
  for (const [text, label, address] of TABLE) {
    it(`give ${address ?? 'nothing'} for ${label} in ${JSON.stringify(text)}`, () => {
      assert.equal(new MarkdownDefinitions(text).addressOf(label), address);
    });
  }

  for (const piece of ['[', '[a]:\n', '> ', ' ', '```', '[a]: <', '\\[', '[a\n']) {
    it(`are read from a long text of ${JSON.stringify(piece)} in no time`, () => {
      const start = performance.now();
      new MarkdownDefinitions(piece.repeat(200_000 / piece.length));
      assert.ok(performance.now() - start < 1_000);
    });
  }
});
