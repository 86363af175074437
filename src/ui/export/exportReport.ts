import * as vscode from 'vscode';
import type { DrawFile } from '../../core/reportProtocol';
import type { Snapshot } from '../../core/snapshot';
import { readSnapshot } from '../../lookup/answers';
import type { LookupStore } from '../../lookup/lookupStore';
import type { Series } from '../../lookup/series';
import { notify } from '../notify';
import { reportOf } from '../report/reportOf';
import type { ReportPanels } from '../report/reportPanels';
import { wholePage } from '../report/wholePage';
import { BYTE_ORDER_MARK, newestFigures } from './exportCommands';
import { chooseFile, confirmExport, fileName } from './exportFile';
import { chooseFormat, type ExportFormat } from './exportFormats';
import { exportText } from './exportText';

/** What exports are made from. */
interface ExportDeps {
  readonly store: LookupStore;
  readonly reports: ReportPanels;
  /** The folder of what draws a report as a file, and of its style. */
  readonly media: vscode.Uri;
}

/** Writes the newest figures of these questions to a file, in a form and to a place that the user chooses. */
export async function exportReport(deps: ExportDeps, all: readonly Series[]): Promise<void> {
  const snapshots = await newestFigures(deps.store, all);
  const chosen = snapshots && (await chooseFormat(all.length));
  const file = chosen && (await chooseFile(nameOf(all), chosen.extension, chosen.label));
  if (!file) {
    return;
  }
  const content = await contentOf(deps, all, snapshots, chosen.format);
  if (content === null) {
    void notify.error(vscode.l10n.t("The picture couldn't be drawn. Export the report as HTML instead."));
    return;
  }
  await vscode.workspace.fs.writeFile(file, content);
  void confirmExport(file, chosen.format === 'html');
}

async function contentOf(
  deps: ExportDeps,
  all: readonly Series[],
  snapshots: readonly [Snapshot, ...Snapshot[]],
  format: ExportFormat,
): Promise<Uint8Array | null> {
  switch (format) {
    case 'html':
      return new TextEncoder().encode(await htmlOf(deps, all));
    case 'png': {
      const [series] = all;
      const png = series && (await deps.reports.picture(series.question, asOfOf(deps.store, series)));
      return png ? Buffer.from(png, 'base64') : null;
    }
    case 'csv':
    case 'markdown':
    case 'json': {
      const text = await exportText(snapshots, format, vscode.env.language);
      return new TextEncoder().encode(format === 'csv' ? BYTE_ORDER_MARK + text : text);
    }
  }
}

/** In a file nothing can be looked up. */
const ALONE = { againCost: 0, progress: undefined, domain: null };

/** The report, or the comparison, as the page would draw it. */
async function htmlOf({ store, media }: ExportDeps, all: readonly Series[]): Promise<string> {
  const reports = await Promise.all(
    all.map((series) => reportOf(series, null, ALONE, (entry) => readSnapshot(store, entry))),
  );
  const style = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(media, 'file.css'));
  const { drawFile } = (await import(vscode.Uri.joinPath(media, 'file.js').toString())) as {
    drawFile: DrawFile;
  };
  return drawFile(wholePage(reports), new TextDecoder().decode(style));
}

/** The id of the earlier lookup with which a question that was cut there ends; null where it wasn't cut. */
function asOfOf(store: LookupStore, { key, entries: [newest] }: Series): string | null {
  return store.find(key)?.entries[0].id === newest.id ? null : newest.id;
}

function nameOf([first, ...others]: readonly Series[]): string {
  return first && others.length === 0 ? fileName(first.question.target.value) : 'backlinks';
}
