import * as vscode from 'vscode';
import type { Report, WholePage } from '../../core/reportProtocol';

/** All that the page needs to draw one report, or several side by side, in the user's language. */
export function wholePage(reports: readonly Report[]): WholePage {
  const drawn = { locale: vscode.env.language, translations: translations() };
  const [first, ...others] = reports;
  return first && others.length === 0
    ? { type: 'report', ...drawn, report: first }
    : { type: 'comparison', ...drawn, reports };
}

/** The page takes plain texts only; a translation with a comment comes as an object. */
function translations(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(vscode.l10n.bundle ?? {}).map(([key, text]) => [key, String(text)]),
  );
}
