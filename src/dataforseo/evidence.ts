/** The code of an envelope or a task that went well. */
export const DONE = 20000;
/** Above this, in USD, a stated cost is a mistake rather than the price of one call. */
export const MOST_BELIEVED = 100;

/** What shows that a call was carried out. */
export interface Evidence {
  /** All numbers that are stated as costs, in USD, whether or not they can be true. */
  readonly costs: readonly number[];
  /** Something was done or has a result, or a cost is stated that is none: nobody knows, so nothing may be sent again. */
  readonly hasWork: boolean;
}

/** Looks through a reply of whatever shape, since one that is odd, or says to wait, may be paid for all the same. */
export function evidence(json: unknown): Evidence {
  const envelope = fieldsOf(json);
  const tasks = Object.values(fieldsOf(envelope.tasks)).map(fieldsOf);
  const stated = [envelope, ...tasks].map(({ cost }) => cost);
  return {
    costs: stated.filter((cost) => typeof cost === 'number'),
    hasWork:
      tasks.some(({ status_code, result }) => status_code === DONE || hasResult(result)) ||
      stated.some((cost) => (typeof cost === 'string' ? Number(cost) > 0 : Number(cost) > MOST_BELIEVED)),
  };
}

function fieldsOf(json: unknown): Readonly<Record<string, unknown>> {
  return typeof json === 'object' && json !== null ? (json as Readonly<Record<string, unknown>>) : {};
}

function hasResult(result: unknown): boolean {
  return Array.isArray(result) ? result.some((one) => one !== null) : result !== undefined && result !== null;
}
