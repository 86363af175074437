import * as vscode from 'vscode';
import { formatMoney } from '../../core/figures/format';
import { OPTIONS } from '../../core/options/optionInfo';
import type { LookupOptions } from '../../core/options/options';
import { optionWords } from '../../core/figures/reading';
import { isBilled, sourceLabel, type Source } from '../../core/source';
import type { Target } from '../../core/target/target';
import { plainText } from '../plainText';
import type { OptionsState } from './startOptions';

/** A row of the overview: looks up, changes an option, or takes the settings. */
export interface OverviewRow extends vscode.QuickPickItem {
  readonly act: 'lookUp' | 'settings' | keyof LookupOptions | undefined;
}

/** The lookup with its price, each option with its value, and the way back to the settings. */
export function overviewRows(
  target: Target,
  { options, problems }: OptionsState,
  source: Source,
  price: number,
): OverviewRow[] {
  const words = optionWords(options, vscode.env.language);
  return [
    {
      act: 'lookUp',
      label: vscode.l10n.t('Look Up {0}', plainText(target.value)),
      iconPath: new vscode.ThemeIcon('search'),
      description: priceText(source, price),
      detail: vscode.l10n.t('Source: {0}', sourceLabel(source)),
    },
    heading(vscode.l10n.t('Options')),
    ...OPTIONS.map(({ id, label, meaning }): OverviewRow => {
      const problem = problems.find(({ option }) => option === id);
      return {
        act: id,
        label: label(),
        description: plainText(words[id]),
        detail: problem
          ? vscode.l10n.t("The setting can't be used, so this is the default. {0}", plainText(problem.reason))
          : meaning(),
        ...(problem ? { iconPath: new vscode.ThemeIcon('warning') } : {}),
      };
    }),
    heading(''),
    {
      act: 'settings',
      label: vscode.l10n.t('Start from Settings'),
      iconPath: new vscode.ThemeIcon('discard'),
      detail: vscode.l10n.t('Reset every option to your settings.'),
    },
  ];
}

function priceText(source: Source, price: number): string {
  return isBilled(source)
    ? vscode.l10n.t('estimated cost: {0}', formatMoney(price, vscode.env.language))
    : vscode.l10n.t('free');
}

function heading(label: string): OverviewRow {
  return { label, kind: vscode.QuickPickItemKind.Separator, act: undefined };
}
