/** The address of a page that may be opened, of strangers' text; undefined for every scheme but http and https. */
export function openable(address: string | null): string | undefined {
  const isWeb = address !== null && /^https?:\/\//i.test(address) && URL.canParse(address);
  return isWeb ? address : undefined;
}

const DOMAIN = /^[\p{L}\p{N}_-]{1,63}(?:\.[\p{L}\p{N}_-]{1,63})+$/u;

/** The address of a domain's home page; undefined where the text is no domain. */
export function homeOf(domain: string | null): string | undefined {
  return domain !== null && DOMAIN.test(domain) ? openable(`https://${domain}/`) : undefined;
}
