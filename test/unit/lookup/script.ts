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

  send(call: ApiCall): Promise<ApiReply> {
    return new Promise((resolve, reject) => {
      this.calls.push({
        call,
        reply: (body, status = 200) => resolve({ status, text: JSON.stringify(body) }),
        fail: (failure) => reject(new CallError(failure)),
        throw: reject,
      });
    });
  }

  /** The newest call. */
  get last(): ScriptedCall {
    const last = this.calls.at(-1);
    if (last === undefined) {
      throw new Error('nothing was sent');
    }
    return last;
  }
}
