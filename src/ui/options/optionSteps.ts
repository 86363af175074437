import * as vscode from 'vscode';
import type { Reading } from '../../core/options/filterValue';
import { OPTIONS } from '../../core/options/optionInfo';
import { checkOptions, RANK_SCALES, STATUS_TYPES, type LookupOptions } from '../../core/options/options';
import { optionWords } from '../../core/figures/reading';
import { plainText } from '../plainText';
import { askFilter } from './filterSteps';
import { BACK, pickStep, textStep, type StepResult } from './steps';
import { stepTitle } from './stepTitle';

/** Lets the user change one option; answers with all of them. */
export async function askOption(
  option: keyof LookupOptions,
  options: LookupOptions,
): Promise<StepResult<LookupOptions>> {
  switch (option) {
    case 'includeSubdomains':
    case 'includeIndirectLinks':
    case 'excludeInternalBacklinks':
      return choose(
        option,
        options,
        [true, false].map((value) => ({ ...options, [option]: value })),
      );
    case 'backlinksStatusType':
      return choose(
        option,
        options,
        STATUS_TYPES.map((value) => ({ ...options, [option]: value })),
      );
    case 'rankScale':
      return choose(
        option,
        options,
        RANK_SCALES.map((value) => ({ ...options, [option]: value })),
      );
    case 'internalListLimit':
      return type(option, options, (text) => (/^\s*\d+\s*$/.test(text) ? Number(text) : NaN));
    case 'tag':
      return type(option, options, (text) => text);
    case 'backlinksFilters':
      return { ...options, backlinksFilters: await askFilter(options.backlinksFilters) };
  }
}

async function choose(
  option: keyof LookupOptions,
  options: LookupOptions,
  choices: readonly LookupOptions[],
): Promise<StepResult<LookupOptions>> {
  const items = choices.map((choice) => {
    const isCurrent = choice[option] === options[option];
    return {
      label: plainText(optionWords(choice, vscode.env.language)[option]),
      ...(isCurrent ? { description: vscode.l10n.t('as it is now') } : {}),
      choice,
      isCurrent,
    };
  });
  const picked = await pickStep({
    ...words(option),
    items,
    active: items.find(({ isCurrent }) => isCurrent),
  });
  return picked === BACK ? BACK : picked.item.choice;
}

async function type(
  option: 'internalListLimit' | 'tag',
  options: LookupOptions,
  valueOf: (text: string) => unknown,
): Promise<StepResult<LookupOptions>> {
  const { title, placeholder } = words(option);
  const read = (text: string): Reading<LookupOptions> => {
    const checked = checkOptions({ ...options, [option]: valueOf(text) });
    return checked.ok
      ? { ok: true, value: checked.options }
      : { ok: false, reason: checked.problems[0]?.reason ?? '' };
  };
  return textStep({ title, prompt: placeholder, text: String(options[option]), read });
}

function words(option: keyof LookupOptions): { readonly title: string; readonly placeholder: string } {
  const info = OPTIONS.find(({ id }) => id === option);
  return { title: stepTitle(info?.label() ?? ''), placeholder: info?.meaning() ?? '' };
}
