import { chromium, type Browser } from 'playwright-core';
import { bundledChromium } from './bundledChromium';
import { findBrowser } from './findBrowser';

const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A second window must go on working behind the first.
  '--disable-backgrounding-occluded-windows',
  '--disable-renderer-backgrounding',
  '--disable-background-timer-throttling',
  // Text that looks the same on every machine.
  '--font-render-hinting=none',
];

/** Starts an installed browser without a window of its own, or the one from npm; it ends with this process. */
export async function launchBrowser(): Promise<Browser> {
  const installed = findBrowser();
  const program = installed ? { executablePath: installed, env: {} } : await bundledChromium();
  return chromium.launch({
    executablePath: program.executablePath,
    args: FLAGS,
    timeout: 120_000,
    env: { ...process.env, ...program.env },
  });
}
