/** Why a request never left this machine. */
export const NOT_SENT_REASONS = [
  'noCredentials',
  'badAddress',
  // Another account has signed in than the one that agreed to it.
  'changedAccount',
  // It holds what JSON can't.
  'unwritable',
  'cancelled',
  'refused',
  'notFound',
  'connectTimeout',
  'tls',
] as const;
/** Why no whole reply came back to a request that was sent, as far as anybody can tell. */
export const NO_REPLY_REASONS = [
  'timeout',
  'closed',
  'cancelled',
  'tooLarge',
  // The window that waited for it is gone, or broke off.
  'interrupted',
] as const;
/** Why a reply is not the API's. */
export const UNREADABLE_REASONS = ['notJson', 'wrongShape', 'tooDeep', 'redirect', 'otherLookup'] as const;

export type NotSentReason = (typeof NOT_SENT_REASONS)[number];
export type NoReplyReason = (typeof NO_REPLY_REASONS)[number];
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

/** Whether the service charged for a call; 'unknown' when nobody can tell from here. */
export type Charged = 'no' | 'yes' | 'unknown';

/** Whether a call may be repeated by itself: when the service has asked to wait, or when it was never sent. */
export type Retry = 'never' | 'later' | 'neverSent';

/** What a failure means: was it charged, may it be repeated by itself, would every further call fail alike. */
export type FailureRow = readonly [charged: Charged, Retry, stops: 'stops' | 'goesOn'];

/** A certificate won't be another one in a second; the network may be. */
export const NOT_SENT: { readonly [R in NotSentReason]: FailureRow } = {
  noCredentials: ['no', 'never', 'stops'],
  badAddress: ['no', 'never', 'stops'],
  changedAccount: ['no', 'never', 'goesOn'],
  unwritable: ['no', 'never', 'goesOn'],
  cancelled: ['no', 'never', 'goesOn'],
  refused: ['no', 'neverSent', 'goesOn'],
  notFound: ['no', 'neverSent', 'goesOn'],
  connectTimeout: ['no', 'neverSent', 'goesOn'],
  tls: ['no', 'never', 'goesOn'],
};

/** It may have been read and answered: never repeated. */
export const NO_REPLY: { readonly [R in NoReplyReason]: FailureRow } = {
  timeout: ['unknown', 'never', 'goesOn'],
  closed: ['unknown', 'never', 'goesOn'],
  cancelled: ['unknown', 'never', 'goesOn'],
  tooLarge: ['unknown', 'never', 'goesOn'],
  interrupted: ['unknown', 'never', 'goesOn'],
};

/** Each may hide an answer that was paid for, even a redirect: a gateway can carry a call out and then send elsewhere for its answer. */
export const UNREADABLE: { readonly [R in UnreadableReason]: FailureRow } = {
  notJson: ['unknown', 'never', 'goesOn'],
  wrongShape: ['unknown', 'never', 'goesOn'],
  tooDeep: ['unknown', 'never', 'goesOn'],
  redirect: ['unknown', 'never', 'goesOn'],
  // Somebody's answer, perhaps of a gateway that mixes them up.
  otherLookup: ['unknown', 'never', 'goesOn'],
};

/** By code (DataForSEO, Appendix: errors); an HTTP status without a code counts as its hundredfold. */
export const BY_CODE: { readonly [code: number]: FailureRow } = {
  40000: ['no', 'never', 'goesOn'],
  40100: ['no', 'never', 'stops'],
  40103: ['unknown', 'never', 'goesOn'],
  40104: ['no', 'never', 'stops'],
  40200: ['no', 'never', 'stops'],
  40201: ['no', 'never', 'stops'],
  40202: ['no', 'later', 'goesOn'],
  40203: ['no', 'never', 'stops'],
  40204: ['no', 'never', 'stops'],
  40207: ['no', 'never', 'stops'],
  40209: ['no', 'later', 'goesOn'],
  40210: ['no', 'never', 'stops'],
  40400: ['no', 'never', 'goesOn'],
  40402: ['no', 'never', 'goesOn'],
  40404: ['no', 'never', 'goesOn'],
  40501: ['no', 'never', 'goesOn'],
  40502: ['no', 'never', 'goesOn'],
  40503: ['no', 'never', 'goesOn'],
  40506: ['no', 'never', 'goesOn'],
  50000: ['unknown', 'never', 'goesOn'],
  50001: ['unknown', 'never', 'goesOn'],
  50301: ['unknown', 'never', 'goesOn'],
  50303: ['unknown', 'never', 'goesOn'],
  50304: ['unknown', 'never', 'goesOn'],
  50401: ['unknown', 'never', 'goesOn'],
};

/** What codes that are not in the list have in common, by their first three digits. */
export const BY_FIRST_DIGITS: { readonly [firstDigits: number]: FailureRow } = {
  401: ['no', 'never', 'stops'],
  402: ['no', 'never', 'stops'],
  404: ['no', 'never', 'goesOn'],
  405: ['no', 'never', 'goesOn'],
  429: ['no', 'later', 'goesOn'],
};

/** Trouble of the server's, and whatever nobody has heard of. */
export const UNKNOWN_CODE: FailureRow = ['unknown', 'never', 'goesOn'];
