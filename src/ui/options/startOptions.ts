import type { Memento } from 'vscode';
import {
  checkOptions,
  DEFAULT_OPTIONS,
  type LookupOptions,
  type OptionProblem,
} from '../../core/options/options';
import { settings } from '../settings';
import { recallOptions } from './rememberedOptions';

/** The options as they stand while they are chosen, and which settings had to be replaced by the default. */
export interface OptionsState {
  readonly options: LookupOptions;
  readonly problems: readonly OptionProblem[];
}

/** What the choosing begins with: the options chosen last with the tag of the settings, else the settings. */
export function startOptions(memento: Memento): OptionsState {
  const { options, problems } = settingsOptions();
  const recalled = recallOptions(memento);
  return recalled
    ? {
        options: { ...recalled, tag: options.tag },
        problems: problems.filter(({ option }) => option === 'tag'),
      }
    : { options, problems };
}

/** The options of the settings; those that can't be used are replaced by the default. */
export function settingsOptions(): OptionsState {
  const given = settings.lookupOptions;
  const checked = checkOptions(given);
  if (checked.ok) {
    return { options: checked.options, problems: [] };
  }
  const { problems } = checked;
  const usable = Object.fromEntries(
    Object.entries(given).filter(([key]) => !problems.some(({ option }) => option === key)),
  );
  return { options: { ...DEFAULT_OPTIONS, ...usable }, problems };
}
