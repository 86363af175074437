import type { Service, Source } from '../core/source';
import { isBilled } from '../core/source';
import type { Client } from '../dataforseo/client';
import { PUBLISHED_PRICE } from '../dataforseo/service';
import { hashAccount, isAccount } from './accountHash';
import type { Connection } from './connections';
import { Event } from './event';

/** What an account said when it was last asked; the login is no part of it. */
export interface AccountFacts {
  /** In USD; null where it didn't say. */
  readonly balance: number | null;
  /** What one summary costs this account, in USD; null where it didn't say, or nothing that can be believed. */
  readonly summaryPrice: number | null;
  /** In milliseconds since 1970 UTC. */
  readonly readAt: number;
}

/** Facts and whose they are, as they are kept. */
interface KeptFacts extends AccountFacts {
  readonly account: string;
}

/** Where the facts outlive the window; VS Code's memento has this shape. */
export interface FactsMemento {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const KEY = 'seoBacklinks.accounts';
/** No summary costs so much, in USD; a price above it is a mistake, and could not be told from one. */
const MOST_BELIEVED = 10;

/** What is known of the account at each service: only what an act of the user has asked for. */
export class Account {
  private readonly changed = new Event();

  constructor(
    private readonly memento: FactsMemento,
    /** Milliseconds since 1970 UTC. */
    private readonly now: () => number,
  ) {}

  readonly onDidChange = this.changed.subscribe;

  /** What a service said of who is signed in; undefined until it was asked about this login. */
  facts(service: Service, login: string | undefined): AccountFacts | undefined {
    const kept = readFacts(this.kept[service]);
    return kept && isAccount(kept.account, login) ? kept : undefined;
  }

  /** Asks a service about who is signed in, free of charge, and remembers what it said, unless the sign-in changed meanwhile. */
  async refresh(
    { client, source, account }: Connection,
    signal: AbortSignal,
  ): ReturnType<Client['userData']> {
    const login = await account();
    const answer = await client.userData(signal);
    // Where somebody else signed in meanwhile, nobody knows of whom the answer is.
    const isOfLogin = login !== undefined && (await account()) === login;
    if (answer.status === 'found' && isOfLogin) {
      const { balance, summaryPrice } = answer.user;
      const facts = { account: hashAccount(login), balance, summaryPrice, readAt: this.now() };
      await this.remember({ ...this.kept, [source.service]: facts });
    }
    return answer;
  }

  /** To be called when nobody is signed in any more. */
  async forget(): Promise<void> {
    await this.remember(undefined);
  }

  /** What a lookup is estimated to cost, in USD: at the own price of who is signed in if it is known, else at the published one. */
  estimate(source: Source, login: string | undefined): number {
    if (!isBilled(source)) {
      return 0;
    }
    const price = this.facts(source.service, login)?.summaryPrice ?? null;
    // The budget counts on it: a price of nothing would let any number of lookups through.
    return price !== null && price > 0 && price <= MOST_BELIEVED ? price : PUBLISHED_PRICE;
  }

  private get kept(): { readonly [service in Service]?: unknown } {
    const kept = this.memento.get(KEY);
    return typeof kept === 'object' && kept !== null ? kept : {};
  }

  private async remember(kept: object | undefined): Promise<void> {
    await this.memento.update(KEY, kept);
    this.changed.fire();
  }
}

/** A memento is a file that anybody may have changed. */
function readFacts(stored: unknown): KeptFacts | undefined {
  const { account, balance, summaryPrice, readAt } = (stored ?? {}) as Partial<KeptFacts>;
  return typeof readAt === 'number' && typeof account === 'string'
    ? { account, balance: numberOrNull(balance), summaryPrice: numberOrNull(summaryPrice), readAt }
    : undefined;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
