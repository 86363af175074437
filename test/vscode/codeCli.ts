import { readCodeArguments } from './codeArguments';
import { endWithCaller } from './endWithCaller';
import { runSuite } from './runSuite';
import { NEWEST } from './versions';

/**
 * Runs a suite as desktop VS Code does under `@vscode/test-electron`: same arguments, same exit code, in the version that
 * VSCODE_VERSION names.
 */
endWithCaller();
try {
  const version = process.env['VSCODE_VERSION'] ?? NEWEST;
  process.exitCode = await runSuite(version, readCodeArguments(process.argv.slice(2)));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
process.exit();
