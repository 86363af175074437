import * as vscode from 'vscode';
import { fieldMeaning } from '../../core/options/fieldMeanings';
import { fieldName } from '../../core/options/fieldNames';
import { FIELDS, OPERATORS, type FieldType } from '../../core/options/filterFields';
import type { Condition } from '../../core/options/filters';
import { readCondition, readTyped, valueText } from '../../core/options/filterValue';
import { operatorWords, typeName, valueHint } from '../../core/options/filterWords';
import { BACK, pickStep, textStep, type StepResult } from './steps';
import { stepTitle } from './stepTitle';

const TOTAL_STEPS = 3;

/** What was chosen and typed of a condition so far: going back loses none of it. */
export class PartOfCondition {
  field: string | undefined;
  operator: string | undefined;
  /** By field, and whether the operator takes a list: another field wants another text. */
  readonly texts = new Map<string, string>();

  /** Begins with those of an earlier condition if there is one. */
  constructor(readonly before?: Condition) {
    this.field = before?.field;
    this.operator = before?.operator;
  }
}

/** Asks for field, operator and value of a condition. */
export async function askCondition(part: PartOfCondition): Promise<StepResult<Condition>> {
  for (;;) {
    const field = await askField(part.field);
    if (field === BACK) {
      return BACK;
    }
    part.field = field;
    for (;;) {
      const operator = await askOperator(field, part.operator);
      if (operator === BACK) {
        break;
      }
      part.operator = operator;
      const condition = await askValue(field, operator, part);
      if (condition !== BACK) {
        return condition;
      }
    }
  }
}

async function askField(active: string | undefined): Promise<StepResult<string>> {
  const types = Object.keys(OPERATORS) as FieldType[];
  const rows = types.flatMap((type) => [
    { label: typeName(type), kind: vscode.QuickPickItemKind.Separator, field: '' },
    ...[...FIELDS].filter(([, fieldType]) => fieldType === type).map(([field]) => fieldRow(field)),
  ]);
  const picked = await pickStep({
    title: stepTitle(vscode.l10n.t('Filter'), vscode.l10n.t('Condition')),
    step: 1,
    totalSteps: TOTAL_STEPS,
    placeholder: vscode.l10n.t('Which field of the backlink?'),
    items: rows,
    active: rows.find(({ field }) => field !== '' && field === active),
  });
  return picked === BACK ? BACK : picked.item.field;
}

/** The API's name is for those who know it, the meaning for those who don't know the term. */
function fieldRow(field: string) {
  const label = fieldName(field);
  const meaning = fieldMeaning(field);
  return { label, description: meaning === label ? field : `${field} · ${meaning}`, field };
}

async function askOperator(field: string, active: string | undefined): Promise<StepResult<string>> {
  const type = typeOf(field);
  const rows = OPERATORS[type].map((operator) => ({
    label: operatorWords(operator, type),
    description: operator,
    operator,
  }));
  const picked = await pickStep({
    title: stepTitle(vscode.l10n.t('Filter'), fieldName(field)),
    step: 2,
    totalSteps: TOTAL_STEPS,
    placeholder: fieldMeaning(field),
    items: rows,
    active: rows.find(({ operator }) => operator === active),
  });
  return picked === BACK ? BACK : picked.item.operator;
}

async function askValue(
  field: string,
  operator: string,
  { before, texts }: PartOfCondition,
): Promise<StepResult<Condition>> {
  const type = typeOf(field);
  const place = {
    title: stepTitle(vscode.l10n.t('Filter'), `${fieldName(field)} ${operatorWords(operator, type)}`),
    step: 3,
    totalSteps: TOTAL_STEPS,
  };
  const isSame = field === before?.field && isList(operator) === isList(before.operator);
  if (type !== 'bool') {
    const key = `${field} ${isList(operator)}`;
    const given = isSame ? valueText(before.value) : undefined;
    return textStep({
      ...place,
      prompt: valueHint(operator, type),
      text: texts.get(key) ?? given ?? '',
      read: (text) => (text === given ? readCondition : readTyped)(field, operator, text),
      onTyped: (text) => texts.set(key, text),
    });
  }
  const rows = [true, false].map((value) => ({
    label: value ? vscode.l10n.t('Yes') : vscode.l10n.t('No'),
    description: String(value),
    value,
  }));
  const picked = await pickStep({
    ...place,
    placeholder: fieldMeaning(field),
    items: rows,
    active: rows.find(({ value }) => isSame && value === before.value),
  });
  return picked === BACK ? BACK : { kind: 'condition', field, operator, value: picked.item.value };
}

function typeOf(field: string): FieldType {
  return FIELDS.get(field) ?? 'string';
}

function isList(operator: string): boolean {
  return operator === 'in' || operator === 'not_in';
}
