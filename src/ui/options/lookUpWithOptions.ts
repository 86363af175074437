import type { Memento } from 'vscode';
import { SUMMARY } from '../../core/snapshot';
import type { Source } from '../../core/source';
import type { Series } from '../../lookup/series';
import { chooseOtherTarget, chooseTarget, sendable, type ChosenTarget } from '../lookUp/lookUpCommands';
import type { LookUpDeps } from '../lookUpDeps';
import { lookUpAndShow } from '../lookUp/lookUpFlow';
import { askOptions } from './askOptions';
import { rememberOptions } from './rememberedOptions';
import { startOptions } from './startOptions';

const FREE: Source = { service: 'sample', via: null };

/**
 * Looks a target up after the user has seen, and perhaps changed, every option.
 *
 * An earlier lookup gives target and options to begin with; else the target is found as by "Look Up Backlinks".
 */
export async function lookUpWithOptions(
  deps: LookUpDeps,
  memento: Memento,
  argument: unknown,
  earlier: Series | undefined,
): Promise<void> {
  let chosen = earlier ? await chosenAgain(earlier) : await chooseTarget(deps, argument);
  let state = earlier ? { options: earlier.question.options, problems: [] } : startOptions(memento);
  while (chosen) {
    const { target, initiator } = chosen;
    const login = await deps.credentials.login();
    const decision = await askOptions(target, state, (source) =>
      deps.account.estimate({ endpoint: SUMMARY, source }, login),
    );
    if (!decision) {
      return;
    }
    state = decision.state;
    if (decision.act === 'lookUp') {
      await rememberOptions(memento, state.options);
      // Whoever was told that it is free has not agreed to pay, should the service have been changed since.
      const repeats = decision.isBilled ? undefined : FREE;
      await lookUpAndShow(deps, target, { initiator, repeats }, state.options);
      return;
    }
    chosen = await chooseOtherTarget(deps, target);
  }
}

/** Only our own rows have an earlier lookup to give. */
async function chosenAgain({ question }: Series): Promise<ChosenTarget | undefined> {
  const target = await sendable(question.target);
  return target && { target, initiator: 'person' };
}
