import * as z from 'zod/mini';
import { valueAt } from '../core/json';
import { ENDPOINTS, type Catalogue } from './endpoints/catalogue';
import type { Endpoint, Fees } from './endpoints/endpoint';
import { lenient } from './envelope';

/** The account behind the credentials. */
export interface UserData {
  readonly login: string;
  /** In USD. */
  readonly balance: number | null;
  /** What each endpoint costs this account, by its id; those of which it doesn't say request and row are left out. */
  readonly fees: Readonly<Record<string, Fees>>;
}

const FeeList = z.object({
  priority_normal: z.array(lenient(z.object({ cost_type: z.string(), cost: z.number() }))),
});
const UserDataResult = z.object({
  login: z.string(),
  money: lenient(z.object({ balance: lenient(z.number()) })),
  price: lenient(z.unknown()),
});

/** Reads `result[0]` of user data; null when it is of another shape (DataForSEO, Appendix: user data). */
export function decodeUserData(json: unknown, endpoints: Catalogue = ENDPOINTS): UserData | null {
  const parsed = z.safeParse(UserDataResult, json);
  if (!parsed.success) {
    return null;
  }
  const { login, money, price } = parsed.data;
  const known = [...endpoints.values()].map((endpoint) => [endpoint.id, feesOf(price, endpoint)] as const);
  return {
    login,
    balance: money?.balance ?? null,
    fees: Object.fromEntries(known.filter((one): one is [string, Fees] => one[1] !== undefined)),
  };
}

/** Prices stand below the parts of an endpoint's path, after `/v3`. */
function feesOf(prices: unknown, { path }: Endpoint): Fees | undefined {
  const list = z.safeParse(FeeList, valueAt(prices, path.split('/').slice(2))).data?.priority_normal ?? [];
  const [request, row] = ['per_request', 'per_result'].map(
    (type) => list.find((fee) => fee?.cost_type === type)?.cost,
  );
  return request === undefined || row === undefined ? undefined : { request, row };
}
