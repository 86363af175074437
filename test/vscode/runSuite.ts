import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { launchBrowser } from './browser';
import type { CodeArguments } from './codeArguments';
import { ROOT } from './folders';
import { startServer, type VsCodeServer } from './server';
import { remoteUri, windowAddress } from './windowAddress';

const MINUTE = 60_000;
const START_LIMIT = 2 * MINUTE;
const RUN_LIMIT = 20 * MINUTE;

/** The first argument of every log line that the suite writes, and the line that says that it passed. */
const MARK = '[suite]';
const PASSED = '[passed]';

/** Runs a suite in a window of VS Code, prints what it prints and answers with its exit code; never waits forever. */
export async function runSuite(version: string, args: CodeArguments): Promise<number> {
  const server = await startServer({
    version,
    settings: args.settings,
    trust: args.trust,
    driver: true,
    env: {
      SEO_BACKLINKS_SUITE: JSON.stringify({ suite: args.extensionTestsPath, mark: MARK, passed: PASSED }),
    },
  });
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage();
    const [exitCode] = await Promise.all([
      suiteEnd(page, server),
      page.goto(suiteAddress(server.port, args), { timeout: START_LIMIT }),
    ]);
    return exitCode;
  } finally {
    await browser.close();
    await server.stop();
  }
}

function suiteAddress(port: number, args: CodeArguments): string {
  return windowAddress(port, args.folder, {
    extensionDevelopmentPath: remoteUri(port, args.extensionDevelopmentPath),
    extensionTestsPath: remoteUri(port, join(ROOT, 'test', 'vscode', 'suiteOutput.mjs')),
    skipWelcome: 'true',
    ...(args.file ? { openFile: remoteUri(port, args.file) } : {}),
  });
}

/** Listens to the driver's log and exit; fails when window or server are gone, or nothing happens for too long. */
async function suiteEnd(page: Page, server: VsCodeServer): Promise<number> {
  const log: string[] = [];
  let limit: NodeJS.Timeout | undefined;
  let passed = false;
  const code = new Promise<number>((resolve, reject) => {
    const fail = (reason: string) => {
      const last = [...log.slice(-30), server.process.lastOutput().slice(-2000)].join('\n');
      reject(new Error(`${reason}\nWhat VS Code logged last:\n${last}`));
    };
    const failAfter = (time: number, reason: string) => {
      clearTimeout(limit);
      limit = setTimeout(fail, time, `${reason} within ${time / MINUTE} minutes.`);
    };
    failAfter(START_LIMIT, 'The suite did not start');
    void page.exposeFunction('codeAutomationLog', (level: string, [first, ...rest]: unknown[]) => {
      if (first === MARK) {
        failAfter(RUN_LIMIT, 'The suite did not go on');
        if (rest[0] === PASSED) {
          passed = true;
        } else if (rest.length > 0) {
          console.log(format(...rest));
        }
      } else {
        log.push(`${level}: ${format(first, ...rest)}`);
      }
    });
    void page.exposeFunction('codeAutomationExit', (exitCode: number) => {
      // An extension host that dies is reported as 0 too.
      if (exitCode === 0 && !passed) {
        fail('The extension host ended before the suite did.');
      } else {
        resolve(exitCode);
      }
    });
    page.once('crash', () => fail('The window crashed.'));
    page.once('close', () => fail('The window was closed.'));
    void server.process.exited.then((exitCode) => fail(`VS Code's server ended with code ${exitCode}.`));
  });
  return code.finally(() => clearTimeout(limit));
}
