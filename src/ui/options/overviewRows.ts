import * as vscode from 'vscode';
import { formatMoney } from '../../core/figures/format';
import { MAX_CONDITIONS } from '../../core/options/filters';
import { conditionWords } from '../../core/options/filterWords';
import { OPTIONS } from '../../core/options/optionInfo';
import type { LookupOptions } from '../../core/options/options';
import { isPresetOn, PRESETS, withPreset, type Preset } from '../../core/options/presets';
import { optionWords } from '../../core/figures/reading';
import { isBilled, sourceLabel, type Source } from '../../core/source';
import type { Target } from '../../core/target/target';
import { plainText } from '../plainText';
import type { OptionsState } from './startOptions';

/** A row of the overview: looks up, takes a preset, changes an option, or takes the settings. */
export interface OverviewRow extends vscode.QuickPickItem {
  readonly act: 'lookUp' | 'settings' | 'preset' | keyof LookupOptions | undefined;
  readonly preset?: Preset;
}

/** The lookup with its price, the presets, each option with its value, and the way back to the settings. */
export function overviewRows(
  target: Target,
  { options, problems }: OptionsState,
  source: Source,
  price: number,
  now: number,
): OverviewRow[] {
  const words = optionWords(options, vscode.env.language);
  return [
    {
      act: 'lookUp',
      label: vscode.l10n.t('Look Up {0}', plainText(target.value)),
      iconPath: new vscode.ThemeIcon('search'),
      // A long target would push the price out of sight on its own line.
      detail: [priceText(source, price), vscode.l10n.t('Source: {0}', sourceLabel(source))].join(' · '),
      alwaysShow: true,
    },
    heading(vscode.l10n.t('Presets')),
    ...PRESETS.map((preset) => presetRow(preset, options, now)),
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
      description: vscode.l10n.t('Reset every option to your settings.'),
    },
  ];
}

/** A preset with what it sets; one that is on is marked, and choosing it again takes it back. */
function presetRow(preset: Preset, options: LookupOptions, now: number): OverviewRow {
  const isOn = isPresetOn(preset, options, now);
  const set = [
    ...(isOn ? [vscode.l10n.t('applied')] : []),
    ...(preset.isLost
      ? [optionWords({ ...options, backlinksStatusType: 'lost' }, vscode.env.language).backlinksStatusType]
      : []),
    conditionWords(preset.condition(now)),
  ].join(' · ');
  return {
    act: 'preset',
    preset,
    label: preset.label(),
    description: plainText(set),
    ...(isOn || withPreset(preset, options, now)
      ? {}
      : { detail: vscode.l10n.t('A filter can have up to {0} conditions', MAX_CONDITIONS) }),
    ...(isOn ? { iconPath: new vscode.ThemeIcon('check') } : {}),
  };
}

function priceText(source: Source, price: number): string {
  return isBilled(source)
    ? vscode.l10n.t('estimated cost: {0}', formatMoney(price, vscode.env.language))
    : vscode.l10n.t('free');
}

function heading(label: string): OverviewRow {
  return { label, kind: vscode.QuickPickItemKind.Separator, act: undefined };
}
