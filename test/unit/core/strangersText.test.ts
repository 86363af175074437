import assert from 'node:assert/strict';
import { strangersText } from '../../../src/core/strangersText';

const TEXTS: readonly (readonly [what: string, text: string, shown: string])[] = [
  ['a domain', 'example.com', 'example.com'],
  ['words of any language', 'https://例え.jp/ページ é 👩', 'https://例え.jp/ページ é 👩'],
  ['line ends', 'a\nEstimated cost: USD 0.00\r\nb', 'a\\u{A}Estimated cost: USD 0.00\\u{D}\\u{A}b'],
  ['line and paragraph separators', 'a\u2028b\u2029c', 'a\\u{2028}b\\u{2029}c'],
  ['controls', '\u0000\u001b[2K\u007f\u0085', '\\u{0}\\u{1B}[2K\\u{7F}\\u{85}'],
  ['directions', 'moc.elpmaxe\u202egnp', 'moc.elpmaxe\\u{202E}gnp'],
  ['what has no width', 'exa\u200bmple\ufeff\u00ad.com', 'exa\\u{200B}mple\\u{FEFF}\\u{AD}.com'],
  ['a tag', '\u{e0041}', '\\u{E0041}'],
  ['half a character', 'a\ud800b', 'a\\u{D800}b'],
];

describe("a stranger's text", () => {
  for (const [what, text, shown] of TEXTS) {
    it(`shows ${what} on one line, with nothing hidden`, () => {
      assert.equal(strangersText(text), shown);
    });
  }

  it('is cut where it is long, between characters', () => {
    assert.equal(strangersText('x'.repeat(200)), 'x'.repeat(200));
    assert.equal(strangersText('👩'.repeat(201)), `${'👩'.repeat(200)}…`);
    assert.equal(strangersText('\n'.repeat(5_000_000)), `${'\\u{A}'.repeat(200)}…`);
  });
});
