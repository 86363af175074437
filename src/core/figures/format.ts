import * as l10n from '@vscode/l10n';
import { countryNames, numberFormat, relativeTimeFormat } from './formatters';
import type { Metric } from './metrics';
import type { RankScale } from '../options/options';
import { metricValue } from './metrics';
import type { BacklinkSummary } from './summary';

/** What stands where the service gave nothing. */
export function notAvailable(): string {
  return l10n.t('not available');
}

/** A whole number with the locale's separators. */
export function formatCount(value: number, locale: string): string {
  return numberFormat(locale).format(value);
}

/** A whole number in a few characters, such as "1.6K", where the exact one stands elsewhere. */
export function formatCompact(value: number, locale: string): string {
  return numberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(value);
}

/** A part of a whole as a percentage, such as "12%"; below one percent it says so. */
export function formatShare(part: number, whole: number, locale: string): string {
  const share = whole > 0 ? part / whole : 0;
  const format = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return part > 0 && share < 0.005 ? `<${format.format(0.01)}` : format.format(share);
}

/** An amount in USD, exact to a millionth, for tables, tooltips and exports. */
export function formatMoney(usd: number, locale: string): string {
  return numberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'code', // exports are read far from here, and Markdown may take a "$" for the begin of a formula
    maximumFractionDigits: 6,
  }).format(usd);
}

/** An amount in USD for a sentence: to the cent from a dollar on, below with three significant digits, such as "$0.024". */
export function formatPrice(usd: number, locale: string): string {
  const decimals = usd > 0 && usd < 1 ? 2 - Math.floor(Math.log10(usd)) : 2;
  return numberFormat(locale, {
    style: 'currency',
    currency: 'USD',
    maximumFractionDigits: Math.min(decimals, 9),
  }).format(usd);
}

/** Whose clock a time is told by: UTC, and saying so, in what others will read elsewhere. */
export type Clock = 'local' | 'UTC';

/** A moment by the reader's own clock or in UTC, or the text itself where it is no date. */
export function formatTime(time: string | number, locale: string, clock: Clock = 'local'): string {
  const date = new Date(time);
  if (Number.isNaN(date.getTime())) {
    return String(time);
  }
  const style: Intl.DateTimeFormatOptions =
    clock === 'UTC' ? { timeStyle: 'long', timeZone: 'UTC' } : { timeStyle: 'medium' };
  return new Intl.DateTimeFormat(locale, { dateStyle: 'medium', ...style }).format(date);
}

/** The day of a moment by the reader's own clock or in UTC, or the text itself where it is no date. */
export function formatDate(time: string | number, locale: string, clock: Clock = 'local'): string {
  const date = new Date(time);
  return Number.isNaN(date.getTime())
    ? String(time)
    : new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        ...(clock === 'UTC' && { timeZone: 'UTC' }),
      }).format(date);
}

const AGE_UNITS: readonly (readonly [Intl.RelativeTimeFormatUnit, milliseconds: number])[] = [
  ['year', 365 * 86_400_000],
  ['month', 30 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/** How long ago a moment was, such as "3 hours ago"; times are in milliseconds since 1970 UTC. */
export function formatAge(time: number, now: number, locale: string): string {
  const age = Math.max(0, now - time);
  const [unit, length] = AGE_UNITS.find(([, milliseconds]) => age >= milliseconds) ?? ['second', 60_000];
  // Below a minute it is "now": seconds would only be wrong a moment later.
  return relativeTimeFormat(locale).format(-Math.floor(age / length), unit);
}

/** A difference with its sign, such as "+1,204"; "±0" where nothing changed. */
export function formatChange(change: number, locale: string): string {
  return change === 0 ? '±0' : numberFormat(locale, { signDisplay: 'always' }).format(change);
}

/** A country's name with its code; "WW" is the service's own code for links of no single country. */
export function countryName(code: string, locale: string): string {
  if (code === 'WW') {
    return l10n.t('Worldwide (WW)');
  }
  try {
    const name = countryNames(locale).of(code);
    return name === undefined || name === code ? code : `${name} (${code})`;
  } catch {
    return code; // not the form of a country code
  }
}

/** A rank with its scale, such as "37/100". */
export function formatRank(rank: number, scale: RankScale, locale: string): string {
  return `${formatCount(rank, locale)}/${scale === 'one_hundred' ? '100' : '1000'}`;
}

/** A figure as people read it; null when it is not available. */
export function formatMetric(
  metric: Metric,
  summary: Partial<BacklinkSummary>,
  scale: RankScale,
  locale: string,
  clock: Clock = 'local',
): string | null {
  const value = metricValue(metric, summary);
  if (value === null) {
    return null;
  }
  switch (metric.format) {
    case 'count':
      return formatCount(Number(value), locale);
    case 'rank':
      return formatRank(Number(value), scale, locale);
    case 'spamScore':
      return l10n.t('{0}/100', formatCount(Number(value), locale));
    case 'time':
      return formatTime(String(value), locale, clock);
    case 'country':
      return countryName(String(value), locale);
    case 'flag':
      return value === true ? l10n.t('yes') : l10n.t('no');
    case 'list':
      return (value as readonly string[]).join(', ') || l10n.t('none');
    case 'text':
      return String(value);
  }
}
