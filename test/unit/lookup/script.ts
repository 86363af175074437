import { EventEmitter, once } from 'node:events';
import { CallError, type Failure } from '../../../src/dataforseo/failure';
import type { ApiCall, ApiReply, Transport } from '../../../src/dataforseo/transport';

/** A call that waits for a test to end it. */
export interface ScriptedCall {
  readonly call: ApiCall;
  readonly reply: (body: unknown, status?: number) => void;
  readonly fail: (failure: Failure) => void;
  /** As if our own code had a mistake. */
  readonly throw: (error: Error) => void;
}

/** A reply of which the target is the one that was asked, as the service has it. */
function echoing({ body }: ApiCall, reply: unknown): unknown {
  const [asked] = (body ?? []) as readonly { readonly target?: unknown }[];
  const copy = structuredClone(reply) as {
    tasks?: { result?: ({ target?: unknown } | null)[] | null }[];
  } | null;
  const result = copy?.tasks?.[0]?.result?.[0];
  if (asked?.target !== undefined && result?.target !== undefined) {
    result.target = asked.target;
  }
  return copy;
}

/** A transport that a test answers by hand. */
export class Script implements Transport {
  /** In the order in which they were sent. */
  readonly calls: ScriptedCall[] = [];
  private readonly events = new EventEmitter();

  send(call: ApiCall): Promise<ApiReply> {
    return new Promise((resolve, reject) => {
      this.calls.push({
        call,
        reply: (body, status = 200) => resolve({ status, text: JSON.stringify(echoing(call, body)) }),
        fail: (failure) => reject(new CallError(failure)),
        throw: reject,
      });
      this.events.emit('call');
    });
  }

  /** The nth call, from 1, once it is sent. */
  async sent(nth = 1): Promise<ScriptedCall> {
    for (;;) {
      const call = this.calls[nth - 1];
      if (call) {
        return call;
      }
      await once(this.events, 'call');
    }
  }
}
