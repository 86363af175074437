import type { Endpoint } from './endpoint';
import { summary } from './summary';

/** Endpoints by their ids. */
export type Catalogue = ReadonlyMap<string, Endpoint>;

/** Every endpoint that this version knows; questions name others too, those of newer versions. */
export const ENDPOINTS: Catalogue = catalogueOf([summary]);

/** Makes a catalogue of endpoints. */
export function catalogueOf(endpoints: readonly Endpoint[]): Catalogue {
  return new Map(endpoints.map((endpoint) => [endpoint.id, endpoint]));
}
