import * as l10n from '@vscode/l10n';
import { MAX_LIST_LIMIT, type LookupOptions } from './options';

/** One option of a lookup: its name, and one line for those who don't know it. */
export interface OptionInfo {
  readonly id: keyof LookupOptions;
  readonly label: () => string;
  readonly meaning: () => string;
}

/** The eight options, in the order in which people are asked for them. */
export const OPTIONS: readonly OptionInfo[] = [
  {
    id: 'includeSubdomains',
    label: () => l10n.t('Subdomains'),
    meaning: () => l10n.t("Include backlinks to the target's subdomains."),
  },
  {
    id: 'includeIndirectLinks',
    label: () => l10n.t('Indirect links'),
    meaning: () => l10n.t('Include links to pages that redirect to the target or name it as canonical.'),
  },
  {
    id: 'excludeInternalBacklinks',
    label: () => l10n.t('Internal backlinks'),
    meaning: () => l10n.t('Links from subdomains of the same domain.'),
  },
  {
    id: 'backlinksStatusType',
    label: () => l10n.t('Live or lost'),
    meaning: () => l10n.t('Count live backlinks, lost backlinks, or both.'),
  },
  {
    id: 'backlinksFilters',
    label: () => l10n.t('Filter'),
    meaning: () => l10n.t("Count only matching backlinks. Filters don't add to the price."),
  },
  {
    id: 'internalListLimit',
    label: () => l10n.t('Length of breakdowns'),
    meaning: () => l10n.t('Maximum entries per breakdown, from 1 to {0}.', MAX_LIST_LIMIT),
  },
  {
    id: 'rankScale',
    label: () => l10n.t('Rank scale'),
    meaning: () => l10n.t('Whether ranks go up to 100 or 1,000.'),
  },
  {
    id: 'tag',
    label: () => l10n.t('Tag'),
    meaning: () => l10n.t("Your own label, sent with the lookup. It doesn't change the results."),
  },
];
