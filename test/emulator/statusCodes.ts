/** Codes of calls that are not carried out (DataForSEO, Appendix: errors). */
export const REFUSALS: { readonly [code: number]: string } = {
  40000: 'You can set only one task at a time.',
  40100: 'You are not authorized to access this resource.',
  40104: 'Please verify your account.',
  40200: 'Payment Required.',
  40201: 'Account paused.',
  40202: 'Rate limit per minute exceeded.',
  40203: 'The daily cost limit is exceeded.',
  40204: 'Access denied. Visit Plans and Subscriptions to activate your subscription.',
  40207: 'Access denied. Your IP is not whitelisted.',
  40209: 'Too many simultaneous requests.',
  40210: 'Insufficient Funds.',
  40400: 'Not Found.',
  40402: 'Invalid Path.',
  40404: 'Not Found in the sandbox.',
  40501: "Invalid Field: 'target'.",
  40502: 'POST Data Is Empty.',
  40503: 'POST Data Is Invalid.',
  40506: "Unknown Fields in POST Data: 'planet'.",
};

/** Codes that say nothing of whether the call was carried out (DataForSEO, Appendix: errors). */
export const TROUBLE: { readonly [code: number]: string } = {
  40103: 'Task execution failed.',
  50000: 'Internal Error.',
  50001: 'Internal Service Error.',
  50301: 'Third-party service is unavailable.',
  50303: 'Update in progress.',
  50304: 'The function is temporarily unavailable.',
  50401: 'Timed out.',
};

/** The code that stands in the envelope of an HTTP status, where there is an envelope; nothing was carried out. */
export const HTTP_REFUSALS: { readonly [status: number]: number } = {
  401: 40100,
  402: 40200,
  404: 40402,
  429: 40202,
};

/** The same for HTTP statuses that say nothing of whether the call was carried out. */
export const HTTP_TROUBLE: { readonly [status: number]: number } = {
  500: 50000,
  502: 50001,
  503: 50301,
  504: 50401,
};
