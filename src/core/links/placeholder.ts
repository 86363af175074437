/** What routes call their parameters; other names after a colon are of real pages, such as MDN's `/CSS/:hover`. */
const PARAMETERS =
  'all|category|code|date|day|file|hash|index|item|key|lang(?=/)|language|locale|month|number|page|param|post|product|query|rest|section|' +
  'splat|tag|term|title|token|topic|type|user|uuid|version|year';

/** Where templates, routes and servers put in what is known only later. */
const WITHIN: readonly RegExp[] = [
  /\$\{|\{\{|\{%|<%|#\{|%\(|%[sd](?![\da-f])|%[sd]\b/i, // ${slug}, {{ slug }}, {% url %}, <%= slug %>, #{slug}, %(slug)s, %s
  /\{(?![\dA-F]{8}-)[A-Za-z_][\w.-]*[}?:*]/, // no GUID, but {slug}, {slug?}, {slug:.+}, {slug*}
  /(?<=[^/?#])\$[A-Za-z_]\w*(?![^?#]*=)/, // $request_uri after the host, or at the end of a path
  /(?<=[/=])\$(?:\d+\b|(?:request_uri|uri|args|host|scheme|server_name|query_string)\b)/, // $1 and nginx's own
  new RegExp(
    `(?<=/):(?:id|\\w+(?:_id|I[dD])|\\w*(?:[Ss]lug|[Nn]ame|[Pp]ath)|${PARAMETERS}|[A-Za-z]\\w*[*+])(?=[?*+/#]|$)`,
  ), // /:id
  /(?<=\/)\*{1,2}(?=[/?#]|$)/, // /*
  /(?<=[/=])<[A-Za-z_][\w:-]*>/, // /<slug>
  /(?<=[/=])\[{1,2}(?:\.{3})?[A-Za-z_][\w-]*\]{1,2}/, // /[slug], /[...slug], /[[...slug]]
];
/** HTML that may follow an address at once. */
const HTML =
  /^<(?:a|abbr|b|br|code|dd|div|dt|em|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|table|td|th|tr|u|ul)\b/i;
/** What of a placeholder the end of an address leaves out, as Markdown and HTML would have it. */
const FOLLOWING =
  /^(?:\{\{[^{}\n]{0,80}\}\}|\$\{[^{}\n]{0,80}\}|\$[A-Za-z_]\w{0,40}|\{%[^%\n]{0,80}%\}|<%[^%\n]{0,80}%>|<[A-Za-z_][\w:-]{0,40}>|\[{1,2}(?:\.{3})?[A-Za-z_][\w-]{0,40}\]{1,2}|\*{1,2}(?=$|[\s"'`)\],;]))/;

/** Where the first placeholder of an address starts, in UTF-16 units; undefined where it has none. */
export function placeholderAt(address: string): number | undefined {
  const starts = WITHIN.map((pattern) => pattern.exec(address)?.index).filter((at) => at !== undefined);
  return starts.length > 0 ? Math.min(...starts) : undefined;
}

/** What stands before the first placeholder of an address, up to the last whole part of its path; it may be no address any more. */
export function beforePlaceholder(address: string): string {
  const known = address.slice(0, placeholderAt(address)).replace(/[?#][^]*$/, '');
  const hasPath = /^https?:\/\/[^/]+\//i.test(known);
  return hasPath ? known.slice(0, known.lastIndexOf('/') + 1) : known;
}

/** How much longer an address is than `end` says, where a placeholder follows that its end leaves out. */
export function placeholderEnd(text: string, start: number, end: number): number {
  const following = text.slice(end, end + 100);
  const [match = ''] = FOLLOWING.exec(following) ?? [];
  const isMarkup = HTML.test(match) || (match.startsWith('*') && text.charAt(start - 1) === '*');
  const longer = end + match.length;
  return match === '' || isMarkup || placeholderAt(text.slice(start, longer)) === undefined ? end : longer;
}
