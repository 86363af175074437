import * as vscode from 'vscode';
import { lineOf, Row } from './row';

/** Copies rows as they stand: of a figure the number alone, of several rows a line each with what it is. */
export async function copyRows(argument: unknown, selected: unknown): Promise<void> {
  const all = Array.isArray(selected) && selected.length > 0 ? (selected as unknown[]) : [argument];
  const rows = all.filter((one) => one instanceof Row).filter((row) => row.copied() !== undefined);
  const [first] = rows;
  if (first) {
    const text = rows.length === 1 ? first.copied() : rows.map((row) => lineOf(row.draw())).join('\n');
    await vscode.env.clipboard.writeText(text ?? '');
  }
}
