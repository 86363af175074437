import { build, type Plugin } from 'esbuild';
import { join } from 'node:path';
import { ROOT } from '../vscode/folders';

/** What the shell needs of VS Code: a language and the addresses of its files. */
const vscodeStub: Plugin = {
  name: 'vscode',
  setup(build) {
    build.onResolve({ filter: /^vscode$/ }, ({ path }) => ({ path, namespace: 'stub' }));
    build.onLoad({ filter: /.*/, namespace: 'stub' }, () => ({
      contents: `export const env = { language: 'en' };
        export const Uri = { joinPath: (base, ...parts) => [base, ...parts].join('/') };`,
    }));
  },
};

/** The page's HTML from the product's own shell, content security policy included, with its files at an origin. */
export async function shellHtml(origin: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(ROOT, 'src', 'ui', 'report', 'shell.ts')],
    bundle: true,
    format: 'esm',
    platform: 'node',
    write: false,
    plugins: [vscodeStub],
  });
  const code = Buffer.from(outputFiles[0]?.contents ?? []).toString('base64');
  const { reportShell } = (await import(`data:text/javascript;base64,${code}`)) as {
    reportShell: (webview: object, media: string) => string;
  };
  return reportShell({ cspSource: origin, asWebviewUri: (uri: string) => uri }, origin);
}
