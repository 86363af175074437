import { isObject } from '../../src/core/json';
import type { ApiReply } from '../../src/dataforseo/transport';

/** The form that a path asks for (DataForSEO, AI-optimized API response). */
export interface AskedForm {
  /** The path of the call itself, without `.ai`. */
  readonly endpoint: string;
  readonly isCompact: boolean;
}

/** A path that ends in `.ai` asks for the compact form of the same call. */
export function formAskedBy(path: string): AskedForm {
  const endpoint = path.replace(/\.ai\/?$/, '');
  return { endpoint, isCompact: endpoint !== path };
}

/** The body of a call as the compact form understands it: lists give 10 rows, not 100, where no number is named. */
export function compactBody(endpoint: string, body: unknown): unknown {
  const [, version, api, name = '', mode] = endpoint.split('/');
  const isList = version === 'v3' && api === 'backlinks' && LISTS.has(name) && mode === 'live';
  return isList && Array.isArray(body)
    ? body.map((task: unknown) => (isObject(task) ? { limit: 10, ...task } : task))
    : body;
}

const LISTS = new Set(['backlinks', 'referring_domains', 'anchors', 'domain_pages_summary']);

/**
 * A reply in the compact form: the first task's code, or that of the envelope where no task was begun, and the rows
 * without what is empty. A result that is no list of rows, such as a summary, is itself the row. What it cost isn't said.
 */
export function compactReply({ status, text }: ApiReply): ApiReply {
  const envelope = JSON.parse(text) as Envelope;
  const said = envelope.tasks?.[0] ?? envelope;
  const items = (envelope.tasks?.[0]?.result ?? []).flatMap(rowsOf).map(withoutEmpty);
  const { id, status_code, status_message } = said;
  return { status, text: JSON.stringify({ id, status_code, status_message, items }) };
}

/** A code and its words, with an identifier where they are a task's. */
interface Said {
  readonly id?: string;
  readonly status_code: number;
  readonly status_message: string;
}

interface Envelope extends Said {
  readonly tasks: readonly (Said & { readonly result: readonly unknown[] | null })[] | null;
}

function rowsOf(result: unknown): readonly unknown[] {
  if (!isObject(result)) {
    return [];
  }
  return 'items' in result ? ((result.items as readonly unknown[] | null) ?? []) : [result];
}

/** Zero counts as empty too, as in replies of the service that clients have published; the name of a field never does. */
function withoutEmpty(value: unknown): unknown {
  if (typeof value === 'number') {
    return Math.round(value * 1_000) / 1_000;
  }
  if (Array.isArray(value)) {
    return value.map(withoutEmpty);
  }
  if (!isObject(value)) {
    return value;
  }
  const fields = Object.entries(value).map(([name, field]) => [name, withoutEmpty(field)] as const);
  return Object.fromEntries(fields.filter(([, field]) => !isEmpty(field)));
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null ? Object.keys(value).length === 0 : !value;
}
