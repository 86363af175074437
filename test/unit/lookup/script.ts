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

/** A transport that a test answers by hand. */
export class Script implements Transport {
  /** In the order in which they were sent. */
  readonly calls: ScriptedCall[] = [];
  private readonly events = new EventEmitter();

  send(call: ApiCall): Promise<ApiReply> {
    return new Promise((resolve, reject) => {
      this.calls.push({
        call,
        reply: (body, status = 200) => resolve({ status, text: JSON.stringify(body) }),
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
