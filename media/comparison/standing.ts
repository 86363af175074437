import * as l10n from '@vscode/l10n';
import type { Report } from '../../src/core/reportProtocol';

/** How the lookup of a comparison's column stands; empty where its figures say it. */
export function standing({ state, figures }: Report): string {
  switch (state.kind) {
    case 'pending':
      return state.step;
    case 'ended':
      return state.title;
    case 'found':
      return figures === null ? l10n.t('not looked up yet') : '';
  }
}
