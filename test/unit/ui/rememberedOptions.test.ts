import assert from 'node:assert/strict';
import type { Memento } from 'vscode';
import { DEFAULT_OPTIONS, type LookupOptions } from '../../../src/core/options/options';
import { recallOptions, rememberOptions } from '../../../src/ui/options/rememberedOptions';

const OPTIONS: LookupOptions = {
  ...DEFAULT_OPTIONS,
  internalListLimit: 3,
  backlinksFilters: ['dofollow', '=', true],
  tag: 'private',
};

function mementoWith(kept?: unknown): Memento & { readonly text: () => string } {
  const state = new Map<string, unknown>();
  let fallback = kept;
  return {
    keys: () => [...state.keys()],
    get: <T>(key: string) => (state.has(key) ? state.get(key) : fallback) as T,
    update: (key: string, value: unknown) => {
      fallback = undefined;
      state.set(key, value === undefined ? undefined : JSON.parse(JSON.stringify(value)));
      return Promise.resolve();
    },
    text: () => JSON.stringify([...state]),
  };
}

describe('the options that were chosen last', () => {
  it('are kept under one key, without the tag', async () => {
    const memento = mementoWith();
    await rememberOptions(memento, OPTIONS);
    assert.deepEqual(recallOptions(memento), rest(OPTIONS));
    assert.equal(memento.keys().length, 1);
    assert.ok(!memento.text().includes(OPTIONS.tag));
  });

  it('leave nothing behind when they are too long to keep', async () => {
    const memento = mementoWith();
    await rememberOptions(memento, OPTIONS);
    const long = ['anchor', 'in', Array.from({ length: 500 }, (_, i) => `word ${i}`)];
    await rememberOptions(memento, { ...OPTIONS, backlinksFilters: long });
    assert.equal(recallOptions(memento), undefined);
    assert.ok(memento.text().length < 100);
  });

  for (const kept of [
    undefined,
    null,
    'text',
    [],
    { ...OPTIONS, internalListLimit: 0 },
    { ...OPTIONS, backlinksFilters: ['colour', '=', 'red'] },
    { ...OPTIONS, rankScale: 5 },
  ]) {
    it(`are checked when they are read back: ${JSON.stringify(kept)?.slice(0, 60)}`, () => {
      assert.deepEqual(
        recallOptions(mementoWith(kept)),
        Array.isArray(kept) ? rest(DEFAULT_OPTIONS) : undefined,
      );
    });
  }

  it('carry nothing along that is no option', () => {
    assert.deepEqual(recallOptions(mementoWith({ ...OPTIONS, more: 'x' })), rest(OPTIONS));
  });
});

function rest(options: LookupOptions): Omit<LookupOptions, 'tag'> {
  const others: Partial<LookupOptions> = { ...options };
  delete (others as { tag?: string }).tag;
  return others as Omit<LookupOptions, 'tag'>;
}
