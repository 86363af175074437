import * as vscode from 'vscode';
import { formatAge, formatMoney, formatTime } from '../../core/figures/format';
import type { Service } from '../../core/source';
import type { AccountFacts } from '../../lookup/account';
import type { Spending } from '../../lookup/ledger';
import type { Sums } from '../../lookup/tally';
import type { Entry } from '../../lookup/series';

/** What the account view is drawn from. */
export interface AccountState {
  readonly service: Service;
  readonly isSignedIn: boolean;
  readonly facts: AccountFacts | undefined;
  /** What a lookup is estimated to cost, in USD. */
  readonly estimate: number;
  /** Whether that is what the account's own price list says. */
  readonly isOwnPrice: boolean;
  readonly spending: Spending;
  /** In USD; 0 is none, null is a setting that can't be used. */
  readonly budget: number | null;
  readonly unknown: readonly Entry[];
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
  constructor(readonly entry: Entry) {}
}

export type AccountNode = FactNode | UnknownNode;

/** The lines of the account view. */
export function accountNodes(state: AccountState): FactNode[] {
  const { service, spending, unknown } = state;
  const perhaps = vscode.l10n.t('Lookups that were sent and whose answer never came. DataForSEO can be asked, free of charge, whether it charged for them.'); // prettier-ignore
  return [
    serviceNode(state),
    ...(service === 'dataforseo' ? [balanceNode(state), priceNode(state)] : []),
    spentNode('session', vscode.l10n.t('Spent in this window'), spending.session),
    spentNode('today', vscode.l10n.t('Spent today'), spending.today),
    monthNode(state),
    ...(unknown.length === 0
      ? []
      : [
          new FactNode('unknown', vscode.l10n.t('Outcome unknown'), String(unknown.length), perhaps, 'question', unknown.map((entry) => new UnknownNode(entry))), // prettier-ignore
        ]),
  ];
}

function serviceNode({ service, isSignedIn }: AccountState): FactNode {
  const label = vscode.l10n.t('Service');
  switch (service) {
    case 'sample':
      return new FactNode('service', label, vscode.l10n.t('Sample data'), vscode.l10n.t('Made-up links in the extension itself; nothing is sent, nothing costs.'), 'beaker'); // prettier-ignore
    case 'sandbox':
      return new FactNode('service', label, vscode.l10n.t('Sandbox: made-up figures'), vscode.l10n.t("DataForSEO's sandbox is free of charge."), 'beaker'); // prettier-ignore
    case 'dataforseo':
      return new FactNode('service', label, isSignedIn ? vscode.l10n.t('DataForSEO, signed in') : vscode.l10n.t('DataForSEO, not signed in'), vscode.l10n.t('Every lookup costs money.'), 'cloud'); // prettier-ignore
  }
}

function balanceNode({ facts }: AccountState): FactNode {
  const locale = vscode.env.language;
  const text =
    !facts || facts.balance === null
      ? vscode.l10n.t('not read yet')
      : vscode.l10n.t('{0}, read {1}', formatMoney(facts.balance, locale), formatAge(facts.readAt, Date.now(), locale)); // prettier-ignore
  return new FactNode('balance', vscode.l10n.t('Balance'), text, vscode.l10n.t('What the account had when it was last asked. It is asked, free of charge, only when you do: by signing in, or by Refresh.'), 'credit-card'); // prettier-ignore
}

function priceNode({ estimate, isOwnPrice: isOwn }: AccountState): FactNode {
  const amount = formatMoney(estimate, vscode.env.language);
  const text = isOwn ? amount : vscode.l10n.t('about {0}', amount);
  const meaning = isOwn
    ? vscode.l10n.t("What your account's own price list says.")
    : vscode.l10n.t("An estimate by the published price; your account's own price is not known yet.");
  return new FactNode('price', vscode.l10n.t('One lookup'), text, meaning, 'tag');
}

function spentNode(id: string, label: string, sums: Sums, budget = ''): FactNode {
  const locale = vscode.env.language;
  const parts = [
    formatMoney(sums.spent, locale) + budget,
    ...(sums.pending > 0 ? [vscode.l10n.t('about {0} under way', formatMoney(sums.pending, locale))] : []),
    ...(sums.uncertain > 0 ? [vscode.l10n.t('perhaps {0} more', formatMoney(sums.uncertain, locale))] : []),
  ];
  const meaning = vscode.l10n.t('The cost of every reply of DataForSEO, as the reply states it. Days and months begin by the local calendar.'); // prettier-ignore
  return new FactNode(id, label, parts.join(', '), meaning, 'graph-line');
}

function monthNode({ spending: { month }, budget }: AccountState): FactNode {
  const label = vscode.l10n.t('Spent this month');
  if (budget === 0) {
    return spentNode('month', label, month);
  }
  if (budget === null) {
    return spentNode(
      'month',
      label,
      month,
      vscode.l10n.t(' (the budget in your settings is not a number of 0 or more)'),
    );
  }
  const locale = vscode.env.language;
  const share = new Intl.NumberFormat(locale, { style: 'percent' }).format(month.spent / budget);
  return spentNode('month', label, month, vscode.l10n.t(' of {0} ({1})', formatMoney(budget, locale), share));
}

/** The row of a line. */
export function accountItem(node: AccountNode): vscode.TreeItem {
  const { Collapsed, None, Expanded } = vscode.TreeItemCollapsibleState;
  if (node instanceof UnknownNode) {
    const { question, sentAt, id } = node.entry;
    const item = new vscode.TreeItem(question.target.value, None);
    item.id = `unknown ${id}`;
    item.description = formatTime(sentAt, vscode.env.language);
    item.contextValue = 'unknown';
    item.iconPath = new vscode.ThemeIcon('question');
    item.accessibilityInformation = { label: `${question.target.value}, ${item.description}` };
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
