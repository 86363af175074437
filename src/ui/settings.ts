import * as vscode from 'vscode';
import type { LookupOptions } from '../core/options/options';
import { SERVICES, type Service } from '../core/source';
import type { AccountLimits } from '../dataforseo/accountLimits';
import { settingValues } from './settingValues';

const SECTION = 'seoBacklinks';

/** The settings of this extension, read at each use so that a change holds at once. */
export const settings = {
  /** The chosen service; a value that is none of them reads as the default. */
  get service(): Service {
    const value = read('service');
    return SERVICES.find((service) => service === value) ?? 'dataforseo';
  },
  get serviceAddress(): string {
    const value = read('serviceAddress');
    return typeof value === 'string' ? value : '';
  },
  get openReport(): boolean {
    return read('openReport') !== false;
  },
  /** Whether what is known of an address is shown over it. */
  get hover(): boolean {
    return read('hover') !== false;
  },
  /** For how many hours an answer that was paid for will do; 0 asks anew each time. */
  get cacheHours(): number {
    return settingValues(read).cacheHours;
  },
  /** How many answers to keep of each question; 0 is all. */
  get historyKeep(): number {
    return settingValues(read).historyKeep;
  },
  /** What may be spent in a month, in USD; 0 is no limit, null is a value that can't be used, so that nothing may be spent. */
  get monthlyBudget(): number | null {
    return settingValues(read).monthlyBudget;
  },
  /** Above which estimate, in USD, to ask first; a value that can't be used asks always. */
  get confirmAbove(): number {
    return settingValues(read).confirmAbove;
  },
  /** How many calls the account allows. */
  get limits(): AccountLimits {
    return settingValues(read).limits;
  },
  /** As the user wrote them; check them before use. */
  get lookupOptions(): { readonly [K in keyof LookupOptions]?: unknown } {
    return {
      includeSubdomains: read('lookup.includeSubdomains'),
      includeIndirectLinks: read('lookup.includeIndirectLinks'),
      excludeInternalBacklinks: read('lookup.excludeInternalBacklinks'),
      internalListLimit: read('lookup.internalListLimit'),
      backlinksStatusType: read('lookup.backlinksStatusType'),
      backlinksFilters: read('lookup.backlinksFilters'),
      rankScale: read('lookup.rankScale'),
      tag: read('lookup.tag'),
    };
  },
};

/** Writes the service into the user's settings; it is application-scoped, so no workspace can. */
export async function chooseService(service: Service): Promise<void> {
  await vscode.workspace
    .getConfiguration(SECTION)
    .update('service', service, vscode.ConfigurationTarget.Global);
}

/** Opens the settings editor at this extension's settings, or at one of them. */
export async function openSettings(setting = ''): Promise<void> {
  const query = setting === '' ? '@ext:seo-backlinks.seo-backlinks' : `${SECTION}.${setting}`;
  await vscode.commands.executeCommand('workbench.action.openSettings', query);
}

function read(key: string): unknown {
  return vscode.workspace.getConfiguration(SECTION).get(key);
}
