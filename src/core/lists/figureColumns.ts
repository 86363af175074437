import * as l10n from '@vscode/l10n';
import { FIELDS, type Field } from '../figures/fields';
import type { Columns, Row } from './column';

type Fields = typeof FIELDS;
type FigureId = {
  [K in keyof Fields]: Fields[K] extends { readonly group: 'about' | 'crawl' } ? never : K;
}[keyof Fields];

/** The figures of a row: those of a summary but for what is said of the target itself, and not of its links. */
export const FIGURE_COLUMNS = Object.fromEntries(
  Object.entries<Field>(FIELDS).filter(
    ([, field]) => !('group' in field) || (field.group !== 'about' && field.group !== 'crawl'),
  ),
) as Pick<Fields, FigureId>;

/** The columns of referring domains (DataForSEO, Referring Domains Live). */
export const DOMAIN_COLUMNS = {
  domain: {
    type: 'text',
    wire: 'domain',
    format: 'text',
    label: () => l10n.t('Referring domain'),
    meaning: () => l10n.t('Domain with at least one link to the target. Each subdomain stands alone.'),
  },
  ...FIGURE_COLUMNS,
} as const satisfies Columns;

/** The columns of anchors (DataForSEO, Anchors Live). */
export const ANCHOR_COLUMNS = {
  anchor: {
    type: 'text',
    wire: 'anchor',
    format: 'text',
    label: () => l10n.t('Anchor text'),
    meaning: () => l10n.t('Text of the links. Links around images, and redirects, have none.'),
  },
  ...FIGURE_COLUMNS,
} as const satisfies Columns;

/** The columns of pages (DataForSEO, Domain Pages Summary Live). */
export const PAGE_COLUMNS = {
  url: {
    type: 'text',
    wire: 'url',
    format: 'address',
    label: () => l10n.t('Page'),
    meaning: () => l10n.t('Page of the target that other pages link to.'),
  },
  ...FIGURE_COLUMNS,
} as const satisfies Columns;

/** A domain that links to the target, with the figures of its links. */
export type DomainRow = Row<typeof DOMAIN_COLUMNS>;
/** An anchor text, with the figures of the links that have it; '' where they have none. */
export type AnchorRow = Row<typeof ANCHOR_COLUMNS>;
/** A page of the target, with the figures of the links to it. */
export type PageRow = Row<typeof PAGE_COLUMNS>;
