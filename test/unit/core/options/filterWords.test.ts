import assert from 'node:assert/strict';
import { fieldMeaning } from '../../../../src/core/options/fieldMeanings';
import { FIELDS, OPERATORS, type FieldType } from '../../../../src/core/options/filterFields';
import { operatorWords, typeName, valueHint } from '../../../../src/core/options/filterWords';

describe('the words of filters', () => {
  it('say of every field what it is, each in its own way', () => {
    const meanings = [...FIELDS.keys()].map((field) => fieldMeaning(field));
    assert.ok(meanings.every((meaning) => meaning.length > 10));
    assert.equal(new Set(meanings).size, FIELDS.size);
    assert.equal(fieldMeaning('constructor'), '');
  });

  for (const type of Object.keys(OPERATORS) as FieldType[]) {
    it(`say what each operator of a ${typeName(type)} does`, () => {
      const words = OPERATORS[type].map((operator) => operatorWords(operator, type));
      assert.ok(words.every((word) => word !== ''));
      assert.equal(new Set(words).size, words.length);
    });
  }

  it('name % for patterns, and RE2 with its limit for regular expressions', () => {
    assert.match(valueHint('not_ilike', 'string'), /%/);
    assert.match(valueHint('regex', 'string'), /RE2.*1000/);
    assert.match(valueHint('in', 'number'), /commas/);
    assert.match(valueHint('<', 'time'), /2026-01-31 08:00:00 \+00:00/);
  });
});
