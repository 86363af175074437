import { DEFAULT_OPTIONS } from '../core/options/options';
import type { Question } from '../core/snapshot';
import type { Service } from '../core/source';
import { isBilled } from '../core/source';
import type { Client } from '../dataforseo/client';
import { ENDPOINTS, type Catalogue } from '../dataforseo/endpoints/catalogue';
import type { Endpoint, Fees } from '../dataforseo/endpoints/endpoint';
import { hashAccount, isAccount } from './accountHash';
import type { CallQuestion } from './callQuestion';
import type { Connection } from './connections';
import { Event } from './event';

/** What an account said when it was last asked; the login is no part of it. */
export interface AccountFacts {
  /** In USD; null where it didn't say. */
  readonly balance: number | null;
  /** What endpoints cost this account, by their ids, as far as it said. */
  readonly fees: Readonly<Record<string, Fees>>;
  /** In milliseconds since 1970 UTC. */
  readonly readAt: number;
}

/** Facts and whose they are, as they are kept. */
interface KeptFacts extends AccountFacts {
  readonly account: string;
}

/** What a price depends on. */
type Priced = Pick<Question, 'endpoint' | 'source'> &
  Partial<Pick<CallQuestion, 'target' | 'also' | 'options' | 'list'>>;

/** Where the facts outlive the window; VS Code's memento has this shape. */
export interface FactsMemento {
  get(key: string): unknown;
  update(key: string, value: unknown): PromiseLike<void>;
}

const KEY = 'seoBacklinks.accounts';
/** No call costs so much, in USD; a price above it is a mistake, and could not be told from one. */
const MOST_BELIEVED = 10;

/** What is known of the account at each service: only what an act of the user has asked for. */
export class Account {
  private readonly changed = new Event();

  constructor(
    private readonly memento: FactsMemento,
    /** Milliseconds since 1970 UTC. */
    private readonly now: () => number,
    private readonly endpoints: Catalogue = ENDPOINTS,
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
      const { balance, fees } = answer.user;
      const facts = { account: hashAccount(login), balance, fees, readAt: this.now() };
      await this.remember({ ...this.kept, [source.service]: facts });
    }
    return answer;
  }

  /** To be called when nobody is signed in any more. */
  async forget(): Promise<void> {
    await this.remember(undefined);
  }

  /** What a lookup is estimated to cost, in USD: at the own price of who is signed in if it is known, else at the published one. */
  estimate(asked: Priced, login: string | undefined): number {
    const endpoint = this.endpoints.get(asked.endpoint);
    return isBilled(asked.source) && endpoint
      ? (this.ownPrice(asked, login) ?? costOf(endpoint.price, endpoint, asked))
      : 0;
  }

  /** The same by the account's own price list; null where that isn't known, or can't be believed. */
  ownPrice(asked: Priced, login: string | undefined): number | null {
    const endpoint = this.endpoints.get(asked.endpoint);
    const fees = this.facts(asked.source.service, login)?.fees[asked.endpoint];
    const price = endpoint && fees ? costOf(fees, endpoint, asked) : 0;
    // The budget counts on it: a price of nothing would let any number of lookups through.
    return price > 0 && price <= MOST_BELIEVED ? price : null;
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

/** Without the noise of binary fractions, which would stand in an estimate. */
function costOf({ request, row }: Fees, endpoint: Endpoint, asked: Priced): number {
  const { target, also = [], options = DEFAULT_OPTIONS, list } = asked;
  const targets = [target?.value ?? '', ...also.map(({ value }) => value)] as const;
  const rows = endpoint.mostRows({ targets, options, list });
  return Math.round((request + row * rows) * 1e9) / 1e9;
}

/** A memento is a file that anybody may have changed. */
function readFacts(stored: unknown): KeptFacts | undefined {
  const { account, balance, fees, readAt } = (stored ?? {}) as Partial<Record<keyof KeptFacts, unknown>>;
  return typeof readAt === 'number' && typeof account === 'string'
    ? { account, balance: isNumber(balance) ? balance : null, fees: readFees(fees), readAt }
    : undefined;
}

function readFees(stored: unknown): AccountFacts['fees'] {
  const all = Object.entries((stored ?? {}) as Readonly<Record<string, Partial<Fees> | null>>);
  return Object.fromEntries(
    all.flatMap(([id, fees]) => {
      const { request, row } = fees ?? {};
      return isNumber(request) && isNumber(row) ? [[id, { request, row }]] : [];
    }),
  );
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
