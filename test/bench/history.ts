import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { ENDPOINTS } from '../../src/dataforseo/endpoints/catalogue';
import { headlines } from '../../src/lookup/digest';
import { Journal } from '../../src/lookup/journal/journal';
import { LookupStore } from '../../src/lookup/lookupStore';
import { targetList, WHOLE_LIST } from '../../src/lookup/targetList';
import { runCommand } from '../vscode/acts/commandPalette';
import { untilPainted, type Painted } from '../vscode/acts/paint';
import { answerInput } from '../vscode/acts/quickInput';
import { fillJournal, journalFolder, type HistorySize } from '../vscode/journalFolder';
import { openWindow, type VsCodeWindow } from '../vscode/openWindow';
import { packageExtension } from '../vscode/packageExtension';
import type { BenchResult } from './benchResult';
import { heapUsed, medians } from './measure';

const FEW = { snapshots: 10, targets: 2 };
const MANY = { snapshots: 10_000, targets: 2_000 };
const HUGE = { snapshots: 50_000, targets: 10_000 };
const ROUNDS = 5;
const ROW = '.pane-body .monaco-list-row';

/** How long the sidebar takes with 10,000 snapshots of 2,000 targets, beside 10: to its first row, to open one, to filter; and memory. */
export async function run(): Promise<BenchResult> {
  // Before there are windows, whose driver has a memory of its own.
  await memoryOf(FEW); // what is loaded but once
  const ofSmall = await memoryOf(FEW); // first, since a large one is given back only later
  const megabytes = (await memoryOf(MANY)) - ofSmall;
  const longestPause = await longestPauseOf(HUGE);
  const vsix = await packageExtension();
  const huge = await openHuge(vsix);
  const few = await openOn(vsix, FEW);
  const many = await openOn(vsix, MANY);
  try {
    const times: { readonly few: Times; readonly many: Times }[] = [];
    for (let i = 0; i < ROUNDS; i++) {
      // In turn, so that a busy moment of the machine meets both.
      times.push({ few: await measure(few.page), many: await measure(many.page) });
    }
    const ofFew = medians(times.map((one) => one.few));
    const ofMany = medians(times.map((one) => one.many));
    return {
      name: 'history',
      ratios: {
        firstPaint: ofMany.firstPaint / ofFew.firstPaint,
        expand: ofMany.expand / ofFew.expand,
        filter: ofMany.filter / ofFew.filter,
      },
      figures: {
        firstPaintMilliseconds10: ofFew.firstPaint,
        firstPaintMilliseconds10000: ofMany.firstPaint,
        expandMilliseconds10000: ofMany.expand,
        filterMilliseconds10000: ofMany.filter,
        megabytesMore: megabytes,
        longestPauseMilliseconds50000: longestPause,
        firstPaintMilliseconds50000: huge.milliseconds,
        longestFrameMilliseconds10: ofFew.longestFrame,
        longestFrameMilliseconds50000: huge.longestFrame,
      },
      table: [
        ...rowsOf(ofFew, ofMany),
        '',
        `Memory: ${megabytes.toFixed(1)} MB more.`,
        `50,000 snapshots: the first row after ${huge.milliseconds.toFixed(0)} ms, in which no frame takes longer than ${huge.longestFrame.toFixed(0)} ms; reading them keeps the extension host waiting for ${longestPause.toFixed(0)} ms at a time, at the most.`,
      ].join('\n'),
    };
  } finally {
    await few.stop();
    await many.stop();
  }
}

/** Opens a window on 50,000 snapshots: how long it takes to the first row, and for how long at the most the window stands still. */
async function openHuge(vsix: string): Promise<Painted> {
  const huge = await openOn(vsix, HUGE);
  try {
    return await firstPaint(huge.page);
  } finally {
    await huge.stop();
  }
}

/** In milliseconds. */
interface Times {
  readonly firstPaint: number;
  readonly longestFrame: number;
  readonly expand: number;
  readonly filter: number;
}

async function openOn(vsix: string, size: HistorySize): Promise<VsCodeWindow> {
  const window = await openWindow({ vsix, container: 'SEO Backlinks', file: 'links.md' });
  fillJournal(journalFolder(window.serverDataDir), size);
  return window;
}

/** From a window that has only just opened: the extension is loaded, and the journal read, within the first paint. */
async function measure(page: Page): Promise<Times> {
  const first = await firstPaint(page);
  const expand = await untilPainted(page, `${ROW}[aria-level="2"]`, () =>
    page.locator(`${ROW}[aria-level="1"] .monaco-tl-twistie`).first().click(),
  );
  await runCommand(page, 'SEO Backlinks: Filter Targets…');
  const filter = await untilPainted(page, `${ROW}[aria-label^="Filter: "]`, () =>
    answerInput(page, /Text to match/, 'target-1.'),
  );
  await page.locator('.activitybar .action-label[aria-label^="Explorer"]').click();
  return {
    firstPaint: first.milliseconds,
    longestFrame: first.longestFrame,
    expand: expand.milliseconds,
    filter: filter.milliseconds,
  };
}

async function firstPaint(page: Page): Promise<Painted> {
  const icon = page.locator('.activitybar .action-label[aria-label^="SEO Backlinks"]');
  await page.reload();
  await icon.waitFor();
  await page.locator('.statusbar-item[id="status.editor.mode"]').waitFor();
  return untilPainted(page, `${ROW}[aria-label*="backlinks"]`, () => icon.click());
}

/** What the store of such a journal keeps in memory, in megabytes. */
async function memoryOf(size: HistorySize): Promise<number> {
  return withStore(size, async (store, journal) => {
    const before = heapUsed();
    await store.load();
    await journal.compact(); // it goes on behind the first reading
    targetList(store.series, WHOLE_LIST, store.pinned);
    return (heapUsed() - before) / 1e6;
  });
}

/** For how long at the most nothing else is done while such a journal is read and listed, in milliseconds. */
async function longestPauseOf(size: HistorySize): Promise<number> {
  return withStore(size, async (store) => {
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      const now = performance.now();
      longest = Math.max(longest, now - last);
      last = now;
    }, 1);
    await store.load();
    targetList(store.series, WHOLE_LIST, store.pinned);
    await new Promise((resolve) => setTimeout(resolve, 5));
    clearInterval(beat);
    return longest;
  });
}

async function withStore<R>(
  size: HistorySize,
  use: (store: LookupStore, journal: Journal<unknown>) => Promise<R>,
): Promise<R> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-history-'));
  fillJournal(folder, size);
  const journal = new Journal({ folder, now: Date.now, digests: headlines(ENDPOINTS) });
  try {
    return await use(new LookupStore(journal, Date.now), journal);
  } finally {
    await journal.compact();
    await journal.dispose();
    rmSync(folder, { recursive: true });
  }
}

function rowsOf(few: Times, many: Times): string[] {
  const row = (what: string, name: keyof Times) =>
    `| ${what} | ${few[name].toFixed(0)} | ${many[name].toFixed(0)} | ${(many[name] / few[name]).toFixed(2)} |`;
  return [
    '| milliseconds with | 10 snapshots | 10,000 | ratio |',
    '| --- | ---: | ---: | ---: |',
    row('first row painted', 'firstPaint'),
    row('longest frame until then', 'longestFrame'),
    row('a row opened', 'expand'),
    row('filtered', 'filter'),
  ];
}
