/** One call of the API: a path below the host and, for a POST, the JSON body. */
export interface ApiCall {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly body?: unknown;
  /** The only login that it may be sent with; where this is left out, that of who is signed in. */
  readonly account?: string | undefined;
  /** Whether its reply is paid for: once it is sent, the reply is waited for, whoever gives up meanwhile. */
  readonly isPaid?: boolean;
}

/** What came back: the HTTP status and the body as text, not yet read. */
export interface ApiReply {
  readonly status: number;
  readonly text: string;
  /** When the service says that it replied, in milliseconds since 1970 UTC; null where it doesn't. */
  readonly date?: number | null;
}

/** Sends one call exactly once and never repeats it; rejects with a `CallError` when no whole reply came back. Aborting ends what is not sent yet, and what is free. */
export interface Transport {
  send(call: ApiCall, signal: AbortSignal): Promise<ApiReply>;
}
