import * as z from 'zod/mini';
import { LIST_MODES } from './options/listOptions';
import { RANK_SCALES, STATUS_TYPES } from './options/options';
import { SERVICES } from './source';

/** What a target looks like where it is read back from a file. */
export const TargetShape = z.object({
  kind: z.enum(['domain', 'subdomain', 'page']),
  value: z.string(),
  site: z.string(),
});

/** What options look like where they are read back from a file; one that is added some day needs a default, which older files lack. */
export const OptionsShape = z.object({
  includeSubdomains: z.boolean(),
  includeIndirectLinks: z.boolean(),
  excludeInternalBacklinks: z.boolean(),
  internalListLimit: z.number(),
  backlinksStatusType: z.enum(STATUS_TYPES),
  backlinksFilters: z.array(z.unknown()),
  rankScale: z.enum(RANK_SCALES),
  tag: z.string(),
});

/** What the options of a list look like where they are read back from a file. */
export const ListShape = z.object({
  mode: z.enum(LIST_MODES),
  filters: z.array(z.unknown()),
  orderBy: z.array(z.string()),
  limit: z.number(),
  offset: z.number(),
  searchAfter: z.string(),
});

/** What a source looks like where it is read back from a file. */
export const SourceShape = z.object({ service: z.enum(SERVICES), via: z.nullable(z.string()) });
