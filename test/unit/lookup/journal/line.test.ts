import assert from 'node:assert/strict';
import fc from 'fast-check';
import { decodeLastLine, decodeLine, encodeLine, resultOf } from '../../../../src/lookup/journal/line';
import { ended, sent } from './records';

const withoutEnd = (line: Buffer) => line.subarray(0, -1);

describe('a line of the journal', () => {
  it('holds a record of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 2 }), (id, result) => {
        const noted = ended(id, { result });
        const line = encodeLine(noted, 'what is made of it');
        assert.equal(line.indexOf('\n'), line.length - 1);
        const decoded = decodeLine(withoutEnd(line));
        assert.ok(decoded);
        const question: unknown = JSON.parse(decoded.question);
        const read = { ...(decoded.json as object), question, result: resultOf(decoded) };
        assert.deepEqual(read, JSON.parse(JSON.stringify({ ...noted, digest: 'what is made of it' })));
      }),
      { numRuns: 50 },
    );
  });

  it('is noticed to be corrupt, whichever bit has changed', () => {
    const line = withoutEnd(encodeLine(sent('a')));
    for (let bit = 0; bit < line.length * 8; bit++) {
      const flipped = Buffer.from(line);
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      assert.equal(decodeLine(flipped), undefined, `bit ${bit}`);
    }
  });

  it('is found behind a line whose end is lost', () => {
    const [first, second] = [withoutEnd(encodeLine(sent('a'))), withoutEnd(encodeLine(sent('b')))];
    const found = decodeLastLine(Buffer.concat([first, Buffer.from('*'), second]));
    assert.deepEqual([found?.start, found?.line], [first.length + 1, decodeLine(second)]);
    const short = first.subarray(0, 50);
    assert.equal(decodeLastLine(Buffer.concat([short, short, second]))?.start, 100);
  });

  it('is not found inside a text that looks like one', () => {
    const inner = withoutEnd(encodeLine(sent('b'))).toString();
    const nested = [JSON.parse(inner), inner];
    const line = withoutEnd(encodeLine(ended('a', { result: nested })));
    assert.equal(decodeLastLine(Buffer.concat([Buffer.from('x'), line]))?.start, 1);
    assert.equal(decodeLastLine(line.subarray(1)), undefined);
  });
});
