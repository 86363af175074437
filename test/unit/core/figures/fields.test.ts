import assert from 'node:assert/strict';
import { FIELDS, type Field } from '../../../../src/core/figures/fields';
import { HEADLINE_IDS, headlineIdsOf } from '../../../../src/core/figures/headline';
import { METRICS, metricsOf } from '../../../../src/core/figures/metrics';
import { decodeSummary, encodeSummary } from '../../../../src/dataforseo/endpoints/summary';
import { decodeFields, encodeFields } from '../../../../src/dataforseo/fieldsWire';
import published from '../../fixtures/explodingTopics.json';

const RESULT = published.tasks[0]?.result[0];

/** The table with a figure that no service knows. */
const MORE: Readonly<Record<string, Field>> = {
  ...FIELDS,
  madeUp: { type: 'number', wire: 'deep.made.up', group: 'care', format: 'count', headline: 99, label: () => 'Made up', meaning: () => 'Nothing.' }, // prettier-ignore
};

describe('the table of fields', () => {
  it('has each field of the published reply once, in reading order', () => {
    const wires = Object.values<Field>(FIELDS).map(({ wire }) => wire);
    assert.equal(new Set(wires).size, wires.length);
    const { info, ...others } = RESULT ?? { info: {} };
    const names = [...Object.keys(others), ...Object.keys(info).map((name) => `info.${name}`)];
    assert.deepEqual(wires.toSorted(), names.toSorted());
  });

  it('is all that a new figure needs: it is read, written, listed and kept in memory', () => {
    const json = { ...RESULT, deep: { made: { up: 7 } } };
    const values = decodeFields(MORE, json);
    assert.deepEqual(values, { ...decodeSummary(RESULT), madeUp: 7 });
    assert.deepEqual(encodeFields(MORE, values ?? {}), { ...encodeFields(FIELDS, values ?? {}), deep: { made: { up: 7 } } }); // prettier-ignore
    assert.deepEqual(metricsOf(MORE).map(({ id }) => id), [...METRICS.map(({ id }) => id), 'madeUp']); // prettier-ignore
    assert.deepEqual(headlineIdsOf(MORE), [...HEADLINE_IDS, 'madeUp']);
  });

  it('reads what is missing, or of another type, as not available', () => {
    const odd = Object.fromEntries(Object.keys(RESULT ?? {}).map((name) => [name, Symbol(name)]));
    for (const json of [{}, odd, { info: [] }, { info: null }, { info: 'text' }]) {
      assert.ok(Object.values(decodeSummary(json) ?? { none: 1 }).every((value) => value === null));
    }
    for (const json of [null, undefined, [], 'text', 7]) {
      assert.equal(decodeSummary(json), null);
    }
  });

  it('writes what it reads back as the same', () => {
    const summary = decodeSummary(RESULT);
    assert.ok(summary);
    assert.deepEqual(decodeSummary(encodeSummary(summary)), summary);
  });
});
