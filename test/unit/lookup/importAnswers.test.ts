import assert from 'node:assert/strict';
import fc from 'fast-check';
import { historyLines } from '../../../src/core/exports/historyLines';
import { parseHistoryLines } from '../../../src/core/exports/parseHistoryLines';
import type { Answer } from '../../../src/core/snapshot';
import { encodeSummary } from '../../../src/dataforseo/endpoints/summary';
import { answeredLookups, readAnswers } from '../../../src/lookup/answers';
import { importAnswers } from '../../../src/lookup/importAnswers';
import type { EndedRecord } from '../../../src/lookup/journal/record';
import { anyAnswer } from '../core/exports/answerArbitrary';
import { collect } from '../core/exports/collect';
import { explodingTopicsSnapshot } from '../fixtures/explodingTopicsSnapshot';
import { filesAround, systemError } from './journal/faults';
import { cleanUp, newFolder, writeSegment } from './journal/folders';
import { checked, ended, NOW, question, sent } from './journal/records';
import { openWindow, type TestWindow } from './openWindow';
import { ledgerOf } from './ledgerOf';
import type { BacklinkSummary } from '../../../src/core/figures/summary';

const ON = new AbortController().signal;
const snapshot = explodingTopicsSnapshot();
/** The last that a date can hold. */
const LAST_MOMENT = 8.64e15;

/** A line as a lookup has left it. */
function recordOf(
  { question, takenAt, cost, reply, data }: Answer<BacklinkSummary>,
  id: string,
): EndedRecord {
  return ended(id, {
    ...{ at: takenAt, sentAt: takenAt - 1_000, question, cost },
    reply: { ...reply, path: ['v3', 'secret-path'], resultCount: 1, taskId: 'secret-task' },
    status: data ? 'found' : 'noData',
    result: data && encodeSummary(data),
  });
}

async function exported({ store }: TestWindow): Promise<string[]> {
  await store.load();
  return collect(historyLines(readAnswers(store, answeredLookups(store)), 'en'));
}

async function imported(window: TestWindow, lines: readonly string[], now = NOW) {
  const counts: number[] = [];
  const deps = { ...window, now: () => now };
  const result = await importAnswers(deps, parseHistoryLines(lines), ON, (added) => counts.push(added));
  return { ...result, counts };
}

function linesOf(answers: readonly Answer[]): Promise<string[]> {
  return collect(historyLines(answers, 'en'));
}

/** So many answers, each of a moment of its own. */
function answers(count: number): Answer[] {
  return Array.from({ length: count }, (_, i) => ({ ...snapshot, takenAt: NOW + i }));
}

