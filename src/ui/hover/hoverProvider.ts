import * as vscode from 'vscode';
import { SUMMARY, type Question } from '../../core/snapshot';
import type { Target } from '../../core/target/target';
import { foundOf, type Series } from '../../lookup/series';
import { readTarget, addressAt } from '../lookUp/editorTarget';
import type { LookUpDeps } from '../lookUpDeps';
import { settings } from '../settings';
import { knownHover, unknownHover } from './hoverText';

type Deps = Pick<LookUpDeps, 'store' | 'account' | 'credentials'>;

/** Shows over an address what is known of it already, or one link to look it up. It never calls a service, and waits for no disk. */
export class BacklinksHover implements vscode.HoverProvider, vscode.Disposable {
  private readonly registration = vscode.languages.registerHoverProvider({ scheme: '*' }, this);
  private isHistoryRead = false;
  private reading: Promise<void> | undefined;

  constructor(private readonly deps: Deps) {}

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    if (!settings.hover) {
      return undefined;
    }
    const address = await addressAt(document, position);
    // What is only a guess would be in the way of what a language says of its own words.
    const parsed = address && !address.isGuess ? await readTarget(address.text) : undefined;
    if (!parsed?.ok || !this.knowsHistory() || token.isCancellationRequested) {
      return undefined;
    }
    const { target } = parsed;
    const text = await this.textFor(target);
    return new vscode.Hover(text, address && address.range);
  }

  dispose(): void {
    this.registration.dispose();
  }

  /** The history is read once, in the background; until then nobody knows what to say. */
  private knowsHistory(): boolean {
    this.reading ??= this.deps.store.load().then(() => {
      this.isHistoryRead = true;
    });
    return this.isHistoryRead;
  }

  private async textFor(target: Target): Promise<vscode.MarkdownString> {
    const { store, account, credentials } = this.deps;
    const asked: Pick<Question, 'endpoint' | 'source'> = {
      endpoint: SUMMARY,
      source: { service: settings.service, via: null },
    };
    const price = account.estimate(asked, await credentials.login());
    const series = newestOf(store.seriesOfTarget(target.value));
    return series ? knownHover(series, price) : unknownHover(target, price);
  }
}

/** Of the questions about a target, the one that has figures and was asked last. */
function newestOf(all: readonly Series[]): Series | undefined {
  return all.find((series) => series.question.endpoint === SUMMARY && foundOf(series).length > 0);
}
