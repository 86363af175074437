import type { Page } from 'playwright-core';
import { runCommand } from '../vscode/acts/commandPalette';
import { notification } from '../vscode/acts/notification';
import { answerInput } from '../vscode/acts/quickInput';

/** Signs in to the emulator by the command palette. */
export async function signIn(page: Page): Promise<void> {
  await runCommand(page, 'SEO Backlinks: Sign In to DataForSEO');
  await answerInput(page, /Your API login/, 'login');
  await answerInput(page, /The API password/, 'password');
  await notification(page, /Signed in to DataForSEO/);
}
