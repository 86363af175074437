import { build } from 'esbuild';
import type { DrawFile, Report } from '../../../src/core/reportProtocol';
import { headlineOf } from '../../../src/core/figures/headline';
import { seriesKey, type Snapshot } from '../../../src/core/snapshot';

/** What draws a page as a file, built as the product builds it. */
export async function loadDrawFile(): Promise<DrawFile> {
  const { outputFiles } = await build({
    entryPoints: ['media/file.tsx'],
    bundle: true,
    format: 'esm',
    platform: 'browser',
    jsx: 'automatic',
    jsxImportSource: 'preact',
    write: false,
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { drawFile } = (await import(`data:text/javascript;base64,${code}`)) as { drawFile: DrawFile };
  return drawFile;
}

/** The latest that a date can be, in milliseconds since 1970 UTC. */
const LAST_MOMENT = 8.64e15;

/** The report of one lookup, or of one that is compared with itself, `hours` later. */
export function reportOfSnapshot(snapshot: Snapshot, hours = 0): Report {
  const { question, takenAt, data } = snapshot;
  const measured = { takenAt, headline: headlineOf(data) };
  const later = { ...measured, takenAt: Math.min(takenAt + hours * 3_600_000, LAST_MOMENT) };
  return {
    key: seriesKey(question),
    question,
    state: { kind: 'found' },
    figures: { ...snapshot, takenAt: later.takenAt },
    previous: hours > 0 ? snapshot : null,
    asOf: null,
    domain: null,
    series: hours > 0 ? [measured, later] : [measured],
    againCost: 0,
  };
}
