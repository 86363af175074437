import type { LookUpDeps } from '../lookUpDeps';
import { Row } from './row';

/** Two clicks within so many milliseconds are a double click. */
const DOUBLE_CLICK = 500;

let opened: { readonly id: string; readonly at: number } | undefined;

/**
 * Shows the report of a row's target, or of its earlier lookup as of then; false where the argument is no such row. A click shows it in a
 * tab that the next one reuses, until a double click keeps it.
 */
export async function openRow(
  { store, reports }: LookUpDeps,
  argument: unknown,
  isClick: boolean,
): Promise<boolean> {
  const subject = argument instanceof Row ? argument.subject : undefined;
  if (!(argument instanceof Row) || (subject?.kind !== 'target' && subject?.kind !== 'lookup')) {
    return false;
  }
  const now = performance.now();
  const isSecond = opened?.id === argument.id && now - opened.at < DOUBLE_CLICK;
  opened = { id: argument.id, at: now };
  const isPreview = isClick && !isSecond;
  if (subject.kind === 'lookup') {
    await reports.show(subject.entry.question, { asOf: subject.entry.id, isPreview });
    return true;
  }
  const series = store.find(subject.series.key);
  if (series) {
    await reports.show(series.question, { isPreview });
  }
  return series !== undefined;
}
