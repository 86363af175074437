import { spawn } from 'node:child_process';
import { findOnPath } from './findBrowser';

/** Opens an address in the person's browser; does nothing where there is none. */
export function openDefaultBrowser(address: string): void {
  const opener = findOpener();
  if (opener) {
    const child = spawn(opener, [address], { stdio: 'ignore', detached: true });
    child.on('error', () => undefined);
    child.unref();
  }
}

function findOpener(): string | undefined {
  if (process.platform === 'darwin') {
    return findOnPath('open');
  }
  const hasScreen = process.env['DISPLAY'] || process.env['WAYLAND_DISPLAY'];
  return hasScreen ? findOnPath('xdg-open', 'wslview') : undefined;
}
