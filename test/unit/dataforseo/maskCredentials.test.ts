import assert from 'node:assert/strict';
import { maskCredentials } from '../../../src/dataforseo/maskCredentials';
import { serve } from './serve';
import { CALL, ON, transportTo } from './transportTo';

const LOGIN = 'me@example.com';
const PASSWORD = 'pass"wörd/?7f3a';
const BASE64 = Buffer.from(`${LOGIN}:${PASSWORD}`).toString('base64');

const FORMS: readonly (readonly [name: string, form: string])[] = [
  ['the header', `Basic ${BASE64}`],
  ['base64 without its padding', BASE64.replace(/=+$/, '')],
  ['base64 for addresses', Buffer.from(`${LOGIN}:${PASSWORD}`).toString('base64url')],
  ['the pair', `${LOGIN}:${PASSWORD}`],
  ['the password', PASSWORD],
  ['the pair in an address', encodeURIComponent(`${LOGIN}:${PASSWORD}`)],
  ['the password in an address', encodeURIComponent(PASSWORD)],
];

describe('a reply that gives the credentials back', () => {
  for (const [name, form] of FORMS) {
    it(`holds them no more as ${name}`, () => {
      const text = JSON.stringify({ status_message: `You sent ${form}.`, rank: 7 });
      const masked = maskCredentials(text, BASE64);
      const { status_message, rank } = JSON.parse(masked) as { status_message: string; rank: number };
      assert.match(status_message, /^You sent (Basic )?\*\*\*(=*)\.$/);
      assert.equal(rank, 7);
      assert.ok(!masked.includes('7f3a'));
    });
  }

  it('is masked before anybody else sees it', async () => {
    const server = await serve((request, response) => response.end(JSON.stringify(request.headers)));
    try {
      const credentials = () => Promise.resolve(BASE64);
      const { text } = await transportTo(server.origin, { credentials }).send(CALL, ON);
      assert.ok(text.includes('Basic ***') && !text.includes(BASE64));
    } finally {
      await server.stop();
    }
  });

  it('keeps its figures when the password is a number, and its words when the password is short', () => {
    const figures = '{"backlinks":12345678,"text":"abc"}';
    for (const password of ['12345678', 'abc']) {
      assert.equal(maskCredentials(figures, Buffer.from(`me:${password}`).toString('base64')), figures);
    }
  });
});
