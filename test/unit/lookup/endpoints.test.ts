import assert from 'node:assert/strict';
import { historyLines } from '../../../src/core/exports/historyLines';
import { parseHistoryLines } from '../../../src/core/exports/parseHistoryLines';
import { catalogueOf, type Catalogue } from '../../../src/dataforseo/endpoints/catalogue';
import type { Endpoint } from '../../../src/dataforseo/endpoints/endpoint';
import { summary } from '../../../src/dataforseo/endpoints/summary';
import { answeredLookups, readAnswers } from '../../../src/lookup/answers';
import { importAnswers } from '../../../src/lookup/importAnswers';
import type { LookupStore } from '../../../src/lookup/lookupStore';
import { SampleTransport } from '../../../src/sample/sampleTransport';
import { ask, connect } from './ask';
import { cleanUp, newFolder, writeSegment } from './journal/folders';
import { ended, NOW } from './journal/records';
import { openWindow } from './openWindow';
import { Script } from './script';

function isLetters(json: unknown): json is { readonly letters: number } {
  return typeof json === 'object' && json !== null && 'letters' in json;
}

/** An endpoint that this version doesn't know: it counts the letters of a target. */
const letters: Endpoint<{ readonly letters: number }, { readonly letters: number }> = {
  id: 'letters',
  path: '/v3/made/up/letters/live',
  price: { request: 0.07, row: 0 },
  mostRows: () => 1,
  request: ({ targets: [target] }) => [{ target, of: 'letters' }],
  decode: (result) => (isLetters(result) ? result : null),
  encode: (answer) => answer,
  isNoData: (result) => result === undefined,
  targetOf: () => null,
  headline: (result) => result as { letters: number },
  isHeadline: isLetters,
};
const MORE = catalogueOf([summary, letters]);
const REPLY = { status_code: 20000, tasks: [{ status_code: 20000, cost: 0.07, result: [{ letters: 11 }] }] };

async function linesOf(store: LookupStore): Promise<string[]> {
  const lines: string[] = [];
  for await (const line of historyLines(readAnswers(store, answeredLookups(store)), 'en')) {
    lines.push(line);
  }
  return lines;
}

async function importInto(endpoints: Catalogue | undefined, lines: readonly string[]) {
  const { journal, store } = openWindow(newFolder(), undefined, undefined, undefined, undefined, endpoints);
  const { signal } = new AbortController();
  const deps = { journal, store, now: () => NOW };
  const imported = await importAnswers(deps, parseHistoryLines(lines), signal, () => undefined);
  return { imported, store };
}

describe('an endpoint that is one entry of the catalogue', () => {
  let folder: string;
  let script: Script;

  beforeEach(() => {
    folder = newFolder();
    script = new Script();
  });
  afterEach(cleanUp);

  const newer = () => openWindow(folder, undefined, undefined, undefined, undefined, MORE);

  /** Buys an answer in a window that knows the endpoint. */
  async function buy() {
    const { lookups, store } = newer();
    const { key, outcome } = ask(lookups, connect(script), { endpoint: 'letters' });
    const { call, reply } = await script.sent(script.calls.length + 1);
    reply(REPLY);
    await outcome;
    await store.load();
    return { call, entry: store.find(key)?.entries[0], store };
  }

  it('is asked by its own path and body, paid and kept', async () => {
    const { call, entry, store } = await buy();
    assert.deepEqual([call.path, call.body], [letters.path, [{ target: 'example.com', of: 'letters' }]]);
    assert.deepEqual([entry?.ended?.status, entry?.ended?.cost], ['found', 0.07]);
    assert.deepEqual(entry?.digest, { letters: 11 });
    assert.ok(entry);
    assert.deepEqual(await store.result(entry), { letters: 11 });
    assert.equal(store.committed(NOW), 0.07);
    assert.deepEqual(store.spentOn('example.com')?.spent, 0.07);
    assert.deepEqual(store.seriesOfTarget('example.com'), store.series);
    await store.remove([entry.id]);
    assert.deepEqual(store.seriesOfTarget('example.com'), []);
  });

  it('counts as spent in a window that doesn’t know it, which shows nothing of it and keeps it', async () => {
    await buy();
    const older = openWindow(folder);
    await older.store.load();
    assert.deepEqual(older.store.series, []);
    assert.equal(older.store.committed(NOW), 0.07);
    assert.equal(older.store.spentOn('example.com'), undefined);
    writeSegment(folder, [ended('other')]);
    writeSegment(folder, [ended('another')]);
    await older.journal.compact();
    const { store } = newer();
    await store.load();
    const bought = store.series.find(({ question }) => question.endpoint === 'letters')?.entries[0];
    assert.deepEqual(bought?.digest, { letters: 11 });
  });

  it('doesn’t answer what another endpoint is asked', async () => {
    await buy();
    const { outcome } = ask(openWindow(folder).lookups, connect(script), { terms: { maxAgeHours: 24 } });
    const call = await script.sent(2);
    assert.equal(call.call.path, summary.path);
    call.fail({ kind: 'notSent', reason: 'refused' });
    assert.equal((await outcome).status, 'failed');
  });

  it('is exported, and imported where it is known', async () => {
    const { store } = await buy();
    const lines = await linesOf(store);
    assert.match(
      lines[0] ?? '',
      /"format":"seo-backlinks\/answer@1","endpoint":"letters".*"data":{"letters":11}/,
    );
    const [known, unknown, odd] = await Promise.all([
      importInto(MORE, lines),
      importInto(undefined, lines),
      importInto(MORE, [(lines[0] ?? '').replace('{"letters":11}', '{"words":2}')]),
    ]);
    assert.equal(known.imported.added, 1);
    assert.deepEqual(await linesOf(known.store), lines);
    assert.deepEqual(unknown.imported.problems, [{ line: 1, problem: { code: 'otherEndpoint' } }]);
    assert.deepEqual(odd.imported.problems, [{ line: 1, problem: { code: 'wrongValue', at: 'data' } }]);
  });

  it('is answered from the sample index by one entry', async () => {
    const answers = new Map([['letters', () => ({ ok: true as const, row: { letters: 11 } })]]);
    const sample = new SampleTransport({ now: () => NOW, answers, endpoints: MORE });
    const { lookups } = newer();
    const { outcome } = ask(lookups, connect(sample, 'sample'), { endpoint: 'letters' });
    const found = await outcome;
    assert.deepEqual(found.status === 'found' && found.answer.data, { letters: 11 });
  });

  it('counts as spent though its questions are of another shape', async () => {
    const strange = ended('strange', { cost: 0.5 });
    const question = {
      endpoint: 'pages',
      targets: ['a.example', 'b.example'],
      source: strange.question.source,
    };
    writeSegment(folder, [{ ...strange, question: question as never }]);
    const { store } = openWindow(folder, () => NOW + 1_000);
    await store.load();
    assert.deepEqual([store.series, store.committed(NOW)], [[], 0.5]);
  });
});
