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
  // Refused by this product itself: the month's budget is reached, or the lookup can't be noted on disk.
  'budget',
  'badBudget',
  'journal',
  'unreadableHistory',
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

/** What the user can do next. */
export type NextStep =
  'signIn' | 'openBalance' | 'openPlans' | 'openService' | 'openBudget' | 'tryAgain' | 'check' | 'showLog';

/** What a failure means: was it charged, may it be repeated by itself, would every further call fail alike, and the next step. */
export type FailureRow = readonly [charged: Charged, Retry, stops: 'stops' | 'goesOn', NextStep];

/** A certificate won't be another one in a second; the network may be. */
export const NOT_SENT: { readonly [R in NotSentReason]: FailureRow } = {
  noCredentials: ['no', 'never', 'stops', 'signIn'],
  badAddress: ['no', 'never', 'stops', 'openService'],
  changedAccount: ['no', 'never', 'goesOn', 'tryAgain'],
  unwritable: ['no', 'never', 'goesOn', 'showLog'],
  cancelled: ['no', 'never', 'goesOn', 'tryAgain'],
  refused: ['no', 'neverSent', 'goesOn', 'tryAgain'],
  notFound: ['no', 'neverSent', 'goesOn', 'tryAgain'],
  connectTimeout: ['no', 'neverSent', 'goesOn', 'tryAgain'],
  tls: ['no', 'never', 'goesOn', 'showLog'],
  budget: ['no', 'never', 'stops', 'openBudget'],
  badBudget: ['no', 'never', 'stops', 'openBudget'],
  journal: ['no', 'never', 'stops', 'showLog'],
  unreadableHistory: ['no', 'never', 'stops', 'showLog'],
};

/** It may have been read and answered: never repeated. */
export const NO_REPLY: { readonly [R in NoReplyReason]: FailureRow } = {
  timeout: ['unknown', 'never', 'goesOn', 'check'],
  closed: ['unknown', 'never', 'goesOn', 'check'],
  cancelled: ['unknown', 'never', 'goesOn', 'check'],
  tooLarge: ['unknown', 'never', 'goesOn', 'check'],
  interrupted: ['unknown', 'never', 'goesOn', 'check'],
};

/** Each may hide an answer that was paid for, even a redirect: a gateway can carry a call out and then send elsewhere for its answer. */
export const UNREADABLE: { readonly [R in UnreadableReason]: FailureRow } = {
  notJson: ['unknown', 'never', 'goesOn', 'check'],
  wrongShape: ['unknown', 'never', 'goesOn', 'check'],
  tooDeep: ['unknown', 'never', 'goesOn', 'check'],
  redirect: ['unknown', 'never', 'goesOn', 'check'],
  // Somebody's answer, perhaps of a gateway that mixes them up.
  otherLookup: ['unknown', 'never', 'goesOn', 'check'],
};

/** By code (DataForSEO, Appendix: errors); an HTTP status without a code counts as its hundredfold. */
export const BY_CODE: { readonly [code: number]: FailureRow } = {
  40000: ['no', 'never', 'goesOn', 'showLog'],
  40100: ['no', 'never', 'stops', 'signIn'],
  40103: ['unknown', 'never', 'goesOn', 'tryAgain'],
  40104: ['no', 'never', 'stops', 'openBalance'],
  40200: ['no', 'never', 'stops', 'openBalance'],
  40201: ['no', 'never', 'stops', 'openBalance'],
  40202: ['no', 'later', 'goesOn', 'tryAgain'],
  40203: ['no', 'never', 'stops', 'openBalance'],
  40204: ['no', 'never', 'stops', 'openPlans'],
  40207: ['no', 'never', 'stops', 'openBalance'],
  40209: ['no', 'later', 'goesOn', 'tryAgain'],
  40210: ['no', 'never', 'stops', 'openBalance'],
  40400: ['no', 'never', 'goesOn', 'openService'],
  40402: ['no', 'never', 'goesOn', 'openService'],
  40404: ['no', 'never', 'goesOn', 'openService'],
  40501: ['no', 'never', 'goesOn', 'showLog'],
  40502: ['no', 'never', 'goesOn', 'showLog'],
  40503: ['no', 'never', 'goesOn', 'showLog'],
  40506: ['no', 'never', 'goesOn', 'showLog'],
  50000: ['unknown', 'never', 'goesOn', 'check'],
  50001: ['unknown', 'never', 'goesOn', 'check'],
  50301: ['unknown', 'never', 'goesOn', 'check'],
  50303: ['unknown', 'never', 'goesOn', 'check'],
  50304: ['unknown', 'never', 'goesOn', 'check'],
  50401: ['unknown', 'never', 'goesOn', 'check'],
};

/** What codes that are not in the list have in common, by their first three digits. */
export const BY_FIRST_DIGITS: { readonly [firstDigits: number]: FailureRow } = {
  401: ['no', 'never', 'stops', 'signIn'],
  402: ['no', 'never', 'stops', 'openBalance'],
  404: ['no', 'never', 'goesOn', 'openService'],
  405: ['no', 'never', 'goesOn', 'showLog'],
  429: ['no', 'later', 'goesOn', 'tryAgain'],
};

/** Trouble of the server's, and whatever nobody has heard of. */
export const UNKNOWN_CODE: FailureRow = ['unknown', 'never', 'goesOn', 'check'];
