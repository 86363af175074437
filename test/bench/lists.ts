import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import type { Frame, Page } from 'playwright-core';
import { PAGE_BUNDLE } from '../page/table/bundle';
import { clickInEditor } from '../vscode/acts/editorMenu';
import { webviewFrame } from '../vscode/acts/webview';
import { ROOT } from '../vscode/folders';
import { openWindow } from '../vscode/openWindow';
import { BUNDLE } from '../vscode/packageOther';
import { packageExtension } from '../vscode/packageExtension';
import type { BenchResult } from './benchResult';
import { CLOSE, OPENING, packageLists } from './lists/packageLists';
import { medians } from './measure';

const ROUNDS = 15;
const WARM_UP = 3;
const SCROLL_ROUNDS = 7;
const FRAMES = 120;

/** How long 1,000 links take from the message to their paint, beside a bare table of them; how smoothly 10,000 scroll, beside 100; and how large the page's script is. */
export async function run(): Promise<BenchResult> {
  const vsix = [await packageExtension(), await packageLists()];
  const window = await openWindow({ vsix, container: 'SEO Backlinks', file: 'links.md' });
  try {
    const { page } = window;
    await clickInEditor(page, 'Links to look up');
    const paint = await inTurn(WARM_UP + ROUNDS, WARM_UP, {
      table: () => withPanel(page, 'table1000', paintTime),
      bare: () => withPanel(page, 'bare1000', paintTime),
    });
    const scroll = await inTurn(1 + SCROLL_ROUNDS, 1, {
      many: () => withPanel(page, 'table10000', slowFrame),
      few: () => withPanel(page, 'table100', slowFrame),
    });
    const report = await scriptSize(`import './media/main';`);
    const withTable = await scriptSize(
      `import './media/main'; import { DataTable } from './media/table/dataTable'; globalThis.DataTable = DataTable;`,
    );
    return {
      name: 'lists',
      ratios: { paint1000: paint.table / paint.bare, scroll10000: scroll.many / scroll.few },
      figures: {
        paintTable1000Milliseconds: paint.table,
        paintBare1000Milliseconds: paint.bare,
        frame10000Milliseconds: scroll.many,
        frame100Milliseconds: scroll.few,
        scriptKilobytes: report.bytes / 1e3,
        scriptWithTableKilobytes: withTable.bytes / 1e3,
        scriptWithTableGzipKilobytes: withTable.gzipped / 1e3,
      },
      table: [
        '| | table | beside | ratio |',
        '| --- | ---: | ---: | ---: |',
        `| 1,000 links painted, ms, beside a bare table | ${row(paint.table, paint.bare)} |`,
        `| 95th percentile of frames while 10,000 scroll, ms, beside 100 | ${row(scroll.many, scroll.few)} |`,
        '',
        `The report's script has ${(report.bytes / 1e3).toFixed(1)} KB minified, ${(withTable.bytes / 1e3).toFixed(1)} KB with the table.`,
      ].join('\n'),
    };
  } finally {
    await window.stop();
  }
}

/** The medians of what is measured again and again, in turn, so that a busy moment of the machine meets both. */
async function inTurn<N extends string>(
  rounds: number,
  warmUp: number,
  measures: Readonly<Record<N, () => Promise<number>>>,
): Promise<Record<N, number>> {
  const names = Object.keys(measures) as N[];
  const measured: Record<N, number>[] = [];
  for (let round = 0; round < rounds; round++) {
    const one = {} as Record<N, number>;
    for (const name of names) {
      one[name] = await measures[name]();
    }
    measured.push(one);
  }
  return medians(measured.slice(warmUp));
}

/** Measures in a panel that is opened for it, and closed again. */
async function withPanel(
  page: Page,
  opening: keyof typeof OPENING,
  measure: (frame: Frame) => Promise<number>,
): Promise<number> {
  await page.keyboard.press(OPENING[opening].key);
  const measured = await measure(await webviewFrame(page, 'Rows'));
  await page.keyboard.press(CLOSE);
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
  return measured;
}

/** From the message's event to the first paint with content, in milliseconds; before it, the page is empty. */
function paintTime(frame: Frame): Promise<number> {
  return frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntriesByName('first-contentful-paint')) {
            resolve(startTime - (performance.getEntriesByName('message')[0]?.startTime ?? NaN));
          }
        });
        observer.observe({ type: 'paint', buffered: true });
      }),
  );
}

/** Scrolls a little with every frame, and answers with the time from frame to frame that one in twenty exceeds, in milliseconds. */
async function slowFrame(frame: Frame): Promise<number> {
  await frame.locator('.table-box tr[data-index]').first().waitFor();
  return frame.evaluate(async (frames) => {
    const box = document.querySelector('.table-box')!;
    const times: number[] = [];
    let last = await new Promise<number>(requestAnimationFrame);
    for (let i = 0; i < frames; i++) {
      box.scrollBy(0, 35);
      const now = await new Promise<number>(requestAnimationFrame);
      times.push(now - last);
      last = now;
    }
    return times.toSorted((a, b) => a - b)[Math.floor(times.length * 0.95)] ?? NaN;
  }, FRAMES);
}

async function scriptSize(contents: string): Promise<{ readonly bytes: number; readonly gzipped: number }> {
  const stdin = { contents, resolveDir: ROOT, sourcefile: join(ROOT, 'size.ts') };
  const { outputFiles } = await build({ ...BUNDLE, ...PAGE_BUNDLE, stdin, write: false });
  const script = outputFiles[0]?.contents ?? new Uint8Array();
  return { bytes: script.length, gzipped: gzipSync(script).length };
}

function row(ours: number, beside: number): string {
  return `${ours.toFixed(1)} | ${beside.toFixed(1)} | ${(ours / beside).toFixed(2)}`;
}
