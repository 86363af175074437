import assert from 'node:assert/strict';
import { summaryText } from '../../../../src/core/exports/summaryText';
import { explodingTopicsSnapshot } from '../../fixtures/explodingTopicsSnapshot';

describe('a summary as text', () => {
  const snapshot = explodingTopicsSnapshot();

  it('is six lines with target, source, date, options and figures', () => {
    const lines = summaryText(snapshot, null, 'en').split('\n');
    assert.equal(lines.length, 7);
    assert.match(
      lines[0] ?? '',
      /^Backlinks of explodingtopics\.com \(DataForSEO, .* 2023, dofollow only, live and lost\)$/,
    );
    assert.deepEqual(lines.slice(1, 4), ['Rank: 371/1000', 'Referring domains: 12,372', 'Backlinks: 41,245']);
  });

  it('says what changed since the lookup before, and of what nobody knows that it is not available', () => {
    const previous = {
      ...snapshot,
      takenAt: snapshot.takenAt - 86_400_000,
      data: { ...snapshot.data, backlinks: 41_200, rank: null },
    };
    const text = summaryText(
      { ...snapshot, data: { ...snapshot.data, brokenBacklinks: null } },
      previous,
      'en',
    );
    assert.match(text, /\nBacklinks: 41,245 \(up 45 since /);
    assert.match(text, /\nRank: 371\/1000\n/);
    assert.match(text, /\nBroken backlinks: not available\n/);
  });
});
