import { openEnvelope, type EnvelopeFacts, type OpenedReply } from './envelope';
import { CallError, type Failed, type Failure } from './failure';
import { decodeIdList, idListRequest, type IdListRange, type PostedTask } from './idListWire';
import type { RequestLimiter } from './requestLimiter';
import { PATHS } from './service';
import { isSameTarget } from './sameTarget';
import { partOf, type Asked, type Endpoint } from './endpoints/endpoint';
import type { ApiCall, ApiReply, Transport } from './transport';
import { decodeUserData, type UserData } from './userData';

/** The answer to a call that is paid for; the cost in USD is there for failed ones too, null where no reply says. */
export type CallAnswer<A = unknown> =
  /** The service knows something of one target at least. */
  | {
      readonly status: 'found';
      readonly cost: number | null;
      readonly reply: EnvelopeFacts;
      /** `result[0]` as received. */
      readonly result: unknown;
      /** Of each target, in the order asked; null where the service knows nothing of it. */
      readonly answers: readonly (A | null)[];
    }
  /** The service knows nothing of any target; this answer is charged. */
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

/** What happens around the sending of a call that is paid for. */
export interface Sending<B = never> {
  /** Done once, before it is sent for the first time. */
  readonly beforeSend?: BeforeSend<B>;
  /** Told that it is on its way, and that it no longer is: it has ended, or will be sent again. */
  readonly onWay?: (isOnWay: boolean) => void;
  /** The only login that it may be sent with; that of who is signed in where this is left out. */
  readonly account?: string | undefined;
}

/** The calls of the API that this product makes; each rejects only for a mistake of our own. */
export class Client {
  /** @param limiter null where nothing is limited: for sample data */
  constructor(
    private readonly transport: Transport,
    private readonly limiter: RequestLimiter | null,
  ) {}

  /**
   * Asks an endpoint: one POST, repeated by the limiter only. Aborting keeps it from being sent, or sent again; the reply to what was
   * sent is waited for.
   */
  async ask<A, B extends { readonly status: string } = never>(
    endpoint: Endpoint<A>,
    asked: Asked,
    signal: AbortSignal,
    { beforeSend = () => Promise.resolve(undefined), onWay, account }: Sending<B> = {},
  ): Promise<CallAnswer<A> | B> {
    const { path } = endpoint;
    const call: ApiCall = { method: 'POST', path, body: endpoint.request(asked), account, isPaid: true };
    const send = async () => {
      onWay?.(true);
      try {
        return await this.sendOnce(call, signal, (reply) => readAnswers(endpoint, reply, asked));
      } finally {
        onWay?.(false);
      }
    };
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
function readAnswers<A>(endpoint: Endpoint<A>, reply: OpenedReply, asked: Asked): CallAnswer<A> | null {
  const { cost, facts, tag, httpStatus } = reply;
  const result = reply.result[0] ?? null;
  const otherLookup = { kind: 'unreadable', reason: 'otherLookup', httpStatus } as const;
  const refusal: Failed = { status: 'failed', cost, failure: otherLookup, result };
  if (tag !== null && tag !== asked.options.tag) {
    return refusal;
  }
  const answers: (A | null)[] = [];
  for (const target of asked.targets) {
    const part = partOf(endpoint, result, target);
    const answer = endpoint.isNoData(part) ? null : endpoint.decode(part);
    if (answer === null && !endpoint.isNoData(part)) {
      return null;
    }
    const answered = answer === null ? null : endpoint.targetOf(answer);
    if (answered && !isSameTarget(answered, target)) {
      return refusal;
    }
    answers.push(answer);
  }
  return answers.every((answer) => answer === null)
    ? { status: 'noData', cost, reply: facts, result: null }
    : { status: 'found', cost, reply: facts, result, answers };
}
