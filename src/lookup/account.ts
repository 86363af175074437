import { isBilled, type Source } from '../core/source';
import type { Client } from '../dataforseo/client';
import { PUBLISHED_PRICE } from '../dataforseo/service';
import { Event } from './event';

/** What the account said when it was last asked; the login is no part of it. */
export interface AccountFacts {
  /** In USD; null where it didn't say. */
  readonly balance: number | null;
  /** What one summary costs this account, in USD; null where it didn't say. */
  readonly summaryPrice: number | null;
  /** In milliseconds since 1970 UTC. */
  readonly readAt: number;
}

/** Where the facts outlive the window; VS Code's memento has this shape. */
export interface FactsMemento {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const KEY = 'seoBacklinks.account';

/** What is known of the account: only what an act of the user has asked for. */
export class Account {
  private readonly changed = new Event();

  constructor(
    private readonly memento: FactsMemento,
    /** Milliseconds since 1970 UTC. */
    private readonly now: () => number,
  ) {}

  readonly onDidChange = this.changed.subscribe;

  /** Undefined until the account was asked. */
  get facts(): AccountFacts | undefined {
    return readFacts(this.memento.get(KEY));
  }

  /** Asks the account, free of charge, and remembers what it said. */
  async refresh(client: Client, signal: AbortSignal): ReturnType<Client['userData']> {
    const answer = await client.userData(signal);
    if (answer.status === 'found') {
      const { balance, summaryPrice } = answer.user;
      await this.remember({ balance, summaryPrice, readAt: this.now() });
    }
    return answer;
  }

  /** To be called when somebody else signs in, or nobody is any more. */
  async forget(): Promise<void> {
    await this.remember(undefined);
  }

  /** What a lookup is estimated to cost, in USD: at the account's own price if it is known, else at the published one. */
  estimate(source: Source): number {
    return isBilled(source) ? (this.facts?.summaryPrice ?? PUBLISHED_PRICE) : 0;
  }

  private async remember(facts: AccountFacts | undefined): Promise<void> {
    await this.memento.update(KEY, facts);
    this.changed.fire();
  }
}

/** A memento is a file that anybody may have changed. */
function readFacts(stored: unknown): AccountFacts | undefined {
  const { balance, summaryPrice, readAt } = (stored ?? {}) as Partial<AccountFacts>;
  return typeof readAt === 'number'
    ? { balance: numberOrNull(balance), summaryPrice: numberOrNull(summaryPrice), readAt }
    : undefined;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
