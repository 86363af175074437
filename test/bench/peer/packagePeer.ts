import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { tempFolder } from '../../vscode/folders';
import { packageFolder } from '../../vscode/packageFolder';

/** Which keys press what in the window; the keyboard starts both panels alike. */
export const KEYS = {
  report: 'Control+Alt+Digit1',
  empty: 'Control+Alt+Digit2',
  close: 'Control+Alt+Digit0',
};

const MANIFEST = {
  name: 'bench-peer',
  publisher: 'seo-backlinks',
  version: '0.0.1',
  license: 'MIT',
  engines: { vscode: '^1.100.0' },
  type: 'module',
  main: './extension.js',
  contributes: {
    commands: [{ command: 'benchPeer.open', title: 'Open an Empty Page' }],
    keybindings: [
      { key: 'ctrl+alt+1', command: 'seoBacklinks.showReport' },
      { key: 'ctrl+alt+2', command: 'benchPeer.open' },
      { key: 'ctrl+alt+0', command: 'workbench.action.closeEditorsInOtherGroups' },
    ],
  },
};

/** Builds and packages the extension that reports are measured beside; answers with the path of the VSIX. */
export async function packagePeer(): Promise<string> {
  const folder = tempFolder().path;
  const source = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const shared = {
    bundle: true,
    format: 'esm',
    target: 'es2023',
    minify: true,
  } as const;
  await build({
    ...shared,
    entryPoints: [source('extension.ts')],
    outdir: folder,
    platform: 'node',
    external: ['vscode'],
  });
  const page = { in: source('page.ts'), out: 'report' };
  await build({ ...shared, entryPoints: [page], outdir: join(folder, 'media') });
  writeFileSync(join(folder, 'media', 'report.css'), '');
  writeFileSync(join(folder, 'package.json'), JSON.stringify(MANIFEST));
  writeFileSync(join(folder, 'LICENSE'), 'MIT');
  writeFileSync(join(folder, 'README.md'), 'For measurements only.');
  const vsix = join(folder, 'peer.vsix');
  await packageFolder(folder, vsix);
  return vsix;
}
