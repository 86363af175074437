import * as z from 'zod/mini';
import { lenient } from './envelope';

/** The account behind the credentials. */
export interface UserData {
  readonly login: string;
  /** In USD. */
  readonly balance: number | null;
}

const UserDataResult = z.object({
  login: z.string(),
  money: lenient(z.object({ balance: lenient(z.number()) })),
});

/** Reads `result[0]` of user data; null when it is of another shape (DataForSEO, Appendix: user data). */
export function decodeUserData(json: unknown): UserData | null {
  const parsed = z.safeParse(UserDataResult, json);
  return parsed.success ? { login: parsed.data.login, balance: parsed.data.money?.balance ?? null } : null;
}
