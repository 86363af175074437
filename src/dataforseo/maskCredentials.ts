/** What stands in a reply in place of what it may not hold. */
const MASK = '***';
/** What is shorter would be found in words and figures that have nothing to do with it. */
const LEAST = 8;
/** A figure, or a name such as the API gives to its fields. */
const FIGURE_OR_FIELD = /^([\d.eE+-]+|[a-z_]+)$/;
/** What the service says of a reply, up to the first quote that isn't escaped; lazy, since a greedy match of megabytes could run out of stack. */
const MESSAGE = /("status_message"\s*:\s*)(".*?(?<!\\)(?:\\\\)*")/gs;

/**
 * A reply without the credentials that it may have been given back, in whichever form: a service or a gateway may echo a header.
 * A password that may be a figure, a field or a part of what was asked is taken out of messages only, so that no answer is damaged.
 * @param sent the body that was sent, as JSON
 */
export function maskCredentials(text: string, base64: string, sent = ''): string {
  const bytes = Buffer.from(base64, 'base64');
  const pair = bytes.toString('utf8');
  const password = pair.slice(pair.indexOf(':') + 1);
  const all = [pair, base64.replace(/=+$/, ''), bytes.toString('base64url'), password];
  const isTelling = (form: string) =>
    form.length >= LEAST && !FIGURE_OR_FIELD.test(form) && !sent.includes(form);
  const [telling, ordinary] = [all.filter(isTelling), all.filter((form) => form !== '' && !isTelling(form))];
  const masked = telling.length > 0 ? text.replace(anyOf(telling), mask) : text;
  if (ordinary.length === 0) {
    return masked;
  }
  const words = new RegExp(`(?<![A-Za-z0-9])(?:${anyOf(ordinary).source})(?![A-Za-z0-9])`, 'g');
  return masked.replace(MESSAGE, (_, name: string, message: string) => name + message.replace(words, mask));
}

/** What begins within an escape keeps that whole: a reply must stay JSON. */
function mask(found: string, ...rest: unknown[]): string {
  const [offset, text] = rest.slice(-2) as [number, string];
  let start = offset;
  while (text[start - 1] === '\\') {
    start--;
  }
  return (offset - start) % 2 === 0 ? MASK : found.charAt(0) + MASK;
}

/** The longest first, so that none is left in part. */
function anyOf(forms: readonly string[]): RegExp {
  const longestFirst = [...new Set(forms)].sort((one, other) => other.length - one.length);
  return new RegExp(longestFirst.map((form) => Array.from(form, waysToWrite).join('')).join('|'), 'g');
}

/** A pattern for one character as it may stand in JSON, in an address, and in JSON within JSON. */
function waysToWrite(character: string): string {
  if (/[A-Za-z0-9]/.test(character)) {
    return character;
  }
  const units = Array.from({ length: character.length }, (_, i) => character.charCodeAt(i));
  const unicode = units.map((unit) => `\\\\{1,4}u${inEitherCase(unit.toString(16).padStart(4, '0'))}`);
  const percent = Array.from(
    Buffer.from(character),
    (byte) => `%${inEitherCase(byte.toString(16).padStart(2, '0'))}`,
  );
  // A quote that isn't escaped ends the text; a backslash is always doubled.
  const least = character === '"' ? 1 : 0;
  const plain =
    character === '\\'
      ? '(?:\\\\\\\\){1,4}'
      : `\\\\{${least},4}${character.replace(/[\^$.*+?()[\]{}|/-]/, '\\$&')}`;
  return `(?:${plain}|${unicode.join('')}|${percent.join('')}${character === ' ' ? '|\\+' : ''})`;
}

function inEitherCase(hex: string): string {
  return hex.replace(/[a-f]/g, (digit) => `[${digit}${digit.toUpperCase()}]`);
}
