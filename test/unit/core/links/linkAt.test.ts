import assert from 'node:assert/strict';
import { linkAt } from '../../../../src/core/links/linkAt';
import { parseTarget } from '../../../../src/core/target/target';

/** Lines with | at the cursor, and the link there. */
const FOUND: readonly (readonly [line: string, text: string])[] = [
  ['see |https://example.com/a now', 'https://example.com/a'],
  ['see ht|tps://example.com/a now', 'https://example.com/a'],
  ['see https://exam|ple.com/a now', 'https://example.com/a'],
  ['see https://example.com/a| now', 'https://example.com/a'],
  ['[text](https://example.com/a_(b)|)', 'https://example.com/a_(b)'],
  ['https://example.com/a,|https://example.com/b', 'https://example.com/b'],
  ['<loc>https://example.com/?a=1&a|mp;b=2</loc>', 'https://example.com/?a=1&b=2'],
  // Refused later, with the reason
  ['https://user:password@exam|ple.com/', 'https://user:password@example.com/'],
  ['http://local|host:3000/', 'http://localhost:3000/'],
  // Bare domains
  ['visit |example.com today', 'example.com'],
  ['visit exam|ple.com today', 'example.com'],
  ['visit example.com| today', 'example.com'],
  ['visit example.com|.', 'example.com'],
  ['visit blog.exam|ple.co.uk, or', 'blog.example.co.uk'],
  ['visit www.exam|ple.com!', 'www.example.com'],
  ['a,exam|ple.com,1', 'example.com'],
  ['"domain": "exam|ple.com"', 'example.com'],
  ['domain: exam|ple.com', 'example.com'],
  ['- exam|ple.com', 'example.com'],
  ['exam|ple.com/path', 'example.com'],
  ['exam|ple.com:8080', 'example.com'],
  ['//cdn.exam|ple.com/a.js', 'cdn.example.com'],
  ['ftp://exam|ple.com/a', 'example.com'],
  ['*.exam|ple.com', 'example.com'],
  ['_exam|ple.com_', 'example.com'],
  ['someone@exam|ple.com', 'example.com'],
  ['münc|hen.de', 'münchen.de'],
  ['例|え.jp', '例え.jp'],
];

/** Lines with | at the cursor and no link there. */
const NOTHING: readonly string[] = [
  '|',
  'no li|nk',
  '| https://example.com',
  'https://example.com |',
  'https://example.com)|',
  'two | example.com',
  'example.com/pa|th.dev',
  'jane.|me@example.com',
  'local|host',
  'app.loc|alhost',
  'index.ht|ml',
  'src/main.r|s',
  './run.s|h',
  'app.ru|n()',
  'C:\\dir\\exam|ple.com',
  '"\\nexam|ple.com"',
  'https%3A%2F%2Fexam|ple.com',
  'version 1.2|.3.4',
  '3.1|4',
  '...|...',
  '---|---',
  'co.u|k',
  'e.|g.',
];

function atCursor(marked: string): ReturnType<typeof linkAt> {
  return linkAt(marked.replace('|', ''), marked.indexOf('|'));
}

describe('linkAt', () => {
  for (const [marked, text] of FOUND) {
    it(`finds ${text} in ${marked}`, () => {
      const link = atCursor(marked);
      assert.equal(link?.text, text);
      const cursor = marked.indexOf('|');
      assert.ok(link.start <= cursor && cursor <= link.end);
    });
  }

  for (const marked of NOTHING) {
    it(`finds nothing in ${marked}`, () => assert.equal(atCursor(marked), undefined));
  }

  it('takes no bare domain that is not a target', () => {
    for (const [marked, text] of FOUND) {
      if (!text.startsWith('http')) {
        assert.ok(parseTarget(text).ok, marked);
      }
    }
  });

  it('gives offsets into the whole of a long line', () => {
    const before = 'https://example.org/ '.repeat(100_000);
    const line = `${before}https://example.com/a ${before}`;
    const end = before.length + 'https://example.com/a'.length;
    assert.deepEqual(linkAt(line, before.length + 9), {
      start: before.length,
      end,
      text: 'https://example.com/a',
      isGuess: false,
    });
  });

  it('reads only what is near the cursor', () => {
    const address = `https://example.com/${'a'.repeat(100_000)}`;
    const link = linkAt(address, 10);
    assert.ok(link !== undefined && link.end < address.length);
    assert.deepEqual(parseTarget(link.text), { ok: false, problem: 'tooLong' });
  });
});
