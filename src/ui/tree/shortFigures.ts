import * as vscode from 'vscode';
import { changeInWords, type Change } from '../../core/figures/change';
import { formatChange, formatCompact, formatCount, formatRank } from '../../core/figures/format';
import type { RankScale } from '../../core/options/options';
import { figuresOf } from '../../lookup/digest';
import type { Entry } from '../../lookup/series';

/** Between figures: thin spaces leave a narrow sidebar room for one more digit. */
export const BETWEEN = '\u2009·\u2009';

/** One figure beside a target: briefly for the eye, whole for the ear. */
export interface ShortFigure {
  readonly seen: string;
  readonly said: string;
}

/** The main figures of one lookup, with the change of its backlinks where it is known. */
export function shortFigures(entry: Entry, change: Change | null): ShortFigure[] {
  const figures = figuresOf(entry);
  if (!figures) {
    return [];
  }
  const { rank, referringDomains, backlinks } = figures;
  return [
    ...(rank === null ? [] : [shortRank(rank, entry.question.options.rankScale)]),
    ...(referringDomains === null ? [] : [shortDomains(referringDomains)]),
    ...(backlinks === null ? [] : [shortBacklinks(backlinks, change)]),
  ];
}

function shortRank(rank: number, scale: RankScale): ShortFigure {
  const locale = vscode.env.language;
  return {
    seen: formatCount(rank, locale),
    said: vscode.l10n.t('rank {0}', formatRank(rank, scale, locale)),
  };
}

function shortDomains(domains: number): ShortFigure {
  const locale = vscode.env.language;
  const count = formatCount(domains, locale);
  return {
    // Short, since three figures have to fit beside a name at 300 pixels.
    seen: vscode.l10n.t('{0} dom.', formatCompact(domains, locale)),
    said:
      domains === 1
        ? vscode.l10n.t('{0} referring domain', count)
        : vscode.l10n.t('{0} referring domains', count),
  };
}

function shortBacklinks(backlinks: number, change: Change | null): ShortFigure {
  const locale = vscode.env.language;
  const count = formatCount(backlinks, locale);
  const short = formatCompact(backlinks, locale);
  const seen = backlinks === 1 ? vscode.l10n.t('{0} link', short) : vscode.l10n.t('{0} links', short);
  const said = backlinks === 1 ? vscode.l10n.t('{0} backlink', count) : vscode.l10n.t('{0} backlinks', count);
  return change === null
    ? { seen, said }
    : {
        seen: `${seen} (${formatChange(change.amount, locale)})`,
        said: `${said}, ${changeInWords(change, locale)}`,
      };
}
