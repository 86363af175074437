import type { Link } from './chain';
import { tasksOf } from './envelope';

/** A task that was carried out or refused, as the service remembers it; times are in milliseconds since 1970 UTC. */
export interface LoggedTask {
  readonly id: string;
  readonly url: string;
  readonly postedAt: number;
  readonly doneAt: number;
  readonly message: string;
  /** In USD. */
  readonly cost: number;
  /** What was posted. */
  readonly metadata: unknown;
}

/** What was charged for a task. */
export interface Charge {
  /** Null where none was sent. */
  readonly tag: string | null;
  readonly target: string | null;
  /** In USD. */
  readonly cost: number;
  /** In milliseconds since 1970 UTC. */
  readonly at: number;
  readonly taskId: string;
}

/** Remembers what became of every task, and what was charged for it. */
export class TaskLog {
  /** In the order in which they were done. */
  readonly tasks: LoggedTask[] = [];
  readonly charges: Charge[] = [];

  /** @param now in milliseconds since 1970 UTC */
  constructor(private readonly now: () => number) {}

  /** Notes what the next link's reply says of its tasks. */
  readonly link: Link = async (request, next) => {
    const postedAt = this.now();
    const reply = await next();
    const doneAt = this.now();
    const url = `http://${request.headers.host}${request.path}`;
    const posted: readonly unknown[] = Array.isArray(request.json) ? request.json : [];
    tasksOf(reply).forEach(({ id, status_message: message, cost }, i) => {
      const metadata = posted[i];
      this.tasks.push({ id, url, postedAt, doneAt, message, cost, metadata });
      if (cost > 0) {
        const { tag, target } = metadata as { readonly tag?: string; readonly target?: string };
        this.charges.push({ tag: tag ?? null, target: target ?? null, cost, at: doneAt, taskId: id });
      }
    });
    return reply;
  };
}
