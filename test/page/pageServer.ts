import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ROOT } from '../vscode/folders';
import { shellHtml } from './shellHtml';

/** The built page on loopback, as a webview of VS Code would have it. */
export interface PageServer {
  readonly origin: string;
  readonly stop: () => Promise<void>;
}

/** Serves the shell and `dist/media`, which must have been built; or another script in place of the report's. */
export async function startPageServer(script?: Buffer): Promise<PageServer> {
  const files: Record<string, readonly [type: string, content: Buffer | string]> = {
    '/report.js': ['text/javascript', script ?? (await readFile(join(ROOT, 'dist', 'media', 'report.js')))],
    '/report.css': ['text/css', await readFile(join(ROOT, 'dist', 'media', 'report.css'))],
    '/defaultStyles.css': [
      'text/css',
      await readFile(new URL('./themes/defaultStyles.css', import.meta.url)),
    ],
  };
  const server = createServer((request, response) => {
    const [type, content] = files[request.url ?? ''] ?? ['text/plain', undefined];
    response.writeHead(content === undefined ? 404 : 200, { 'content-type': type });
    response.end(content);
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  // VS Code puts its own stylesheet before everything else.
  const html = (await shellHtml(origin)).replace(
    '<head>',
    `<head><link rel="stylesheet" href="${origin}/defaultStyles.css">`,
  );
  files['/'] = ['text/html', html];
  return {
    origin,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
