import { setTimeout } from 'node:timers/promises';
import { summary } from '../../src/dataforseo/endpoints/summary';
import type { Link } from './chain';

/** Keeps a summary's answer back for so many milliseconds, once it is done and charged. */
export function latency(milliseconds: number): Link {
  return async (request, next) => {
    const reply = await next();
    if (milliseconds > 0 && request.path === summary.path) {
      await setTimeout(milliseconds, undefined, { ref: false });
    }
    return reply;
  };
}
