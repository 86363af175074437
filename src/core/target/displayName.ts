// eslint-disable-next-line @typescript-eslint/triple-slash-reference -- every project that takes this file in needs it
/// <reference path="../punycode.d.ts" />
import punycode from 'punycode/punycode.js';
import type { Target } from './target';

/** Scripts that are written together: Chinese, Japanese and Korean use several, and all use Latin letters beside their own. */
const TOGETHER: readonly RegExp[] = [
  /^[\p{Script=Latin}\P{L}]*$/u,
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Latin}\P{L}]*$/u,
  /^[\p{Script=Han}\p{Script=Bopomofo}\p{Script=Latin}\P{L}]*$/u,
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Latin}\P{L}]*$/u,
];
const ALONE: readonly RegExp[] = [
  'Cyrillic', 'Greek', 'Arabic', 'Hebrew', 'Devanagari', 'Bengali', 'Thai', 'Georgian', 'Armenian', 'Tamil', 'Telugu', 'Kannada',
  'Malayalam', 'Gujarati', 'Gurmukhi', 'Sinhala', 'Khmer', 'Lao', 'Myanmar', 'Ethiopic',
].map((script) => new RegExp(`^[\\p{Script=${script}}\\p{Script=Common}\\p{Script=Inherited}]*$`, 'u')); // prettier-ignore
/** Cyrillic and Greek letters that look like Latin ones: a name of these alone could pass for another site. */
const LATIN_LOOKALIKES = /^[асԁеһіјӏорԛѕԝхуъьүҽαεικνορτυχγω\P{L}]*$/u;

/** A target as people read it: a page without `https://`, a host in its own script unless it could be taken for another one. */
export function displayName({ value }: Pick<Target, 'value'>): string {
  const [, scheme = '', host = '', rest = ''] = /^(https?:\/\/)?([^/?#]*)(.*)$/s.exec(value) ?? [];
  return `${scheme === 'http://' ? scheme : ''}${host.split('.').map(readableLabel).join('.')}${rest === '/' ? '' : rest}`;
}

/** Whether a target is the home page of a site, which is one page and not the site. */
export function isHomePage({ value }: Pick<Target, 'value'>): boolean {
  return /^https?:\/\/[^/?#]*\/?$/.test(value);
}

function readableLabel(label: string): string {
  if (!label.startsWith('xn--')) {
    return label;
  }
  try {
    const text = punycode.toUnicode(label);
    const isOne = TOGETHER.some((scripts) => scripts.test(text)) || ALONE.some((script) => script.test(text));
    const isPlain = isOne && !LATIN_LOOKALIKES.test(text) && !/[\p{C}\p{Z}]/u.test(text);
    return isPlain ? text : label;
  } catch {
    return label;
  }
}
