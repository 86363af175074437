import assert from 'node:assert/strict';
import { addressesIn } from '../../../../src/core/links/addresses';

/** Texts, and the targets in them, in order. */
const TABLE: readonly (readonly [text: string, ...targets: readonly string[]])[] = [
  ['https://example.com/a\nhttps://example.com/b', 'https://example.com/a', 'https://example.com/b'],
  ['https://example.com/a example.org', 'https://example.com/a', 'example.org'],
  ['example.com\r\nexample.org\r\n\r\nblog.example.net', 'example.com', 'example.org', 'blog.example.net'],
  ['example.com, example.org; example.net', 'example.com', 'example.org', 'example.net'],
  ['| example.com | 12.5 |\n| example.org | 3.1 |', 'example.com', 'example.org'],
  [
    '- [one](https://example.com/1)\n- [two](https://example.com/2).',
    'https://example.com/1',
    'https://example.com/2',
  ],
  ['["example.com", "example.org"]', 'example.com', 'example.org'],
  ['See example.com. Then example.org!', 'example.com', 'example.org'],
  ['example.org https://example.com/ example.net', 'example.org', 'https://example.com/', 'example.net'],
  ['<a href="https://example.com/?a=1&amp;b=2">text</a>', 'https://example.com/?a=1&b=2'],
  ['main.cc and user.name in README.md'],
  ['someone@example.com'],
  ['1.5 and/or e.g. v2.0.1 co.uk'],
  [''],
];

describe('the addresses of a text', () => {
  for (const [text, ...targets] of TABLE) {
    it(`are ${targets.join(', ') || 'none'} in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(
        addressesIn(text).targets.map(({ value }) => value),
        targets,
      );
    });
  }

  it('count once, however often and in whatever form they stand there', () => {
    const { targets, duplicates } = addressesIn('example.com www.example.com EXAMPLE.com https://example.com/ https://example.com'); // prettier-ignore
    assert.deepEqual(targets.map(({ value }) => value), ['example.com', 'https://example.com/']); // prettier-ignore
    assert.equal(duplicates, 3);
  });

  it('come with the reasons for what can be none', () => {
    const { targets, problems } = addressesIn(
      'https://example.com/ http://localhost/ https://u:p@example.com/ https://example.com/${slug} example.org/path',
    );
    assert.deepEqual(targets.map(({ value }) => value), ['https://example.com/']); // prettier-ignore
    assert.deepEqual(problems, ['privateAddress', 'userInfo', 'placeholder', 'pathWithoutScheme']);
  });

  it('fill their fields in a table', () => {
    const line = 'https://example.com/a,https://example.com/b;c';
    assert.equal(addressesIn(line, true).targets.length, 2);
  });

  it('are read up to a million characters, in no time', () => {
    const start = performance.now();
    const { targets, isCut } = addressesIn('example.com https://example.org/a\n'.repeat(40_000));
    assert.deepEqual([targets.length, isCut], [2, true]);
    assert.ok(performance.now() - start < 3_000);
  });
});
