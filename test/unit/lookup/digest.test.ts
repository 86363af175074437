import assert from 'node:assert/strict';
import { HEADLINE_IDS } from '../../../src/core/figures/headline';
import { ENDPOINTS } from '../../../src/dataforseo/endpoints/catalogue';
import { figuresOf, headlines } from '../../../src/lookup/digest';
import { ended } from './journal/records';
import reply from '../fixtures/explodingTopics.json';

const [task] = reply.tasks;

describe('the main figures noted beside a result', () => {
  it('are read back as they were made', () => {
    const { make, read } = headlines(ENDPOINTS);
    const { result, ...head } = ended('a', { result: task?.result[0] });
    const made = make(result, head);
    assert.equal(figuresOf({ ...head, digest: made })?.backlinks, 41_245);
    const other = { ...head.question, endpoint: 'anchors' };
    assert.equal(figuresOf({ question: other, digest: made }), null);
    assert.deepEqual(read(JSON.parse(JSON.stringify(made)), head), made);
    const none = make({}, head);
    assert.ok(none && Object.values(none).every((figure) => figure === null));
    assert.deepEqual(read(none, head), none);
  });

  for (const id of HEADLINE_IDS) {
    it(`are made anew where ${id} is missing, or is no number`, () => {
      const { make, read } = headlines(ENDPOINTS);
      const { result, ...head } = ended('a', { result: task?.result[0] });
      for (const wrong of [undefined, '1', true]) {
        assert.equal(read({ ...(make(result, head) as object), [id]: wrong }, head), null);
      }
    });
  }

  it('are none where something else stands', () => {
    const { read } = headlines(ENDPOINTS);
    const head = ended('a');
    for (const json of [null, undefined, 'rank', 1, []]) {
      assert.equal(read(json, head), null);
    }
  });
});
