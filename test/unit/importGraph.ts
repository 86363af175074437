import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, sep } from 'node:path';
import ts from 'typescript';

/** Which files each source file imports, as types too, and when first used unless `late` is false; paths are relative to the repository's root. */
export function importGraph(folders: readonly string[], late = true): ReadonlyMap<string, readonly string[]> {
  const files = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /(?<!\.d)\.tsx?$/.test(name))
      .map((name) => join(folder, name)),
  );
  return new Map(files.map((file) => [posix(file), importsOf(file, late)]));
}

/** Files that import one another in a circle, each circle once, as a chain. */
export function circles(graph: ReadonlyMap<string, readonly string[]>): string[] {
  const found = new Set<string>();
  const done = new Set<string>();
  const visit = (file: string, chain: readonly string[]): void => {
    const start = chain.indexOf(file);
    if (start >= 0) {
      found.add([...chain.slice(start), file].join(' → '));
    } else if (!done.has(file)) {
      (graph.get(file) ?? []).forEach((imported) => visit(imported, [...chain, file]));
      done.add(file);
    }
  };
  [...graph.keys()].forEach((file) => visit(file, []));
  return [...found];
}

function importsOf(file: string, late: boolean): readonly string[] {
  const source = readFileSync(file, 'utf8');
  const { importedFiles } = ts.preProcessFile(late ? source : source.replace(/\bimport\(/g, 'later('));
  return importedFiles.map(({ fileName }) => resolved(file, fileName));
}

/** Packages stay as they are written. */
function resolved(from: string, imported: string): string {
  if (!imported.startsWith('.')) {
    return imported;
  }
  const path = normalize(join(dirname(from), imported));
  const ending = ['.ts', '.tsx', '.d.ts', ''].find((candidate) => existsSync(path + candidate));
  return posix(path + (ending ?? ''));
}

function posix(path: string): string {
  return path.split(sep).join('/');
}
