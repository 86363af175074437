import { readFileSync } from 'node:fs';

/** VS Code's own themes that the page is looked at in, by the name of the file that holds what they set. */
export const THEMES = {
  dark: 'Dark 2026',
  light: 'Light 2026',
  highContrastDark: 'Default High Contrast',
  highContrastLight: 'Default High Contrast Light',
} as const;
export type ThemeName = keyof typeof THEMES;

/** What VS Code gives a webview: a class of its body, and CSS variables. */
export interface Theme {
  readonly bodyClass: string;
  readonly variables: Readonly<Record<string, string>>;
}

/** Where a theme is kept. */
export function themeFile(name: ThemeName): URL {
  return new URL(`./themes/${name}.json`, import.meta.url);
}

/** A theme as taken from a window of VS Code. */
export function readTheme(name: ThemeName): Theme {
  return JSON.parse(readFileSync(themeFile(name), 'utf8')) as Theme;
}

/** Every theme variable that a stylesheet uses, sorted. */
export function variablesIn(stylesheet: string): string[] {
  return [...new Set(stylesheet.match(/--vscode-[\w-]+/g))].sort();
}
