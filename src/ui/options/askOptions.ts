import * as vscode from 'vscode';
import { withPreset } from '../../core/options/presets';
import { isBilled, type Source } from '../../core/source';
import type { Target } from '../../core/target/target';
import { chosenSource } from '../chosenSource';
import { askOption } from './optionSteps';
import { overviewRows, type OverviewRow } from './overviewRows';
import { settingsOptions, type OptionsState } from './startOptions';
import { BACK, firstStep } from './steps';
import { stepTitle } from './stepTitle';

/** What the user decided: to look up, at the price that was shown, or to go back and choose another target. */
export interface Decision {
  readonly act: 'lookUp' | 'back';
  readonly state: OptionsState;
  readonly isBilled: boolean;
}

/** Shows all options until the user looks up, goes back or leaves (undefined); Enter looks up unless another row was chosen. */
export async function askOptions(
  target: Target,
  start: OptionsState,
  estimateOf: (source: Source) => number,
): Promise<Decision | undefined> {
  let state = start;
  for (;;) {
    const source = chosenSource();
    const now = Date.now();
    const picked = await firstStep({
      title: stepTitle(),
      placeholder: vscode.l10n.t('Press Enter to look up, or choose an option to change it'),
      items: overviewRows(target, state, source, estimateOf(source), now),
    });
    if (picked === undefined) {
      return undefined;
    }
    if (picked === BACK || picked.item.act === 'lookUp') {
      return { act: picked === BACK ? 'back' : 'lookUp', state, isBilled: isBilled(source) };
    }
    state = await changed(state, picked.item, now);
  }
}

/** What a row makes of the options. */
async function changed(
  state: OptionsState,
  { act, preset }: OverviewRow,
  now: number,
): Promise<OptionsState> {
  switch (act) {
    case undefined:
    case 'lookUp':
      return state;
    case 'settings':
      return settingsOptions();
    case 'preset': {
      const options = preset && withPreset(preset, state.options, now);
      const replaced = preset?.isLost ? ['backlinksFilters', 'backlinksStatusType'] : ['backlinksFilters'];
      return options ? { options, problems: withoutProblems(state, replaced) } : state;
    }
    default: {
      const options = await askOption(act, state.options);
      return options === BACK ? state : { options, problems: withoutProblems(state, [act]) };
    }
  }
}

function withoutProblems({ problems }: OptionsState, replaced: readonly string[]): OptionsState['problems'] {
  return problems.filter(({ option }) => !replaced.includes(option));
}
