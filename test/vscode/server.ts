import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './folders';
import { provision } from './provision';
import { runServer, type ServerProcess } from './serverProcess';
import { writeSettings, type Settings } from './settings';

/** What a server can be started with. */
export interface ServerOptions {
  readonly version: string;
  readonly settings?: Settings | undefined;
  /** The packaged extension to install, or several. */
  readonly vsix?: string | readonly string[] | undefined;
  /** Every folder counts as trusted, without a question; the default. */
  readonly trust?: boolean | undefined;
  /** Runs test suites; toasts are hidden and questions answered then. */
  readonly driver?: boolean | undefined;
  /** 0, the default, takes a free one. */
  readonly port?: number | undefined;
  /** Added to this process's environment for the server and its extension hosts. */
  readonly env?: NodeJS.ProcessEnv | undefined;
}

/** A VS Code server that answers on loopback. */
export interface VsCodeServer {
  readonly version: string;
  readonly port: number;
  /** A folder of this server alone, removed with it; `data/User` holds the user's settings. */
  readonly dataDir: string;
  readonly process: ServerProcess;
  readonly stop: () => Promise<void>;
}

/** Starts a server with fresh data and answers when it takes requests; throws with its output where it can't. */
export async function startServer(options: ServerOptions): Promise<VsCodeServer> {
  const vsCode = await provision(options.version);
  const temp = tempFolder();
  const dataDir = join(temp.path, 'server');
  const env = serverEnvironment(temp.path, options.env);
  writeSettings(join(dataDir, 'data'), options.settings ?? {});
  for (const vsix of [options.vsix ?? []].flat()) {
    await installExtension(vsix);
  }

  const running = runServer(vsCode, serverArguments(dataDir, options), env);
  const stop = async () => {
    await running.stop();
    temp.remove();
  };
  try {
    const [, port, failure] = await running.untilOutput(/agent listening on (\d+)\s|Error: (listen .*)\s/);
    if (failure) {
      throw new Error(`VS Code's server can't ${failure}`);
    }
    await answers(Number(port));
    return { version: options.version, port: Number(port), dataDir, process: running, stop };
  } catch (error) {
    await stop();
    throw error;
  }

  async function installExtension(vsix: string): Promise<void> {
    const installer = runServer(
      vsCode,
      ['--server-data-dir', dataDir, '--install-extension', vsix, '--force'],
      env,
    );
    const code = await installer.exited;
    if (code !== 0) {
      throw new Error(`VS Code could not install ${vsix}:\n${installer.lastOutput()}`);
    }
  }
}

function serverArguments(dataDir: string, options: ServerOptions): string[] {
  return [
    ...['--host', '127.0.0.1', '--port', String(options.port ?? 0), '--without-connection-token'],
    ...['--server-data-dir', dataDir, '--disable-telemetry'],
    ...(options.trust === false ? [] : ['--disable-workspace-trust']),
    ...(options.driver ? ['--enable-smoke-test-driver'] : []),
  ];
}

function serverEnvironment(temp: string, added: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const env: NodeJS.ProcessEnv = { ...process.env, ...added };
  // Options for our Node are not for the server's.
  delete env['NODE_OPTIONS'];
  if (process.platform !== 'linux') {
    return env;
  }
  // Sockets go into the folder that is removed. (macOS's own temporary paths are too long to add to.)
  const sockets = join(temp, 'tmp');
  mkdirSync(sockets);
  return { ...env, TMPDIR: sockets, XDG_RUNTIME_DIR: sockets };
}

async function answers(port: number): Promise<void> {
  const reply = await fetch(`http://127.0.0.1:${port}/`);
  await reply.body?.cancel();
  if (!reply.ok) {
    throw new Error(`VS Code's server answered with status ${reply.status}.`);
  }
}
