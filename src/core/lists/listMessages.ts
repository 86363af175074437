import * as z from 'zod/mini';
import { LIST_MODES } from '../options/listOptions';
import { LIST_ACTS, SECTION_IDS } from './listSection';

const section = z.enum(SECTION_IDS);
const view = z.object({
  mode: z.enum(LIST_MODES),
  filters: z.array(z.unknown()),
  orderBy: z.string(),
});

/** What the page tells the host about its lists. */
export const LIST_MESSAGES = [
  /** Wants other rows, or another order; nothing is bought by it. */
  z.object({ type: z.literal('listView'), id: section, view }),
  /** Buys the first rows of what the section shows, or so many more. */
  z.object({ type: z.literal('buyRows'), id: section, more: z.optional(z.number()) }),
  /** `keys` are those of the selected rows; none means all that are shown. */
  z.object({ type: z.literal('listAct'), id: section, act: z.enum(LIST_ACTS), keys: z.array(z.string()) }),
  z.object({ type: z.literal('openAddress'), address: z.string() }),
  z.object({ type: z.literal('copyText'), text: z.string() }),
] as const;
