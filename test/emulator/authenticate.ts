import type { Link } from './chain';
import { refusal } from './envelope';

/** Lets through what carries the login and password by HTTP Basic; anything else is refused with HTTP 401. */
export function authenticate(login: string, password: string): Link {
  const expected = Buffer.from(`${login}:${password}`).toString('base64');
  return (request, next) => {
    const given = /^basic +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
    return given === expected
      ? next()
      : Promise.resolve(refusal(401, 40100, 'You are not authorized to access this resource.'));
  };
}
