import { listEndpoint } from './list';

/** The domains that link to a target (DataForSEO, Referring Domains Live). */
export const referringDomains = listEndpoint('referringDomains', '/v3/backlinks/referring_domains/live');
