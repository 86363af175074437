import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as languages from 'linguist-languages';
import types from 'mime-db';
import { parse } from 'tldts';

const PATH = fileURLToPath(new URL('../../src/core/links/fileEndings.ts', import.meta.url));

/** Endings under which sites are far more frequent than files, obscure formats though there are. */
const SITES = new Set(
  'app at au be ch cl com es fr il in info io me mobi net network nl no one org ph pt ru tr xyz'.split(' '),
);

/** The source of `src/core/links/fileEndings.ts`: endings of public domains that GitHub's Linguist or mime-db know as those of files. */
export function fileEndings(): string {
  const ofTypes = Object.values(types).flatMap(({ extensions = [] }) => extensions);
  const ofLanguages = Object.values(languages).flatMap((language) =>
    'extensions' in language ? (language.extensions ?? []).map((extension) => extension.slice(1)) : [],
  );
  const all = new Set([...ofTypes, ...ofLanguages].map((ending) => ending.toLowerCase()));
  const endings = [...all].filter((ending) => isPublic(ending) && !SITES.has(ending)).sort();
  return `// Made by \`npm run endings\`.

/** Endings of domains that are endings of files too. */
export const FILE_ENDINGS: ReadonlySet<string> = new Set(
  '${endings.join(' ')}'.split(' '),
);
`;
}

function isPublic(ending: string): boolean {
  const { isIcann, publicSuffix } = parse(`example.${ending}`);
  return /^[a-z]+$/.test(ending) && isIcann === true && publicSuffix === ending;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(PATH, fileEndings());
}
