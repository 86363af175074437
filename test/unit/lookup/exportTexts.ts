import { differenceOf } from '../../../src/core/figures/difference';
import { answerJson } from '../../../src/core/exports/answerJson';
import { comparisonCsv } from '../../../src/core/exports/comparisonCsv';
import { comparisonJson } from '../../../src/core/exports/comparisonJson';
import { comparisonMarkdown } from '../../../src/core/exports/comparisonMarkdown';
import { differenceMarkdown } from '../../../src/core/exports/differenceMarkdown';
import { historyCsv } from '../../../src/core/exports/historyCsv';
import { historyLines } from '../../../src/core/exports/historyLines';
import { summaryCsv } from '../../../src/core/exports/summaryCsv';
import { summaryJson } from '../../../src/core/exports/summaryJson';
import { summaryMarkdown } from '../../../src/core/exports/summaryMarkdown';
import type { Snapshot } from '../../../src/core/snapshot';
import { collect } from '../core/exports/collect';
import { loadDrawFile, reportOfSnapshot } from '../media/fileDrawing';

/** A snapshot in every form in which it can leave the product. */
export async function exportTexts(snapshot: Snapshot): Promise<readonly string[]> {
  const single = [summaryCsv, summaryJson, summaryMarkdown];
  const several = [comparisonCsv, comparisonJson, comparisonMarkdown];
  const drawFile = await loadDrawFile();
  const page = {
    type: 'report',
    locale: 'en',
    translations: {},
    report: reportOfSnapshot(snapshot),
  } as const;
  return [
    drawFile(page, ''),
    ...single.map((write) => write(snapshot, 'en')),
    ...several.map((write) => write([snapshot, snapshot], 'en')),
    differenceMarkdown(differenceOf(snapshot, snapshot), 'en'),
    JSON.stringify(answerJson(snapshot, 'en')),
    ...(await collect(historyCsv([snapshot], 'en'))),
    ...(await collect(historyLines([snapshot], 'en'))),
  ];
}
