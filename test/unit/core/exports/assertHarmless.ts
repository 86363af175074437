import assert from 'node:assert/strict';

/** Markdown without its code, in which nothing is special but a backtick. */
function withoutCode(markdown: string): string {
  return markdown.replace(/`[^`\n]+`/g, 'code');
}

/** Nothing is left by which Markdown makes more than text, and every row has as many cells as its table's head. */
export function assertHarmless(markdown: string): void {
  const bare = withoutCode(markdown);
  assert.doesNotMatch(bare, /[<>[\]\\`*_~$@]|&(?!#96;|#124;)|:\/\/|www\./i);
  assert.doesNotMatch(markdown, /(?![\n\u200c\u200d])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u);
  for (const block of bare.split('\n\n').filter((block) => block.startsWith('|'))) {
    const widths = block
      .trim()
      .split('\n')
      .map((row) => row.split('|').length);
    assert.equal(new Set(widths).size, 1, block);
  }
}
