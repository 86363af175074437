import * as vscode from 'vscode';
import type { Entry, Series } from '../../lookup/series';
import type { Site } from '../../lookup/targetList';
import { COMMANDS } from '../ids';

/** What a row is about, for the commands on it. */
export type Subject =
  | { readonly kind: 'target'; readonly series: Series }
  | { readonly kind: 'site'; readonly site: Site }
  /** An earlier lookup, or the newest, with the one before it where there is one. */
  | { readonly kind: 'lookup'; readonly entry: Entry; readonly before: Entry | undefined }
  /** A list of a target. */
  | { readonly kind: 'list'; readonly series: Series }
  /** The rest of a list that is too long to be drawn at once. */
  | { readonly kind: 'more' };

/** What a row says and what stands below it, each made when it is asked for. */
export interface RowContent {
  /** The label says what, the description how much, the tooltip what it means. */
  readonly draw: () => vscode.TreeItem;
  readonly below?: (row: Row) => readonly Row[] | Promise<readonly Row[]>;
  /** A tooltip that takes long to make: of many rows few are looked at. */
  readonly tooltip?: () => string;
  /** What is copied where the row alone is chosen; rows without it aren't copied. */
  readonly copied?: (item: vscode.TreeItem) => string;
  readonly subject?: Subject;
}

/** Drawn anew for each window, so that no other extension can name a row by what it shows: VS Code would hand us our own row for it. */
const SECRET = crypto.randomUUID();

/** One row of the tree, of whatever kind. */
export class Row {
  constructor(
    /** Stable, and unlike any other row's. */
    readonly id: string,
    readonly parent: Row | undefined,
    private readonly content: RowContent,
  ) {}

  get subject(): Subject | undefined {
    return this.content.subject;
  }

  get tooltip(): string | undefined {
    return this.content.tooltip?.();
  }

  /** What a click on the row does, or Enter, where it has a report. */
  get openCommand(): vscode.Command {
    return { command: COMMANDS.openRow, title: vscode.l10n.t('Show Report'), arguments: [this] };
  }

  draw(): vscode.TreeItem {
    const item = this.content.draw();
    item.id = `${SECRET} ${this.id}`;
    return item;
  }

  below(): readonly Row[] | Promise<readonly Row[]> {
    return this.content.below?.(this) ?? [];
  }

  /** What is copied where this row alone is chosen; undefined where it isn't copied. */
  copied(): string | undefined {
    return this.content.copied?.(this.draw());
  }

  /** A row below this one; the name tells it from its neighbours. */
  child(name: string, content: RowContent): Row {
    return new Row(`${this.id} ${name}`, this, content);
  }
}

/** A row as a line of text. */
export function lineOf({ label = '', description }: vscode.TreeItem): string {
  return `${typeof label === 'string' ? label : label.label}: ${String(description)}`;
}
