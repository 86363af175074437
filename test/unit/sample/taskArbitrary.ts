import fc from 'fast-check';
import { FIELDS, OPERATORS, type FieldType } from '../../../src/core/options/filterFields';
import type { Backlink } from '../../../src/sample/backlink';
import type { Task } from './naiveSummary';

const TARGETS = [
  ...[
    'example.com',
    'example.org',
    'example.net',
    'blog.example.com',
    'shop.example.com',
    'docs.example.org',
  ],
  ...['status.example.net', 'nowhere.example.net', 'https://example.com/', 'http://example.com/'],
  ...['https://blog.example.com/seo-basics', 'https://docs.example.org/start', 'https://example.net/news'],
];

/** Regular expressions that RE2 and JavaScript read alike. */
const REGEXES = [
  ...[
    '^https:',
    '\\.(com|org)$',
    '[aeiou]{2}',
    '^$',
    'seo|shoes',
    '_[a-z]+\\.',
    '\\d+',
    '.',
    '^[^/]*$',
    'e.{3,5}e',
  ],
];

/** Any task about the example targets, with filters whose values come from the links themselves, so that some links pass. */
export function anyTask(links: readonly Backlink[]): fc.Arbitrary<Task> {
  const flag = fc.boolean();
  return fc.record(
    {
      target: fc.constantFrom(...TARGETS),
      include_subdomains: flag,
      include_indirect_links: flag,
      exclude_internal_backlinks: flag,
      internal_list_limit: fc.oneof(fc.integer({ min: 1, max: 6 }), fc.constantFrom(10, 1000)),
      backlinks_status_type: fc.constantFrom('live', 'lost', 'all'),
      backlinks_filters: anyFilter(links),
      rank_scale: fc.constantFrom('one_hundred', 'one_thousand'),
      tag: fc.string({ maxLength: 20 }),
    },
    { requiredKeys: ['target'] },
  );
}

/** Up to eight conditions, flat or nested. */
function anyFilter(links: readonly Backlink[]): fc.Arbitrary<readonly unknown[]> {
  const condition = fc.constantFrom(...FIELDS).chain(([field, type]) => anyCondition(links, field, type));
  const pair = groupOf(condition, 2);
  return fc.oneof(
    fc.constant([]),
    condition,
    groupOf(condition, 8),
    groupOf(fc.oneof(condition, pair), 4),
    groupOf(fc.oneof(condition, groupOf(pair, 2)), 2),
  );
}

function groupOf(member: fc.Arbitrary<unknown[]>, most: number): fc.Arbitrary<unknown[]> {
  const join = fc.constantFrom('and', 'or', 'or');
  return fc
    .tuple(member, fc.array(fc.tuple(join, member), { maxLength: most - 1 }))
    .map(([first, others]) => [first, ...others.flat()]);
}

function anyCondition(
  links: readonly Backlink[],
  field: string,
  type: FieldType,
): fc.Arbitrary<[string, string, unknown]> {
  const value = fc
    .constantFrom(...links.slice(0, 200))
    .map((link) => link[field as keyof Backlink] as string | number | boolean);
  return fc
    .constantFrom(...OPERATORS[type])
    .chain((operator) => anyValue(value, type, operator).map((wanted) => [field, operator, wanted]));
}

function anyValue(value: fc.Arbitrary<unknown>, type: FieldType, operator: string): fc.Arbitrary<unknown> {
  const text = value.map(String);
  switch (operator) {
    case 'in':
    case 'not_in':
      return fc.array(value, { minLength: 1, maxLength: 5 });
    case 'has':
    case 'has_not':
      return fc.oneof(
        value.map((list) => (list as string[])[0] ?? 'nofollow'),
        fc.constantFrom('cms', 'ugc', 'none such'),
      );
    case 'like':
    case 'not_like':
    case 'ilike':
    case 'not_ilike':
      return fc.tuple(text, fc.nat(12), fc.nat(12), fc.boolean()).map(([whole, from, length, upper]) => {
        const piece = whole.slice(from, from + length);
        return `%${upper ? piece.toUpperCase() : piece}%${whole.slice(-2)}`;
      });
    case 'match':
    case 'not_match':
      return fc.oneof(text, fc.constantFrom('SEO', 'guide links', 'best the', '_', 'COM'));
    case 'regex':
    case 'not_regex':
      return fc.constantFrom(...REGEXES);
    default:
      return type === 'number' ? fc.oneof(value, fc.nat(1_000)) : value;
  }
}
