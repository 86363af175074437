import * as l10n from '@vscode/l10n';
import { filterJson, readFilter, withAdded, withoutItem, type FilterDraft } from './filterBuilder';
import { countConditions, MAX_CONDITIONS, type Condition } from './filters';
import type { LookupOptions } from './options';

/** Options that are often wanted together, by the name of what they do. */
export interface Preset {
  readonly id: 'dofollow' | 'recentlyLost' | 'withoutFooters';
  readonly label: () => string;
  /** The condition that joins the filter; `now` is in milliseconds since 1970 UTC. */
  readonly condition: (now: number) => Condition;
  readonly isLost?: true;
}

const DAYS_30 = 30 * 24 * 3_600_000;

/** In the order in which they are offered. */
export const PRESETS: readonly Preset[] = [
  {
    id: 'dofollow',
    label: () => l10n.t('Dofollow only'),
    condition: () => condition('dofollow', '=', true),
  },
  {
    // No field says when a link was lost: the last visit that found it is the nearest.
    id: 'recentlyLost',
    label: () => l10n.t('Lost in the last 30 days'),
    condition: (now) =>
      condition('last_seen', '>', `${new Date(now - DAYS_30).toISOString().slice(0, 10)} 00:00:00 +00:00`),
    isLost: true,
  },
  {
    id: 'withoutFooters',
    label: () => l10n.t('Without sitewide footers'),
    condition: () => condition('semantic_location', '<>', 'footer'),
  },
];

/** Whether options are set as a preset sets them today. */
export function isPresetOn(preset: Preset, options: LookupOptions, now: number): boolean {
  const wanted = JSON.stringify(preset.condition(now));
  const isSet = required(options).some((item) => JSON.stringify(item) === wanted);
  return isSet && (!preset.isLost || options.backlinksStatusType === 'lost');
}

/** The options with a preset, or without it where it was on; the rest of the filter stays. Undefined where the filter has no room left. */
export function withPreset(preset: Preset, options: LookupOptions, now: number): LookupOptions | undefined {
  const added = preset.condition(now);
  const others = without(draftOf(options), added);
  if (isPresetOn(preset, options, now)) {
    return {
      ...options,
      backlinksFilters: filterJson(others),
      ...(preset.isLost && { backlinksStatusType: 'live' }),
    };
  }
  return countConditions(others) >= MAX_CONDITIONS
    ? undefined
    : {
        ...options,
        backlinksFilters: filterJson(withAdded(allRequired(others), added)),
        ...(preset.isLost && { backlinksStatusType: 'lost' }),
      };
}

/** The conditions and groups of which all have to hold. */
function required(options: LookupOptions): FilterDraft['items'] {
  return allRequired(draftOf(options)).items;
}

/** The draft as one whose items all have to hold: alternatives become one of them. */
function allRequired(draft: FilterDraft): FilterDraft {
  return draft.joins.includes('or') ? { kind: 'group', items: [draft], joins: [] } : draft;
}

/** Without what had to hold of the same field by the same operator, such as an earlier day. */
function without(draft: FilterDraft, { field, operator }: Condition): FilterDraft {
  const index = allRequired(draft).items.findIndex(
    (item) => item.kind === 'condition' && item.field === field && item.operator === operator,
  );
  return index < 0 ? draft : withoutItem(draft, index);
}

function draftOf({ backlinksFilters }: LookupOptions): FilterDraft {
  const read = readFilter(backlinksFilters);
  return read.ok ? read.value : { kind: 'group', items: [], joins: [] };
}

function condition(field: string, operator: string, value: Condition['value']): Condition {
  return { kind: 'condition', field, operator, value };
}