describe('a history from a file', () => {
  afterEach(cleanUp);

  it('is the one that was taken along, also when it is imported twice, and was never spent', async () => {
    const anyHistory = fc.uniqueArray(anyAnswer, { selector: ({ takenAt }) => takenAt, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(anyHistory, async (history) => {
        const folder = newFolder();
        const records = history.map((answer, i) => recordOf(answer, `${i}`));
        writeSegment(folder, [...records, sent('x'), ended('y', { status: 'failed', result: null }), checked('x', true)]); // prettier-ignore
        const lines = await exported(openWindow(folder));
        assert.equal(lines.length, history.length);
        assert.doesNotMatch(lines.join(''), /secret-(task|path)/);

        const fresh = newFolder();
        const window = openWindow(fresh);
        const first = await imported(window, lines, LAST_MOMENT);
        assert.deepEqual([first.added, first.known, first.problems], [lines.length, 0, []]);
        const second = await imported(window, lines, LAST_MOMENT);
        assert.deepEqual([second.added, second.known, second.problems], [0, lines.length, []]);
        assert.deepEqual(await exported(window), lines);
        const other = openWindow(fresh);
        assert.deepEqual(await exported(other), lines);
        const { month, today } = ledgerOf(await other.journal.read()).spending(0, new Set());
        assert.deepEqual([month, today], Array(2).fill({ spent: 0, pending: 0, uncertain: 0 }));
      }),
      { numRuns: 30 },
    );
  });

  it('adds nothing to a history that has it already, with a time in the words of the service too', async () => {
    const folder = newFolder();
    const oddTime = { ...snapshot.data, firstSeen: '2020-01-18 11:50:58 +00:00' };
    const odd = { ...snapshot, takenAt: NOW, data: oddTime };
    writeSegment(folder, [recordOf(snapshot, 'a'), recordOf(odd, 'b')]);
    const window = openWindow(folder);
    const { added, known } = await imported(window, await linesOf([snapshot, odd, snapshot]));
    assert.deepEqual([added, known], [0, 3]);
  });

  const OTHERS: readonly (readonly [what: string, other: Answer])[] = [
    ['another moment', { ...snapshot, takenAt: snapshot.takenAt + 1 }],
    ['another question', { ...snapshot, question: question('example.org') }],
    ['another source', { ...snapshot, question: { ...snapshot.question, source: { service: 'sandbox', via: null } } }], // prettier-ignore
    ['other figures', { ...snapshot, data: { ...snapshot.data, rank: 1 } }],
    ['no figures', { ...snapshot, data: null }],
  ];
  for (const [what, other] of OTHERS) {
    it(`is taken over for ${what}`, async () => {
      const folder = newFolder();
      writeSegment(folder, [recordOf(snapshot, 'a')]);
      const { added, known } = await imported(openWindow(folder), await linesOf([other]));
      assert.deepEqual([added, known], [1, 0]);
    });
  }

  it('comes back after it was removed', async () => {
    const window = openWindow();
    const lines = await linesOf(answers(3));
    await imported(window, lines);
    await window.store.remove(answeredLookups(window.store).map(({ id }) => id));
    assert.deepEqual(await exported(window), []);
    await imported(window, lines);
    assert.deepEqual(await exported(window), lines);
  });

  it('tells of bad lines by their numbers and takes the others', async () => {
    const [first = '', second = ''] = await linesOf(answers(2));
    const { added, problems } = await imported(openWindow(), [first, 'soon', second, '{}']);
    assert.equal(added, 2);
    assert.deepEqual(problems, [
      { line: 2, problem: { code: 'notJson' } },
      { line: 4, problem: { code: 'otherFormat' } },
    ]);
  });

  const MINUTE = 60_000;
  for (const [when, ahead, isTaken] of [
    ['a minute ahead, as clocks differ', MINUTE, true],
    ['more than a minute ahead', MINUTE + 1, false],
    ['decades ahead', 73 * 365 * 24 * 60 * MINUTE, false],
  ] as const) {
    it(`is ${isTaken ? 'taken over' : 'refused'} where its date is ${when}`, async () => {
      const window = openWindow();
      const lines = await linesOf([snapshot, { ...snapshot, takenAt: NOW + ahead }]);
      const { added, problems } = await imported(window, lines);
      assert.equal(added, isTaken ? 2 : 1);
      assert.deepEqual(problems, isTaken ? [] : [{ line: 2, problem: { code: 'inFuture' } }]);
      assert.equal((await exported(window)).length, added);
    });
  }

  it('is written in batches, and keeps what was written before it was cancelled', async () => {
    const lines = await linesOf(answers(250));
    assert.deepEqual((await imported(openWindow(), lines)).counts, [100, 200, 250]);
    const abort = new AbortController();
    const window = openWindow();
    const deps = { ...window, now: () => NOW };
    const result = await importAnswers(deps, parseHistoryLines(lines), abort.signal, () => abort.abort());
    assert.equal(result.added, 100);
    assert.equal((await exported(window)).length, 100);
  });

  it('stops at a full disk and says so', async () => {
    const full = filesAround(({ name, args, proceed }) => {
      if (name === 'open' && args[1] === 'ax') {
        throw systemError('ENOSPC');
      }
      return proceed(...args);
    });
    const window = openWindow(newFolder(), () => NOW, full);
    const { added, failure, counts } = await imported(window, await linesOf(answers(250)));
    assert.deepEqual([added, failure?.code, counts], [0, 'full', [0]]);
  });
});
