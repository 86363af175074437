import { pathToFileURL } from 'node:url';

/** The `vscode-remote:` address by which a window names a file of the server. */
export function remoteUri(port: number, path: string): string {
  return `vscode-remote://127.0.0.1:${port}${pathToFileURL(path).pathname}`;
}

/** The address of a window with a folder open; the payload steers what it does at its start. */
export function windowAddress(
  port: number,
  folder: string | undefined,
  payload: Readonly<Record<string, string>>,
): string {
  const query = [
    ...(folder ? [`folder=${escape(folder)}`] : ['ew=true']),
    `payload=${escape(JSON.stringify(Object.entries(payload)))}`,
  ];
  return `http://127.0.0.1:${port}/?${query.join('&')}`;
}

function escape(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':').replaceAll('%2C', ',');
}
