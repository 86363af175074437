import assert from 'node:assert/strict';
import fc from 'fast-check';
import { maskCredentials } from '../../../src/dataforseo/maskCredentials';
import { serve } from './serve';
import { CALL, ON, transportTo } from './transportTo';

const LOGIN = 'me@example.com';
const PASSWORD = 'pa>s"w\\ö🔗rd/?7f3a??>';
const BASE64 = Buffer.from(`${LOGIN}:${PASSWORD}`).toString('base64');

const FORMS: readonly (readonly [name: string, form: string])[] = [
  ['the header', `Basic ${BASE64}`],
  ['base64 without its padding', BASE64.replace(/=+$/, '')],
  ['base64 for addresses', Buffer.from(`${LOGIN}:${PASSWORD}`).toString('base64url')],
  ['the pair', `${LOGIN}:${PASSWORD}`],
  ['the password', PASSWORD],
  ['the pair in an address', encodeURIComponent(`${LOGIN}:${PASSWORD}`)],
  ['the password in an address', encodeURIComponent(PASSWORD)],
  ['base64 in an address', encodeURIComponent(BASE64)],
  ['base64 in an address, in small letters', small(encodeURIComponent(BASE64))],
  ['the password in an address, in small letters', small(encodeURIComponent(PASSWORD))],
  ['the pair in JSON', JSON.stringify(`${LOGIN}:${PASSWORD}`).slice(1, -1)],
];

/** How the same JSON may be written. */
const WRITERS: readonly (readonly [name: string, write: (json: string) => string])[] = [
  ['as JavaScript writes it', (json) => json],
  ['with slashes escaped, as PHP does', (json) => json.replaceAll('/', '\\/')],
  ['in ASCII', (json) => json.replace(/[^\x20-\x7e]/g, (unit) => escaped(unit))],
  ['in ASCII, in capitals', (json) => json.replace(/[^\x20-\x7e]/g, (unit) => escaped(unit, true))],
  ['fit for a page', (json) => json.replace(/[<>&/+=?]/g, (unit) => escaped(unit))],
];

/** Passwords that may be something else in a reply. */
const ORDINARY: readonly (readonly [password: string, sent?: string])[] = [
  ['12345678'],
  ['1234.5678'],
  ['-1.25e+30'],
  ['abc1'],
  ['backlinks'],
  ['referring_domains'],
  ['example2024', '[{"target":"example2024.com"}]'],
];

describe('a reply that gives the credentials back', () => {
  for (const [name, form] of FORMS) {
    for (const [how, write] of WRITERS) {
      it(`holds them no more as ${name}, ${how}`, () => {
        const text = write(JSON.stringify({ status_message: `You sent ${form}.`, rank: 7 }));
        assert.deepEqual(Object.keys(JSON.parse(text) as object), ['status_message', 'rank']);
        const masked = maskCredentials(text, BASE64);
        const { status_message, rank } = JSON.parse(masked) as { status_message: string; rank: number };
        assert.match(status_message, /^You sent (Basic )?\*\*\*((=|%3D)*)\.$/i);
        assert.equal(rank, 7);
      });
    }
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

  for (const [password, sent] of ORDINARY) {
    it(`keeps its answer, and says no more that the password is ${password}`, () => {
      const result = `{"backlinks":12345678,"rank":1234.5678,"referring_domains":-1.25e+30,"text":"abc1 example2024.com"}`;
      const message = `"status_message" : "\\\\ \\"Bad\\" ${password}, x${password}y"`;
      const mask = (text: string) =>
        maskCredentials(text, Buffer.from(`me:${password}`).toString('base64'), sent);
      assert.equal(
        mask(`{${message},"result":[${result}]}`),
        `{${message.replace(password, '***')},"result":[${result}]}`,
      );
    });
  }

  it('keeps its figures where the password is written as JSON is', () => {
    const text = '{"backlinks":12345678}';
    assert.equal(maskCredentials(text, Buffer.from('me:s":12345678').toString('base64')), text);
  });

  it('stays JSON with its figures, whatever the password and the words around it', () => {
    // What escapes are made of, so that many begin or end within one another.
    const odd = fc.string({
      unit: fc.constantFrom('\\\\', '"', '/', '\\n', 'n', 'u', '0', 'ö', '>', '%', ' '),
    });
    fc.assert(
      fc.property(odd, odd, odd, fc.constantFrom(...WRITERS), (around, core, after, [, write]) => {
        const password = `${around}Ab12${core}Cd34${after}`;
        const text = write(JSON.stringify({ status_message: `${after}${password}${around}`, rank: 7 }));
        const masked = maskCredentials(text, Buffer.from(`me:${password}`).toString('base64'));
        const { status_message, rank } = JSON.parse(masked) as { status_message: string; rank: number };
        assert.ok(!status_message.includes(password), status_message);
        assert.equal(rank, 7);
      }),
      { numRuns: 1_000 },
    );
  });

  it('is left as it is where nothing is in it, however large and odd; what took the square of its length would not end', () => {
    for (const piece of ['a', '\\', '\\"', BASE64.slice(0, 20), '"status_message":"', '%']) {
      const text = `{"status_message":"${piece.repeat(Math.floor(4e6 / piece.length))}`;
      assert.equal(
        maskCredentials(text, Buffer.from('me:abc\\\\\\"').toString('base64')).length,
        text.length,
      );
    }
  });
});

/** Each unit of a text as its number. */
function escaped(units: string, capitals = false): string {
  return Array.from({ length: units.length }, (_, i) => {
    const hex = units.charCodeAt(i).toString(16).padStart(4, '0');
    return `\\u${capitals ? hex.toUpperCase() : hex}`;
  }).join('');
}

function small(address: string): string {
  return address.replace(/%../g, (byte) => byte.toLowerCase());
}
