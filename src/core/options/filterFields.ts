/** The type of a backlink's field; it decides which operators a condition may use. */
export type FieldType = 'string' | 'bool' | 'number' | 'time' | 'array';

/** The operators of each type (DataForSEO, Backlinks filters; also `GET /v3/backlinks/available_filters`). */
export const OPERATORS: { readonly [T in FieldType]: readonly string[] } = {
  bool: ['=', '<>'],
  number: ['<', '<=', '>', '>=', '=', '<>', 'in', 'not_in'],
  string: [
    '=',
    '<>',
    'in',
    'not_in',
    'like',
    'not_like',
    'ilike',
    'not_ilike',
    'match',
    'not_match',
    'regex',
    'not_regex',
  ],
  array: ['has', 'has_not'],
  time: ['<', '>'],
};

/** The fields of a backlink that `backlinks_filters` may name (DataForSEO, `GET /v3/backlinks/available_filters`, section backlinks). */
export const FIELDS = new Map<string, FieldType>([
  ...fieldsOf(
    'string',
    `domain_from url_from domain_to url_to tld_from domain_from_ip domain_from_country page_from_encoding
    page_from_language page_from_title item_type alt anchor text_pre text_post semantic_location`,
  ),
  ...fieldsOf(
    'bool',
    'url_from_https url_to_https is_new is_lost domain_from_is_ip dofollow original is_broken',
  ),
  ...fieldsOf(
    'number',
    `backlink_spam_score rank page_from_rank domain_from_rank page_from_external_links page_from_internal_links
    page_from_size page_from_status_code links_count group_count url_to_status_code url_to_spam_score`,
  ),
  ...fieldsOf('time', 'first_seen prev_seen last_seen'),
  ...fieldsOf('array', 'domain_from_platform_type attributes'),
]);

function fieldsOf(type: FieldType, names: string): [string, FieldType][] {
  return names.split(/\s+/).map((name) => [name, type]);
}
