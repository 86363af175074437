import assert from 'node:assert/strict';
import { displayName, isHomePage } from '../../../../src/core/target/displayName';

describe('a target as people read it', () => {
  const NAMES: readonly [value: string, name: string][] = [
    ['example.com', 'example.com'],
    ['https://example.com/', 'example.com'],
    ['https://example.com/a/b?c', 'example.com/a/b?c'],
    ['http://example.com/x', 'http://example.com/x'],
    ['xn--mller-kva.de', 'müller.de'],
    ['xn--e1afmkfd.xn--p1ai', 'пример.рф'],
    ['https://xn--r8jz45g.jp/a', '例え.jp/a'],
    // What could be taken for another site keeps its ASCII form: Latin with Cyrillic, and Cyrillic that looks like Latin.
    ['xn--pple-43d.com', 'xn--pple-43d.com'],
    ['xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'],
    ['xn--.com', 'xn--.com'],
  ];
  for (const [value, name] of NAMES) {
    it(`${value} is ${name}`, () => {
      assert.equal(displayName({ value }), name);
    });
  }

  it('is a home page without a path only', () => {
    const values = ['https://example.com/', 'http://example.com', 'example.com', 'https://example.com/a'];
    assert.deepEqual(
      values.map((value) => isHomePage({ value })),
      [true, true, false, false],
    );
  });
});
