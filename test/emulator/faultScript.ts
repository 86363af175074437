import type { Link } from './chain';
import { refusal } from './envelope';
import type { RecordedRequest } from './recordedRequest';
import type { Fault } from './reply';

/** Chooses the fault that a request meets, if any; `n` counts from 0 the requests that it was asked about. */
export type FaultScript = (request: RecordedRequest, n: number) => Fault | undefined;

/** What happens to a connection before anything is read from it: an RST packet, or a FIN. */
export type ConnectionFault = 'reset' | 'close';

/** Chooses the fault of a connection, if any; `n` counts them from 0. */
export type ConnectionScript = (n: number) => ConnectionFault | undefined;

/** Carries a call out, or doesn't, as the fault that is chosen for it says, and leaves the fault to the delivery. */
export function faultLink(script: FaultScript): Link {
  let asked = 0;
  return async (request, next) => {
    const fault = script(request, asked++);
    if (fault === undefined) {
      return next();
    }
    const reply = fault.charged ? await next() : refusal(500, 50000, 'Internal Error.');
    return { ...reply, fault };
  };
}
