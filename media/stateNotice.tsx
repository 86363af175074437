import * as l10n from '@vscode/l10n';
import type { ReportState } from '../src/core/reportProtocol';
import type { ReportProps } from './reportPage';

interface Props {
  readonly state: ReportState;
  readonly hasFigures: boolean;
  readonly tell: ReportProps['tell'];
}

/** How the lookup stands, read aloud when it changes; empty once there are fresh figures. */
export function StateNotice({ state, hasFigures, tell }: Props) {
  return (
    <div role="status">
      {state.kind === 'pending' && (
        <div class="notice">
          <p>{state.step}</p>
          {hasFigures && <p>{l10n.t('Below are the figures of the lookup before.')}</p>}
          <button type="button" onClick={() => tell('cancel')}>
            {l10n.t('Cancel')}
          </button>
        </div>
      )}
      {state.kind === 'ended' && (
        <div class="notice">
          <p>
            <strong>{state.title}</strong>
          </p>
          <p>{state.detail}</p>
          <p class="note">{state.facts.join(' · ')}</p>
          {hasFigures && <p>{l10n.t('Below are the figures of the lookup before.')}</p>}
          <button type="button" onClick={() => tell('nextStep')}>
            {state.nextStep}
          </button>
        </div>
      )}
    </div>
  );
}
