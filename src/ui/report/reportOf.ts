import * as vscode from 'vscode';
import { formatMoney } from '../../core/figures/format';
import type { Measured } from '../../core/figures/headline';
import type { Report, ReportState } from '../../core/reportProtocol';
import type { Snapshot } from '../../core/snapshot';
import { figuresOf } from '../../lookup/digest';
import { answeredAt, failureOf, foundOf, stateOf, type Entry, type Series } from '../../lookup/series';
import type { Progress } from '../../lookup/lookupService';
import { nextStepOf } from '../../lookup/lookupFailure';
import { nextStepLabel } from '../failure/nextSteps';
import { outcomeLines, whenText } from '../seriesText';

/** Trends show so many lookups at the most, the newest. */
const MOST_MEASURED = 200;

/** What of a report its history doesn't say. */
interface ReportFacts extends Pick<Report, 'againCost' | 'domain'> {
  readonly progress: Progress | undefined;
}

/** What the page shows of a question, which is as it was when the lookup `asOf` was its newest; `readFigures` reads figures from disk, unless they are known. */
export async function reportOf(
  series: Series,
  asOf: string | null,
  { againCost, progress, domain }: ReportFacts,
  readFigures: (entry: Entry) => Promise<Snapshot | undefined>,
): Promise<Report> {
  const { key, question } = series;
  const found = foundOf(series);
  const [figures = null, previous = null] = await Promise.all(found.slice(0, 2).map(readFigures));
  const measured = found.slice(0, MOST_MEASURED).flatMap((entry): Measured[] => {
    const headline = figuresOf(entry);
    return headline ? [{ takenAt: answeredAt(entry), headline }] : [];
  });
  return {
    ...{ key, question, figures, previous, asOf, againCost, domain },
    state: reportState(series, progress),
    series: measured.reverse(),
  };
}

/** How the newest lookup of a question stands. */
export function reportState(series: Series, progress: Progress | undefined): ReportState {
  const { entries, question } = series;
  const [newest] = entries;
  const locale = vscode.env.language;
  const cost = newest.ended?.cost ?? newest.checked?.cost ?? null;
  const facts = [
    whenText(newest, locale),
    ...(cost === null ? [] : [vscode.l10n.t('Cost: {0}', formatMoney(cost, locale))]),
  ];
  const ended = (title: string, detail: string, nextStep = vscode.l10n.t('Look Up Again')): ReportState => ({
    kind: 'ended',
    ...{ title, detail, facts, nextStep },
  });
  const state = stateOf(newest);
  switch (state) {
    case 'pending':
      return pendingState(progress);
    case 'found':
      return { kind: 'found' };
    case 'noData':
      return ended(
        vscode.l10n.t('No backlinks found'),
        question.source.service === 'sample'
          ? vscode.l10n.t('The sample data has no backlinks for this target.')
          : vscode.l10n.t('DataForSEO has no backlinks for this target.'),
      );
    case 'cancelled':
      return ended(vscode.l10n.t('Lookup canceled'), vscode.l10n.t("You weren't charged."));
    case 'lost':
      return ended(vscode.l10n.t('Charged, no result received'), outcomeLines(series).join(' '));
    case 'notCharged':
      return ended(vscode.l10n.t('No result received'), vscode.l10n.t("You weren't charged."));
    case 'failed':
    case 'unknown': {
      const [title = '', ...detail] = outcomeLines(series);
      const step = nextStepOf(failureOf(newest), question.source);
      return ended(title, detail.join(' '), nextStepLabel(step));
    }
  }
}

/** What is on its way can't be taken back: it is only waited for no longer. */
function pendingState(progress: Progress | undefined): ReportState {
  switch (progress) {
    case 'unsent':
      return {
        kind: 'pending',
        step: vscode.l10n.t('Looking up backlinks…'),
        giveUp: vscode.l10n.t('Cancel'),
      };
    case 'onWay':
      return {
        kind: 'pending',
        step: vscode.l10n.t('Waiting for the result…'),
        giveUp: vscode.l10n.t('Stop Waiting'),
      };
    case undefined:
      return {
        kind: 'pending',
        step: vscode.l10n.t('The result appears here when it arrives, and is saved.'),
        giveUp: null,
      };
  }
}
