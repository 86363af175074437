import assert from 'node:assert/strict';
import { homeOf, openable } from '../../../../media/report/lists/openable';
import { STRANGE } from '../../../page/reports';

describe('an address that may be opened', () => {
  it('is one of http or https, and no other', () => {
    assert.equal(openable('https://example.com/a?b#c'), 'https://example.com/a?b#c');
    assert.equal(openable('HTTP://example.com'), 'HTTP://example.com');
    const others = [
      'javascript:alert(1)',
      ' https://a.example',
      'file:///etc',
      'command:x',
      'https://',
      '',
      null,
    ];
    assert.deepEqual(
      [...others, ...STRANGE].map(openable),
      [...others, ...STRANGE].map(() => undefined),
    );
  });

  it('is the home page of a domain, and of nothing that only looks like one', () => {
    assert.equal(homeOf('blog.example.com'), 'https://blog.example.com/');
    const others = ['a.example/b', 'a.example:8', 'user@a.example', 'a..example', 'localhost', '', null];
    assert.deepEqual(
      [...others, ...STRANGE].map(homeOf),
      [...others, ...STRANGE].map(() => undefined),
    );
  });
});
