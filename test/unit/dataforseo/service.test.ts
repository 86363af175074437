import assert from 'node:assert/strict';
import { serviceOrigin } from '../../../src/dataforseo/service';

/** An address, the origin that is called and the host that is shown; or the reason why it is refused. */
const ADDRESSES: readonly (readonly [
  address: string,
  ...expected: [origin: string, via: string] | [string],
])[] = [
  ['http://127.0.0.1:8787', 'http://127.0.0.1:8787', '127.0.0.1:8787'],
  ['http://127.0.0.1:8787/', 'http://127.0.0.1:8787', '127.0.0.1:8787'],
  ['  http://127.0.0.1:8787\t', 'http://127.0.0.1:8787', '127.0.0.1:8787'],
  ['HTTP://127.0.0.1:8787', 'http://127.0.0.1:8787', '127.0.0.1:8787'],
  ['https://127.0.0.1', 'https://127.0.0.1', '127.0.0.1'],
  ['http://127.255.0.9:1', 'http://127.255.0.9:1', '127.255.0.9:1'],
  ['http://127.1:80', 'http://127.0.0.1', '127.0.0.1'],
  ['http://2130706433', 'http://127.0.0.1', '127.0.0.1'],
  ['http://[::1]:8787', 'http://[::1]:8787', '[::1]:8787'],
  ['http://[0:0:0:0:0:0:0:1]', 'http://[::1]', '[::1]'],
  ['http://localhost:8787', 'notLoopback'],
  ['https://api.dataforseo.com', 'notLoopback'],
  ['https://api.dataforseo.com.evil.example', 'notLoopback'],
  ['http://127.0.0.1.evil.com', 'notLoopback'],
  ['http://127.evil.com', 'notLoopback'],
  ['http://0.0.0.0:8787', 'notLoopback'],
  ['http://128.0.0.1', 'notLoopback'],
  ['http://192.168.1.1', 'notLoopback'],
  ['http://[::]:8787', 'notLoopback'],
  ['http://[::2]:8787', 'notLoopback'],
  ['http://[fe80::1]', 'notLoopback'],
  ['http://127.0.0.1:8787/v3', 'notAnAddress'],
  ['http://127.0.0.1:8787/?x=1', 'notAnAddress'],
  ['http://127.0.0.1:8787/#x', 'notAnAddress'],
  ['http://login:password@127.0.0.1:8787', 'notAnAddress'],
  ['http://login@127.0.0.1:8787', 'notAnAddress'],
  ['http://:password@127.0.0.1:8787', 'notAnAddress'],
  ['http://127.0.0.1@evil.com', 'notAnAddress'],
  ['ftp://127.0.0.1', 'notAnAddress'],
  ['file:///etc/passwd', 'notAnAddress'],
  ['javascript:alert(1)', 'notAnAddress'],
  ['127.0.0.1:8787', 'notAnAddress'],
  ['http://127.0.0.1:99999', 'notAnAddress'],
  ['http://', 'notAnAddress'],
  ['nonsense', 'notAnAddress'],
];

describe('the address of a service', () => {
  for (const address of ['', '   ']) {
    it(`is the official one unless another is given: "${address}"`, () => {
      assert.deepEqual(serviceOrigin('dataforseo', address), {
        ok: true,
        origin: 'https://api.dataforseo.com',
        source: { service: 'dataforseo', via: null },
      });
      assert.deepEqual(serviceOrigin('sandbox', address), {
        ok: true,
        origin: 'https://sandbox.dataforseo.com',
        source: { service: 'sandbox', via: null },
      });
    });
  }

  for (const [address, expected, via] of ADDRESSES) {
    it(via === undefined ? `refuses ${address}: ${expected}` : `takes ${address} as ${expected}`, () => {
      for (const service of ['dataforseo', 'sandbox'] as const) {
        assert.deepEqual(
          serviceOrigin(service, address),
          via === undefined
            ? { ok: false, problem: expected }
            : { ok: true, origin: expected, source: { service, via } },
        );
      }
    });
  }
});
