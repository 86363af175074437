/**
 * Whether a reply's target is the one that was asked for, however the service writes it: a scheme, "www.", letters' case, escapes and a
 * closing slash make no difference, since refusing an answer that was paid for would cost more than telling them apart.
 */
export function isSameTarget(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

function plain(target: string): string {
  const trimmed = target.trim();
  const address = /^https?:\/\//i.test(trimmed) ? trimmed : `https://${trimmed}`;
  if (!URL.canParse(address)) {
    return trimmed.toLowerCase();
  }
  const { host, pathname, search } = new URL(address);
  const site = host.replace(/^www\./, '').replace(/\.$/, '');
  return site + unescaped(pathname.replace(/\/$/, '') + search).toLowerCase();
}

function unescaped(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
