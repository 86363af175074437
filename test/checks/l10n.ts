import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';
import { problemsOf } from './textRules';

/** Extracts every localisable text of the code into the bundle that translations start from; with `--check`, only compares. */
const BUNDLE = 'l10n/bundle.l10n.json';

async function sources(folder: string): Promise<{ contents: string; extension: string }[]> {
  const names = await readdir(folder, { recursive: true });
  const scripts = names.filter((name) => /(?<!\.d)\.tsx?$/.test(name)).sort();
  return Promise.all(
    scripts.map(async (name) => ({
      contents: await readFile(join(folder, name), 'utf8'),
      extension: extname(name),
    })),
  );
}

const texts = await getL10nJson([...(await sources('src')), ...(await sources('media'))]);
const sorted = Object.fromEntries(Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1)));
const bundle = `${JSON.stringify(sorted, undefined, 2)}\n`;
const own = JSON.parse(await readFile('package.nls.json', 'utf8')) as Readonly<Record<string, string>>;
const problems = [...Object.values(sorted), ...Object.values(own)]
  .map((text: unknown) => (typeof text === 'string' ? text : String((text as { message: unknown }).message)))
  .flatMap((text) => problemsOf(text).map((problem) => `${problem}: ${JSON.stringify(text)}`));
if (problems.length > 0) {
  console.error(problems.join('\n'));
  process.exitCode = 1;
}
if (!process.argv.includes('--check')) {
  await writeFile(BUNDLE, bundle);
} else if ((await readFile(BUNDLE, 'utf8')) !== bundle) {
  console.error(`${BUNDLE} is out of date: run "npm run l10n".`);
  process.exitCode = 1;
}
