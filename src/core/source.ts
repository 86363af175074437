import * as l10n from '@vscode/l10n';

/** The services that a lookup can be answered by. */
export const SERVICES = ['dataforseo', 'sandbox', 'sample'] as const;
export type Service = (typeof SERVICES)[number];

/** Where figures come from; `via` is the loopback host and port of a gateway, if one stands between. */
export interface Source {
  readonly service: Service;
  readonly via: string | null;
}

/** The name that stands beside every figure. */
export function sourceLabel(source: Source): string {
  switch (source.service) {
    case 'sample':
      return l10n.t('Sample data');
    case 'sandbox':
      return source.via === null
        ? l10n.t('Sandbox (mock data)')
        : l10n.t('Sandbox via {0} (mock data)', source.via);
    case 'dataforseo':
      return source.via === null ? 'DataForSEO' : l10n.t('DataForSEO via {0}', source.via);
  }
}

/** Whether an answer of this source counts as money spent. */
export function isBilled(source: Source): boolean {
  return source.service === 'dataforseo';
}

/** Whether the figures of this source are made up, and say nothing of real sites. */
export function isMadeUp(source: Source): boolean {
  return source.service !== 'dataforseo';
}

/** Whether two sources are one, so that their figures go together. */
export function isSameSource(one: Source, other: Source): boolean {
  return one.service === other.service && one.via === other.via;
}
