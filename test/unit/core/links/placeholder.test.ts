import assert from 'node:assert/strict';
import { linkAt } from '../../../../src/core/links/linkAt';
import { beforePlaceholder } from '../../../../src/core/links/placeholder';
import { parseTarget } from '../../../../src/core/target/target';

/** Lines whose address has a placeholder, and what stands before it. */
const PLACEHOLDERS: readonly (readonly [line: string, before: string])[] = [
  ['fetch(`https://example.com/${slug}`)', 'https://example.com/'],
  ['fetch(`https://example.com/blog/${slug}/edit`)', 'https://example.com/blog/'],
  ['fetch(`https://example.com/blog/post-${id}`)', 'https://example.com/blog/'],
  ['fetch(`https://example.com/?q=${term}`)', 'https://example.com/'],
  ['<a href="https://example.com/{{ slug }}">', 'https://example.com/'],
  ['see https://example.com/{{ slug }} now', 'https://example.com/'],
  ['see https://example.com/{{slug}}/edit now', 'https://example.com/'],
  ['see https://example.com/a/{{ page.url }}', 'https://example.com/a/'],
  ['<a href="https://example.com/{% url %}">', 'https://example.com/'],
  ['see https://example.com/{% url %} now', 'https://example.com/'],
  ["<a href='https://example.com/<%= id %>'>", 'https://example.com/'],
  ['"https://example.com/#{id}"', 'https://example.com/'],
  ['"https://example.com/%s"', 'https://example.com/'],
  ['"https://example.com/%d/edit"', 'https://example.com/'],
  ['"https://example.com/%(name)s"', 'https://example.com/'],
  ['"https://example.com/{id}"', 'https://example.com/'],
  ['"https://example.com/{id}/edit"', 'https://example.com/'],
  ['"https://example.com/{id:int}"', 'https://example.com/'],
  ['"https://example.com/{id?}"', 'https://example.com/'],
  ['"https://example.com/a/{path*}"', 'https://example.com/a/'],
  ['return 301 https://example.com$request_uri;', 'https://example.com'],
  ['return 301 https://example.com/$request_uri;', 'https://example.com/'],
  ['rewrite ^/a/(.*) https://example.com/b/$1 last;', 'https://example.com/b/'],
  ['/a/* https://example.com/:splat 301', 'https://example.com/'],
  ['"https://example.com/:id"', 'https://example.com/'],
  ['"https://example.com/users/:id/posts"', 'https://example.com/users/'],
  ['"https://example.com/:userId/edit"', 'https://example.com/'],
  ['"https://example.com/:user_id"', 'https://example.com/'],
  ['"https://example.com/:lang/docs"', 'https://example.com/'],
  ['"https://example.com/:rest+"', 'https://example.com/'],
  ['"https://example.com/:path*"', 'https://example.com/'],
  ['"https://example.com/:path?"', 'https://example.com/'],
  ['"https://example.com/*"', 'https://example.com/'],
  ['see https://example.com/* now', 'https://example.com/'],
  ['see https://example.com/a/** now', 'https://example.com/a/'],
  ['"https://example.com/*/edit"', 'https://example.com/'],
  ['see https://example.com/<slug> now', 'https://example.com/'],
  ['see https://example.com/blog/<post-id> now', 'https://example.com/blog/'],
  ['see https://example.com/?id=<id> now', 'https://example.com/'],
  ['see https://example.com/[slug] now', 'https://example.com/'],
  ['see https://example.com/[...slug] now', 'https://example.com/'],
  ['see https://example.com/docs/[[...slug]] now', 'https://example.com/docs/'],
  ['"https://example.com/[slug]/edit"', 'https://example.com/'],
  ['see https://example.com${path} now', 'https://example.com'],
  ['"https://example.com/%S"', 'https://example.com/'],
  ['proxy_pass https://example.com$uri;', 'https://example.com'],
  ['RewriteRule ^(.*)$ https://example.com/$1 [R=301]', 'https://example.com/'],
];

/** Lines whose address has none, and the address. */
const NONE: readonly (readonly [line: string, address: string])[] = [
  ['**https://example.com/**', 'https://example.com/'],
  ['*https://example.com/a*', 'https://example.com/a'],
  ['https://example.com/<br>', 'https://example.com/'],
  ['<p>https://example.com/</p>', 'https://example.com/'],
  ['https://example.com/a[1]', 'https://example.com/a'],
  ['https://example.com/[1]', 'https://example.com/'],
  ['https://example.com[Home page]', 'https://example.com'],
  ['https://example.com/?filter[name]=a', 'https://example.com/?filter[name]=a'],
  ['https://example.com/odata/$metadata', 'https://example.com/odata/$metadata'],
  ['https://example.com/odata?$filter=a', 'https://example.com/odata?$filter=a'],
  ['https://example.com/CSS/:hover', 'https://example.com/CSS/:hover'],
  ['https://example.com/CSS/:not', 'https://example.com/CSS/:not'],
  ['https://example.com/CSS/:valid', 'https://example.com/CSS/:valid'],
  ['https://example.com/CSS/:lang', 'https://example.com/CSS/:lang'],
  [
    '"https://example.com/?doc={A793D31E-6DC6-4174-8FA3-DE3F82B51642}"',
    'https://example.com/?doc={A793D31E-6DC6-4174-8FA3-DE3F82B51642}',
  ],
  ['https://example.com/wiki/Talk:Main', 'https://example.com/wiki/Talk:Main'],
  ['https://example.com/maps/@48.85,2.35,15z', 'https://example.com/maps/@48.85,2.35,15z'],
  ['https://example.com/a%20b', 'https://example.com/a%20b'],
  ['https://example.com/%d0%b0', 'https://example.com/%d0%b0'],
  ['https://example.com/%D1%81', 'https://example.com/%D1%81'],
  ['https://example.com:8080/a', 'https://example.com:8080/a'],
  ['https://example.com/a*b', 'https://example.com/a*b'],
  ['https://example.com/?q=*', 'https://example.com/?q='],
];

describe('an address with a placeholder', () => {
  for (const [line, before] of PLACEHOLDERS) {
    it(`is refused, but not what stands before it: ${line}`, () => {
      const link = linkAt(line, line.search(/https?:/) + 3);
      assert.ok(link);
      assert.deepEqual(parseTarget(link.text), { ok: false, problem: 'placeholder' });
      assert.equal(beforePlaceholder(link.text), before);
    });
  }

  for (const [line, address] of NONE) {
    it(`is not ${line}`, () => {
      const link = linkAt(line, line.search(/https?:/) + 3);
      assert.equal(link?.text, address);
      assert.ok(parseTarget(link.text).ok);
    });
  }
});
