import type { Source } from '../core/source';
import { serviceOrigin } from '../dataforseo/service';
import { settings } from './settings';

/** Who would be asked now; an address that can't be used is told of when it is. */
export function chosenSource(): Source {
  const { service } = settings;
  const origin = service === 'sample' ? undefined : serviceOrigin(service, settings.serviceAddress);
  return origin?.ok ? origin.source : { service, via: null };
}
