import assert from 'node:assert/strict';
import { findLinks } from '../../../../src/core/links/links';
import { mark, unmark } from './linkMarks';
import { LINKS } from './linksTable';

describe('findLinks', () => {
  for (const [where, rows] of Object.entries(LINKS)) {
    describe(`in ${where}`, () => {
      for (const row of rows) {
        const [marked, ...meant] = typeof row === 'string' ? [row] : row;
        it(marked, () => {
          const { text, spans } = unmark(marked);
          const links = findLinks(text, where === 'a table');
          assert.equal(mark(text, links), marked);
          const written = spans.map(({ start, end }) => text.slice(start, end));
          assert.deepEqual(
            links.map((link) => link.text),
            meant.length > 0 ? meant : written,
          );
        });
      }
    });
  }

  it('counts in UTF-16 units', () => {
    assert.deepEqual(findLinks('😀 https://example.com/😀 a'), [
      { start: 3, end: 25, text: 'https://example.com/😀' },
    ]);
  });

  it('takes an address of many megabytes in one piece', () => {
    const text = `https://example.com/${'a'.repeat(8_000_000)}`;
    assert.equal(findLinks(text)[0]?.end, text.length);
  });
});
