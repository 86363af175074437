import * as l10n from '@vscode/l10n';
import { formatMoney, formatTime, notAvailable } from '../figures/format';
import { describeOptions } from '../figures/reading';
import type { Answer } from '../snapshot';
import { isMadeUp, sourceLabel, type Source } from '../source';
import type { TargetKind } from '../target/target';

/** One thing to know of an answer before its figures, in words; the text may hold strangers' text. */
interface Fact {
  readonly label: string;
  readonly text: string;
}

/** What was asked, of whom, when, and what it cost: the same facts in the same order for every answer. */
export function factsOf({ question, takenAt, cost, reply }: Answer, locale: string): readonly Fact[] {
  const { target, options, source } = question;
  return [
    { label: l10n.t('Source'), text: sourceLabel(source) },
    { label: l10n.t('Made-up figures'), text: isMadeUp(source) ? l10n.t('yes') : l10n.t('no') },
    { label: l10n.t('Target'), text: target.value },
    { label: l10n.t('Kind of target'), text: kindText(target.kind) },
    { label: l10n.t('Site'), text: target.site },
    { label: l10n.t('Time'), text: formatTime(takenAt, locale, 'UTC') },
    { label: l10n.t('Cost'), text: cost === null ? notAvailable() : formatMoney(cost, locale) },
    { label: l10n.t('Options'), text: describeOptions(options, locale, true).join(', ') },
    { label: l10n.t('Options as data'), text: JSON.stringify(options) },
    { label: l10n.t('Version of the API'), text: reply.version ?? notAvailable() },
    { label: l10n.t('Response time'), text: reply.time ?? notAvailable() },
  ];
}

/** A warning to stand above figures that are made up, all or some of them; empty where none are. */
export function madeUpNotes(sources: readonly Source[]): string[] {
  if (sources.every(isMadeUp)) {
    return sources.every(({ service }) => service === 'sample')
      ? [l10n.t('Sample data. Not real figures.')]
      : [l10n.t('Mock data. Not real figures.')];
  }
  return sources.some(isMadeUp) ? [l10n.t('Some of these are sample or mock data, not real figures.')] : [];
}

function kindText(kind: TargetKind): string {
  switch (kind) {
    case 'domain':
      return l10n.t('domain');
    case 'subdomain':
      return l10n.t('subdomain');
    case 'page':
      return l10n.t('page');
  }
}
