import { summary } from '../../src/dataforseo/endpoints/summary';
import type { ApiReply } from '../../src/dataforseo/transport';
import { isObject } from '../../src/core/json';
import type { Link } from './chain';

/** The parts of a summary's reply that differ between answers. */
interface SummaryEnvelope {
  readonly tasks: readonly [{ readonly data: object; readonly result: readonly [object] }];
}

/** Answers every summary by one and the same, but for the task's id and what was posted: no index is searched. */
export function cannedSummaries({ status, text }: ApiReply, newTaskId: () => string): Link {
  const model = JSON.parse(text) as SummaryEnvelope;
  const [task] = model.tasks;
  return (request, next) => {
    const [posted] = Array.isArray(request.json) ? (request.json as readonly unknown[]) : [];
    if (request.endpoint !== summary.path || !isObject(posted)) {
      return next();
    }
    const result = [{ ...task.result[0], target: posted.target }];
    const answered = { ...task, id: newTaskId(), data: { ...task.data, ...posted }, result };
    return Promise.resolve({ status, text: JSON.stringify({ ...model, tasks: [answered] }) });
  };
}
