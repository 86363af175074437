import { execFile } from 'node:child_process';
import { createReadStream, createWriteStream } from 'node:fs';
import { chmod, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { createBrotliDecompress } from 'node:zlib';
import { cachedFolder } from './cachedFolder';
import { npm } from './npm';
import { showGrowth } from './showGrowth';

// `import.meta.resolve` is missing where mocha requires a test file instead of importing it.
const require = createRequire(import.meta.url);

/** A browser's executable and the environment it needs. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The headless Chromium of @sparticuz/chromium, unpacked once, with the libraries that a bare Linux lacks and with
 * fonts: its own Open Sans, and DejaVu for code and for symbols.
 */
export async function bundledChromium(): Promise<BrowserProgram> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No Chrome, Edge or Chromium was found, and the one from npm runs on Linux x64 only. ' +
        'Install one, or name its executable in SEO_BACKLINKS_BROWSER.',
    );
  }
  const name = 'Unpacking a headless Chromium (first time only)';
  const folder = await cachedFolder('chromium-147.0.0', (partial) =>
    showGrowth({ name, folder: partial, megabytes: 212 }, () => unpack(partial)),
  );
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'lib'), FONTCONFIG_PATH: folder },
  };
}

async function unpack(folder: string): Promise<void> {
  const packed = join(dirname(require.resolve('@sparticuz/chromium')), '..', '..', 'bin');
  const executable = join(folder, 'chromium');
  await Promise.all([
    unbrotli(join(packed, 'chromium.br'), executable).then(() => chmod(executable, 0o755)),
    untar(join(packed, 'al2023.tar.br'), folder),
    untar(join(packed, 'fonts.tar.br'), folder),
  ]);
  await npm(folder, 'install', '--prefix', '.', '--ignore-scripts', 'dejavu-fonts-ttf@2.37.3');
  await writeFile(join(folder, 'fonts.conf'), FONTS_CONF);
}

async function untar(packed: string, folder: string): Promise<void> {
  const archive = join(folder, basename(packed, '.br'));
  await unbrotli(packed, archive);
  await promisify(execFile)('tar', ['-x', '--no-same-owner', '-f', archive, '-C', folder]);
  await rm(archive);
}

async function unbrotli(packed: string, file: string): Promise<void> {
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(file));
}

const FONTS_CONF = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir prefix="relative">node_modules/dejavu-fonts-ttf/ttf</dir>
  <alias binding="strong"><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <alias binding="strong"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family><family>DejaVu Sans</family></prefer></alias>
  <alias binding="strong"><family>serif</family><prefer><family>DejaVu Serif</family></prefer></alias>
</fontconfig>
`;
