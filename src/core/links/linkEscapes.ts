/** An ampersand as HTML and XML write it, `&amp;amp;` in HTML within XML and WordPress's `&#038;` included: it belongs to an address. */
export const AMPERSAND = /&(?:(?:amp;)+|#0{0,2}38;|#x26;)/iy;

/** A quote, an angle bracket or a space as an entity: it ends an address as the character itself does. */
export const ENDING_ENTITY = /&(?:quot|apos|lt|gt|nbsp|#0{0,2}(?:34|39|60|62)|#x(?:22|27|3c|3e));/iy;

/**
 * A backslash that escapes a character of an address: `\/` in JSON, `\_` and `\(` in Markdown, `\%` in LaTeX, `\u0026` as Go, Gson and Rails
 * write it; any other backslash (`\n`, `\"`) is not part of an address.
 */
export const ESCAPE = /\\(?:u0026|u003d|[/_&%#~()*.!=?+@:$-])/iy;

const ALL = new RegExp(`${ESCAPE.source}|${AMPERSAND.source}`, 'gi');

/** An address as it is meant, without these escapes. */
export function withoutEscapes(address: string): string {
  return address.replace(ALL, (escape) => {
    if (escape.startsWith('&') || /u0026/i.test(escape)) {
      return '&';
    }
    return /u003d/i.test(escape) ? '=' : escape.slice(1);
  });
}
