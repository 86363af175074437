import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { SERVICES } from '../../src/core/source';
import {
  DEFAULT_OPTIONS,
  MAX_LIST_LIMIT,
  MAX_TAG_LENGTH,
  RANK_SCALES,
  STATUS_TYPES,
} from '../../src/core/options/options';
import { COMMANDS, CONTEXT, ACCOUNT_VIEW, REPORT_VIEW, TARGETS_VIEW } from '../../src/ui/ids';

interface Setting {
  readonly default: unknown;
  readonly scope: string;
  readonly enum?: readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
}

interface Menu {
  readonly command?: string;
  readonly submenu?: string;
  readonly when?: string;
}

interface Manifest {
  readonly activationEvents: readonly string[];
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly category: string }[];
    readonly menus: Readonly<Record<string, readonly Menu[]>>;
    readonly submenus: readonly { readonly id: string }[];
    readonly views: Readonly<Record<string, readonly { readonly id: string }[]>>;
    readonly configuration: readonly { readonly properties: Readonly<Record<string, Setting>> }[];
  };
}

const text = readFileSync('package.json', 'utf8');
const { activationEvents, contributes } = JSON.parse(text) as Manifest;
const translations = JSON.parse(readFileSync('package.nls.json', 'utf8')) as Record<string, string>;
const settings: Readonly<Record<string, Setting>> = Object.fromEntries(
  contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
);

describe('the manifest', () => {
  it('declares exactly the commands that the code registers', () => {
    assert.deepEqual(
      contributes.commands.map(({ command }) => command).sort(),
      Object.values<string>(COMMANDS).sort(),
    );
  });

  it('puts only declared commands and submenus into menus', () => {
    const declared = new Set<string>([
      ...Object.values(COMMANDS),
      ...contributes.submenus.map(({ id }) => id),
    ]);
    const used = Object.values(contributes.menus).flat();
    assert.deepEqual(
      used.filter(({ command, submenu }) => !declared.has(command ?? submenu ?? '')),
      [],
    );
  });

  it('gates the editor menu by nothing that follows the cursor', () => {
    assert.deepEqual(
      contributes.menus['editor/context']?.map(({ when }) => when),
      ['config.seoBacklinks.editorMenu'],
    );
  });

  it('names the view and the context key as the code does', () => {
    assert.deepEqual(
      Object.values(contributes.views)
        .flat()
        .map(({ id }) => id),
      [TARGETS_VIEW, ACCOUNT_VIEW],
    );
    const keys = [...text.matchAll(/(?<!config\.)seoBacklinks\.signedIn/g)].map(([key]) => key);
    assert.deepEqual([...new Set(keys)], [CONTEXT.signedIn]);
  });

  it('names the activation events that VS Code can not derive, and leaves it the others', () => {
    // The hover has to be there before any command is used.
    assert.deepEqual(activationEvents, [`onWebviewPanel:${REPORT_VIEW}`, 'onStartupFinished']);
  });

  it('keeps what steers credentials and money out of the hands of a workspace', () => {
    const money = [
      'budget.monthly',
      'budget.confirmAbove',
      'cache.hours',
      'limits.atOnce',
      'limits.perMinute',
      'history.keep',
    ];
    for (const name of ['service', 'serviceAddress', ...money]) {
      assert.equal(settings[`seoBacklinks.${name}`]?.scope, 'application', name);
    }
  });

  it('offers the choices, limits and defaults of the code', () => {
    const lookup = (name: string) => settings[`seoBacklinks.lookup.${name}`];
    assert.deepEqual(settings['seoBacklinks.service']?.enum, SERVICES);
    assert.deepEqual(lookup('backlinksStatusType')?.enum, STATUS_TYPES);
    assert.deepEqual(lookup('rankScale')?.enum, RANK_SCALES);
    assert.equal(lookup('internalListLimit')?.maximum, MAX_LIST_LIMIT);
    assert.equal(lookup('tag')?.maxLength, MAX_TAG_LENGTH);
    for (const [name, value] of Object.entries(DEFAULT_OPTIONS)) {
      assert.deepEqual(lookup(name)?.default, value, name);
    }
  });

  it('has a text for every key, and a key for every text', () => {
    const keys = [...text.matchAll(/"%([\w.]+)%"/g)].map(([, key]) => key ?? '');
    assert.deepEqual([...new Set(keys)].sort(), Object.keys(translations).sort());
  });
});
