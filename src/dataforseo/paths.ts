/** The paths of the calls that this product makes (DataForSEO API v3). */
export const PATHS = {
  summary: '/v3/backlinks/summary/live',
  idList: '/v3/backlinks/id_list',
  userData: '/v3/appendix/user_data',
} as const;
