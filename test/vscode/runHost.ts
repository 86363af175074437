import { cpSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { endWithCaller } from './endWithCaller';
import { ROOT, tempFolder, WORKSPACE } from './folders';
import { writeSettings } from './settings';
import { VERSIONS } from './versions';

/**
 * Runs the host suites in each version of VS Code given, or in all: in the npm build, or with `--desktop` in the desktop
 * build that `@vscode/test-electron` downloads. Fails if one of them fails.
 */
endWithCaller();
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { desktop: { type: 'boolean' } },
});
const launcher = fileURLToPath(new URL('codeCli.mjs', import.meta.url));

for (const version of positionals.length > 0 ? positionals : VERSIONS) {
  console.log(`\nHost suites in VS Code ${version}`);
  try {
    await runIn(version);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}

async function runIn(version: string): Promise<void> {
  const temp = tempFolder();
  const workspace = join(temp.path, basename(WORKSPACE));
  const userDataDir = join(temp.path, 'user');
  cpSync(WORKSPACE, workspace, { recursive: true });
  writeSettings(userDataDir, {});
  try {
    await runTests({
      ...(values.desktop ? { version } : { vscodeExecutablePath: launcher }),
      extensionDevelopmentPath: ROOT,
      extensionTestsPath: join(ROOT, 'dist', 'test', 'index.cjs'),
      launchArgs: [workspace, `--user-data-dir=${userDataDir}`, '--disable-extensions'],
      extensionTestsEnv: { VSCODE_VERSION: version },
    });
  } finally {
    temp.remove();
  }
}
