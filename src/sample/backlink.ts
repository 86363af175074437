import type { ExamplePage } from './examplePages';

/** One backlink of the sample index; the names are those that `backlinks_filters` may use (DataForSEO, Backlinks filters). */
export interface Backlink {
  readonly domain_from: string;
  readonly url_from: string;
  readonly url_from_https: boolean;
  readonly domain_to: string;
  readonly url_to: string;
  readonly url_to_https: boolean;
  readonly tld_from: string;
  readonly is_new: boolean;
  readonly is_lost: boolean;
  readonly backlink_spam_score: number;
  /** Ranks are on the 0–1000 scale. */
  readonly rank: number;
  readonly page_from_rank: number;
  readonly domain_from_rank: number;
  readonly domain_from_platform_type: readonly string[];
  readonly domain_from_is_ip: boolean;
  readonly domain_from_ip: string;
  readonly domain_from_country: string;
  readonly page_from_external_links: number;
  readonly page_from_internal_links: number;
  /** In bytes. */
  readonly page_from_size: number;
  readonly page_from_encoding: string;
  readonly page_from_language: string;
  readonly page_from_title: string;
  readonly page_from_status_code: number;
  /** Times are written `yyyy-mm-dd hh:mm:ss +00:00`, so they sort as text. */
  readonly first_seen: string;
  readonly prev_seen: string;
  readonly last_seen: string;
  readonly item_type: string;
  readonly attributes: readonly string[];
  readonly dofollow: boolean;
  readonly original: boolean;
  readonly alt: string;
  readonly anchor: string;
  readonly text_pre: string;
  readonly text_post: string;
  readonly semantic_location: string;
  readonly links_count: number;
  /** Links from the same domain in this index. */
  readonly group_count: number;
  readonly is_broken: boolean;
  readonly url_to_status_code: number;
  readonly url_to_spam_score: number;

  /** Beside the API's fields: the visit that found the link gone, or null while it lives. */
  readonly lost_date: string | null;
  /** Beside the API's fields: the page that `url_to` redirects to or names as canonical, or null. */
  readonly leads_to: ExamplePage | null;
  /** Beside the API's fields, of an indirect link as `selectLinks` gives it: the address that it really has, and how that answers. */
  readonly through?: { readonly url: string; readonly statusCode: number };
}
