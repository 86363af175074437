import * as l10n from '@vscode/l10n';
import { MAX_REGEX_LENGTH, type Condition } from './filters';
import { FIELDS, type FieldType } from './filterFields';
import { fieldName } from './fieldNames';
import { valueText } from './filterValue';

/** The name of a type, as a heading over its fields. */
export function typeName(type: FieldType): string {
  switch (type) {
    case 'string':
      return l10n.t('Text');
    case 'bool':
      return l10n.t('Yes or no');
    case 'number':
      return l10n.t('Number');
    case 'time':
      return l10n.t('Date and time');
    case 'array':
      return l10n.t('Several values');
  }
}

/** An operator in words; "" for one that no type has. */
export function operatorWords(operator: string, type: FieldType): string {
  return (type === 'time' ? TIME_WORDS : WORDS).get(operator)?.() ?? '';
}

/** A condition in words, such as "Dofollow is true". */
export function conditionWords({ field, operator, value }: Condition): string {
  const type = FIELDS.get(field) ?? 'string';
  const words = operatorWords(operator, type);
  const text = valueText(value) || '""';
  const said = type === 'time' ? text.replace(' 00:00:00 +00:00', '') : text;
  return l10n.t('{0} {1} {2}', fieldName(field), words, said);
}

const TIME_WORDS: ReadonlyMap<string, () => string> = new Map([
  ['<', () => l10n.t('is before')],
  ['>', () => l10n.t('is after')],
]);

const WORDS: ReadonlyMap<string, () => string> = new Map([
  ['=', () => l10n.t('is')],
  ['<>', () => l10n.t('is not')],
  ['<', () => l10n.t('is less than')],
  ['<=', () => l10n.t('is at most')],
  ['>', () => l10n.t('is more than')],
  ['>=', () => l10n.t('is at least')],
  ['in', () => l10n.t('is one of')],
  ['not_in', () => l10n.t('is none of')],
  ['like', () => l10n.t('contains (case-sensitive)')],
  ['not_like', () => l10n.t("doesn't contain (case-sensitive)")],
  ['ilike', () => l10n.t('contains')],
  ['not_ilike', () => l10n.t("doesn't contain")],
  ['match', () => l10n.t('full-text match (undocumented)')],
  ['not_match', () => l10n.t('no full-text match (undocumented)')],
  ['regex', () => l10n.t('matches regular expression')],
  ['not_regex', () => l10n.t("doesn't match regular expression")],
  ['has', () => l10n.t('includes')],
  ['has_not', () => l10n.t("doesn't include")],
]);

/** What to type as the value of a condition. */
export function valueHint(operator: string, type: FieldType): string {
  switch (operator) {
    case 'in':
    case 'not_in':
      return type === 'number'
        ? l10n.t('Numbers separated by commas, such as 200, 301')
        : l10n.t('Values separated by commas, such as com, org, or a JSON list');
    case 'like':
    case 'not_like':
    case 'ilike':
    case 'not_ilike':
      return l10n.t('The text to find, or a pattern such as seo%guide, in which % stands for any text');
    case 'regex':
    case 'not_regex':
      return l10n.t('A regular expression of RE2, with at most {0} characters', MAX_REGEX_LENGTH);
  }
  switch (type) {
    case 'number':
      return l10n.t('A number such as 30');
    case 'time':
      return l10n.t('A date such as 2026-01-31, or a time such as 2026-01-31 08:00:00 +00:00');
    default:
      return l10n.t('The text to compare with');
  }
}
