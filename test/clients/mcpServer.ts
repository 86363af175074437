import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { atExit } from '../vscode/atExit';

/** A session with the official MCP server, over its standard input and output. */
export interface McpSession {
  /** Calls a tool and returns the text that a model would read; throws where the server answers with an error. */
  callTool(name: string, args: object): Promise<{ readonly text: string; readonly isError: boolean }>;
  stop(): Promise<void>;
}

interface Answer {
  readonly id?: number;
  readonly error?: { readonly message: string };
  readonly result?: { readonly content: readonly { readonly text: string }[]; readonly isError?: boolean };
}

/** Starts the server from a folder with its package. It knows one host, so its requests to that are sent to `origin`. */
export async function startMcpServer(folder: string, origin: string, password: string): Promise<McpSession> {
  const redirect = pathToFileURL(join(import.meta.dirname, 'redirect.mjs')).href;
  const script = join(folder, 'node_modules', 'dataforseo-mcp-server', 'dist', 'index.js');
  const env = {
    ...process.env,
    NODE_OPTIONS: '',
    EMULATOR_ORIGIN: origin,
    DATAFORSEO_LOGIN: 'login',
    DATAFORSEO_PASSWORD: password,
  };
  const child = spawn(process.execPath, ['--import', redirect, script], {
    env,
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const end = atExit(() => child.kill());
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  let asked = 0;
  const send = (message: object) => child.stdin.write(`${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`);
  const request = async (method: string, params: object): Promise<Answer> => {
    const id = ++asked;
    send({ id, method, params });
    for (;;) {
      const line = await lines.next();
      if (line.done) {
        throw new Error(`the MCP server ended before it answered ${method}`);
      }
      const answer = JSON.parse(line.value) as Answer;
      if (answer.id === id) {
        return answer;
      }
    }
  };
  await request('initialize', {
    protocolVersion: '2025-06-18',
    capabilities: {},
    clientInfo: { name: 'seo-backlinks-test', version: '0' },
  });
  send({ method: 'notifications/initialized' });
  return {
    callTool: async (name, args) => {
      const { result, error } = await request('tools/call', { name, arguments: args });
      if (!result) {
        throw new Error(error?.message);
      }
      return { text: result.content[0]?.text ?? '', isError: result.isError === true };
    },
    stop: async () => {
      const closed = once(child, 'close');
      end();
      await closed;
    },
  };
}
