import * as vscode from 'vscode';
import { nofollowSplit } from '../../core/figures/sentences';
import { SUMMARY, type Question } from '../../core/snapshot';
import type { Target } from '../../core/target/target';
import { readSnapshot } from '../../lookup/answers';
import { foundOf, isOfFigures, type Series } from '../../lookup/series';
import { readTarget, addressAt } from '../lookUp/editorTarget';
import type { LookUpDeps } from '../lookUpDeps';
import { settings } from '../settings';
import { knownHover, unknownHover } from './hoverText';

type Deps = Pick<LookUpDeps, 'store' | 'account' | 'credentials'>;

/** Shows over an address what is known of it already, or one link to look it up. It never calls a service, and reads the disk only for what is known. */
export class BacklinksHover implements vscode.HoverProvider, vscode.Disposable {
  private readonly registration = vscode.languages.registerHoverProvider({ scheme: '*' }, this);
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
    if (!parsed?.ok) {
      return undefined;
    }
    // The first hover over an address waits until the history is read, since nobody knows before what to say.
    await (this.reading ??= this.deps.store.load());
    if (token.isCancellationRequested) {
      return undefined;
    }
    const { target } = parsed;
    const text = await this.textFor(target);
    return new vscode.Hover(text, address && address.range);
  }

  dispose(): void {
    this.registration.dispose();
  }

  private async textFor(target: Target): Promise<vscode.MarkdownString> {
    const { store, account, credentials } = this.deps;
    const asked: Pick<Question, 'endpoint' | 'source'> = {
      endpoint: SUMMARY,
      source: { service: settings.service, via: null },
    };
    const price = account.estimate(asked, await credentials.login());
    const series = newestOf(store.seriesOfTarget(target.value).filter(isOfFigures));
    if (!series) {
      return unknownHover(target, price);
    }
    const [newest] = foundOf(series);
    const snapshot = newest && (await readSnapshot(store, newest));
    return knownHover(series, price, snapshot ? nofollowSplit(snapshot) : null);
  }
}

/** Of the questions about a target, the one that has figures and was asked last. */
function newestOf(all: readonly Series[]): Series | undefined {
  return all.find((series) => series.question.endpoint === SUMMARY && foundOf(series).length > 0);
}
