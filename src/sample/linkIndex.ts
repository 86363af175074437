import type { Backlink } from './backlink';
import { drawLink, type LinkDraft } from './drawLink';
import { EXAMPLE_HOSTS } from './exampleHosts';
import { examplePages, type ExamplePage, type HostPages } from './examplePages';
import { lifeAt } from './lifeCycle';
import { longTail, pick, randomFrom, weighted, type Random } from './randomness';
import { referringSites, siblingSites, type ReferringSite } from './referringSites';

/** The backlinks of the example domains as a crawler knows them at the beginning of one day. */
export interface LinkIndex {
  /** Counted from 1970-01-01 UTC. */
  readonly day: number;
  readonly links: readonly Backlink[];
  /** Every page of the example hosts, linked or not. */
  readonly pages: readonly ExamplePage[];
}

/** The seed of the index that the product shows. */
const DEFAULT_SEED = 2_606;

const SLOTS = 24_000;
const SLOTS_PER_STEP = 1_000;
/** Of the links, this share comes from sibling hosts, such as from the shop to the blog. */
const INTERNAL_SHARE = 0.06;
/** Of the links to a page that has one, this share still points at its `http` form. */
const INSECURE_SHARE = 0.09;

/** The index of a day (counted from 1970-01-01 UTC), at once: the same for the same day and seed. */
export function buildLinkIndex(day: number, seed: number = DEFAULT_SEED): LinkIndex {
  const steps = linkIndexInSteps(day, seed);
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}

/** The same in steps of a few milliseconds, so that whoever builds it can let others have their turn. */
export function* linkIndexInSteps(
  day: number,
  seed: number = DEFAULT_SEED,
): Generator<void, LinkIndex, void> {
  const hosts = examplePages(day, seed);
  const sites = referringSites(seed);
  const drawEnds = endsOfLinks(hosts, sites);
  yield;
  const drafts: LinkDraft[] = [];
  for (let slot = 0; slot < SLOTS; slot++) {
    const life = lifeAt(seed, slot, day);
    if (life !== null) {
      const random = randomFrom(seed, slot, life.generation, 1);
      const [site, page] = drawEnds(random);
      drafts.push(drawLink(random, life, site, page));
    }
    if (slot % SLOTS_PER_STEP === SLOTS_PER_STEP - 1) {
      yield;
    }
  }
  return { day, links: withGroupCounts(drafts), pages: hosts.flatMap(allPages) };
}

/** Draws where a link comes from and where it points. */
function endsOfLinks(
  hosts: readonly HostPages[],
  sites: readonly ReferringSite[],
): (random: Random) => [ReferringSite, ExamplePage] {
  const drawHost = weighted(hosts.map((entry, i) => [{ ...entry, number: i }, entry.host.weight] as const));
  const siblings = new Map(EXAMPLE_HOSTS.map((host) => [host, siblingSites(host)]));
  return (random) => {
    const { host, pages, insecure, number } = drawHost(random);
    const page = pages[longTail(random, pages.length, 3)] as ExamplePage;
    const insecurePage = random() < INSECURE_SHARE ? insecure.get(page) : undefined;
    // Each host has its own most faithful sites: the long tail starts at another place for each.
    const place = longTail(random, sites.length, 3) + number * 40;
    const site =
      random() < INTERNAL_SHARE
        ? pick(random, siblings.get(host) ?? [])
        : (sites[place % sites.length] as ReferringSite);
    return [site, insecurePage ?? page];
  };
}

function withGroupCounts(drafts: readonly LinkDraft[]): Backlink[] {
  const counts = new Map<string, number>();
  for (const { domain_from } of drafts) {
    counts.set(domain_from, (counts.get(domain_from) ?? 0) + 1);
  }
  return drafts.map((draft) => Object.assign(draft, { group_count: counts.get(draft.domain_from) ?? 0 }));
}

function allPages({ pages, insecure }: HostPages): ExamplePage[] {
  return [...pages, ...insecure.values()];
}
