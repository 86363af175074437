import { setTimeout } from 'node:timers/promises';
import { ENDPOINTS } from '../../src/dataforseo/endpoints/catalogue';
import type { Link } from './chain';

/** Keeps the answer to a call that is paid for back for so many milliseconds, once it is done and charged. */
export function latency(milliseconds: number): Link {
  const paths = new Set([...ENDPOINTS.values()].map(({ path }) => path));
  return async (request, next) => {
    const reply = await next();
    if (milliseconds > 0 && paths.has(request.endpoint)) {
      await setTimeout(milliseconds, undefined, { ref: false });
    }
    return reply;
  };
}
