import { EXAMPLE_HOSTS, type ExampleHost } from './exampleHosts';
import { lifeAt } from './lifeCycle';
import { between, pick, randomFrom } from './randomness';
import { PAGE_FORMS, TOPIC_SLUGS } from './vocabulary';
import { wireTime } from './wireTime';

/** A page of an example host, as the crawler found it. */
export interface ExamplePage {
  readonly url: string;
  readonly host: ExampleHost;
  readonly statusCode: number;
  /** The visit that first found it answering 4xx or 5xx, or null. */
  readonly brokenSince: string | null;
  /** Where it redirects to, or the page that it names as canonical. */
  readonly leadsTo: ExamplePage | null;
  /** Links on the page to its own domain, and to others. */
  readonly internalLinks: number;
  readonly externalLinks: number;
  readonly spamScore: number;
}

/** The pages of one host, the most linked first; `insecure` holds the `http` forms that redirect to them. */
export interface HostPages {
  readonly host: ExampleHost;
  readonly pages: readonly ExamplePage[];
  readonly insecure: ReadonlyMap<ExamplePage, ExamplePage>;
}

/** Pages have their own slots, so that their lives are not those of the links with the same numbers. */
const FIRST_PAGE_SLOT = 1_000_000;

/** Redirecting and canonical pages stand behind so many others: old addresses are still well linked. */
const BETTER_LINKED = 8;

/** Every page that the index holds links to, as of a day (counted from 1970-01-01 UTC). */
export function examplePages(day: number, seed: number): HostPages[] {
  const byUrl = new Map<string, ExamplePage>();
  const plain = EXAMPLE_HOSTS.map((host, hostNumber) => {
    const pages = pathsOf(host).map((path, i) => {
      const slot = FIRST_PAGE_SLOT + hostNumber * 1000 + i;
      // The named pages never break: they are what documentation and people ask for.
      const life = i < host.paths.length || i % 3 > 0 ? null : lifeAt(seed, slot, day);
      return drawPage(`https://${host.host}${path}`, host, seed, slot, life && brokenSince(life));
    });
    pages.forEach((page) => byUrl.set(page.url, page));
    return { host, pages };
  });
  return plain.map(({ host, pages }) => {
    const redirects = aliases(host, host.redirects, 301, byUrl);
    const canonicals = aliases(host, host.canonicals, 200, byUrl);
    const insecure = new Map(
      pages
        .slice(0, host.paths.length)
        .map((page) => [page, alias(page.url.replace('https:', 'http:'), host, 301, page)]),
    );
    const [better, others] = [pages.slice(0, BETTER_LINKED), pages.slice(BETTER_LINKED)];
    return { host, pages: [...better, ...redirects, ...canonicals, ...others], insecure };
  });
}

function pathsOf(host: ExampleHost): string[] {
  const further = Array.from({ length: host.furtherPages }, (_, i) => {
    const topic = TOPIC_SLUGS[i % TOPIC_SLUGS.length];
    return `${host.section}/${topic}-${PAGE_FORMS[Math.floor(i / TOPIC_SLUGS.length) % PAGE_FORMS.length]}`;
  });
  return [...host.paths, ...further];
}

function brokenSince(life: { readonly lostOn: number | null; readonly clock: string }): string | null {
  return life.lostOn === null ? null : wireTime(life.lostOn, life.clock);
}

function drawPage(
  url: string,
  host: ExampleHost,
  seed: number,
  slot: number,
  broken: string | null,
): ExamplePage {
  const random = randomFrom(seed, slot, 1);
  return {
    url,
    host,
    statusCode: broken === null ? 200 : pick(random, [404, 404, 404, 410, 500, 503]),
    brokenSince: broken,
    leadsTo: null,
    internalLinks: broken === null ? between(random, 8, 60) : 0,
    externalLinks: broken === null ? between(random, 0, 24) : 0,
    spamScore: Math.floor(random() ** 2 * 14),
  };
}

function aliases(
  host: ExampleHost,
  goals: Readonly<Record<string, string>> = {},
  statusCode: number,
  byUrl: ReadonlyMap<string, ExamplePage>,
): ExamplePage[] {
  return Object.entries(goals).flatMap(([path, goal]) => {
    const page = byUrl.get(goal);
    return page === undefined ? [] : [alias(`https://${host.host}${path}`, host, statusCode, page)];
  });
}

/** A page that redirects has no links of its own; one that names another as canonical has the same content. */
function alias(url: string, host: ExampleHost, statusCode: number, leadsTo: ExamplePage): ExamplePage {
  const content = statusCode === 200 ? leadsTo : { internalLinks: 0, externalLinks: 0, spamScore: 0 };
  return { ...leadsTo, ...content, url, host, statusCode, leadsTo };
}
