import assert from 'node:assert/strict';
import type { Report, WholePage } from '../../../src/core/reportProtocol';
import { changeOfReport, withChanges } from '../../../src/core/reportSections';
import { explodingTopicsSnapshot } from '../fixtures/explodingTopicsSnapshot';

const figures = explodingTopicsSnapshot();
const REPORT: Report = {
  key: 'one',
  question: figures.question,
  state: { kind: 'found' },
  figures,
  series: [],
  previous: null,
  asOf: null,
  againCost: 0.02,
  domain: null,
};
const PENDING = { kind: 'pending', step: 'Asking…', giveUp: null } as const;
const drawn = { locale: 'en', translations: {} };

describe('the sections of a report', () => {
  it('are told only where they differ', () => {
    const state = { ...REPORT, state: PENDING, question: structuredClone(REPORT.question) };
    assert.equal(changeOfReport(REPORT, { ...REPORT, state: { kind: 'found' } }), undefined);
    assert.deepEqual(changeOfReport(REPORT, state), { key: 'one', state: PENDING });
    assert.deepEqual(changeOfReport(REPORT, { ...REPORT, againCost: 0, figures: null }), {
      key: 'one',
      figures: null,
      againCost: 0,
    });
  });

  it('make the whole report again, alone and beside others', () => {
    const other = { ...REPORT, key: 'two' };
    const page: WholePage = { type: 'comparison', ...drawn, reports: [REPORT, other] };
    const changes = [
      { key: 'two', state: PENDING },
      { key: 'elsewhere', againCost: 9 },
    ];
    assert.deepEqual(withChanges(page, changes), {
      ...page,
      reports: [REPORT, { ...other, state: PENDING }],
    });
    const alone: WholePage = { type: 'report', ...drawn, report: REPORT };
    assert.deepEqual(withChanges(alone, [{ key: 'one', figures: null }]), {
      ...alone,
      report: { ...REPORT, figures: null },
    });
    for (const now of [REPORT, { ...REPORT, state: PENDING, figures: null }]) {
      const change = changeOfReport(REPORT, now);
      assert.deepEqual(withChanges(alone, change ? [change] : []), { ...alone, report: now });
    }
  });
});
