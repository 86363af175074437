import assert from 'node:assert/strict';
import { isHomePage } from '../../../../src/core/target/displayName';
import { readingsOf } from '../../../../src/core/target/readings';

/** Texts, and what they may mean. */
const TABLE: readonly (readonly [text: string, ...readings: readonly string[]])[] = [
  ['example.com', 'domain example.com'],
  [' example.com/ ', 'domain example.com'],
  ['www.example.com', 'domain example.com'],
  ['blog.example.com', 'subdomain blog.example.com', 'domain example.com'],
  ['user.github.io', 'domain user.github.io'],
  ['93.184.215.14', 'domain 93.184.215.14'],
  ['https://example.com', 'homePage https://example.com/', 'domain example.com'],
  ['https://www.example.com/', 'homePage https://www.example.com/', 'domain example.com'],
  ['http://example.com/a', 'page http://example.com/a', 'homePage http://example.com/', 'domain example.com'],
  [
    '"https://example.com/a"',
    'page https://example.com/a',
    'homePage https://example.com/',
    'domain example.com',
  ],
  [
    'https://example.com/?q=1',
    'page https://example.com/?q=1',
    'homePage https://example.com/',
    'domain example.com',
  ],
  [
    'https://blog.example.co.uk:8443/a#part',
    'page https://blog.example.co.uk:8443/a',
    'homePage https://blog.example.co.uk:8443/',
    'subdomain blog.example.co.uk',
    'domain example.co.uk',
  ],
  ['https://1.1.1.1/a', 'page https://1.1.1.1/a', 'homePage https://1.1.1.1/', 'domain 1.1.1.1'],
  [
    'https://münchen.de/a',
    'page https://xn--mnchen-3ya.de/a',
    'homePage https://xn--mnchen-3ya.de/',
    'domain xn--mnchen-3ya.de',
  ],
  // Without a scheme
  ['example.com/path', 'page https://example.com/path', 'domain example.com'],
  ['www.example.com/path?q=1', 'page https://www.example.com/path?q=1', 'domain example.com'],
  [
    'blog.example.com/path',
    'page https://blog.example.com/path',
    'subdomain blog.example.com',
    'domain example.com',
  ],
  ['//example.com/path', 'page https://example.com/path', 'domain example.com'],
  ['//example.com', 'homePage https://example.com/', 'domain example.com'],
  ['example.com:8080', 'homePage https://example.com:8080/', 'domain example.com'],
  ['<example.com/path>', 'page https://example.com/path', 'domain example.com'],
  // No target
  [''],
  ['example'],
  ['localhost/path'],
  ['192.168.0.1/admin'],
  ['https://192.168.0.1/admin'],
  ['co.uk/path'],
  ['example.notld/path'],
  ['someone@example.com'],
  ['https://user:secret@example.com/'],
  ['https://example.com/${slug}'],
  ['example.com/${slug}'],
  ['example.com and example.org'],
  ['ftp://example.com/path'],
];

describe('the readings of a text', () => {
  for (const [text, ...readings] of TABLE) {
    it(`of ${JSON.stringify(text)} are ${readings.join(', ') || 'none'}`, () => {
      assert.deepEqual(
        readingsOf(text).map((target) => `${isHomePage(target) ? 'homePage' : target.kind} ${target.value}`),
        readings,
      );
    });
  }
});
