import { FIELDS, OPERATORS, type FieldType } from '../../src/core/options/filterFields';
import { MAX_CONDITIONS } from '../../src/core/options/filters';

export type Schema = Readonly<Record<string, unknown>>;

/** What is nested deeper than groups within groups is only checked before it is sent. */
const MAX_LEVEL = 2;

/** To what level fields are explained and names are offered: each level makes the manifest larger by some 15 KB. */
const EXPLAINED_LEVEL = 0;
const OFFERED_LEVEL = 1;

/**
 * The JSON schema of `backlinks_filters` for the manifest: one flat condition, or conditions and groups with "and" or
 * "or" between them. Every level is written out, since settings allow no `$ref` (microsoft/vscode #97662).
 *
 * VS Code checks a list by `prefixItems`, but offers completions by `items`, so that a condition has both.
 */
export function filtersSchema(): Schema {
  return node(0);
}

/** The key in `package.nls.json` of what a field means. */
export function fieldKey(field: string): string {
  return `filterField.${field}`;
}

/** What begins with a text is a condition; so is what is still empty, and may be completed to one. */
function node(level: number): Schema {
  return {
    type: 'array',
    if: { prefixItems: [{ type: 'string' }] },
    then: condition(level),
    else: level === MAX_LEVEL ? {} : group(level),
  };
}

function group(level: number): Schema {
  const places = Array.from({ length: 2 * MAX_CONDITIONS - 1 }, (_, i) => ({
    type: i % 2 === 0 ? 'array' : 'string',
  }));
  return {
    maxItems: places.length,
    items: { anyOf: [{ enum: ['and', 'or'] }, node(level + 1)] },
    allOf: [{ prefixItems: places }],
  };
}

function condition(level: number): Schema {
  const fields = [...FIELDS.keys()];
  const meanings = fields.map((field) => `%${fieldKey(field)}%`);
  return {
    maxItems: 3,
    ...(level === 0 ? { if: { minItems: 1 }, then: { minItems: 3 } } : { minItems: 3 }),
    prefixItems: [{ pattern: oneOf(fields), patternErrorMessage: '%filter.unknownField%' }],
    ...offered(level, { enum: fields, ...(level <= EXPLAINED_LEVEL ? { enumDescriptions: meanings } : {}) }),
    allOf: (Object.keys(OPERATORS) as FieldType[]).map((type) => ({
      if: { prefixItems: [{ pattern: oneOf(fieldsOf(type)) }] },
      then: ofType(type, level),
    })),
  };
}

function ofType(type: FieldType, level: number): Schema {
  const value = scalar(type);
  const names = { enum: OPERATORS[type] };
  const operator = { pattern: oneOf(OPERATORS[type]), patternErrorMessage: `%${operatorsKey(type)}%` };
  if (!OPERATORS[type].includes('in')) {
    return {
      prefixItems: [{}, operator, value],
      ...(type === 'bool' ? offered(level, {}, names, value) : offered(level, {}, names)),
    };
  }
  const list = { type: 'array', minItems: 1, items: value };
  return {
    prefixItems: [{}, operator],
    ...offered(level, {}, names),
    if: { prefixItems: [{}, { pattern: '^(not_)?in$' }] },
    then: { prefixItems: [{}, {}, list] },
    else: { prefixItems: [{}, {}, value] },
  };
}

function offered(level: number, ...items: Schema[]): Schema {
  return level <= OFFERED_LEVEL ? { items } : {};
}

function scalar(type: FieldType): Schema {
  switch (type) {
    case 'bool':
      return { type: 'boolean' };
    case 'number':
      return { type: 'number' };
    case 'time':
      return {
        type: 'string',
        pattern: '^\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d \\+00:00$',
        patternErrorMessage: '%filter.badTime%',
      };
    case 'string':
    case 'array':
      return { type: 'string' };
  }
}

/** The key in `package.nls.json` of which operators fit a type. */
export function operatorsKey(type: FieldType): string {
  return `filterOperators.${type}`;
}

function fieldsOf(type: FieldType): string[] {
  return [...FIELDS].filter(([, fieldType]) => fieldType === type).map(([field]) => field);
}

function oneOf(names: readonly string[]): string {
  return `^(${names.join('|')})$`;
}
