import * as vscode from 'vscode';
import { formatAge, formatPrice } from '../../core/figures/format';
import { countedWords } from '../../core/figures/reading';
import { checkOptions, DEFAULT_OPTIONS } from '../../core/options/options';
import { seriesKey, SUMMARY } from '../../core/snapshot';
import { isBilled, sourceLabel } from '../../core/source';
import type { Target } from '../../core/target/target';
import { answeredAt, foundOf, type Series } from '../../lookup/series';
import { savedAnswers } from '../../lookup/situation';
import { chosenSource } from '../chosenSource';
import type { LookUpDeps } from '../lookUpDeps';
import { settings } from '../settings';
import { shortFigures } from '../tree/shortFigures';

/** What is known of targets before they are looked up by the settings as they are, and what that would cost. */
export interface KnownTargets {
  /** Whether the sample index or the sandbox would answer, so that nothing costs anything. */
  readonly isFree: boolean;
  /** Whether a saved answer will do. */
  readonly isSaved: (target: Target) => boolean;
  /** What looking up is estimated to cost, in USD; 0 where a saved answer will do. */
  readonly price: (target: Target) => number;
  /** Figures with their age, and what a lookup costs, in short parts. */
  readonly words: (target: Target) => string[];
}

/** Reads what is known, from memory: the store has been loaded before. */
export async function knownTargets({
  store,
  account,
  credentials,
}: Pick<LookUpDeps, 'store' | 'account' | 'credentials'>): Promise<KnownTargets> {
  const login = await credentials.login();
  const source = chosenSource();
  const checked = checkOptions(settings.lookupOptions);
  const options = checked.ok ? checked.options : DEFAULT_OPTIONS;
  const each = account.estimate({ endpoint: SUMMARY, source, options }, login);
  const own = (target: Target) => store.find(seriesKey({ endpoint: SUMMARY, target, options, source }));
  const isSaved = (target: Target) => {
    const series = own(target);
    const before = new Set(series?.entries.map(({ id }) => id));
    return savedAnswers(series, Date.now(), settings.cacheHours, before, new Set()).fresh !== undefined;
  };
  const price = (target: Target) => (isSaved(target) ? 0 : each);
  return {
    isFree: !isBilled(source),
    isSaved,
    price,
    words: (target) => {
      const series = [own(target), ...store.seriesOfTarget(target.value)].find(hasFigures);
      const cost = costWords(isSaved(target), each);
      return series ? [...figureWords(series, source), cost] : [cost];
    },
  };
}

function hasFigures(series: Series | undefined): series is Series {
  return series?.question.endpoint === SUMMARY && foundOf(series).length > 0;
}

/** Where the figures are of another source than the chosen one, or not of all links, that is said too. */
function figureWords(series: Series, source: Series['question']['source']): string[] {
  const [newest] = foundOf(series);
  const { question } = series;
  const locale = vscode.env.language;
  const isElsewhere = JSON.stringify(question.source) !== JSON.stringify(source);
  return newest
    ? [
        ...shortFigures(newest, null).map(({ seen }) => seen),
        ...countedWords(question.options, locale),
        ...(isElsewhere ? [sourceLabel(question.source)] : []),
        formatAge(answeredAt(newest), Date.now(), locale),
      ]
    : [];
}

function costWords(isSaved: boolean, price: number): string {
  if (isSaved) {
    return vscode.l10n.t('saved');
  }
  return price === 0
    ? vscode.l10n.t('free')
    : vscode.l10n.t('about {0}', formatPrice(price, vscode.env.language));
}
