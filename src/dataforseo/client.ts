import type { LookupOptions } from '../core/options';
import type { ReplyFacts } from '../core/snapshot';
import type { BacklinkSummary } from '../core/summary';
import { openEnvelope } from './envelope';
import { CallError, type Failure } from './failure';
import { PATHS } from './paths';
import { decodeSummary, summaryRequest } from './summaryWire';
import type { ApiCall, ApiReply, Transport } from './transport';
import { decodeUserData, type UserData } from './userData';

/** The answer to a lookup; the cost in USD is there for failed ones too, null where no reply says. */
export type SummaryAnswer =
  | {
      readonly status: 'found';
      readonly cost: number | null;
      readonly reply: ReplyFacts;
      readonly summary: BacklinkSummary;
    }
  /** The service knows no backlinks of this target; this answer is charged. */
  | { readonly status: 'noData'; readonly cost: number | null; readonly reply: ReplyFacts }
  | Failed;

export interface Failed {
  readonly status: 'failed';
  readonly cost: number | null;
  readonly failure: Failure;
}

/** The calls of the API that this product makes; none of them rejects. */
export class Client {
  constructor(private readonly transport: Transport) {}

  /** The backlink summary of one target: one POST, sent once (DataForSEO, Backlinks Summary Live). */
  async summary(target: string, options: LookupOptions, signal: AbortSignal): Promise<SummaryAnswer> {
    const body = summaryRequest(target, options);
    const reply = await this.send({ method: 'POST', path: PATHS.summary, body }, signal);
    if ('kind' in reply) {
      return { status: 'failed', cost: null, failure: reply };
    }
    const opened = openEnvelope(reply);
    if (!opened.ok) {
      return { status: 'failed', cost: opened.cost, failure: opened.failure };
    }
    const { cost, version, time } = opened;
    const first = opened.result[0];
    if (first === undefined || first === null) {
      return { status: 'noData', cost, reply: { version, time } };
    }
    const summary = decodeSummary(first);
    return summary === null
      ? {
          status: 'failed',
          cost,
          failure: { kind: 'unreadable', reason: 'wrongShape', httpStatus: reply.status },
        }
      : { status: 'found', cost, reply: { version, time }, summary };
  }

  /** Who is signed in, and the balance; free, six calls a minute (DataForSEO, Appendix: user data). */
  async userData(
    signal: AbortSignal,
  ): Promise<{ readonly status: 'found'; readonly user: UserData } | Failed> {
    const reply = await this.send({ method: 'GET', path: PATHS.userData }, signal);
    if ('kind' in reply) {
      return { status: 'failed', cost: null, failure: reply };
    }
    const opened = openEnvelope(reply);
    if (!opened.ok) {
      return { status: 'failed', cost: opened.cost, failure: opened.failure };
    }
    const user = decodeUserData(opened.result[0]);
    return user === null
      ? {
          status: 'failed',
          cost: opened.cost,
          failure: { kind: 'unreadable', reason: 'wrongShape', httpStatus: reply.status },
        }
      : { status: 'found', user };
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
