import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { fieldMeaning } from '../../src/core/options/fieldMeanings';
import { FIELDS, OPERATORS, type FieldType } from '../../src/core/options/filterFields';
import { filterJson, type Join } from '../../src/core/options/filterBuilder';
import { parseFilters, type FilterNode } from '../../src/core/options/filters';
import { fieldKey, filtersSchema, operatorsKey } from '../checks/filtersSchema';
import { conditions } from './core/options/conditionArbitrary';
import { fits } from './jsonSchema';

interface Setting {
  readonly defaultSnippets: readonly { readonly label: string; readonly bodyText: string }[];
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as {
  contributes: { configuration: { properties: Record<string, Setting> }[] };
};
const setting = manifest.contributes.configuration
  .map(({ properties }) => properties['seoBacklinks.lookup.backlinksFilters'])
  .find((property) => property !== undefined)!;
const texts = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const schema = filtersSchema();

const dofollow = ['dofollow', '=', true];
const rank = ['rank', '>=', 30];

describe('the setting of filters in the manifest', () => {
  it('has the schema that the code makes of fields and operators; "npm run manifest" writes it', () => {
    assert.deepEqual({ ...setting, ...schema }, setting);
  });

  it('explains fields and operators as the code does', () => {
    for (const field of FIELDS.keys()) {
      assert.equal(texts[fieldKey(field)], fieldMeaning(field));
    }
    for (const type of Object.keys(OPERATORS) as FieldType[]) {
      assert.equal(texts[operatorsKey(type)], `Valid operators: ${OPERATORS[type].join(' ')}`);
    }
  });

  it('offers examples that can be sent as they stand', () => {
    assert.ok(setting.defaultSnippets.length >= 4);
    for (const { bodyText } of setting.defaultSnippets) {
      const json: unknown = JSON.parse(bodyText.replace(/\$\{\d:([^}]*)\}/g, '$1'));
      assert.ok(parseFilters(json).ok && fits(schema, json), bodyText);
    }
  });

  const ALLOWED: readonly unknown[] = [
    [],
    dofollow,
    [dofollow],
    [dofollow, 'and', rank, 'or', ['tld_from', 'in', ['com']]],
    [dofollow, 'and', [['anchor', 'like', '%seo%'], 'or', ['text_pre', 'like', '%seo%']]],
    [[[[dofollow, 'or', rank], 'and', rank]], 'or', rank],
    ['page_from_status_code', 'not_in', [404, 410]],
    ['first_seen', '>', '2026-01-01 00:00:00 +00:00'],
  ];
  for (const json of ALLOWED) {
    it(`allows ${JSON.stringify(json)}`, () => {
      assert.ok(fits(schema, json));
      assert.ok(parseFilters(json).ok);
    });
  }

  const REFUSED: readonly unknown[] = [
    'dofollow',
    null,
    {},
    [1],
    [[]],
    ['dofollow', '='],
    ['dofollow', '=', true, 1],
    ['dofollow', '=', 1],
    ['dofollow', 'has', true],
    ['colour', '=', 'red'],
    ['rank', '=', '5'],
    ['rank', 'in', 5],
    ['rank', 'in', []],
    ['rank', 'in', ['5']],
    ['anchor', '>', 'a'],
    ['attributes', '=', 'nofollow'],
    ['first_seen', '<', '2026-01-01'],
    [dofollow, rank],
    [dofollow, 'AND', rank],
    [dofollow, 'and', 'or'],
    [dofollow, 'or', ['anchor', '>', 'a']],
    [dofollow, 'or', [rank, 'and', ['anchor', '=', 1]]],
    Array.from({ length: 17 }, (_, i) => (i % 2 === 0 ? dofollow : 'and')),
  ];
  for (const json of REFUSED) {
    it(`refuses ${JSON.stringify(json).slice(0, 70)}`, () => {
      assert.ok(!fits(schema, json));
      assert.ok(!parseFilters(json).ok);
    });
  }

  it('allows whatever the builder builds', () => {
    const { node: nodes } = fc.letrec<{ node: FilterNode; group: FilterNode }>((tie) => ({
      node: fc.oneof({ depthSize: 'small' }, conditions(), tie('group')),
      group: fc
        .tuple(
          fc.array(tie('node'), { minLength: 1, maxLength: 3 }),
          fc.tuple(...[0, 1].map(() => fc.constantFrom<Join>('and', 'or'))),
        )
        .map(([items, joins]) => ({ kind: 'group', items, joins: joins.slice(0, items.length - 1) })),
    }));
    fc.assert(
      fc.property(nodes, (node) => {
        const json = filterJson({ kind: 'group', items: [node], joins: [] });
        const parsed = parseFilters(json);
        assert.equal(fits(schema, json), parsed.ok || parsed.problem.code === 'tooMany');
      }),
    );
  });
});
