import fc from 'fast-check';

const word = fc.string({ unit: fc.constantFrom(...'abcxyz0159é日'), minLength: 1, maxLength: 6 });
const punctuation = fc.constantFrom('-', '_', '.', '~', '%20', '+', '=', '$', '!', ':', '@', ',');
const segment = fc.oneof(
  { weight: 3, arbitrary: word },
  fc.tuple(word, punctuation, word).map((parts) => parts.join('')),
  word.map((inner) => `a_(${inner})`),
);
const hosts = 'example.com a.io blog.example.co.uk:8080 münchen.de 8.8.8.8 [::1]:3000'.split(' ');
const address = fc
  .record({
    scheme: fc.constantFrom('http://', 'https://', 'HTTPS://'),
    host: fc.constantFrom(...hosts),
    path: fc.array(segment, { maxLength: 4 }).map((segments) => segments.map((part) => `/${part}`).join('')),
    query: fc.oneof(
      fc.constant(''),
      fc.tuple(word, word).map(([name, value]) => `?${name}=${value}&b=${name}`),
    ),
    fragment: fc.oneof(
      fc.constant(''),
      word.map((name) => `#${name}`),
    ),
  })
  .map(({ scheme, host, path, query, fragment }) => `${scheme}${host}${path}${query}${fragment}`);

/** A line a kind of text, with | for the address. */
const SURROUNDINGS = `
see | now
see |.
see |, and
(|)
「|」、
[a](|)
[a]: |
**|**
\`|\`
<|>
<a href="|">
<a href='|'>
<loc>|</loc>
{"a":"|"}
- |
{|}
url(|)
f('|');`
  .trim()
  .split('\n');

/** Lines of ordinary text around ordinary addresses, which « and » mark. */
export const ordinaryText = fc
  .array(fc.tuple(fc.constantFrom(...SURROUNDINGS), address), { minLength: 1, maxLength: 6 })
  .map((lines) => lines.map(([around, link]) => around.replace('|', () => `«${link}»`)).join('\n'));

const TOKENS = [
  ...'https:// http:// HTTPS:// a.com b.org x 1 é 日 h f _ - / ? # = & %20 . , ; : ! * ~ @ + $'.split(' '),
  ...'( ) [ ] { } < > " \' ` | 、 。 ！ “ … \\ \\/ :\\/\\/ &amp; &quot; &#39;'.split(' '),
  ...[' ', '\t', '\n', '\u00a0', '\u200b'],
];
const BEGINNINGS = ['https://a.com', 'https://a.com/x', 'https://b.org/x?y=', ' https://a.com/'];

/** Whatever means something to a link finder, in any order. */
export const linkSoup = fc
  .array(fc.oneof(fc.constantFrom(...TOKENS), fc.constantFrom(...BEGINNINGS)), { maxLength: 12 })
  .map((tokens) => tokens.join(''));
