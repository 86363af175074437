import fc from 'fast-check';
import { FIELDS, OPERATORS } from '../../../../src/core/options/filterFields';
import type { Condition } from '../../../../src/core/options/filters';
import { readCondition } from '../../../../src/core/options/filterValue';

/** A field with an operator of its type. */
export function fieldsWithOperator(): fc.Arbitrary<readonly [field: string, operator: string]> {
  return fc
    .constantFrom(...FIELDS)
    .chain(([field, type]) =>
      fc.constantFrom(...OPERATORS[type]).map((operator) => [field, operator] as const),
    );
}

/** What people may type as a value, sensible or not. */
export function typedValues(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(
      'true',
      'false',
      '2026-01-31',
      '2026-02-30',
      '2026-01-31 08:00',
      '["a,b","c"]',
      '[1,2]',
      '[]',
    ),
    fc.integer().map(String),
    fc.double({ noNaN: true }).map(String),
    fc.array(fc.string({ maxLength: 6 }), { maxLength: 4 }).map((entries) => entries.join(',')),
    fc.array(fc.nat(999), { maxLength: 4 }).map((entries) => entries.join(', ')),
    fc.array(fc.string({ maxLength: 6 }), { maxLength: 4 }).map((entries) => JSON.stringify(entries)),
    fc.string({ unit: 'binary' }),
  );
}

/** A condition as it can be typed. */
export function conditions(): fc.Arbitrary<Condition> {
  return fc.tuple(fieldsWithOperator(), typedValues()).map(([[field, operator], text]) => {
    const read = readCondition(field, operator, text);
    return read.ok ? read.value : { kind: 'condition', field: 'dofollow', operator: '=', value: true };
  });
}
