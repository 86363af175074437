import * as vscode from 'vscode';

/** In what form figures leave the product as a file. */
export type ExportFormat = 'html' | 'markdown' | 'csv' | 'json' | 'png';

/** A form as the user finds it. */
interface FormatInfo {
  readonly format: ExportFormat;
  /** The ending of its files, without a dot. */
  readonly extension: string;
  readonly label: string;
  /** What it is good for. */
  readonly detail: string;
}

/** More targets than a page of columns has room for leave as text only. */
const MOST_COLUMNS = 5;

/** The forms in which so many targets can leave, the most useful first. */
export function exportFormats(targets: number): readonly FormatInfo[] {
  const isOne = targets === 1;
  const html: FormatInfo = {
    format: 'html',
    extension: 'html',
    label: isOne ? vscode.l10n.t('HTML Report') : vscode.l10n.t('HTML Comparison'),
    detail: vscode.l10n.t('To send or print: the whole page in one file for any browser'),
  };
  const png: FormatInfo = {
    format: 'png',
    extension: 'png',
    label: vscode.l10n.t('PNG Picture'),
    detail: vscode.l10n.t("For slides and messages: the report's first screen, in the colors of your theme"),
  };
  return [
    ...(targets <= MOST_COLUMNS ? [html] : []),
    {
      format: 'markdown',
      extension: 'md',
      label: 'Markdown',
      detail: vscode.l10n.t('For documents, issues and wikis: all figures as tables'),
    },
    {
      format: 'csv',
      extension: 'csv',
      label: 'CSV',
      detail: vscode.l10n.t('For spreadsheets: one row for each figure'),
    },
    {
      format: 'json',
      extension: 'json',
      label: 'JSON',
      detail: vscode.l10n.t('For scripts: exact values, options and breakdowns'),
    },
    ...(isOne ? [png] : []),
  ];
}

/** Asks in which form so many targets should leave; undefined where the user doesn't choose. */
export async function chooseFormat(targets: number): Promise<FormatInfo | undefined> {
  const title = vscode.l10n.t('Export');
  const placeHolder = vscode.l10n.t('Choose a format');
  return vscode.window.showQuickPick(exportFormats(targets), { title, placeHolder, matchOnDetail: true });
}
