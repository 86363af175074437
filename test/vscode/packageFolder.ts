import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

// `import.meta.resolve` is missing where mocha requires a test file instead of importing it.
const require = createRequire(import.meta.url);

/** Packages the built extension of a folder as a VSIX at the given path. */
export async function packageFolder(folder: string, out: string): Promise<void> {
  const vsce = require.resolve('@vscode/vsce/vsce');
  // All that is needed is in the bundle, and there is no repository yet that relative links could point to.
  const options = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
  await promisify(execFile)(process.execPath, [vsce, 'package', ...options, '--out', out], { cwd: folder });
}
