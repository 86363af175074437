import * as l10n from '@vscode/l10n';

/** A field that filters may name, as people call it; the API's name where there is no other. */
export function fieldName(field: string): string {
  return NAMES.get(field)?.() ?? field;
}

const NAMES: ReadonlyMap<string, () => string> = new Map(
  Object.entries({
    domain_from: () => l10n.t('Referring domain'),
    url_from: () => l10n.t('Referring page'),
    domain_to: () => l10n.t('Target domain'),
    url_to: () => l10n.t('Target page'),
    tld_from: () => l10n.t('Top-level domain'),
    domain_from_ip: () => l10n.t('IP address of the referring domain'),
    domain_from_country: () => l10n.t('Country'),
    page_from_encoding: () => l10n.t('Encoding'),
    page_from_language: () => l10n.t('Language'),
    page_from_title: () => l10n.t('Title of the referring page'),
    item_type: () => l10n.t('Link type'),
    alt: () => l10n.t('Alternative text'),
    anchor: () => l10n.t('Anchor text'),
    text_pre: () => l10n.t('Text before the link'),
    text_post: () => l10n.t('Text after the link'),
    semantic_location: () => l10n.t('Placement on page'),
    url_from_https: () => l10n.t('Referring page uses HTTPS'),
    url_to_https: () => l10n.t('Target page uses HTTPS'),
    is_new: () => l10n.t('New'),
    is_lost: () => l10n.t('Lost'),
    domain_from_is_ip: () => l10n.t('Referring domain is an IP address'),
    dofollow: () => l10n.t('Dofollow'),
    original: () => l10n.t('Original'),
    is_broken: () => l10n.t('Broken'),
    backlink_spam_score: () => l10n.t('Spam score of the link'),
    rank: () => l10n.t('Rank of the link'),
    page_from_rank: () => l10n.t('Rank of the referring page'),
    domain_from_rank: () => l10n.t('Rank of the referring domain'),
    page_from_external_links: () => l10n.t('External links on the referring page'),
    page_from_internal_links: () => l10n.t('Internal links on the referring page'),
    page_from_size: () => l10n.t('Size of the referring page'),
    page_from_status_code: () => l10n.t('Status code of the referring page'),
    links_count: () => l10n.t('Identical links on the page'),
    group_count: () => l10n.t('Links from the domain'),
    url_to_status_code: () => l10n.t('Status code of the target page'),
    url_to_spam_score: () => l10n.t('Spam score of the target page'),
    first_seen: () => l10n.t('First seen'),
    prev_seen: () => l10n.t('Seen before'),
    last_seen: () => l10n.t('Last seen'),
    domain_from_platform_type: () => l10n.t('Kind of site'),
    attributes: () => l10n.t('Link attributes'),
  }),
);
