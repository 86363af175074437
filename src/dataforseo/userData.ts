import * as z from 'zod/mini';
import { lenient } from './envelope';

/** The account behind the credentials. */
export interface UserData {
  readonly login: string;
  /** In USD. */
  readonly balance: number | null;
  /** What one summary costs this account in USD, request and row; null where the account doesn't say both. */
  readonly summaryPrice: number | null;
}

const Price = z.object({
  backlinks: z.object({
    summary: z.object({
      live: z.object({
        priority_normal: z.array(lenient(z.object({ cost_type: z.string(), cost: z.number() }))),
      }),
    }),
  }),
});
const UserDataResult = z.object({
  login: z.string(),
  money: lenient(z.object({ balance: lenient(z.number()) })),
  price: lenient(Price),
});

/** Reads `result[0]` of user data; null when it is of another shape (DataForSEO, Appendix: user data). */
export function decodeUserData(json: unknown): UserData | null {
  const parsed = z.safeParse(UserDataResult, json);
  if (!parsed.success) {
    return null;
  }
  const { login, money, price } = parsed.data;
  return { login, balance: money?.balance ?? null, summaryPrice: price && summaryPrice(price) };
}

function summaryPrice({ backlinks }: z.infer<typeof Price>): number | null {
  const fees = backlinks.summary.live.priority_normal;
  const request = fees.find((fee) => fee?.cost_type === 'per_request');
  const row = fees.find((fee) => fee?.cost_type === 'per_result');
  // Without the noise of binary fractions, which would stand in an estimate.
  return request && row ? Math.round((request.cost + row.cost) * 1e9) / 1e9 : null;
}
