import fc from 'fast-check';
import type { Column } from '../../../../src/core/lists/column';
import type { SectionId, SectionRows } from '../../../../src/core/lists/listSection';
import { SECTION_COLUMNS } from '../../../../src/core/lists/sectionColumns';
import { anyText } from '../exports/answerArbitrary';

type Value = string | number | boolean | null;

const anyCount = fc.oneof(fc.constantFrom(0, 1, -1, 1e21, 0.5), fc.nat());

/** Any row of a section, strangers' texts wherever texts can be, and null everywhere. */
export function anyRow<I extends SectionId>(id: I): fc.Arbitrary<SectionRows[I]> {
  const columns = Object.entries(SECTION_COLUMNS[id]);
  const model = Object.fromEntries(columns.map(([name, column]) => [name, fc.option(anyValue(column))]));
  return fc.record(model, { noNullPrototype: true }) as unknown as fc.Arbitrary<SectionRows[I]>;
}

/** A row of which only some values are there. */
export function rowOf<I extends SectionId>(id: I, values: Partial<SectionRows[I]>): SectionRows[I] {
  const none = Object.keys(SECTION_COLUMNS[id]).map((name) => [name, null] as const);
  return { ...Object.fromEntries<Value>(none), ...values } as unknown as SectionRows[I];
}

/** A row all of whose texts are the given one. */
export function rowOfText<I extends SectionId>(id: I, text: string | null, number: number | null) {
  const value = ({ type }: Column) => {
    switch (type) {
      case 'number':
        return number;
      case 'text':
        return text;
      case 'flag':
        return null;
      case 'texts':
        return text === null ? null : [text, text];
      case 'path':
        return text === null ? null : [{ type: text, statusCode: number, url: text }];
      case 'breakdown':
        return text === null ? null : [{ key: text, count: number }];
    }
  };
  const values = Object.entries(SECTION_COLUMNS[id]).map(([name, column]) => [name, value(column)] as const);
  return Object.fromEntries<unknown>(values) as unknown as SectionRows[I];
}

function anyValue({ type }: Column): fc.Arbitrary<unknown> {
  switch (type) {
    case 'number':
      return anyCount;
    case 'text':
      return anyText;
    case 'flag':
      return fc.boolean();
    case 'texts':
      return fc.array(anyText, { maxLength: 3 });
    case 'path':
      return fc.array(
        fc.record(
          { type: fc.option(anyText), statusCode: fc.option(anyCount), url: fc.option(anyText) },
          { noNullPrototype: true },
        ),
        { maxLength: 3 },
      );
    case 'breakdown':
      return fc.array(fc.record({ key: anyText, count: fc.option(anyCount) }, { noNullPrototype: true }), {
        maxLength: 3,
      });
  }
}
