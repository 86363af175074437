import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { PAGE_BUNDLE } from '../../page/table/bundle';
import { ROOT, tempFolder } from '../../vscode/folders';
import { BUNDLE, packageOther } from '../../vscode/packageOther';

/** What the page can be opened with, by the keys of the window that do it. */
export const OPENING = {
  table1000: { key: 'Control+Alt+Digit1', args: { isBare: false, count: 1_000 } },
  bare1000: { key: 'Control+Alt+Digit2', args: { isBare: true, count: 1_000 } },
  table10000: { key: 'Control+Alt+Digit3', args: { isBare: false, count: 10_000 } },
  table100: { key: 'Control+Alt+Digit4', args: { isBare: false, count: 100 } },
} as const;

/** Closes what was opened. */
export const CLOSE = 'Control+Alt+Digit0';

const MANIFEST = {
  name: 'bench-lists',
  publisher: 'seo-backlinks',
  contributes: {
    commands: [{ command: 'benchLists.open', title: 'Open Rows' }],
    keybindings: [
      ...Object.values(OPENING).map(({ key, args }) => ({
        key: written(key),
        command: 'benchLists.open',
        args,
      })),
      { key: written(CLOSE), command: 'workbench.action.closeEditorsInOtherGroups' },
    ],
  },
};

/** Builds and packages the extension whose panels hold a table of links, or a bare one; answers with the path of the VSIX. */
export async function packageLists(): Promise<string> {
  const folder = tempFolder().path;
  const source = (name: string) => fileURLToPath(new URL(name, import.meta.url));
  const entryPoints = [
    { in: source('page.tsx'), out: 'report' },
    { in: join(ROOT, 'media', 'report.css'), out: 'report' },
  ];
  await build({ ...BUNDLE, ...PAGE_BUNDLE, entryPoints, outdir: join(folder, 'media') });
  return packageOther(folder, source('extension.ts'), MANIFEST);
}

function written(key: string): string {
  return key.toLowerCase().replace('control', 'ctrl').replace('digit', '');
}
