import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { launchBrowser } from './browser';
import { tempFolder, WORKSPACE } from './folders';
import { startServer } from './server';
import type { Settings } from './settings';
import { NEWEST } from './versions';
import { remoteUri, windowAddress } from './windowAddress';

/** What a window of VS Code can be opened with. */
export interface WindowOptions {
  readonly version?: string;
  /** The packaged extension to install, or several. */
  readonly vsix?: string | readonly string[];
  /** The name of the extension's view container; the window counts as ready when its icon is there. */
  readonly container?: string;
  /** The folder to open, always as a copy; `test/workspace` unless given. */
  readonly workspace?: string;
  /** The file to open, relative to the folder. */
  readonly file?: string;
  readonly settings?: Settings;
  readonly theme?: string;
  /** CSS pixels, 1280 unless given. */
  readonly width?: number;
  /** CSS pixels, 800 unless given. */
  readonly height?: number;
  /** Device pixels per CSS pixel, for pictures. */
  readonly scale?: number;
  /** The display language, such as `de`: VS Code itself stays English without its language pack, extensions follow. */
  readonly locale?: string;
  /** False leaves workspace trust as it ships. */
  readonly trust?: boolean;
  /** Added to the environment of the server and its extension hosts. */
  readonly env?: NodeJS.ProcessEnv;
}

/** A real window of VS Code in a browser, with the server behind it. */
export interface VsCodeWindow {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The copy of the workspace that is open. */
  readonly workspace: string;
  readonly serverDataDir: string;
  /** Opens another window on the same folder and file; answers when it is ready. */
  readonly newWindow: () => Promise<Page>;
  readonly stop: () => Promise<void>;
}

/** Opens VS Code as a person would have it: the packaged extension, no test driver. */
export async function openWindow(options: WindowOptions = {}): Promise<VsCodeWindow> {
  const ends: (() => Promise<void> | void)[] = [];
  const stop = async () => {
    for (const end of ends.splice(0).reverse()) {
      await end();
    }
  };
  try {
    const temp = tempFolder();
    ends.push(temp.remove);
    const workspace = join(temp.path, basename(options.workspace ?? WORKSPACE));
    cpSync(options.workspace ?? WORKSPACE, workspace, { recursive: true });

    const server = await startServer({
      version: options.version ?? NEWEST,
      settings: { ...options.settings, ...(options.theme ? { 'workbench.colorTheme': options.theme } : {}) },
      vsix: options.vsix,
      trust: options.trust,
      env: options.env,
    });
    ends.push(server.stop);

    const browser = await launchBrowser();
    ends.push(() => browser.close());
    const context = await newContext();
    const newWindow = () => openPage(context, server.port, workspace, options);
    return { page: await newWindow(), context, workspace, serverDataDir: server.dataDir, newWindow, stop };

    async function newContext(): Promise<BrowserContext> {
      const made = await browser.newContext({
        viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
        deviceScaleFactor: options.scale ?? 1,
        locale: options.locale ?? 'en-US',
        permissions: ['clipboard-read', 'clipboard-write'],
      });
      if (options.locale) {
        await made.addInitScript(setLanguage, options.locale);
      }
      return made;
    }
  } catch (error) {
    await stop();
    throw error;
  }
}

async function openPage(
  context: BrowserContext,
  port: number,
  workspace: string,
  { file, container }: WindowOptions,
): Promise<Page> {
  const page = await context.newPage();
  const payload = file ? { openFile: remoteUri(port, join(workspace, file)) } : {};
  await page.goto(windowAddress(port, workspace, payload), { timeout: 120_000 });
  const parts = [
    '.monaco-workbench .activitybar',
    ...(file ? ['.editor-instance .view-line'] : []),
    ...(container ? [`.activitybar .action-label[aria-label^=${JSON.stringify(container)}]`] : []),
  ];
  for (const part of parts) {
    await page.locator(part).first().waitFor({ timeout: 60_000 });
  }
  return page;
}

/** Runs in the page, before VS Code does. */
function setLanguage(language: string): void {
  Object.defineProperty(globalThis, '_VSCODE_NLS_LANGUAGE', { value: language, writable: true });
}
