import { DEFAULT_OPTIONS, type LookupOptions } from './options';

type Option = keyof LookupOptions;

const ALL = Object.keys(DEFAULT_OPTIONS) as readonly Option[];

/** The options of calls that don't have all eight; links take `backlinksFilters` as the filters of their rows. */
const SOME: ReadonlyMap<string, readonly Option[]> = new Map<string, readonly Option[]>([
  ['backlinks', ALL.filter((option) => option !== 'includeIndirectLinks' && option !== 'internalListLimit')],
  ['history', ['rankScale', 'tag']],
]);

/** Which of the eight options the call of an endpoint has. */
export function optionsOf(endpoint: string): readonly Option[] {
  return SOME.get(endpoint) ?? ALL;
}

/** Options as a question to an endpoint holds them: those that its call doesn't have are the defaults, so that equal questions are equal. */
export function optionsFor(endpoint: string, options: LookupOptions): LookupOptions {
  const had: Partial<LookupOptions> = Object.fromEntries(
    optionsOf(endpoint).map((option) => [option, options[option]]),
  );
  return { ...DEFAULT_OPTIONS, ...had };
}
