import assert from 'node:assert/strict';
import fc from 'fast-check';
import { MAX_LINE_LENGTH, parseHistoryLine } from '../../../../src/core/exports/parseHistoryLines';
import { splitLines } from '../../../../src/core/exports/splitLines';
import { collect } from './collect';

// eslint-disable-next-line @typescript-eslint/require-await -- as a file comes
async function* inPieces(pieces: readonly string[]): AsyncGenerator<string> {
  yield* pieces;
}

describe('the lines of a text in pieces', () => {
  it('are those of the whole text, whatever the pieces', async () => {
    const anyPieces = fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '\r', '\u2028') }));
    await fc.assert(
      fc.asyncProperty(anyPieces, async (pieces) => {
        const lines = pieces.join('').split('\n');
        assert.deepEqual(await collect(splitLines(inPieces(pieces))), lines.at(-1) === '' ? lines.slice(0, -1) : lines); // prettier-ignore
      }),
    );
  });

  it('are held only as far as they can be read', async () => {
    const piece = ' '.repeat(MAX_LINE_LENGTH);
    const [long, short] = await collect(splitLines(inPieces([piece, piece, `${piece}\n`, '{}'])));
    assert.equal(long?.length, MAX_LINE_LENGTH + 1);
    assert.deepEqual(parseHistoryLine(long), { ok: false, problem: { code: 'tooLong' } });
    assert.equal(short, '{}');
  });
});
