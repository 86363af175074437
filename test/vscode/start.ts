import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { endWithCaller } from './endWithCaller';
import { tempFolder, WORKSPACE } from './folders';
import { openDefaultBrowser } from './openDefaultBrowser';
import { packageExtension } from './packageExtension';
import { provision } from './provision';
import { startServer } from './server';
import { startDesktop } from './startDesktop';
import { NEWEST } from './versions';
import { remoteUri, windowAddress } from './windowAddress';

/**
 * `npm start`: VS Code with the packaged extension and a copy of `test/workspace`, on sample data, until Ctrl+C. In the
 * browser, on a free port or on `--port`; with `--desktop` in the installed `code`.
 */
endWithCaller();
const { values } = parseArgs({ options: { desktop: { type: 'boolean' }, port: { type: 'string' } } });
const settings = { 'seoBacklinks.service': 'sample' };

try {
  console.log('Packaging the extension…');
  const vsix = await packageExtension();
  const workspace = join(tempFolder().path, basename(WORKSPACE));
  cpSync(WORKSPACE, workspace, { recursive: true });
  const file = join(workspace, 'links.md');
  if (values.desktop) {
    await startDesktop({ vsix, settings, workspace, file });
  } else {
    await startInBrowser(vsix, workspace, file);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

async function startInBrowser(vsix: string, workspace: string, file: string): Promise<void> {
  await provision(NEWEST);
  console.log('Starting VS Code…');
  const server = await startServer({ version: NEWEST, vsix, settings, port: Number(values.port ?? 0) });
  const address = windowAddress(server.port, workspace, { openFile: remoteUri(server.port, file) });
  console.log(`SEO Backlinks is open at ${address}\nCtrl+C ends it.`);
  openDefaultBrowser(address);
  const code = await server.process.exited;
  throw new Error(`VS Code's server ended with code ${code}.`);
}
