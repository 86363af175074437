import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { tempFolder } from '../../vscode/folders';
import { BUNDLE, packageOther } from '../../vscode/packageOther';

/** Which keys press what in the window; the keyboard starts both panels alike. */
export const KEYS = {
  report: 'Control+Alt+Digit1',
  empty: 'Control+Alt+Digit2',
  close: 'Control+Alt+Digit0',
};

const MANIFEST = {
  name: 'bench-peer',
  publisher: 'seo-backlinks',
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
  const page = { in: source('page.ts'), out: 'report' };
  await build({ ...BUNDLE, entryPoints: [page], outdir: join(folder, 'media') });
  writeFileSync(join(folder, 'media', 'report.css'), '');
  return packageOther(folder, source('extension.ts'), MANIFEST);
}
