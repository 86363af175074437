/** Making a formatter takes as long as formatting hundreds of numbers, so each is made once. */
const made = new Map<string, unknown>();

/** The number format of a locale. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  return once(`number ${locale} ${JSON.stringify(options)}`, () => new Intl.NumberFormat(locale, options));
}

/** The words of a locale for times that are relative to now. */
export function relativeTimeFormat(locale: string): Intl.RelativeTimeFormat {
  return once(`relative ${locale}`, () => new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }));
}

/** The names of countries in a locale. */
export function countryNames(locale: string): Intl.DisplayNames {
  return once(`countries ${locale}`, () => new Intl.DisplayNames(locale, { type: 'region' }));
}

function once<T>(key: string, make: () => T): T {
  const known = made.get(key) as T | undefined;
  const formatter = known ?? make();
  made.set(key, formatter);
  return formatter;
}
