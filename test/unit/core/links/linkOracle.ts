import { computeLinks } from 'monaco-editor/editor/common/languages/linkComputer.js';
import type { Span } from './linkMarks';

/** The http(s) links that VS Code's own LinkComputer finds in a text. */
export function oracleLinks(text: string): Span[] {
  const lines = text.split('\n');
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.length + 1;
  }
  return computeLinks({ getLineCount: () => lines.length, getLineContent: (line) => lines[line - 1] ?? '' })
    .filter(({ url }) => /^http/i.test(url))
    .map(({ range }) => {
      const lineStart = starts[range.startLineNumber - 1] ?? 0;
      return { start: lineStart + range.startColumn - 1, end: lineStart + range.endColumn - 1 };
    });
}
