import { PATHS } from '../../src/dataforseo/service';
import { ENDPOINTS } from '../../src/dataforseo/endpoints/catalogue';
import type { Endpoint, Fees } from '../../src/dataforseo/endpoints/endpoint';
import { dollars } from '../../src/sample/answerTasks';
import type { Link } from './chain';
import { costOf, freeReply, refusal } from './envelope';

/** What an account starts with. */
export interface AccountTerms {
  readonly login: string;
  /** In USD. */
  readonly balance: number;
  /** In USD, for a request and for a row of its result. */
  readonly price: (endpoint: Endpoint) => Fees;
}

/** The account that calls are charged to. */
export class Account {
  private spent = 0;

  constructor(private readonly terms: AccountTerms) {}

  /** In USD; it never falls below zero. */
  get balance(): number {
    return dollars(this.terms.balance - this.spent);
  }

  /** Charges what the next link's reply costs, or refuses it with HTTP 402 when the balance is too small. */
  readonly charge: Link = async (_request, next) => {
    const reply = await next();
    const cost = costOf(reply);
    if (cost > this.balance) {
      return refusal(402, 40210, 'Insufficient Funds.');
    }
    this.spent = dollars(this.spent + cost);
    return reply;
  };

  /** Answers who is signed in, what is left and what calls cost (DataForSEO, Appendix: user data). */
  readonly answerUserData: Link = (request, next) =>
    request.method === 'GET' && request.endpoint === PATHS.userData
      ? Promise.resolve(freeReply(PATHS.userData, [this.userData()]))
      : next();

  private userData(): object {
    const { login, balance, price } = this.terms;
    return {
      login,
      timezone: 'Etc/UTC',
      rates: { limits: { day: {}, minute: { total: 2000 } }, statistics: { day: {}, minute: {} } },
      money: {
        total: balance,
        balance: this.balance,
        limits: { day: {}, minute: {} },
        statistics: { day: {}, minute: {} },
      },
      price: priceList(price),
      backlinks_subscription_expiry_date: null,
    };
  }
}

/** Prices stand below the parts of an endpoint's path, after `/v3`. */
function priceList(price: AccountTerms['price']): object {
  const list: Record<string, Record<string, unknown>> = {};
  for (const endpoint of ENDPOINTS.values()) {
    const [, , api = '', name = '', mode = ''] = endpoint.path.split('/');
    const { request, row } = price(endpoint);
    const fees = [
      { cost_type: 'per_request', cost: request },
      { cost_type: 'per_result', cost: row },
    ];
    list[api] = { ...list[api], [name]: { [mode]: { priority_normal: fees } } };
  }
  return list;
}
