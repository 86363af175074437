import { numberFormat } from '../../src/core/figures/formatters';

/** A part of a whole as a percentage, such as "12%"; below one percent it says so. */
export function sharePercent(part: number, whole: number, locale: string): string {
  const share = whole > 0 ? part / whole : 0;
  const format = numberFormat(locale, { style: 'percent', maximumFractionDigits: 0 });
  return part > 0 && share < 0.005 ? `<${format.format(0.01)}` : format.format(share);
}
