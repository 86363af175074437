import { createHash, randomBytes } from 'node:crypto';

/** A login as the journal notes it: it tells whether two are the same, and not what it is. */
export function hashAccount(login: string, salt: string = randomBytes(12).toString('base64url')): string {
  return `${salt}:${createHash('sha256').update(`${salt} ${login}`).digest('base64url')}`;
}

/** Whether something that was noted is of this login; false for whatever is no such note. */
export function isAccount(noted: string | null, login: string | undefined): boolean {
  const salt = noted?.split(':')[0];
  return salt !== undefined && login !== undefined && noted === hashAccount(login, salt);
}
