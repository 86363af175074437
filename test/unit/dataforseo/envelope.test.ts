import assert from 'node:assert/strict';
import { DEFAULT_OPTIONS } from '../../../src/core/options/options';
import { Client } from '../../../src/dataforseo/client';
import { ENVELOPES } from './envelopeTable';
import { ON } from './transportTo';
import { summary } from '../../../src/dataforseo/endpoints/summary';

describe('a reply', () => {
  for (const [name, status, body, answer] of ENVELOPES) {
    it(`with HTTP ${status}, ${name}: ${answer.status}`, async () => {
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      const client = new Client({ send: () => Promise.resolve({ status, text }) }, null);
      assert.deepEqual(
        await client.ask(summary, { targets: ['explodingtopics.com'], options: DEFAULT_OPTIONS }, ON),
        answer,
      );
    });
  }

  it('that never came because of our own mistake is no failure but an exception', async () => {
    const client = new Client({ send: () => Promise.reject(new RangeError('our own')) }, null);
    await assert.rejects(
      client.ask(summary, { targets: ['example.com'], options: DEFAULT_OPTIONS }, ON),
      RangeError,
    );
  });
});
