import type { Failure } from './failure';
import type { NotSentReason } from './failureTable';

/** An error of Node's network layer, as far as it says what happened. */
interface NetworkError {
  readonly message?: unknown;
  readonly code?: unknown;
  readonly syscall?: unknown;
  /** One for each address of a host that has several. */
  readonly errors?: unknown;
}

/** These can't happen on a connection that stands. */
const BEFORE_CONNECTING: ReadonlyMap<unknown, NotSentReason> = new Map([
  ['ECONNREFUSED', 'refused'],
  ['ENOTFOUND', 'notFound'],
  ['EAI_AGAIN', 'notFound'],
  ['UND_ERR_CONNECT_TIMEOUT', 'connectTimeout'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls'],
  ['INVALID_CA', 'tls'],
  ['INVALID_PURPOSE', 'tls'],
  ['PATH_LENGTH_EXCEEDED', 'tls'],
  ['HOSTNAME_MISMATCH', 'tls'],
  // Typically https:// to a server that speaks http://.
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls'],
]);
/** A certificate is judged before anything is sent; other codes of TLS may come later and don't count. */
const CERTIFICATE = /^(CERT|CRL|ERR_TLS|UNABLE_TO)_/;

/** These can happen while a reply is read, too: what tells is the system call. */
const WHILE_CONNECTING: ReadonlyMap<unknown, NotSentReason> = new Map([
  ['EHOSTUNREACH', 'notFound'],
  ['ENETUNREACH', 'notFound'],
  ['ETIMEDOUT', 'connectTimeout'],
]);

/** What an error of `fetch` means: only what surely happened before sending counts as not sent. */
export function networkFailure(error: unknown): Failure {
  const cause = (error as { readonly cause?: NetworkError } | null | undefined)?.cause;
  const errors = Array.isArray(cause?.errors) ? (cause.errors as readonly NetworkError[]) : [cause];
  const reasons = errors.map(notSentReason);
  const [reason] = reasons;
  return reason !== undefined && !reasons.includes(undefined)
    ? { kind: 'notSent', reason }
    : { kind: 'noReply', reason: 'closed' };
}

function notSentReason(error: NetworkError | undefined): NotSentReason | undefined {
  const code = error?.code;
  // A port that no fetch may use has no code of its own.
  if (code === undefined && error?.message === 'bad port') {
    return 'badAddress';
  }
  if (error?.syscall === 'connect' || error?.syscall === 'getaddrinfo') {
    return BEFORE_CONNECTING.get(code) ?? WHILE_CONNECTING.get(code) ?? 'refused';
  }
  return BEFORE_CONNECTING.get(code) ?? (CERTIFICATE.test(String(code)) ? 'tls' : undefined);
}
