import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { packageFolder } from './packageFolder';

/** How an extension that only tests and measurements use is bundled. */
export const BUNDLE = { bundle: true, format: 'esm', target: 'es2023', minify: true } as const;

/** Bundles an extension from its source and packages it in the folder; answers with the path of the VSIX. */
export async function packageOther(folder: string, source: string, manifest: object): Promise<string> {
  const entryPoints = [{ in: source, out: 'extension' }];
  await build({ ...BUNDLE, entryPoints, outdir: folder, platform: 'node', external: ['vscode'] });
  const common = { version: '0.0.1', license: 'MIT', engines: { vscode: '^1.100.0' }, type: 'module' };
  const whole = { ...common, main: './extension.js', ...manifest };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(whole));
  writeFileSync(join(folder, 'LICENSE'), 'MIT');
  writeFileSync(join(folder, 'README.md'), 'For tests and measurements only.');
  const vsix = join(folder, 'other.vsix');
  await packageFolder(folder, vsix);
  return vsix;
}
