import * as vscode from 'vscode';
import type { Report, ToPage, WholePage } from '../../core/reportProtocol';
import { changeOfReport } from '../../core/reportSections';

/** All that the page needs to draw one report, or several side by side, in the user's language. */
export function wholePage(reports: readonly Report[]): WholePage {
  const drawn = { locale: vscode.env.language, translations: translations() };
  const [first, ...others] = reports;
  return first && others.length === 0
    ? { type: 'report', ...drawn, report: first }
    : { type: 'comparison', ...drawn, reports };
}

/** What a page doesn't know yet that has been shown other reports by their keys; undefined where it knows all. */
export function messageFor(
  shown: ReadonlyMap<string, Report>,
  reports: readonly Report[],
): ToPage | undefined {
  if (reports.every(({ key }) => shown.has(key))) {
    const changes = reports.map((report) => changeOfReport(shown.get(report.key) ?? report, report));
    const known = changes.filter((change) => change !== undefined);
    return known.length === 0 ? undefined : { type: 'sections', changes: known };
  }
  return wholePage(reports);
}

/** The page takes plain texts only; a translation with a comment comes as an object. */
function translations(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(vscode.l10n.bundle ?? {}).map(([key, text]) => [key, String(text)]),
  );
}
