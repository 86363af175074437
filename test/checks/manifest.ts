import { readFileSync, writeFileSync } from 'node:fs';
import { fieldMeaning } from '../../src/core/options/fieldMeanings';
import { FIELDS } from '../../src/core/options/filterFields';
import { fieldKey, filtersSchema } from './filtersSchema';

/** Writes what the manifest repeats of the code: the schema of filters, and what their fields mean. A unit test compares the two. */
const SETTING = 'seoBacklinks.lookup.backlinksFilters';

interface Manifest {
  readonly contributes: {
    readonly configuration: readonly { readonly properties: Record<string, Record<string, unknown>> }[];
  };
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
for (const { properties } of manifest.contributes.configuration) {
  const setting = properties[SETTING];
  if (setting) {
    properties[SETTING] = { ...setting, ...filtersSchema() };
  }
}
write('package.json', manifest);

const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const others = Object.entries(texts).filter(([key]) => !key.startsWith(fieldKey('')));
const meanings = [...FIELDS.keys()].map((field) => [fieldKey(field), fieldMeaning(field)]);
write('package.nls.json', Object.fromEntries([...others, ...meanings]));

function write(path: string, json: unknown): void {
  writeFileSync(path, `${JSON.stringify(json, undefined, 2)}\n`);
}
