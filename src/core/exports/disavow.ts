import * as l10n from '@vscode/l10n';
import { formatCount, formatTime, notAvailable } from '../figures/format';
import { isMadeUp, sourceLabel } from '../source';
import { isIpv4 } from '../target/privateHost';
import { parseHost } from '../target/targetHost';
import { madeUpNotes } from './facts';
import type { TakenList } from './takenList';
import { visibleText } from './visibleText';

/** What Google takes in one file (Search Console Help, "Disavow links to your site"): characters of a line, lines, and bytes. */
const MAX_LINE_LENGTH = 2048;
const MAX_LINES = 100_000;
const MAX_BYTES = 2_000_000;
/** Most bytes of a character of a comment in UTF-8. */
const MOST_BYTES = 4;

/** A host's name alone, in any script: nothing that `URL` would read as a port, a path or a user, or drop. */
const NAME = /^[\p{L}\p{M}\p{N}._\-\u200c\u200d]+$/u;

/** A file that asks Google to ignore links, and what of the domains couldn't be in it. */
export interface DisavowFile {
  /** In Google's format, to be saved in UTF-8. */
  readonly text: string;
  /** What isn't a public domain name, or was one too many; strangers' text on one line each. */
  readonly left: readonly string[];
}

/** Referring domains as a disavow file, each once in its ASCII form, under comments that say of what and when they are. */
export function disavowFile(list: TakenList<'referringDomains'>, locale: string): DisavowFile {
  const names = list.rows.map(({ domain }) => ({
    domain,
    name: domain === null ? undefined : asciiName(domain),
  }));
  const wrong = names.flatMap(({ domain, name }) => (name === undefined ? [domain ?? notAvailable()] : []));
  const valid = [...new Set(names.flatMap(({ name }) => name ?? []))].sort();
  const fitting = howManyFit(valid, comments(list, valid.length, locale));
  const [domains, tooMany] = [valid.slice(0, fitting), valid.slice(fitting)];
  const lines = [...comments(list, domains.length, locale), ...domains.map(domainLine)];
  return { text: `${lines.join('\n')}\n`, left: [...wrong, ...tooMany].map(visibleText) };
}

function comments({ question, takenAt }: TakenList, count: number, locale: string): string[] {
  const { target, source } = question;
  return [
    ...(isMadeUp(source)
      ? [...madeUpNotes([source]), l10n.t("These domains aren't real. Don't upload this file to Google.")]
      : []),
    l10n.t('Disavow file for Google Search Console'),
    l10n.t('Target: {0}', target.value),
    l10n.t('Source: {0}', sourceLabel(source)),
    l10n.t('Looked up: {0}', formatTime(takenAt, locale, 'UTC')),
    count === 1
      ? l10n.t('{0} referring domain', formatCount(count, locale))
      : l10n.t('{0} referring domains', formatCount(count, locale)),
  ].map((text) => `# ${visibleText(text)}`.slice(0, MAX_LINE_LENGTH));
}

function domainLine(name: string): string {
  return `domain:${name}`;
}

/** How many domains the file has room for, after its comments. */
function howManyFit(names: readonly string[], head: readonly string[]): number {
  let bytes = head.reduce((sum, line) => sum + MOST_BYTES * (line.length + 1), 0);
  let count = 0;
  for (const name of names.slice(0, MAX_LINES - head.length)) {
    bytes += domainLine(name).length + 1;
    if (bytes > MAX_BYTES) {
      break;
    }
    count += 1;
  }
  return count;
}

/** A domain's name as it is in the DNS; undefined for what is none on the public internet, such as an IP address or a public suffix. */
function asciiName(text: string): string | undefined {
  const name = text.trim().replace(/\.$/, '');
  if (!NAME.test(name)) {
    return undefined;
  }
  try {
    const parsed = parseHost(new URL(`http://${name}`).hostname, name);
    return typeof parsed === 'string' || isIpv4(parsed.host) ? undefined : parsed.host;
  } catch {
    return undefined;
  }
}
