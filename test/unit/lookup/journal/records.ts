import { DEFAULT_OPTIONS, type LookupOptions } from '../../../../src/core/options/options';
import type { Question } from '../../../../src/core/snapshot';
import type { Service } from '../../../../src/core/source';
import type { JournalEntry } from '../../../../src/lookup/journal/entry';
import type { CheckedRecord, EndedRecord, SentRecord } from '../../../../src/lookup/journal/record';

export const NOW = Date.UTC(2026, 10, 24, 12);

/** A question to the billed service, unless another is named. */
export function question(
  target = 'example.com',
  service: Service = 'dataforseo',
  options: Partial<LookupOptions> = {},
): Question {
  return {
    endpoint: 'summary',
    target: { kind: 'domain', value: target, site: target },
    options: { ...DEFAULT_OPTIONS, ...options },
    source: { service, via: null },
  };
}

const TERMS = { estimate: 0.02, account: null, despite: [] };

export function sent(id: string, change: Partial<SentRecord> = {}): SentRecord {
  return { kind: 'sent', id, at: NOW, question: question(), ...TERMS, ...change };
}

export function ended(id: string, change: Partial<EndedRecord> = {}): EndedRecord {
  return {
    kind: 'ended',
    id,
    at: NOW + 1_000,
    sentAt: NOW,
    question: question(),
    ...TERMS,
    status: 'found',
    cost: 0.02003,
    failure: null,
    reply: { version: '0.1', time: '1 sec.', path: ['v3'], resultCount: 1, taskId: 'task' },
    imported: false,
    result: { rank: 1, words: `the result of ${id}` },
    ...change,
  };
}

export function checked(id: string, charged: boolean, cost: number | null = null): CheckedRecord {
  return { kind: 'checked', id, at: NOW + 2_000, charged, cost };
}

/** An entry as the store makes it, for the folds over entries. */
export function entry(id: string, change: Partial<JournalEntry<unknown>> = {}): JournalEntry<unknown> {
  return {
    id,
    question: question(),
    sentAt: NOW,
    ...TERMS,
    ended: null,
    digest: null,
    checked: null,
    ownerLives: false,
    forgotten: new Set(),
    ...change,
  };
}

/** An entry that has ended, with its times and question in both places. */
export function endedEntry(
  id: string,
  change: Partial<EndedRecord> = {},
  more: Partial<JournalEntry<unknown>> = {},
): JournalEntry<unknown> {
  const record = ended(id, change);
  return entry(id, {
    question: record.question,
    sentAt: record.sentAt,
    estimate: record.estimate,
    account: record.account,
    despite: record.despite,
    ended: { ...record, place: { segment: '', offset: 0, length: 0 } },
    ...more,
  });
}
