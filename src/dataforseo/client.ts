import type { ListOptions } from '../core/options/listOptions';
import type { LookupOptions } from '../core/options/options';
import { openEnvelope, type EnvelopeFacts, type OpenedReply } from './envelope';
import { CallError, type Failed, type Failure } from './failure';
import { decodeIdList, idListRequest, type IdListRange, type PostedTask } from './idListWire';
import type { RequestLimiter } from './requestLimiter';
import { PATHS } from './service';
import { isSameTarget } from './sameTarget';
import type { Endpoint } from './endpoints/endpoint';
import type { ApiCall, ApiReply, Transport } from './transport';
import { decodeUserData, type UserData } from './userData';

/** The answer to a call that is paid for; the cost in USD is there for failed ones too, null where no reply says. */
export type CallAnswer<A = unknown> =
  | {
      readonly status: 'found';
      readonly cost: number | null;
      readonly reply: EnvelopeFacts;
      /** `result[0]` as received. */
      readonly result: unknown;
      readonly answer: A;
    }
  /** The service knows nothing of this target; this answer is charged. */
  | {
      readonly status: 'noData';
      readonly cost: number | null;
      readonly reply: EnvelopeFacts;
      readonly result: null;
    }
  | Failed;

/** What was posted, and when the service says that it replied, in milliseconds since 1970 UTC; null where it doesn't. */
export interface PostedTasks {
  readonly status: 'found';
  readonly tasks: readonly PostedTask[];
  readonly serverTime: number | null;
}

/** Done before a call is sent for the first time; an answer keeps it from being sent, and stands in its place. */
export type BeforeSend<B> = () => Promise<B | undefined>;

/** The calls of the API that this product makes; each rejects only for a mistake of our own. */
export class Client {
  /** @param limiter null where nothing is limited: for sample data */
  constructor(
    private readonly transport: Transport,
    private readonly limiter: RequestLimiter | null,
  ) {}

  /**
   * Asks an endpoint about one target: one POST, repeated by the limiter only, with no other account than the
   * given one.
   */
  async ask<A, B extends { readonly status: string } = never>(
    endpoint: Endpoint<A>,
    target: string,
    options: LookupOptions,
    signal: AbortSignal,
    beforeSend: BeforeSend<B> = () => Promise.resolve(undefined),
    account?: string,
    list?: ListOptions,
  ): Promise<CallAnswer<A> | B> {
    const { path } = endpoint;
    const body = endpoint.request({ targets: [target], options, list });
    const call: ApiCall = { method: 'POST', path, body, account };
    const send = () =>
      this.sendOnce(call, signal, (reply) => readAnswer(endpoint, reply, target, options.tag));
    return this.limiter
      ? this.limiter.run(send, signal, beforeSend)
      : ((await beforeSend()) ?? (await send()));
  }

  /** What was posted in a time, newest first; free, ten calls a minute (DataForSEO, Backlinks ID List). */
  idList(range: IdListRange, signal: AbortSignal): Promise<PostedTasks | Failed> {
    const call: ApiCall = { method: 'POST', path: PATHS.idList, body: idListRequest(range) };
    return this.askFree('idList', call, signal, ({ result, date }) => ({
      status: 'found',
      tasks: decodeIdList(result),
      serverTime: date,
    }));
  }

  /** Who is signed in, and the balance; free, six calls a minute (DataForSEO, Appendix: user data). */
  userData(signal: AbortSignal): Promise<{ readonly status: 'found'; readonly user: UserData } | Failed> {
    return this.askFree('userData', { method: 'GET', path: PATHS.userData }, signal, ({ result }) => {
      const user = decodeUserData(result[0]);
      return user && { status: 'found', user };
    });
  }

  private askFree<A extends { readonly status: string }>(
    kind: 'idList' | 'userData',
    call: ApiCall,
    signal: AbortSignal,
    read: (reply: OpenedReply) => A | null,
  ): Promise<A | Failed> {
    const send = () => this.sendOnce(call, signal, read);
    return this.limiter ? this.limiter.once(kind, send, signal) : send();
  }

  /** Sends once; `read` answers null where the result is of another shape. */
  private async sendOnce<A>(
    call: ApiCall,
    signal: AbortSignal,
    read: (reply: OpenedReply) => A | null,
  ): Promise<A | Failed> {
    const reply = await this.send(call, signal);
    if ('kind' in reply) {
      return { status: 'failed', cost: null, failure: reply };
    }
    const opened = openEnvelope(reply);
    if (!opened.ok) {
      const { cost, failure, wasCarriedOut } = opened;
      return { status: 'failed', cost, failure, ...(wasCarriedOut && { wasCarriedOut }) };
    }
    const failure: Failure = { kind: 'unreadable', reason: 'wrongShape', httpStatus: reply.status };
    return read(opened) ?? { status: 'failed', cost: opened.cost, failure };
  }

  private async send(call: ApiCall, signal: AbortSignal): Promise<ApiReply | Failure> {
    try {
      return await this.transport.send(call, signal);
    } catch (error) {
      if (error instanceof CallError) {
        return error.failure;
      }
      throw error;
    }
  }
}

/** Null where the result is of another shape. */
function readAnswer<A>(
  endpoint: Endpoint<A>,
  reply: OpenedReply,
  target: string,
  sentTag: string,
): CallAnswer<A> | null {
  const { cost, facts, tag, httpStatus } = reply;
  const [result] = reply.result;
  const hasData = !endpoint.isNoData(result);
  const answer = hasData ? endpoint.decode(result) : null;
  if (hasData && answer === null) {
    return null;
  }
  const answered = answer === null ? null : endpoint.targetOf(answer);
  if ((tag !== null && tag !== sentTag) || (answered && !isSameTarget(answered, target))) {
    const failure = { kind: 'unreadable', reason: 'otherLookup', httpStatus } as const;
    return { status: 'failed', cost, failure, result: result ?? null };
  }
  return answer === null
    ? { status: 'noData', cost, reply: facts, result: null }
    : { status: 'found', cost, reply: facts, result, answer };
}
