import * as vscode from 'vscode';
import { formatAge, formatMoney, formatPrice, formatTime } from '../../core/figures/format';
import type { Service } from '../../core/source';
import type { AccountFacts } from '../../lookup/account';
import type { Spending } from '../../lookup/ledger';
import type { Sums } from '../../lookup/tally';
import { targetsText } from '../seriesText';
import type { Call } from '../../lookup/lookupsOf';

/** What the account view is drawn from. */
export interface AccountState {
  readonly service: Service;
  readonly isSignedIn: boolean;
  readonly facts: AccountFacts | undefined;
  /** What a lookup is estimated to cost, in USD. */
  readonly estimate: number;
  /** Whether that is what the account's own price list says. */
  readonly isOwnPrice: boolean;
  /** What was spent since the account was asked, in USD. */
  readonly spentSince: number;
  readonly spending: Spending;
  /** In USD; 0 is none, null is a setting that can't be used. */
  readonly budget: number | null;
  readonly unknown: readonly Call[];
}

/** One line of the account view. */
export class FactNode {
  constructor(
    readonly id: string,
    readonly label: string,
    readonly text: string,
    readonly meaning: string,
    readonly icon: string,
    readonly children: readonly UnknownNode[] = [],
  ) {}
}

/** A lookup of which nobody knows whether it was charged. */
export class UnknownNode {
  constructor(readonly call: Call) {}
}

export type AccountNode = FactNode | UnknownNode;

/** The lines of the account view. */
export function accountNodes(state: AccountState): FactNode[] {
  const { service, spending, unknown } = state;
  const perhaps = vscode.l10n.t('Lookups that were sent but got no response. Check with DataForSEO (free) whether you were charged.'); // prettier-ignore
  return [
    serviceNode(state),
    ...(service === 'dataforseo' ? [balanceNode(state), priceNode(state)] : []),
    spentNode('session', vscode.l10n.t('Spent in this window'), spending.session),
    spentNode('today', vscode.l10n.t('Spent today'), spending.today),
    monthNode(state),
    ...(unknown.length === 0
      ? []
      : [
          new FactNode('uncertain', vscode.l10n.t('Possibly charged ({0})', unknown.length), vscode.l10n.t('check for free'), perhaps, 'question', unknown.map((call) => new UnknownNode(call))), // prettier-ignore
        ]),
  ];
}

function serviceNode({ service, isSignedIn }: AccountState): FactNode {
  const label = vscode.l10n.t('Source');
  switch (service) {
    case 'sample':
      return new FactNode('service', label, vscode.l10n.t('Sample data'), vscode.l10n.t('Made-up links built into the extension. Free, and nothing is sent.'), 'beaker'); // prettier-ignore
    case 'sandbox':
      return new FactNode('service', label, vscode.l10n.t('Sandbox (mock data)'), vscode.l10n.t("DataForSEO's sandbox is free."), 'beaker'); // prettier-ignore
    case 'dataforseo':
      return new FactNode('service', label, isSignedIn ? vscode.l10n.t('DataForSEO, signed in') : vscode.l10n.t('DataForSEO, not signed in'), vscode.l10n.t('Each lookup is paid.'), 'cloud'); // prettier-ignore
  }
}

function balanceNode({ facts, spentSince }: AccountState): FactNode {
  const locale = vscode.env.language;
  const label = vscode.l10n.t('Balance');
  const meaning = vscode.l10n.t('Balance at the last check, minus what was spent since. Checked only when you sign in or refresh (free).'); // prettier-ignore
  if (!facts || facts.balance === null) {
    return new FactNode('balance', label, vscode.l10n.t('not checked yet'), meaning, 'credit-card');
  }
  const age = formatAge(facts.readAt, Date.now(), locale);
  const left = formatPrice(Math.max(0, facts.balance - spentSince), locale);
  const text =
    spentSince > 0
      ? vscode.l10n.t('about {0}, checked {1}', left, age)
      : vscode.l10n.t('{0}, checked {1}', left, age);
  const exact = vscode.l10n.t(
    '{0} at {1}.',
    formatMoney(facts.balance, locale),
    formatTime(facts.readAt, locale),
  );
  return new FactNode('balance', label, text, `${exact} ${meaning}`, 'credit-card');
}

function priceNode({ estimate, isOwnPrice: isOwn }: AccountState): FactNode {
  const locale = vscode.env.language;
  const amount = formatPrice(estimate, locale);
  const text = isOwn ? amount : vscode.l10n.t('about {0}', amount);
  const meaning = isOwn
    ? vscode.l10n.t("From your account's own price list.")
    : vscode.l10n.t("Estimated from the published price. Your account's own price isn't known yet.");
  const label = vscode.l10n.t('Price per lookup');
  return new FactNode('price', label, text, `${formatMoney(estimate, locale)}. ${meaning}`, 'tag');
}

function spentNode(id: string, label: string, sums: Sums, spent?: string): FactNode {
  const locale = vscode.env.language;
  const parts = [
    spent ?? formatPrice(sums.spent, locale),
    ...(sums.pending > 0 ? [vscode.l10n.t('about {0} in progress', formatPrice(sums.pending, locale))] : []),
    ...(sums.uncertain > 0
      ? [vscode.l10n.t('up to {0} more pending', formatPrice(sums.uncertain, locale))]
      : []),
  ];
  const meaning = vscode.l10n.t('Total cost reported by DataForSEO, by local day and month.');
  return new FactNode(
    id,
    label,
    parts.join(', '),
    `${formatMoney(sums.spent, locale)}. ${meaning}`,
    'graph-line',
  );
}

function monthNode({ spending: { month }, budget }: AccountState): FactNode {
  const label = vscode.l10n.t('Spent this month');
  const locale = vscode.env.language;
  const spent = formatPrice(month.spent, locale);
  if (budget === 0) {
    return spentNode('month', label, month);
  }
  if (budget === null) {
    return spentNode('month', label, month, vscode.l10n.t("{0}, budget setting isn't valid", spent));
  }
  return spentNode('month', label, month, vscode.l10n.t('{0} of {1}', spent, formatPrice(budget, locale)));
}

/** The row of a line. */
export function accountItem(node: AccountNode): vscode.TreeItem {
  const { Collapsed, None, Expanded } = vscode.TreeItemCollapsibleState;
  if (node instanceof UnknownNode) {
    const { question, sentAt, id } = node.call;
    const item = new vscode.TreeItem(targetsText(question), None);
    item.id = `unknown ${id}`;
    item.description = formatTime(sentAt, vscode.env.language);
    item.contextValue = 'unknown';
    item.iconPath = new vscode.ThemeIcon('question');
    item.accessibilityInformation = { label: `${targetsText(question)}, ${item.description}` };
    return item;
  }
  const item = new vscode.TreeItem(node.label, node.children.length > 0 ? Expanded : None);
  item.id = node.id;
  item.description = node.text;
  item.tooltip = `${node.label}: ${node.text}\n${node.meaning}`;
  item.iconPath = new vscode.ThemeIcon(node.icon);
  item.accessibilityInformation = { label: `${node.label}: ${node.text}` };
  item.contextValue = node.id;
  item.collapsibleState ??= Collapsed;
  return item;
}
