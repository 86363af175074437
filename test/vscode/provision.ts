import { cpSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cachedFolder } from './cachedFolder';
import { npm } from './npm';
import { showGrowth } from './showGrowth';
import { findBuild, type VsCodeBuild } from './versions';

const PLATFORM = `${process.platform}-${process.arch}`;

/** A VS Code server on disk, with the Node to run it. */
export interface ProvisionedVsCode {
  readonly version: string;
  readonly node: string;
  /** The folder that holds `out/server-main.js`. */
  readonly folder: string;
}

/** Gets a version of VS Code from npm, the first time only; throws where npm or the platform can't. */
export async function provision(version: string): Promise<ProvisionedVsCode> {
  if (process.platform === 'win32') {
    throw new Error(
      'The npm build of VS Code runs on Linux and macOS. On Windows use the desktop: `npm start -- --desktop`, `npm run test:desktop`.',
    );
  }
  const build = findBuild(version);
  const node = await provisionNode(build);
  const name = `Getting VS Code ${version} from npm (first time only)`;
  const root = await cachedFolder(`vscode-${version}`, (folder) =>
    showGrowth({ name, folder, megabytes: build.megabytes }, () => installVsCode(folder, build)),
  );
  return { version, node, folder: vsCodeFolder(root) };
}

async function installVsCode(folder: string, build: VsCodeBuild): Promise<void> {
  const ripgrep = `@vscode/ripgrep-${PLATFORM}`;
  const ripgrepPackage = build.ripgrepVersion && `${ripgrep}@${build.ripgrepVersion}`;
  await install(folder, build.npmPackage, ...(ripgrepPackage ? [ripgrepPackage] : []));
  await npm(vsCodeFolder(folder), 'install', '--omit=dev', '--ignore-scripts');
  const modules = join(vsCodeFolder(folder), 'node_modules', '@vscode');
  if (ripgrepPackage) {
    const bin = join(folder, 'node_modules', ripgrep, 'bin');
    cpSync(bin, join(modules, 'ripgrep', 'bin'), { recursive: true });
  }
  writeFileSync(join(modules, 'spdlog', 'package.json'), '{ "type": "module", "main": "index.js" }\n');
  cpSync(fileURLToPath(new URL('spdlog.mjs', import.meta.url)), join(modules, 'spdlog', 'index.js'));
}

async function provisionNode(build: VsCodeBuild): Promise<string> {
  const running = Number(process.versions.node.split('.')[0]);
  const fits = build.nodeMajor === 20 ? running >= 20 && running <= 22 : running === build.nodeMajor;
  if (fits) {
    return process.execPath;
  }
  const carrier = `node-${PLATFORM}`;
  const name = `Getting Node ${build.nodeVersion} from npm (first time only)`;
  const root = await cachedFolder(`node-${build.nodeVersion}`, (folder) =>
    showGrowth({ name, folder, megabytes: 190 }, () => install(folder, `${carrier}@${build.nodeVersion}`)),
  );
  return join(root, 'node_modules', carrier, 'bin', 'node');
}

async function install(folder: string, ...npmPackages: readonly string[]): Promise<void> {
  writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(folder, 'install', '--ignore-scripts', ...npmPackages);
}

function vsCodeFolder(root: string): string {
  return join(root, 'node_modules', 'code-server', 'lib', 'vscode');
}
