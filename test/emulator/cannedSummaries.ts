import { PATHS } from '../../src/dataforseo/paths';
import type { ApiReply } from '../../src/dataforseo/transport';
import { isObject } from '../../src/sample/readTask';
import type { Link } from './chain';

/** The parts of a summary's reply that differ between answers. */
interface SummaryEnvelope {
  readonly tasks: readonly [{ readonly data: object; readonly result: readonly [object] }];
}

/** Answers every summary by one and the same, but for the task's id and what was posted: no index is searched. */
export function cannedSummaries(first: () => Promise<ApiReply>, newTaskId: () => string): Link {
  let canned: Promise<ApiReply> | undefined;
  let model: SummaryEnvelope | undefined;
  return async (request, next) => {
    const [posted] = Array.isArray(request.json) ? (request.json as readonly unknown[]) : [];
    if (request.path !== PATHS.summary || !isObject(posted)) {
      return next();
    }
    const { status, text } = await (canned ??= first());
    model ??= JSON.parse(text) as SummaryEnvelope;
    const [task] = model.tasks;
    const result = [{ ...task.result[0], target: posted.target }];
    const answered = { ...task, id: newTaskId(), data: { ...task.data, ...posted }, result };
    return { status, text: JSON.stringify({ ...model, tasks: [answered] }) };
  };
}
