import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { CDPSession, Page } from 'playwright-core';
import type { Transport } from '../../src/dataforseo/transport';
import reply from '../unit/fixtures/explodingTopics.json';
import { ask, connect } from '../unit/lookup/ask';
import { clickInEditor } from '../vscode/acts/editorMenu';
import { webviewFrame } from '../vscode/acts/webview';
import { ROOT } from '../vscode/folders';
import { openWindow } from '../vscode/openWindow';
import { otherWindow } from '../vscode/otherWindow';
import { packageExtension } from '../vscode/packageExtension';
import type { BenchResult } from './benchResult';
import { median, medians } from './measure';
import { KEYS, packagePeer } from './peer/packagePeer';

const ROUNDS = 15;
const WARM_UP = 3;
const MEMORY_ROUNDS = 3;
const MAPS = ['tld', 'types', 'attributes', 'platform_types', 'semantic_locations', 'countries'];
const EMPTY = 'Empty page';

/** How long a report takes from the command to its paint, and its memory, beside an empty page in the same kind of panel. */
export async function run(): Promise<BenchResult> {
  const vsix = [await packageExtension(), await packagePeer()];
  const settings = { 'seoBacklinks.service': 'sample' };
  const window = await openWindow({ vsix, container: 'SEO Backlinks', file: 'links.md', settings });
  try {
    const { page, serverDataDir } = window;
    await clickInEditor(page, 'Links to look up');
    await noteLookup(serverDataDir, 'default.example', reply);
    const usual = await compare(page, 'Backlinks: default.example');
    await noteLookup(serverDataDir, 'maps.example', withLongMaps(1_000));
    const long = await compare(page, 'Backlinks: maps.example');
    return {
      name: 'report',
      ratios: { default: usual.report / usual.empty, maps1000: long.report / long.empty },
      figures: {
        defaultMilliseconds: usual.report,
        emptyBesideDefaultMilliseconds: usual.empty,
        maps1000Milliseconds: long.report,
        emptyBesideMaps1000Milliseconds: long.empty,
        defaultMegabytes: usual.reportMemory,
        maps1000Megabytes: long.reportMemory,
        emptyMegabytes: usual.emptyMemory,
        ...bundleSizes(),
      },
      table: tableOf(usual, long),
    };
  } finally {
    await window.stop();
  }
}

/** Medians: milliseconds from the key to the paint, and megabytes of JavaScript's heap with the panel open. */
interface Comparison {
  readonly report: number;
  readonly empty: number;
  readonly reportMemory: number;
  readonly emptyMemory: number;
}

/** Notes a lookup as another window would, so that it is the newest; its answer is what it is told to be. */
async function noteLookup(serverDataDir: string, target: string, answer: unknown): Promise<void> {
  const { lookups, close } = otherWindow(serverDataDir, Date.now);
  const transport: Transport = {
    send: () => Promise.resolve({ status: 200, text: JSON.stringify(answer) }),
  };
  await ask(lookups, connect(transport, 'sample'), { target, terms: { estimate: 0 } }).outcome;
  await close();
}

function withLongMaps(entries: number): unknown {
  const map = Object.fromEntries(
    Array.from({ length: entries }, (_, i) => [`entry-${i}`, 10 * (entries - i)]),
  );
  const maps = Object.fromEntries(MAPS.map((name) => [`referring_links_${name}`, map]));
  const [task] = reply.tasks;
  return { ...reply, tasks: [{ ...task, result: [{ ...task?.result[0], ...maps }] }] };
}

async function compare(page: Page, title: string): Promise<Comparison> {
  const times: { readonly report: number; readonly empty: number }[] = [];
  for (let i = 0; i < WARM_UP + ROUNDS; i++) {
    // In turn, so that a busy moment of the machine meets both.
    const report = await timeToPaint(page, KEYS.report, title);
    await closePanel(page);
    const empty = await timeToPaint(page, KEYS.empty, EMPTY);
    await closePanel(page);
    times.push({ report, empty });
  }
  const measured = times.slice(WARM_UP);
  return {
    ...medians(measured),
    reportMemory: await memoryOf(page, KEYS.report, title),
    emptyMemory: await memoryOf(page, KEYS.empty, EMPTY),
  };
}

/** What an open panel adds to the heap, in megabytes. */
async function memoryOf(page: Page, keys: string, title: string): Promise<number> {
  const devTools = await page.context().newCDPSession(page);
  await devTools.send('Performance.enable');
  const added: number[] = [];
  for (let i = 0; i < MEMORY_ROUNDS; i++) {
    const before = await heapUsed(devTools);
    await timeToPaint(page, keys, title);
    added.push((await heapUsed(devTools)) - before);
    await closePanel(page);
  }
  await devTools.detach();
  return median(added);
}

/** From the key's event in the window to the first paint with content in the panel, both by the browser's own clock. */
async function timeToPaint(page: Page, keys: string, title: string): Promise<number> {
  const pressed = await page.evaluateHandle(() => {
    const found = { at: NaN };
    const listening = new AbortController();
    window.addEventListener(
      'keydown',
      (event) => {
        if (event.code.startsWith('Digit')) {
          found.at = performance.timeOrigin + event.timeStamp;
          listening.abort();
        }
      },
      { capture: true, signal: listening.signal },
    );
    return found;
  });
  await page.keyboard.press(keys);
  const frame = await webviewFrame(page, title);
  // Before its data comes, the page is empty: what is painted first is the whole of it.
  const painted = await frame.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new PerformanceObserver((list) => {
          for (const { startTime } of list.getEntriesByName('first-contentful-paint')) {
            resolve(performance.timeOrigin + startTime);
          }
        });
        observer.observe({ type: 'paint', buffered: true });
      }),
  );
  return painted - (await pressed.evaluate(({ at }) => at));
}

async function closePanel(page: Page): Promise<void> {
  await page.keyboard.press(KEYS.close);
  await page.locator('iframe.webview').waitFor({ state: 'detached' });
}

/** Of the window and its panels, which share a process; after a full collection, in megabytes. */
async function heapUsed(devTools: CDPSession): Promise<number> {
  await devTools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devTools.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'JSHeapUsedSize')?.value ?? NaN) / 1e6;
}

function bundleSizes(): Record<string, number> {
  const [script, style] = ['report.js', 'report.css'].map((name) =>
    readFileSync(join(ROOT, 'dist', 'media', name)),
  );
  return {
    scriptKilobytes: script!.length / 1e3,
    scriptGzipKilobytes: gzipSync(script!).length / 1e3,
    styleKilobytes: style!.length / 1e3,
    styleGzipKilobytes: gzipSync(style!).length / 1e3,
  };
}

function tableOf(usual: Comparison, long: Comparison): string {
  const row = (what: string, { report, empty, reportMemory, emptyMemory }: Comparison) =>
    `| ${what} | ${report.toFixed(0)} | ${empty.toFixed(0)} | ${(report / empty).toFixed(2)} | ${reportMemory.toFixed(1)} | ${emptyMemory.toFixed(1)} |`;
  return [
    '| report of | report, ms | empty page, ms | ratio | report, MB | empty page, MB |',
    '| --- | ---: | ---: | ---: | ---: | ---: |',
    row('a default reply', usual),
    row('six maps of 1,000 entries', long),
  ].join('\n');
}
