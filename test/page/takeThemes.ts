import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame } from 'playwright-core';
import { chooseFromEditorMenu } from '../vscode/acts/editorMenu';
import { webviewFrame } from '../vscode/acts/webview';
import { ROOT } from '../vscode/folders';
import { openWindow } from '../vscode/openWindow';
import { packageExtension } from '../vscode/packageExtension';
import { themeFile, THEMES, variablesIn, type Theme, type ThemeName } from './theme';

/** Takes from real windows of VS Code what they give the report's page: the theme variables that it uses, and the stylesheet below its own. */
const PAGE = 'https://blog.example.com/seo-basics';
const vsix = await packageExtension();
const used = variablesIn(await readFile(join(ROOT, 'dist', 'media', 'report.css'), 'utf8'));
let stylesheet = '';

for (const name of Object.keys(THEMES) as ThemeName[]) {
  const window = await openWindow({
    vsix,
    container: 'SEO Backlinks',
    file: 'links.md',
    settings: { 'seoBacklinks.service': 'sample' },
    theme: THEMES[name],
  });
  try {
    await chooseFromEditorMenu(window.page, PAGE, 'SEO Backlinks', 'Look Up Backlinks');
    const report = await webviewFrame(window.page, `Backlinks: ${PAGE.replace('https://', '')}`);
    await report.locator('.value').first().waitFor();
    await writeFile(themeFile(name), `${JSON.stringify(await takeTheme(report), undefined, 2)}\n`);
    stylesheet = await report.evaluate(() => document.getElementById('_defaultStyles')?.textContent ?? '');
  } finally {
    await window.stop();
  }
}
await writeFile(new URL('./themes/defaultStyles.css', import.meta.url), `${stylesheet.trim()}\n`);

function takeTheme(report: Frame): Promise<Theme> {
  return report.evaluate((names) => {
    const { style } = document.documentElement;
    const set = names.map((variable) => [variable, style.getPropertyValue(variable).trim()] as const);
    return {
      bodyClass: document.body.className,
      variables: Object.fromEntries(set.filter(([, value]) => value !== '')),
    };
  }, used);
}
