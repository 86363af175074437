import type { DomainOffer } from '../../core/reportProtocol';
import { SUMMARY } from '../../core/snapshot';
import { isHomePage } from '../../core/target/displayName';
import type { Target } from '../../core/target/target';
import type { LookupStore } from '../../lookup/lookupStore';
import { foundOf, type Series } from '../../lookup/series';

/** The domain of a home page, which is rarely meant alone; null for what is none. */
export function domainOffer(store: LookupStore, { target }: Series['question']): DomainOffer | null {
  if (!isHomePage(target)) {
    return null;
  }
  const { site } = target;
  const isKnown = domainSeries(store, site) !== undefined;
  return { target: { kind: 'domain', value: site, site }, isKnown };
}

/** The newest question about a domain that has figures. */
export function domainSeries(store: LookupStore, domain: Target['site']): Series | undefined {
  return store
    .seriesOfTarget(domain)
    .find((series) => series.question.endpoint === SUMMARY && foundOf(series).length > 0);
}

/** Whether the domain that the report of a question offers is among the questions with these keys. */
export function hasDomainIn(
  keys: ReadonlySet<string>,
  store: LookupStore,
  { question: { target } }: Series,
): boolean {
  return isHomePage(target) && store.seriesOfTarget(target.site).some(({ key }) => keys.has(key));
}
