import { seriesKey, type Question } from '../core/snapshot';
import { isBilled, type Source } from '../core/source';
import type { Terms } from '../lookup/lookupService';
import { freshAnswer, stateOf } from '../lookup/series';
import { check } from './check';
import { confirmSecondBuy, confirmSending } from './confirmSending';
import type { LookUpDeps } from './lookUpDeps';
import { settings } from './settings';

/** Who asks: a person in our own UI, or somebody else's code, which has to be confirmed whenever it would bill. */
export type Asker = 'person' | 'code';

/** Whoever repeats what was free of charge has not agreed to pay, should the service have been changed since. */
export function againBy(source: Source): Asker {
  return isBilled(source) ? 'person' : 'code';
}

/** On which terms to ask, by the user's settings; an answer of before will do unless it is to be asked anew. */
export function termsOf({ account }: LookUpDeps, { source }: Question, anew: boolean): Terms {
  return {
    keptHours: anew ? 0 : settings.cacheHours,
    estimate: account.estimate(source),
    budget: settings.monthlyBudget,
  };
}

/** Whether a lookup may be sent; asks the user where it would bill without their knowing, above their limit, or twice. */
export async function isPermitted(
  deps: LookUpDeps,
  question: Question,
  terms: Terms,
  asker: Asker,
): Promise<boolean> {
  const { store } = deps;
  const { source, target } = question;
  await store.load();
  const series = store.find(seriesKey(question));
  if (freshAnswer(series, Date.now(), terms.keptHours)) {
    return true;
  }
  if (!isBilled(source)) {
    const isSeen = asker === 'person' || source.service === 'sample' || !target.value.includes('?');
    return isSeen || confirmSending(question, 0);
  }
  const newest = series?.entries[0];
  if (newest && stateOf(newest) === 'unknown') {
    const choice = await confirmSecondBuy(question, terms.estimate);
    if (choice === 'check') {
      await check(deps, newest.id);
    }
    return choice === 'buy';
  }
  return asker === 'person' && terms.estimate <= settings.confirmAbove
    ? true
    : confirmSending(question, terms.estimate);
}
