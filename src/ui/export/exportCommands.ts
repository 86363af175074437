import * as vscode from 'vscode';
import { BREAKDOWNS, type BreakdownId } from '../../core/figures/breakdowns';
import type { Snapshot } from '../../core/snapshot';
import { displayName } from '../../core/target/displayName';
import type { LookupStore } from '../../lookup/lookupStore';
import { foundOf, type Series } from '../../lookup/series';
import { exportText, type TextFormat } from './exportText';
import { notify } from '../notify';
import { plainText } from '../plainText';
import { readSnapshot } from '../../lookup/answers';

/** In milliseconds. */
const CONFIRMED_FOR = 5_000;

/** Spreadsheets take a CSV file for UTF-8 by this mark only. */
export const BYTE_ORDER_MARK = '\uFEFF';

/** Copies the newest figures of these questions; says so where none has any. */
export async function copyAs(store: LookupStore, all: readonly Series[], format: TextFormat): Promise<void> {
  const snapshots = await newestFigures(store, all);
  if (snapshots) {
    await vscode.env.clipboard.writeText(await exportText(snapshots, format, vscode.env.language));
    confirmCopy(snapshots);
  }
}

/** Copies the newest figures of each of these questions in six lines, with their changes since the lookup before. */
export async function copySummary(store: LookupStore, all: readonly Series[]): Promise<void> {
  const snapshots = await newestFigures(store, all);
  if (!snapshots) {
    return;
  }
  const { summaryText } = await import('../late');
  const texts = await Promise.all(
    all.map(async (series) => {
      const [newest, previous] = await Promise.all(
        foundOf(series)
          .slice(0, 2)
          .map((entry) => readSnapshot(store, entry)),
      );
      return newest ? [summaryText(newest, previous ?? null, vscode.env.language)] : [];
    }),
  );
  await vscode.env.clipboard.writeText(texts.flat().join('\n'));
  confirmCopy(snapshots);
}

/** Nothing happens silently, and a copy is no reason for a notification. */
function confirmCopy(snapshots: readonly Snapshot[]): void {
  const [first] = snapshots;
  const text =
    first && snapshots.length === 1
      ? vscode.l10n.t('Copied the backlinks of {0}', displayName(first.question.target))
      : vscode.l10n.t('Copied the backlinks of {0} targets', snapshots.length);
  confirmInStatusBar(text);
}

/** Says for a moment that something was done. */
export function confirmInStatusBar(text: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${plainText(text)}`, CONFIRMED_FOR);
}

/** Copies one breakdown as CSV. */
export async function copyBreakdown(store: LookupStore, series: Series, id: BreakdownId): Promise<void> {
  const snapshots = await newestFigures(store, [series]);
  const info = BREAKDOWNS.find((candidate) => candidate.id === id);
  if (snapshots && info) {
    const { breakdownCsv } = await import('../late');
    await vscode.env.clipboard.writeText(breakdownCsv(snapshots[0], info, vscode.env.language));
    confirmCopy(snapshots);
  }
}

/** The newest figures of each question that has any; undefined, with a word to the user, where none has. */
export async function newestFigures(
  store: LookupStore,
  all: readonly Series[],
): Promise<[Snapshot, ...Snapshot[]] | undefined> {
  const read = all.map(async (series) => {
    const [newest] = foundOf(series);
    return newest && readSnapshot(store, newest);
  });
  const [first, ...others] = (await Promise.all(read)).filter((snapshot) => snapshot !== undefined);
  if (!first) {
    void notify.information(vscode.l10n.t('Nothing to copy or export yet.'));
    return undefined;
  }
  return [first, ...others];
}
