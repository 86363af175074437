import * as vscode from 'vscode';
import type { TakenList } from '../../core/exports/takenList';
import { formatCount } from '../../core/figures/format';
import type { ListAct } from '../../core/lists/listSection';
import { rowKey } from '../../core/lists/rowKey';
import { BYTE_ORDER_MARK, confirmInStatusBar } from '../export/exportCommands';
import { chooseFile, confirmExport, fileName } from '../export/exportFile';
import { notify } from '../notify';
import type { DrawnSection } from './sectionOf';

/** Copies rows of a list, or writes them to a file; no keys mean all that are shown. */
export async function takeRows(
  { section, asked, entries, two }: DrawnSection,
  act: Exclude<ListAct, 'cancel' | 'nextStep'>,
  keys: readonly string[],
): Promise<void> {
  const { id, rows, totalCount, takenAt } = section;
  const locale = vscode.env.language;
  const wanted = new Set(keys);
  const costs = entries.map(({ ended }) => ended?.cost ?? null);
  const list: TakenList = {
    ...{ id, totalCount, question: asked, takenAt: takenAt ?? 0 },
    rows: wanted.size === 0 ? rows : rows.filter((row) => wanted.has(rowKey(id, row))),
    cost: costs.reduce<number | null>((sum, cost) => (sum === null || cost === null ? null : sum + cost), 0),
  };
  const { listCsv, listMarkdown, listJson, rowsDifferenceMarkdown } = await import('../late');
  switch (act) {
    case 'copyCsv':
      return copy(listCsv(list, locale), list);
    case 'copyMarkdown':
      return copy(listMarkdown(list, locale), list);
    case 'copyJson':
      return copy(listJson(list, locale), list);
    case 'copyDifference':
      return two
        ? copy(rowsDifferenceMarkdown({ ...list, ...two.older }, { ...list, ...two.newer }, locale), list)
        : undefined;
    case 'exportCsv':
      return writeTo(list, 'csv', 'CSV', BYTE_ORDER_MARK + listCsv(list, locale));
    case 'disavow':
      return id === 'referringDomains' ? disavow(list as TakenList<'referringDomains'>) : undefined;
  }
}

async function copy(text: string, { rows }: TakenList): Promise<void> {
  await vscode.env.clipboard.writeText(text);
  const count = formatCount(rows.length, vscode.env.language);
  confirmInStatusBar(
    rows.length === 1 ? vscode.l10n.t('Copied 1 row') : vscode.l10n.t('Copied {0} rows', count),
  );
}

async function writeTo(
  { id, question }: TakenList,
  extension: string,
  label: string,
  text: string,
): Promise<void> {
  const file = await chooseFile(`${fileName(question.target.value)}-${id}`, extension, label);
  if (file) {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
    void confirmExport(file, false);
  }
}

/** Disavowing asks a search engine to ignore links, for good: a file is only written after that was said. */
async function disavow(list: TakenList<'referringDomains'>): Promise<void> {
  const { disavowFile } = await import('../late');
  const write = vscode.l10n.t('Write the File');
  const choice = await notify.question(
    vscode.l10n.t('Write a disavow file of {0} domains?', list.rows.length),
    vscode.l10n.t(
      'A disavow file asks Google to ignore links from these domains. Most sites never need one: use it only against links that you, or somebody for you, placed against the rules. Uploading it is up to you.',
    ),
    write,
  );
  if (choice !== write) {
    return;
  }
  const { text, left } = disavowFile(list, vscode.env.language);
  await writeTo(list, 'txt', vscode.l10n.t('Disavow file'), text);
  if (left.length > 0) {
    void notify.warning(vscode.l10n.t("{0} rows aren't domain names and were left out.", left.length));
  }
}
