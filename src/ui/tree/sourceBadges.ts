import * as vscode from 'vscode';
import { SERVICES, sourceLabel, type Source } from '../../core/source';

const SCHEME = 'seo-backlinks-source';

/** Names a source for the badge of a row; undefined where the figures are plainly the service's own. */
export function sourceUri({ service, via }: Source): vscode.Uri | undefined {
  return service === 'dataforseo' && via === null
    ? undefined
    : vscode.Uri.from({ scheme: SCHEME, path: `/${service}`, query: via ?? '' });
}

/** Marks rows whose figures are not plainly the service's own, by letters that stay in sight however narrow the sidebar is. */
export function registerSourceBadges(): vscode.Disposable {
  return vscode.window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, path, query }) => {
      const service = scheme === SCHEME ? SERVICES.find((known) => path === `/${known}`) : undefined;
      return (
        service && new vscode.FileDecoration(BADGES[service], sourceLabel({ service, via: query || null }))
      );
    },
  });
}

const BADGES = { dataforseo: 'G', sandbox: 'SB', sample: 'S' } as const;
