import type { Source } from '../../core/source';
import { isSameSource } from '../../core/source';
import { serviceOrigin } from '../../dataforseo/service';
import { settings } from '../settings';

/** Whether the settings choose this source now: rows of one source don't go with figures of another. */
export function isAskedNow(source: Source): boolean {
  const { service, serviceAddress } = settings;
  if (service === 'sample') {
    return source.service === 'sample';
  }
  const chosen = serviceOrigin(service, serviceAddress);
  return chosen.ok && isSameSource(chosen.source, source);
}
