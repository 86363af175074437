import * as l10n from '@vscode/l10n';
import { METRICS, metricValue } from '../figures/metrics';
import type { AnswerJson, AskedJson } from './answerJson';
import type { CsvCell } from './csv';

/** One cell that every answer has in a CSV export; the id is its path in the JSON export. */
interface AnswerField<A extends AskedJson = AnswerJson> {
  readonly id: string;
  readonly label: () => string;
  readonly value: (answer: A) => CsvCell;
}

/** What was asked, of whom, when, and at what cost; lists are written as JSON. */
export const ASKED_FIELDS: readonly AnswerField<AskedJson>[] = [
  { id: 'source.label', label: () => l10n.t('Source'), value: ({ source }) => source.label },
  { id: 'source.service', label: () => l10n.t('Service'), value: ({ source }) => source.service },
  { id: 'source.via', label: () => l10n.t('Gateway'), value: ({ source }) => source.via },
  { id: 'source.madeUp', label: () => l10n.t('Made-up figures'), value: ({ source }) => source.madeUp },
  { id: 'target.value', label: () => l10n.t('Target'), value: ({ target }) => target.value },
  { id: 'target.kind', label: () => l10n.t('Kind of target'), value: ({ target }) => target.kind },
  { id: 'target.site', label: () => l10n.t('Site'), value: ({ target }) => target.site },
  { id: 'takenAt', label: () => l10n.t('Time (UTC)'), value: ({ takenAt }) => takenAt },
  { id: 'costUsd', label: () => l10n.t('Cost in USD'), value: ({ costUsd }) => costUsd },
  ...optionFields({
    includeSubdomains: () => l10n.t('Include subdomains'),
    includeIndirectLinks: () => l10n.t('Include indirect links'),
    excludeInternalBacklinks: () => l10n.t('Exclude internal backlinks'),
    internalListLimit: () => l10n.t('Entries per list'),
    backlinksStatusType: () => l10n.t('Which backlinks'),
    backlinksFilters: () => l10n.t('Filters'),
    rankScale: () => l10n.t('Rank scale'),
    tag: () => l10n.t('Tag'),
  }),
  {
    id: 'optionsInWords',
    label: () => l10n.t('Options'),
    value: ({ optionsInWords }) => optionsInWords.join(', '),
  },
];

/** The same, with what the reply says of itself and of the target. */
export const LOOKUP_FIELDS: readonly AnswerField[] = [
  ...ASKED_FIELDS,
  { id: 'reply.version', label: () => l10n.t('Version of the API'), value: ({ reply }) => reply.version },
  { id: 'reply.time', label: () => l10n.t('Response time'), value: ({ reply }) => reply.time },
  {
    id: 'known',
    label: () => l10n.t('Whether DataForSEO knows the target'),
    value: ({ summary }) => summary !== null,
  },
];

/** The lookup and all its figures. */
export const ANSWER_FIELDS: readonly AnswerField[] = [
  ...LOOKUP_FIELDS,
  ...METRICS.map((metric) => ({
    id: `summary.${metric.id}`,
    label: metric.label,
    value: ({ summary }: AnswerJson) => cellOf(summary && metricValue(metric, summary)),
  })),
];

function optionFields(labels: {
  readonly [K in keyof AskedJson['options']]: () => string;
}): readonly AnswerField<AskedJson>[] {
  return (Object.keys(labels) as (keyof typeof labels)[]).map((option) => ({
    id: `options.${option}`,
    label: labels[option],
    value: ({ options }) => cellOf(options[option]),
  }));
}

function cellOf(value: CsvCell | readonly unknown[]): CsvCell {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
}
