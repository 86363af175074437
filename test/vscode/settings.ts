import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** User settings of VS Code, by id. */
export type Settings = Readonly<Record<string, unknown>>;

/** Settings for a window in which nothing moves that nobody asked for, and that asks nothing of the network. */
export const CALM: Settings = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'json.schemaDownload.enable': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'window.confirmBeforeClose': 'never',
  // Else the palette moves what was used last to the top while a click is on its way.
  'workbench.commandPalette.history': 0,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Writes `User/settings.json` into a user data folder, as VS Code reads it at its start. */
export function writeSettings(userDataDir: string, settings: Settings): void {
  const folder = join(userDataDir, 'User');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'settings.json'), JSON.stringify({ ...CALM, ...settings }, undefined, 2));
}
