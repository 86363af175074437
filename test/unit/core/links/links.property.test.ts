import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findLinks } from '../../../../src/core/links/links';
import { LINK_DIFFERENCES } from './linkDifferences';
import { mark, unmark, type Span } from './linkMarks';
import { oracleLinks } from './linkOracle';
import { linkSoup, ordinaryText } from './linkTexts';

/** A stretch of a text where one or both find links that overlap, with the character before and after it. */
interface Stretch {
  readonly context: string;
  readonly agrees: boolean;
}

function compare(text: string): Stretch[] {
  const ours = findLinks(text);
  const theirs = oracleLinks(text);
  const stretches: { start: number; end: number }[] = [];
  for (const { start, end } of [...ours, ...theirs].sort((a, b) => a.start - b.start)) {
    const last = stretches.at(-1);
    if (last && start < last.end) {
      last.end = Math.max(last.end, end);
    } else {
      stretches.push({ start, end });
    }
  }
  return stretches.map((stretch) => ({
    context: `\n${text}\n`.slice(stretch.start, stretch.end + 2),
    agrees: within(ours, stretch) === within(theirs, stretch),
  }));
}

function within(links: readonly Span[], { start, end }: Span): string {
  const inside = links.filter((link) => link.start >= start && link.end <= end);
  return inside.map((link) => `${link.start}–${link.end}`).join();
}

function isListed({ context }: Stretch): boolean {
  return LINK_DIFFERENCES.some(({ pattern }) => pattern.test(context));
}

describe('findLinks beside VS Code’s LinkComputer', () => {
  it('finds every ordinary address in ordinary surroundings, as LinkComputer does', () => {
    fc.assert(
      fc.property(ordinaryText, (marked) => {
        const { text } = unmark(marked);
        assert.equal(mark(text, findLinks(text)), marked);
        assert.equal(mark(text, oracleLinks(text)), marked);
      }),
      { numRuns: 2_000 },
    );
  });

  it('differs in no other way than listed', () => {
    let unlisted = 0;
    let all = 0;
    fc.assert(
      fc.property(linkSoup, (text) => {
        for (const stretch of compare(text)) {
          all++;
          if (isListed(stretch)) {
            continue;
          }
          unlisted++;
          assert.ok(
            stretch.agrees,
            `${mark(text, findLinks(text))} against ${mark(text, oracleLinks(text))}`,
          );
        }
      }),
      { numRuns: 10_000 },
    );
    assert.ok(unlisted > all / 5, `only ${unlisted} of ${all} were compared`);
  });

  for (const { reason, pattern, ours, theirs } of LINK_DIFFERENCES) {
    it(`differs: ${reason}`, () => {
      const { text } = unmark(ours);
      assert.equal(mark(text, findLinks(text)), ours);
      assert.equal(mark(text, oracleLinks(text)), theirs);
      const differing = compare(text).filter(({ agrees }) => !agrees);
      assert.ok(differing.length > 0);
      for (const { context } of differing) {
        assert.match(context, pattern);
      }
    });
  }
});

describe('findLinks on any text', () => {
  it('gives spans in order that don’t overlap, and begin with a scheme', () => {
    fc.assert(
      fc.property(fc.oneof(linkSoup, fc.string({ unit: 'binary' })), (text) => {
        let last = 0;
        for (const { start, end, text: meant } of findLinks(text)) {
          assert.ok(start >= last && end > start && end <= text.length);
          assert.match(text.slice(start, end), /^https?:/i);
          assert.match(meant, /^https?:\/\/./i);
          last = end;
        }
      }),
      { numRuns: 3_000 },
    );
  });
});
