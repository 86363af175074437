import { FIELDS as LINK_FIELDS, type FieldType } from '../options/filterFields';
import type { Target, TargetKind } from '../target/target';
import type { Column, Columns } from './column';
import {
  ANCHOR_COLUMNS,
  DOMAIN_COLUMNS,
  PAGE_COLUMNS,
  type AnchorRow,
  type DomainRow,
  type PageRow,
} from './figureColumns';
import { LINK_COLUMNS, type LinkRow } from './linkColumns';

/** The endpoints that answer with a list whose rows can be filtered and sorted, in reading order. */
export const LIST_IDS = ['backlinks', 'referringDomains', 'anchors', 'domainPages'] as const;
export type ListId = (typeof LIST_IDS)[number];

/** The endpoint of a domain's figures by month. */
export const HISTORY = 'history';

/** Whether an endpoint answers with such a list. */
export function isListId(endpoint: string): endpoint is ListId {
  return LIST_IDS.some((id) => id === endpoint);
}

/** The columns of each list. */
export const LIST_COLUMNS = {
  backlinks: LINK_COLUMNS,
  referringDomains: DOMAIN_COLUMNS,
  anchors: ANCHOR_COLUMNS,
  domainPages: PAGE_COLUMNS,
} as const satisfies { readonly [K in ListId]: Columns };

/** A row of each list. */
export interface ListRows {
  readonly backlinks: LinkRow;
  readonly referringDomains: DomainRow;
  readonly anchors: AnchorRow;
  readonly domainPages: PageRow;
}

/** What `filters` and `order_by` of each list may name, by type; links are filtered by the same names as in a summary. */
export const ROW_FIELDS: { readonly [K in ListId]: ReadonlyMap<string, FieldType> } = {
  backlinks: LINK_FIELDS,
  referringDomains: fieldsOf(DOMAIN_COLUMNS),
  anchors: fieldsOf(ANCHOR_COLUMNS),
  domainPages: fieldsOf(PAGE_COLUMNS),
};

/** Of endpoints that don't answer about every target, those that they do. */
const KINDS: ReadonlyMap<string, readonly TargetKind[]> = new Map([
  ['domainPages', ['domain', 'subdomain']],
  [HISTORY, ['domain']],
]);

/** Whether an endpoint answers about a target. */
export function takesTarget(endpoint: string, { kind }: Pick<Target, 'kind'>): boolean {
  return KINDS.get(endpoint)?.includes(kind) ?? true;
}

/** What an endpoint is asked about for a target: the target itself, or the domain that it belongs to. */
export function targetFor(endpoint: string, target: Target): Target {
  return takesTarget(endpoint, target) ? target : { kind: 'domain', value: target.site, site: target.site };
}

function fieldsOf(columns: Columns): ReadonlyMap<string, FieldType> {
  return new Map(
    Object.values(columns).flatMap((column) => {
      const type = fieldType(column);
      return type ? [[column.wire, type] as const] : [];
    }),
  );
}

/** None for what is a map or a list of steps, which no condition can name. */
function fieldType(column: Column): FieldType | undefined {
  switch (column.type) {
    case 'number':
      return 'number';
    case 'text':
      return column.format === 'time' ? 'time' : 'string';
    case 'flag':
      return 'bool';
    case 'texts':
      return 'array';
    case 'path':
    case 'breakdown':
      return undefined;
  }
}
