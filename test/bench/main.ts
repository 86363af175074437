import { readdirSync } from 'node:fs';
import type { BenchResult } from './benchResult';

/** Runs one benchmark by name and prints its table; with `--json`, one line of JSON at the end. */
const [name, ...flags] = process.argv.slice(2);
const names = readdirSync(import.meta.dirname)
  .filter((file) => file.endsWith('.ts'))
  .map((file) => file.replace(/\.ts$/, ''))
  .filter((file) => !['main', 'benchResult', 'measure'].includes(file));

if (name === undefined || !names.includes(name)) {
  console.error(`Usage: npm run bench -- NAME [--json]   where NAME is one of: ${names.join(', ')}`);
  process.exitCode = 2;
} else {
  const { run } = (await import(`./${name}`)) as { readonly run: () => Promise<BenchResult> };
  const { table, ratios, figures } = await run();
  console.log(table);
  if (flags.includes('--json')) {
    console.log(JSON.stringify({ name, ratios, figures }));
  }
}
