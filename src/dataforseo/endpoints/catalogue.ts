import { anchors } from './anchors';
import { backlinks } from './backlinks';
import { domainPages } from './domainPages';
import type { Endpoint } from './endpoint';
import { historyUntil } from './history';
import { referringDomains } from './referringDomains';
import { summary } from './summary';

/** Endpoints by their ids. */
export type Catalogue = ReadonlyMap<string, Endpoint>;

/** Every endpoint that this version knows; questions name others too, those of newer versions. */
export const ENDPOINTS: Catalogue = catalogueOf([
  summary,
  backlinks,
  referringDomains,
  anchors,
  domainPages,
  historyUntil(Date.now),
]);

/** Makes a catalogue of endpoints. */
export function catalogueOf(endpoints: readonly Endpoint[]): Catalogue {
  return new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
}
