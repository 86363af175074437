import type { Schema } from '../checks/filtersSchema';

/** Whether a value fits a JSON schema of the 2020-12 draft, as far as the manifest uses it; any other keyword is an error. */
export function fits(schema: Schema, value: unknown): boolean {
  return Object.entries(schema).every(([keyword, argument]) => {
    const check = KEYWORDS[keyword];
    if (!check) {
      throw new Error(`The keyword ${keyword} is not known here.`);
    }
    return check(argument as never, value, schema);
  });
}

const always = () => true;

const KEYWORDS: Readonly<Record<string, (argument: never, value: unknown, schema: Schema) => boolean>> = {
  type: (type: string, value) => (Array.isArray(value) ? 'array' : typeof value) === type,
  enum: (values: readonly unknown[], value) => values.includes(value),
  pattern: (pattern: string, value) => typeof value !== 'string' || new RegExp(pattern, 'u').test(value),
  minItems: (count: number, value) => !Array.isArray(value) || value.length >= count,
  maxItems: (count: number, value) => !Array.isArray(value) || value.length <= count,
  prefixItems: (schemas: readonly Schema[], value) =>
    !Array.isArray(value) || value.every((item, i) => fits(schemas[i] ?? {}, item)),
  // In this draft a list of schemas under `items` means nothing; VS Code takes its completions from there.
  items: (schema: Schema | readonly Schema[], value) =>
    !Array.isArray(value) || Array.isArray(schema) || value.every((item) => fits(schema as Schema, item)),
  allOf: (schemas: readonly Schema[], value) => schemas.every((schema) => fits(schema, value)),
  anyOf: (schemas: readonly Schema[], value) => schemas.some((schema) => fits(schema, value)),
  if: (condition: Schema, value, schema) =>
    fits(((fits(condition, value) ? schema.then : schema.else) ?? {}) as Schema, value),
  then: always,
  else: always,
  patternErrorMessage: always,
};
