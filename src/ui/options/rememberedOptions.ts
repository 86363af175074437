import type { Memento } from 'vscode';
import { checkOptions, type LookupOptions } from '../../core/options/options';

const KEY = 'lookUpWithOptions.last';

/** Longest text that is kept: VS Code rewrites all of an extension's state at each change. */
const MAX_LENGTH = 2000;

/** The options that were chosen last, without a tag; undefined when there are none that can still be sent. */
export function recallOptions(memento: Memento): Omit<LookupOptions, 'tag'> | undefined {
  const kept = memento.get<unknown>(KEY);
  if (typeof kept !== 'object' || kept === null) {
    return undefined;
  }
  const checked = checkOptions({ ...kept, tag: '' });
  return checked.ok ? withoutTag(checked.options) : undefined;
}

/** Keeps the options for the next time, except the tag; an uncommonly long filter leaves nothing kept. */
export async function rememberOptions(memento: Memento, options: LookupOptions): Promise<void> {
  const kept = withoutTag(options);
  await memento.update(KEY, JSON.stringify(kept).length <= MAX_LENGTH ? kept : undefined);
}

function withoutTag(options: LookupOptions): Omit<LookupOptions, 'tag'> {
  return {
    includeSubdomains: options.includeSubdomains,
    includeIndirectLinks: options.includeIndirectLinks,
    excludeInternalBacklinks: options.excludeInternalBacklinks,
    internalListLimit: options.internalListLimit,
    backlinksStatusType: options.backlinksStatusType,
    backlinksFilters: options.backlinksFilters,
    rankScale: options.rankScale,
  };
}
