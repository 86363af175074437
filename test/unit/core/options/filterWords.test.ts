import assert from 'node:assert/strict';
import { fieldMeaning } from '../../../../src/core/options/fieldMeanings';
import { fieldName } from '../../../../src/core/options/fieldNames';
import { FIELDS, OPERATORS, type FieldType } from '../../../../src/core/options/filterFields';
import { conditionWords, operatorWords, typeName, valueHint } from '../../../../src/core/options/filterWords';

describe('the words of filters', () => {
  it('say of every field what it is, each in its own way', () => {
    const meanings = [...FIELDS.keys()].map((field) => fieldMeaning(field));
    assert.ok(meanings.every((meaning) => meaning.length > 10));
    assert.equal(new Set(meanings).size, FIELDS.size);
    assert.equal(fieldMeaning('constructor'), '');
  });

  it('name every field in its own words, beginning with a capital', () => {
    const names = [...FIELDS.keys()].map((field) => fieldName(field));
    assert.ok(names.every((name) => /^[A-Z]/.test(name) && !name.includes('_')));
    assert.equal(new Set(names).size, FIELDS.size);
    assert.equal(fieldName('constructor'), 'constructor');
  });

  it('make a sentence of a condition', () => {
    const said = (field: string, operator: string, value: string | boolean | string[]) =>
      conditionWords({ kind: 'condition', field, operator, value });
    assert.equal(said('dofollow', '=', true), 'Dofollow is true');
    assert.equal(said('anchor', 'ilike', '%seo%'), 'Anchor text contains %seo%');
    assert.equal(said('anchor', '=', ''), 'Anchor text is ""');
    assert.equal(said('tld_from', 'in', ['com', 'org']), 'Top-level domain is one of com, org');
    assert.equal(said('last_seen', '>', '2026-01-31 00:00:00 +00:00'), 'Last seen is after 2026-01-31');
    assert.equal(said('last_seen', '<', '2026-01-31 08:30:00 +00:00'), 'Last seen is before 2026-01-31 08:30:00 +00:00'); // prettier-ignore
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
