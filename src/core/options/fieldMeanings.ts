import * as l10n from '@vscode/l10n';

/** One line on a field that filters may name, for those who don't know the term (DataForSEO, Backlinks Live: fields of a backlink). */
export function fieldMeaning(field: string): string {
  return MEANINGS.get(field)?.() ?? '';
}

const MEANINGS: ReadonlyMap<string, () => string> = new Map(
  Object.entries({
    domain_from: () => l10n.t('Domain of the page that has the link'),
    url_from: () => l10n.t('Address of the page that has the link'),
    domain_to: () => l10n.t('Domain that the link points to'),
    url_to: () => l10n.t('Address that the link points to'),
    tld_from: () => l10n.t('Top-level domain of the referring page, such as com or co.uk'),
    domain_from_ip: () => l10n.t('IP address of the referring domain'),
    domain_from_country: () => l10n.t('Country code of the referring domain, such as DE'),
    page_from_encoding: () => l10n.t('Character encoding of the referring page, such as utf-8'),
    page_from_language: () => l10n.t('Language code of the referring page, such as en'),
    page_from_title: () => l10n.t('Title of the referring page'),
    item_type: () => l10n.t('anchor, image, link, meta, canonical, alternate or redirect'),
    alt: () => l10n.t('Alternative text of the linked image'),
    anchor: () => l10n.t('Anchor text of the link'),
    text_pre: () => l10n.t('Text before the link'),
    text_post: () => l10n.t('Text after the link'),
    semantic_location: () => l10n.t('HTML element around the link, such as article or footer'),
    url_from_https: () => l10n.t('The referring page is served over HTTPS'),
    url_to_https: () => l10n.t('The address that the link points to is HTTPS'),
    is_new: () => l10n.t('The link is new'),
    is_lost: () => l10n.t('The link, or the page it was on, is gone'),
    domain_from_is_ip: () => l10n.t('The referring domain is an IP address without a name'),
    dofollow: () => l10n.t('The link has no attribute such as nofollow'),
    original: () => l10n.t("The link was there at the service's first visit to the page"),
    is_broken: () => l10n.t('The link leads to an error page (status code 4xx or 5xx)'),
    backlink_spam_score: () => l10n.t('Spam score of the link, 0 to 100'),
    rank: () => l10n.t('Rank that the link passes on'),
    page_from_rank: () => l10n.t('Rank of the referring page'),
    domain_from_rank: () => l10n.t('Rank of the referring domain'),
    page_from_external_links: () => l10n.t('Links on the referring page that lead to other sites'),
    page_from_internal_links: () => l10n.t('Links on the referring page that stay on its site'),
    page_from_size: () => l10n.t('Size of the referring page in bytes'),
    page_from_status_code: () => l10n.t('HTTP status code of the referring page, such as 200'),
    links_count: () => l10n.t('Identical links on the referring page'),
    group_count: () => l10n.t('Links from the same domain'),
    url_to_status_code: () => l10n.t('HTTP status code of the page that the link points to'),
    url_to_spam_score: () => l10n.t('Spam score of the page that the link points to, 0 to 100'),
    first_seen: () => l10n.t('When DataForSEO first found the link'),
    prev_seen: () => l10n.t('When DataForSEO checked the link before that'),
    last_seen: () => l10n.t('When DataForSEO last checked the link'),
    domain_from_platform_type: () => l10n.t('Kinds of the referring site, such as blogs, news or cms'),
    attributes: () => l10n.t('Attributes of the link, such as nofollow, ugc or sponsored'),
  }),
);
