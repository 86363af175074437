declare module 'monaco-editor/editor/common/languages/linkComputer.js' {
  interface Range {
    readonly startLineNumber: number;
    readonly startColumn: number;
    readonly endLineNumber: number;
    readonly endColumn: number;
  }
  interface Lines {
    getLineCount(): number;
    getLineContent(lineNumber: number): string;
  }
  /** VS Code's own link detection, one line at a time; lines and columns count from 1. */
  export function computeLinks(lines: Lines): { readonly range: Range; readonly url: string }[];
}
