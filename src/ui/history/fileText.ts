import { createReadStream } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';

/** The text of a file in pieces, as far as the file system can give it so. */
export async function* readPieces(uri: vscode.Uri): AsyncGenerator<string> {
  if (uri.scheme === 'file') {
    yield* createReadStream(uri.fsPath, 'utf8') as AsyncIterable<string>;
  } else {
    yield new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  }
}

/** Writes a text that comes in pieces; what was there before stays unless all of it came. Rejects once the signal aborts. */
export async function writePieces(
  uri: vscode.Uri,
  pieces: AsyncIterable<string>,
  signal: AbortSignal,
): Promise<void> {
  if (uri.scheme !== 'file') {
    const parts: Uint8Array[] = [];
    for await (const piece of pieces) {
      signal.throwIfAborted();
      parts.push(new TextEncoder().encode(piece));
    }
    await vscode.workspace.fs.writeFile(uri, Buffer.concat(parts));
    return;
  }
  const temporary = `${uri.fsPath}.${crypto.randomUUID()}.part`;
  try {
    await writeFile(temporary, pieces, { signal });
    await rename(temporary, uri.fsPath);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
}
