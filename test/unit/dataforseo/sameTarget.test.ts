import assert from 'node:assert/strict';
import { DEFAULT_OPTIONS } from '../../../src/core/options/options';
import { Client } from '../../../src/dataforseo/client';
import { ON } from './transportTo';
import { summary } from '../../../src/dataforseo/endpoints/summary';

/** What was asked, and what the reply calls it. */
const SAME: readonly (readonly [asked: string, named: string | null])[] = [
  ['example.com', 'example.com'],
  ['example.com', null],
  ['example.com', ''],
  ['example.com', ' EXAMPLE.com/ '],
  ['example.com', 'www.example.com.'],
  ['xn--zrich-kva.ch', 'zürich.ch'],
  ['https://example.com/a', 'example.com/a/'],
  ['https://example.com/Ab', 'https://example.com/aB'],
  ['https://example.com/a', 'http://www.example.com/a'],
  ['https://example.com/a', 'https://example.com:443/a#top'],
  ['https://example.com/%C3%A9', 'https://example.com/é'],
  ['https://example.com/%7Ea?q=%5B1%5D', 'https://example.com/~a?q=[1]'],
  ['https://example.com/a%20b', 'https://example.com/a b'],
  ['https://example.com/100%', 'example.com/100%'],
  ['https://example.com/a?q=', 'https://example.com/a?q='],
];
const OTHER: readonly (readonly [asked: string, named: string])[] = [
  ['example.com', 'example.org'],
  ['example.com', 'blog.example.com'],
  ['example.com', 'example.com.evil.org'],
  ['example.com', 'https://example.com/a'],
  ['https://example.com/a', 'https://example.com/b'],
  ['https://example.com/a', 'https://example.com/a?q=1'],
  ['https://example.com/a?q=1', 'https://example.com/a?q=2'],
  ['https://example.com/100%', 'https://example.com/100%25%25'],
  ['example.com', 'what is this?'],
];

describe('the target of a reply', () => {
  for (const [asked, named] of SAME) {
    it(`${named} answers what was asked of ${asked}`, async () => {
      assert.equal((await answerTo(asked, named)).status, 'found');
    });
  }

  for (const [asked, named] of OTHER) {
    it(`${named} is somebody else's for ${asked}, and is kept`, async () => {
      const failure = { kind: 'unreadable', reason: 'otherLookup', httpStatus: 203 };
      assert.deepEqual(await answerTo(asked, named), {
        status: 'failed',
        cost: 0.02,
        failure,
        result: { target: named },
      });
    });
  }
});

function answerTo(asked: string, named: string | null) {
  const task = { status_code: 20000, cost: 0.02, result: [{ target: named }] };
  const text = JSON.stringify({ status_code: 20000, tasks: [task] });
  const client = new Client({ send: () => Promise.resolve({ status: 203, text }) }, null);
  return client.ask(summary, { targets: [asked], options: DEFAULT_OPTIONS }, ON);
}
