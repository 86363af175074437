import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { BUNDLE } from '../../vscode/packageOther';

/** A page's script, bundled as the product's own is. */
export async function bundlePage(source: URL): Promise<Buffer> {
  const { outputFiles } = await build({
    ...BUNDLE,
    ...PAGE_BUNDLE,
    entryPoints: [fileURLToPath(source)],
    write: false,
  });
  return Buffer.from(outputFiles[0]?.contents ?? []);
}

/** What pages need besides. */
export const PAGE_BUNDLE = { platform: 'browser', jsx: 'automatic', jsxImportSource: 'preact' } as const;
