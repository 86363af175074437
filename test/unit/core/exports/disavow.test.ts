import assert from 'node:assert/strict';
import fc from 'fast-check';
import { disavowFile } from '../../../../src/core/exports/disavow';
import { rowOf } from '../lists/rowArbitrary';
import { anyText } from './answerArbitrary';
import { takenList } from './takenLists';

type Asked = Parameters<typeof takenList>[2];

function fileOf(domains: readonly (string | null)[], asked: Asked = {}) {
  const rows = domains.map((domain) => rowOf('referringDomains', { domain }));
  const { text, left } = disavowFile(takenList('referringDomains', rows, asked), 'en');
  return { lines: text.replace(/\n$/, '').split('\n'), text, left };
}

function namesIn(lines: readonly string[]): string[] {
  return lines.filter((line) => !line.startsWith('#'));
}

describe('a disavow file', () => {
  it('begins with what it is and where it comes from, and has each domain once, sorted', () => {
    const { lines, text, left } = fileOf(['b.com', 'A.com', 'b.com', 'www.b.com', 'blog.b.com.']);
    assert.deepEqual(
      lines.map((line) => line.replace(/\p{Zs}/gu, ' ')),
      [
        '# Disavow file for Google Search Console',
        '# Target: example.com',
        '# Source: DataForSEO',
        '# Looked up: Nov 24, 2026, 9:00:00 AM UTC',
        '# 4 referring domains',
        'domain:a.com',
        'domain:b.com',
        'domain:blog.b.com',
        'domain:www.b.com',
      ],
    );
    assert.ok(text.endsWith('domain:www.b.com\n'));
    assert.deepEqual(left, []);
  });

  for (const service of ['sample', 'sandbox'] as const) {
    it(`says of the ${service} that it must not be used`, () => {
      const { lines } = fileOf(['a.com'], { service });
      assert.match(lines[0] ?? '', /^# (?:Sample|Mock) data\. Not real figures\.$/);
      assert.equal(lines[1], "# These domains aren't real. Don't upload this file to Google.");
      assert.ok(lines.includes('# 1 referring domain'));
    });
  }

  const NAMES: readonly (readonly [domain: string | null, line: string | null])[] = [
    ['münchen.de', 'domain:xn--mnchen-3ya.de'],
    ['xn--mnchen-3ya.de', 'domain:xn--mnchen-3ya.de'],
    ['правда.рф', 'domain:xn--80aafi6cg.xn--p1ai'],
    ['user.github.io', 'domain:user.github.io'],
    ['a_b.example.org', 'domain:a_b.example.org'],
    [' a.com\n', 'domain:a.com'],
    [null, null],
    ['', null],
    ['com', null],
    ['co.uk', null],
    ['localhost', null],
    ['a.internal', null],
    ['a.nosuchsuffix', null],
    ['8.8.8.8', null],
    ['134744072', null],
    ['[2606:4700::1]', null],
    ['https://a.com/', null],
    ['a.com/path', null],
    ['a.com:80', null],
    ['user@a.com', null],
    ['a.com\ndomain:b.com', null],
    ['a.com\r# x', null],
    ['a.com domain:b.com', null],
    ['a\u2028b.com', null],
    ['a\u200bb.com', null],
    ['\u202ea.com', null],
    ['a..com', null],
    ['-a.com', null],
    ['a%2ecom', null],
    ['*.a.com', null],
    [`${'a'.repeat(64)}.com`, null],
    [`${'a.'.repeat(130)}com`, null],
  ];
  for (const [domain, line] of NAMES) {
    it(`${line === null ? 'leaves out' : `writes ${line} for`} ${JSON.stringify(domain)?.slice(0, 40)}`, () => {
      const { lines, left } = fileOf([domain]);
      assert.deepEqual(namesIn(lines), line === null ? [] : [line]);
      assert.equal(left.length, line === null ? 1 : 0);
    });
  }

  it('shows on one line each what it leaves out', () => {
    const { left } = fileOf(['a\u202eb', 'a.com\nb', null]);
    assert.deepEqual(left, ['a<U+202E>b', 'a.com b', 'not available']);
  });

  it('is lines of comments and domains only, whatever the names and the target', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(anyText, fc.domain()), { maxLength: 8 }), anyText, (domains, target) => {
        const rows = domains.map((domain) => rowOf('referringDomains', { domain }));
        const list = takenList('referringDomains', rows);
        const question = { ...list.question, target: { ...list.question.target, value: target } };
        const { text, left } = disavowFile({ ...list, question }, 'en');
        const lines = text.split('\n');
        assert.equal(lines.pop(), '');
        const names = namesIn(lines);
        assert.equal(lines.length - names.length, 5);
        assert.ok(
          names.every((line) => /^domain:[a-z\d_-]+(?:\.[a-z\d_-]+)+$/.test(line)),
          text,
        );
        assert.deepEqual(names, [...new Set(names)].sort());
        assert.ok(lines.every((line) => line.length <= 2048));
        assert.ok(left.length <= domains.length && left.length + names.length <= domains.length);
        assert.ok(left.every((one) => !/[\p{Cc}\p{Zl}\p{Zp}]/u.test(one)));
      }),
    );
  });

  it('cuts a comment that is longer than a line may be', () => {
    const list = takenList('referringDomains', []);
    const value = `https://example.com/${'x'.repeat(2100)}`;
    const { text } = disavowFile(
      { ...list, question: { ...list.question, target: { ...list.question.target, value } } },
      'en',
    );
    assert.equal(Math.max(...text.split('\n').map(({ length }) => length)), 2048);
  });

  it('has at most as many lines, and as many bytes, as Google takes, and says what did not fit', () => {
    const short = Array.from({ length: 100_000 }, (_, i) => `${i.toString(36)}.de`);
    const many = fileOf(short);
    assert.equal(many.lines.length, 100_000);
    assert.equal(many.left.length, 5);
    assert.ok(many.lines.includes('# 99,995 referring domains'));
    const long = fileOf(short.slice(0, 20_000).map((name) => `${'a'.repeat(60)}.${'b'.repeat(60)}.${name}`));
    const bytes = Buffer.byteLength(long.text);
    assert.ok(bytes <= 2_000_000 && bytes > 1_990_000, `${bytes}`);
    assert.equal(namesIn(long.lines).length + long.left.length, 20_000);
  });
});
