import type { Browser, Page } from 'playwright-core';
import type { ToHost, ToPage } from '../../src/core/reportProtocol';
import { launchBrowser } from '../vscode/browser';
import { startPageServer, type PageServer } from './pageServer';
import { readTheme, type Theme, type ThemeName } from './theme';

/** What the page is opened with. */
export interface OpenOptions {
  readonly theme?: ThemeName;
  /** CSS pixels, 1200 unless given. */
  readonly width?: number;
  /** The time that the page's own clock starts at, in milliseconds since 1970 UTC; it stands still until moved. */
  readonly now?: number;
  /** Whether the reader wants as little motion as can be. */
  readonly reducedMotion?: boolean;
}

/** The page alone in a browser; the test is its host. */
export interface OpenReport<In = ToPage, Out = ToHost> {
  readonly page: Page;
  /** Sends a state and answers when it is drawn. */
  readonly show: (message: In) => Promise<void>;
  /** What the page told its host, and forgets it. */
  readonly takePosted: () => Promise<Out[]>;
  readonly setTheme: (theme: ThemeName) => Promise<void>;
  /** What the page did against its content security policy, and what it threw. */
  readonly problems: () => Promise<string[]>;
}

/** The test's side of the page's window. */
interface PageWindow {
  posted: unknown[];
  violations: string[];
}

type Open<In, Out> = (message: In, options?: OpenOptions) => Promise<OpenReport<In, Out>>;

/** Gives the suite that calls this a browser; answers with what opens the built page in it, or one of another script, and shows a state. */
export function useReportBrowser<In = ToPage, Out = ToHost>(script?: () => Promise<Buffer>): Open<In, Out> {
  let browser: Browser;
  let server: PageServer;

  before(async () => {
    server = await startPageServer(await script?.());
    browser = await launchBrowser();
  });

  afterEach(() => Promise.all(browser.contexts().map((context) => context.close())));

  after(async () => {
    await browser?.close();
    await server?.stop();
  });

  return (message, options = {}) => openReport(browser, server, message, options);
}

async function openReport<In, Out>(
  browser: Browser,
  server: PageServer,
  message: In,
  options: OpenOptions,
): Promise<OpenReport<In, Out>> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1200, height: 900 },
    reducedMotion: options.reducedMotion ? 'reduce' : 'no-preference',
    locale: 'en-US',
    timezoneId: 'UTC',
  });
  const page = await context.newPage();
  const thrown: string[] = [];
  page.on('pageerror', (error) => thrown.push(error.message));
  page.on('console', (entry) => {
    if (entry.type() === 'error') {
      thrown.push(entry.text());
    }
  });
  if (options.now !== undefined) {
    await page.clock.install({ time: options.now });
  }
  // tsx names functions by a call of this, also those that run in the page.
  await page.addInitScript('globalThis.__name = (named) => named');
  await page.addInitScript(actAsHost);
  await page.goto(server.origin);
  const opened: OpenReport<In, Out> = {
    page,
    show: (next) => page.evaluate(showInPage, next as unknown),
    takePosted: () =>
      page.evaluate(() => (window as unknown as PageWindow).posted.splice(0)) as Promise<Out[]>,
    setTheme: (theme) => page.evaluate(applyTheme, readTheme(theme)),
    problems: async () => [
      ...thrown,
      ...(await page.evaluate(() => (window as unknown as PageWindow).violations)),
    ],
  };
  await opened.setTheme(options.theme ?? 'dark');
  await opened.show(message);
  return opened;
}

/** Runs in the page before its own script: what VS Code gives a webview, with a state that survives a reload. */
function actAsHost(): void {
  const host = window as unknown as PageWindow & { acquireVsCodeApi: () => object };
  host.posted = [];
  host.violations = [];
  host.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => host.posted.push(message),
    getState: () => JSON.parse(sessionStorage.getItem('state') ?? '{}') as unknown,
    setState: (state: unknown) => sessionStorage.setItem('state', JSON.stringify(state)),
  });
  document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
    host.violations.push(`${violatedDirective}: ${blockedURI}`),
  );
}

/** Runs in the page. */
function applyTheme({ bodyClass, variables }: Theme): void {
  const { style } = document.documentElement;
  style.cssText = '';
  for (const [name, value] of Object.entries(variables)) {
    style.setProperty(name, value);
  }
  document.body.className = bodyClass;
}

/** Runs in the page; the page draws what it has received before the next two frames are over. */
function showInPage(message: unknown): Promise<void> {
  return new Promise((resolve) => {
    window.addEventListener(
      'message',
      () => requestAnimationFrame(() => requestAnimationFrame(() => resolve())),
      { once: true },
    );
    window.postMessage(message, '*');
  });
}
