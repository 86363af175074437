import assert from 'node:assert/strict';
import { inspect } from 'node:util';

/** A password that is searched for wherever it must not be. */
export const PASSWORD = 'canary-pa55word';

/** `login:password` in base64. */
export const PAIR = Buffer.from(`login:${PASSWORD}`).toString('base64');

/** What would give the password away: itself, the pair, and the header as bytes, which `inspect` shows of a buffer. */
const TELLING = [PASSWORD, PAIR, PAIR.slice(4, 20), Buffer.from(PAIR).toString('hex')];

/** Looks for the password, or other secrets, in everything that a log could show of a value: stacks, causes and hidden properties too. */
export function assertSilent(seen: unknown, secrets: readonly string[] = TELLING): void {
  const options = { depth: Infinity, showHidden: true, maxArrayLength: null, maxStringLength: null };
  const texts = [inspect(seen, options), JSON.stringify(seen) ?? '', String(seen)];
  for (const text of texts.map((shown) => shown.replaceAll(' ', ''))) {
    for (const secret of secrets) {
      assert.ok(!text.includes(secret), `found in ${text.slice(0, 300)}`);
    }
  }
}
