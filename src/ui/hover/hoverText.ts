import * as vscode from 'vscode';
import { formatAge, formatPrice, formatShare } from '../../core/figures/format';
import { countedWords } from '../../core/figures/reading';
import type { NofollowSplit } from '../../core/figures/sentences';
import { sourceLabel } from '../../core/source';
import { displayName } from '../../core/target/displayName';
import type { Target } from '../../core/target/target';
import { answeredAt, changeOf, foundOf, type Series } from '../../lookup/series';
import { COMMANDS } from '../ids';
import { shortFigures } from '../tree/shortFigures';

/** Only these can be reached from a hover, whatever stands in it. */
const LINKED = { enabledCommands: [COMMANDS.showReportOf, COMMANDS.lookUpAnew] };

/** What is known of a target: its figures with their change, where they are from and when, and what to do next. */
export function knownHover(
  series: Series,
  price: number,
  split: NofollowSplit | null,
): vscode.MarkdownString {
  const [newest] = foundOf(series);
  const { question } = series;
  const figures = newest ? shortFigures(newest, changeOf(series, 'backlinks')) : [];
  const locale = vscode.env.language;
  const text = new vscode.MarkdownString();
  text.isTrusted = LINKED;
  // Only what strangers wrote is appended as text, whose spaces don't break.
  text.appendText(displayName(question.target));
  text.appendMarkdown(`: ${escaped(figures.map(({ said }) => said).join(' · '))}\n\n`);
  if (split) {
    text.appendMarkdown(`${escaped(followText(split, locale))}\n\n`);
  }
  const facts = [
    sourceLabel(question.source),
    ...(newest ? [formatAge(answeredAt(newest), Date.now(), locale)] : []),
    ...countedWords(question.options, locale),
  ];
  text.appendMarkdown(`${facts.map(escaped).join(' · ')}\n\n`);
  const show = link(vscode.l10n.t('Show Report'), COMMANDS.showReportOf, question.target);
  const again = link(againLabel(price), COMMANDS.lookUpAnew, question.target);
  return text.appendMarkdown(`${show} · ${again}`);
}

/** How many of the bar's blocks stand for all links. */
const BLOCKS = 10;

/** The words come first, for those who have a bar of blocks read out. */
function followText({ others, nofollow }: NofollowSplit, locale: string): string {
  const all = others + nofollow;
  // What is there has a block, however little it is.
  const most = nofollow > 0 ? BLOCKS - 1 : BLOCKS;
  const least = others > 0 ? 1 : 0;
  const filled = Math.min(most, Math.max(least, Math.round((BLOCKS * others) / all)));
  const words = vscode.l10n.t(
    '{0} follow, {1} nofollow',
    formatShare(others, all, locale),
    formatShare(nofollow, all, locale),
  );
  return `${words} ${'▰'.repeat(filled)}${'▱'.repeat(BLOCKS - filled)}`;
}

/** The offer to look a target up of which nothing is known. */
export function unknownHover(target: Target, price: number): vscode.MarkdownString {
  const label =
    price === 0
      ? vscode.l10n.t('Look up backlinks for free')
      : vscode.l10n.t('Look up backlinks for about {0}', formatPrice(price, vscode.env.language));
  const text = new vscode.MarkdownString(link(label, COMMANDS.lookUpAnew, target));
  text.isTrusted = LINKED;
  return text;
}

function againLabel(price: number): string {
  return price === 0
    ? vscode.l10n.t('Look Up Again (free)')
    : vscode.l10n.t('Look Up Again (about {0})', formatPrice(price, vscode.env.language));
}

/** The label is ours; the target stands in the address alone, escaped. */
function link(label: string, command: string, { value }: Target): string {
  const argument = encodeURIComponent(JSON.stringify([value]))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
  return `[${escaped(label)}](command:${command}?${argument})`;
}

function escaped(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!~<>|&$:]/g, '\\$&');
}
