import { listEndpoint } from './list';

/** The pages of a domain or a subdomain that have links (DataForSEO, Domain Pages Summary Live). */
export const domainPages = listEndpoint('domainPages', '/v3/backlinks/domain_pages_summary/live');
