import assert from 'node:assert/strict';
import type { NotSentReason } from '../../../src/dataforseo/failureTable';
import { networkFailure } from '../../../src/dataforseo/networkFailure';

/** What Node says of an error, and why nothing was sent; null where something may have been. */
const CAUSES: readonly (readonly [cause: unknown, NotSentReason | null])[] = [
  [{ code: 'ECONNREFUSED', syscall: 'connect' }, 'refused'],
  [{ code: 'ENOTFOUND', syscall: 'getaddrinfo' }, 'notFound'],
  [{ code: 'EAI_AGAIN', syscall: 'getaddrinfo' }, 'notFound'],
  [{ code: 'ENODATA', syscall: 'getaddrinfo' }, 'refused'],
  [{ code: 'UND_ERR_CONNECT_TIMEOUT' }, 'connectTimeout'],
  [{ code: 'ECONNRESET', syscall: 'connect' }, 'refused'],
  [{ code: 'EACCES', syscall: 'connect' }, 'refused'],
  [{ message: 'bad port' }, 'badAddress'],

  // The network can go away before and after.
  [{ code: 'ETIMEDOUT', syscall: 'connect' }, 'connectTimeout'],
  [{ code: 'ETIMEDOUT', syscall: 'read' }, null],
  [{ code: 'ETIMEDOUT' }, null],
  [{ code: 'EHOSTUNREACH', syscall: 'connect' }, 'notFound'],
  [{ code: 'EHOSTUNREACH', syscall: 'read' }, null],
  [{ code: 'ENETUNREACH', syscall: 'connect' }, 'notFound'],
  [{ code: 'ENETUNREACH', syscall: 'write' }, null],

  // Certificates are judged before; other trouble of TLS may come after.
  [{ code: 'CERT_HAS_EXPIRED' }, 'tls'],
  [{ code: 'CERT_NOT_YET_VALID' }, 'tls'],
  [{ code: 'CERT_REVOKED' }, 'tls'],
  [{ code: 'CRL_HAS_EXPIRED' }, 'tls'],
  [{ code: 'DEPTH_ZERO_SELF_SIGNED_CERT' }, 'tls'],
  [{ code: 'SELF_SIGNED_CERT_IN_CHAIN' }, 'tls'],
  [{ code: 'UNABLE_TO_VERIFY_LEAF_SIGNATURE' }, 'tls'],
  [{ code: 'UNABLE_TO_GET_ISSUER_CERT_LOCALLY' }, 'tls'],
  [{ code: 'ERR_TLS_CERT_ALTNAME_INVALID' }, 'tls'],
  [{ code: 'ERR_TLS_HANDSHAKE_TIMEOUT' }, 'tls'],
  [{ code: 'HOSTNAME_MISMATCH' }, 'tls'],
  [{ code: 'ERR_SSL_WRONG_VERSION_NUMBER' }, 'tls'],
  [{ code: 'ERR_SSL_DECRYPTION_FAILED_OR_BAD_RECORD_MAC' }, null],
  [{ code: 'ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED' }, null],

  // One error for each address of the host: it was sent if any of them may have been reached.
  [
    several({ code: 'ETIMEDOUT', syscall: 'connect' }, { code: 'ENETUNREACH', syscall: 'connect' }),
    'connectTimeout',
  ],
  [
    several({ code: 'ECONNREFUSED', syscall: 'connect' }, { code: 'ECONNREFUSED', syscall: 'connect' }),
    'refused',
  ],
  [several({ code: 'ECONNREFUSED', syscall: 'connect' }, { code: 'ECONNRESET', syscall: 'read' }), null],
  [several(), null],

  [{ code: 'ECONNRESET', syscall: 'read' }, null],
  [{ code: 'EPIPE', syscall: 'write' }, null],
  [{ code: 'UND_ERR_SOCKET' }, null],
  [{ code: 'UND_ERR_ABORTED' }, null],
  [{ code: 'E', message: 'bad port' }, null],
  [{ code: 'toString' }, null],
  [{}, null],
  ['a text', null],
  [null, null],
  [undefined, null],
];

describe('an error of the network', () => {
  for (const [cause, reason] of CAUSES) {
    it(`because of ${JSON.stringify(cause)} was ${reason === null ? 'sent, perhaps' : `not sent: ${reason}`}`, () => {
      assert.deepEqual(
        networkFailure(new TypeError('fetch failed', { cause })),
        reason === null ? { kind: 'noReply', reason: 'closed' } : { kind: 'notSent', reason },
      );
    });
  }

  for (const error of [new Error('terminated'), 'a text', null, undefined]) {
    it(`that is ${String(error)} was sent, perhaps`, () => {
      assert.deepEqual(networkFailure(error), { kind: 'noReply', reason: 'closed' });
    });
  }
});

function several(...errors: readonly object[]): object {
  return { code: 'ECONNREFUSED', errors };
}
