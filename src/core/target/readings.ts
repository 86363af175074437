import { parseTarget, siteTarget, unwrap, type Target } from './target';

/**
 * The targets that a text may mean, the likeliest first: for a URL the page, its home page, the subdomain and the domain, for a host itself and
 * its domain, for `example.com/path` the page by https, the subdomain and the domain. None for what can be no target.
 */
export function readingsOf(text: string): Target[] {
  const parsed = parseTarget(text);
  if (!parsed.ok) {
    const isWithoutScheme = /^(?:path|port)WithoutScheme$/.test(parsed.problem);
    const page = isWithoutScheme
      ? parseTarget(`https://${unwrap(text).replace(/^\/\//, '')}`)
      : { ok: false as const };
    return page.ok ? distinct([page.target, ...hostsOf(page.target)]) : [];
  }
  const { target } = parsed;
  return target.kind === 'page'
    ? distinct([target, ...homePageOf(target), ...hostsOf(target)])
    : distinct([target, siteTarget(target)]);
}

function homePageOf({ value }: Target): Target[] {
  const parsed = parseTarget(`${/^https?:\/\/[^/?#]*/.exec(value)?.[0]}/`);
  return parsed.ok ? [parsed.target] : [];
}

/** The subdomain that a page is on, where it is on one, and the domain. */
function hostsOf(page: Target): Target[] {
  const host = /^https?:\/\/([^/?#:]*)/.exec(page.value)?.[1] ?? '';
  const parsed = parseTarget(host);
  return [...(parsed.ok ? [parsed.target] : []), siteTarget(page)];
}

function distinct(targets: readonly Target[]): Target[] {
  return [...new Map(targets.map((target) => [target.value, target])).values()];
}
