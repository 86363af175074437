import type { Backlink } from './backlink';
import type { ExamplePage } from './examplePages';
import { languageOf, type Language } from './languages';
import type { Life } from './lifeCycle';
import { ATTRIBUTES, ITEM_TYPES, SEMANTIC_LOCATIONS } from './linkKinds';
import { between, longTail, pick, randomFrom, weighted, type Random } from './randomness';
import type { ReferringSite } from './referringSites';
import { TOPIC_SLUGS } from './vocabulary';
import { wireTime } from './wireTime';

/** A link but for `group_count`, which only the whole index can tell. */
export type LinkDraft = Omit<Backlink, 'group_count'>;

const drawItemType = weighted(ITEM_TYPES);
const drawAttributes = weighted(ATTRIBUTES);
const drawSemanticLocation = weighted(SEMANTIC_LOCATIONS);

/** Draws the link from a site to a page in one of its lives; `random` is that life's own stream. */
export function drawLink(random: Random, life: Life, site: ReferringSite, page: ExamplePage): LinkDraft {
  const hostNumber = longTail(random, site.hosts.length, 2);
  const domain = site.hosts[hostNumber] ?? '';
  const isLost = life.lostOn !== null;
  const itemType = drawItemType(random);
  const attributes = attributesOf(random, itemType, site);
  const language = languageOf(site.language);
  const from = drawReferringPage(site, hostNumber, longTail(random, site.pages, 1.5), language);
  const words = drawWords(random, itemType, page, from.topic, language);
  return {
    domain_from: domain,
    url_from: `${site.https ? 'https' : 'http'}://${domain}${from.path}`,
    url_from_https: site.https,
    domain_to: page.host.host,
    url_to: page.url,
    url_to_https: page.url.startsWith('https:'),
    tld_from: site.tld,
    is_new: !isLost && life.firstSeen === life.lastSeen,
    is_lost: isLost,
    backlink_spam_score: Math.min(100, Math.max(0, site.spamScore + between(random, -6, 6))),
    rank: Math.floor((from.rank + site.rank) / 2),
    page_from_rank: from.rank,
    domain_from_rank: site.rank,
    domain_from_platform_type: site.platformTypes,
    domain_from_is_ip: site.isIp,
    domain_from_ip: site.ips[hostNumber] ?? '',
    domain_from_country: site.country,
    page_from_external_links: from.externalLinks,
    page_from_internal_links: from.internalLinks,
    page_from_size: from.size,
    page_from_encoding: site.encoding,
    page_from_language: site.language,
    page_from_title: from.title,
    page_from_status_code: itemType === 'redirect' ? 301 : isLost && random() < 0.4 ? 404 : 200,
    first_seen: wireTime(life.firstSeen, life.clock),
    prev_seen: wireTime(life.prevSeen, life.clock),
    last_seen: wireTime(life.lastSeen, life.clock),
    lost_date: life.lostOn === null ? null : wireTime(life.lostOn, life.clock),
    item_type: itemType,
    attributes,
    dofollow: !attributes.includes('nofollow'),
    original: random() < 0.8,
    alt: itemType === 'image' ? pick(random, language.topics) : '',
    anchor: words.anchor,
    text_pre: words.before,
    text_post: words.after,
    semantic_location: itemType === 'anchor' || itemType === 'image' ? drawSemanticLocation(random) : '',
    links_count: 1 + longTail(random, 3, 4),
    is_broken: page.statusCode >= 400,
    url_to_status_code: page.statusCode,
    url_to_spam_score: page.spamScore,
    leads_to: page.leadsTo,
  };
}

interface ReferringPage {
  readonly path: string;
  readonly topic: string;
  readonly title: string;
  readonly rank: number;
  readonly internalLinks: number;
  readonly externalLinks: number;
  readonly size: number;
}

/** The same page whichever link asks for it: it has a stream of its own. */
function drawReferringPage(
  site: ReferringSite,
  host: number,
  number: number,
  language: Language,
): ReferringPage {
  const random = randomFrom(site.number, host, number);
  const topicNumber = between(random, 0, TOPIC_SLUGS.length - 1);
  const topic = language.topics[topicNumber] ?? '';
  return {
    path: number === 0 ? '/' : `/${TOPIC_SLUGS[topicNumber]}-${number}`,
    topic,
    title: pick(random, language.titles).replace('%', topic),
    rank: Math.floor(site.rank * (number === 0 ? 1 : random() ** 2)),
    internalLinks: between(random, 5, 140),
    externalLinks: 1 + longTail(random, 180, 3),
    size: between(random, 6_000, 190_000),
  };
}

function attributesOf(random: Random, itemType: string, site: ReferringSite): readonly string[] {
  if (itemType === 'alternate') {
    return ['alternate'];
  }
  if (itemType !== 'anchor' && itemType !== 'image') {
    return [];
  }
  const isForum = site.platformTypes.includes('message-boards');
  return isForum && random() < 0.7 ? ['nofollow', 'ugc'] : drawAttributes(random);
}

/** Only an `<a>` around words has an anchor and words beside it; around an image it has the image's alt text. */
function drawWords(
  random: Random,
  itemType: string,
  page: ExamplePage,
  topic: string,
  language: Language,
): { readonly anchor: string; readonly before: string; readonly after: string } {
  if (itemType !== 'anchor') {
    return { anchor: '', before: '', after: '' };
  }
  const anchor = pick(random, [topic, topic, page.host.host, page.url, pick(random, language.here)]);
  return { anchor, before: pick(random, language.before), after: pick(random, language.after) };
}
