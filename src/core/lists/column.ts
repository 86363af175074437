import type { Described, Field } from '../figures/fields';
import type { Values as FigureValues } from '../figures/summary';

/** One column of a list: what it is on the wire, how it is written, what it means; the fields of a summary are columns too. */
export type Column =
  | (Described & {
      readonly type: 'number';
      readonly format: 'count' | 'rank' | 'spamScore' | 'code' | 'bytes';
    })
  | (Described & {
      readonly type: 'text';
      /** An `address` is one that strangers wrote: it may be of any scheme. */
      readonly format: 'text' | 'time' | 'country' | 'language' | 'address';
    })
  | (Described & { readonly type: 'flag'; readonly format: 'flag' })
  | (Described & { readonly type: 'texts'; readonly format: 'list' })
  | (Described & { readonly type: 'path'; readonly format: 'path' })
  | Extract<Field, { readonly type: 'breakdown' }>;

/** The columns of a list by their ids, in reading order. */
export type Columns = Readonly<Record<string, Column>>;

/** One step of the way that an indirect link takes; null where the service doesn't say. */
export interface Step {
  /** Such as redirect or canonical. */
  readonly type: string | null;
  readonly statusCode: number | null;
  readonly url: string | null;
}

interface Values extends FigureValues {
  readonly path: readonly Step[];
}

/** A row of a list, by its columns; null means not available, and all texts in it may be strangers'. */
export type Row<C extends Columns> = { readonly [K in keyof C]: Values[C[K]['type']] | null };
