import * as vscode from 'vscode';
import { fieldMeaning } from '../../core/options/fieldMeanings';
import { FIELDS, OPERATORS, type FieldType } from '../../core/options/filterFields';
import type { Condition } from '../../core/options/filters';
import { readCondition, valueText } from '../../core/options/filterValue';
import { operatorWords, typeName, valueHint } from '../../core/options/filterWords';
import { BACK, pickStep, textStep, type StepResult } from './steps';
import { stepTitle } from './stepTitle';

const TOTAL_STEPS = 3;

/** Asks for field, operator and value of a condition, beginning with those of an earlier one if there is one. */
export async function askCondition(before?: Condition): Promise<StepResult<Condition>> {
  let field = before?.field;
  let operator = before?.operator;
  for (;;) {
    const chosenField = await askField(field);
    if (chosenField === undefined || chosenField === BACK) {
      return chosenField;
    }
    field = chosenField;
    for (;;) {
      const chosenOperator = await askOperator(field, operator);
      if (chosenOperator === undefined) {
        return undefined;
      }
      if (chosenOperator === BACK) {
        break;
      }
      operator = chosenOperator;
      const isSame = field === before?.field && isList(operator) === isList(before.operator);
      const condition = await askValue(field, operator, isSame ? before : undefined);
      if (condition !== BACK) {
        return condition;
      }
    }
  }
}

async function askField(active: string | undefined): Promise<StepResult<string>> {
  const types = Object.keys(OPERATORS) as FieldType[];
  const rows = types.flatMap((type) => [
    { label: typeName(type), kind: vscode.QuickPickItemKind.Separator },
    ...[...FIELDS]
      .filter(([, fieldType]) => fieldType === type)
      .map(([label]) => ({ label, description: fieldMeaning(label) })),
  ]);
  const picked = await pickStep({
    title: stepTitle(vscode.l10n.t('Filter'), vscode.l10n.t('Condition')),
    step: 1,
    totalSteps: TOTAL_STEPS,
    placeholder: vscode.l10n.t('Which field of the backlink?'),
    items: rows,
    active: rows.find(({ label }) => label === active),
  });
  return picked === undefined || picked === BACK ? picked : picked.item.label;
}

async function askOperator(field: string, active: string | undefined): Promise<StepResult<string>> {
  const type = typeOf(field);
  const rows = OPERATORS[type].map((label) => ({ label, description: operatorWords(label, type) }));
  const picked = await pickStep({
    title: stepTitle(vscode.l10n.t('Filter'), field),
    step: 2,
    totalSteps: TOTAL_STEPS,
    placeholder: fieldMeaning(field),
    items: rows,
    active: rows.find(({ label }) => label === active),
  });
  return picked === undefined || picked === BACK ? picked : picked.item.label;
}

async function askValue(
  field: string,
  operator: string,
  before: Condition | undefined,
): Promise<StepResult<Condition>> {
  const type = typeOf(field);
  const place = {
    title: stepTitle(vscode.l10n.t('Filter'), `${field} ${operator}`),
    step: 3,
    totalSteps: TOTAL_STEPS,
  };
  if (type !== 'bool') {
    return textStep({
      ...place,
      prompt: valueHint(operator, type),
      text: before ? valueText(before.value) : '',
      read: (text) => readCondition(field, operator, text),
    });
  }
  const rows = [true, false].map((value) => ({ label: String(value), value }));
  const picked = await pickStep({
    ...place,
    placeholder: fieldMeaning(field),
    items: rows,
    active: rows.find(({ value }) => value === before?.value),
  });
  return picked === undefined || picked === BACK
    ? picked
    : { kind: 'condition', field, operator, value: picked.item.value };
}

function typeOf(field: string): FieldType {
  return FIELDS.get(field) ?? 'string';
}

function isList(operator: string): boolean {
  return operator === 'in' || operator === 'not_in';
}
