import * as vscode from 'vscode';
import { isBilled, type Source } from '../../core/source';
import type { Target } from '../../core/target/target';
import { serviceOrigin } from '../../dataforseo/service';
import { settings } from '../settings';
import { askOption } from './optionSteps';
import { overviewRows, type OverviewRow } from './overviewRows';
import { settingsOptions, type OptionsState } from './startOptions';
import { BACK, pickStep } from './steps';
import { stepTitle } from './stepTitle';

/** What the user decided: to look up, at the price that was shown, or to go back and choose another target. */
export interface Decision {
  readonly act: 'lookUp' | 'back';
  readonly state: OptionsState;
  readonly isBilled: boolean;
}

/** Shows all options until the user looks up, goes back or leaves (undefined); choosing one opens its step. */
export async function askOptions(
  target: Target,
  start: OptionsState,
  estimateOf: (source: Source) => number,
): Promise<Decision | undefined> {
  let state = start;
  let active: OverviewRow['act'] = 'lookUp';
  for (;;) {
    const source = chosenSource();
    const rows = overviewRows(target, state, source, estimateOf(source));
    const picked = await pickStep({
      title: stepTitle(),
      placeholder: vscode.l10n.t('Press Enter to look up, or choose an option to change it'),
      items: rows,
      active: rows.find(({ act }) => act === active),
    });
    if (picked === undefined) {
      return undefined;
    }
    if (picked === BACK || picked.item.act === 'lookUp') {
      return { act: picked === BACK ? 'back' : 'lookUp', state, isBilled: isBilled(source) };
    }
    active = picked.item.act;
    if (active === 'settings') {
      state = settingsOptions();
    } else if (active !== undefined) {
      const changed = await askOption(active, state.options);
      if (changed === undefined) {
        return undefined;
      }
      state = changed === BACK ? state : changedState(state, changed, active);
    }
  }
}

function changedState(
  { problems }: OptionsState,
  options: OptionsState['options'],
  changed: OverviewRow['act'],
): OptionsState {
  return { options, problems: problems.filter(({ option }) => option !== changed) };
}

/** Who would be asked now; an address that can't be used is told of when it is. */
function chosenSource(): Source {
  const { service } = settings;
  const origin = service === 'sample' ? undefined : serviceOrigin(service, settings.serviceAddress);
  return origin?.ok ? origin.source : { service, via: null };
}
