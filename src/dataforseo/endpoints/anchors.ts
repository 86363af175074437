import { listEndpoint } from './list';

/** The anchor texts of the links to a target (DataForSEO, Anchors Live). */
export const anchors = listEndpoint('anchors', '/v3/backlinks/anchors/live');
