import * as l10n from '@vscode/l10n';
import type { ReportState } from '../src/core/reportProtocol';
import type { Reader } from './page';

interface Props {
  readonly state: ReportState;
  readonly hasFigures: boolean;
  readonly act: Reader['act'];
}

/** How the lookup stands, read aloud when it changes; empty once there are fresh figures. */
export function StateNotice({ state, hasFigures, act }: Props) {
  const earlier = hasFigures && <p>{l10n.t('Below are the figures of the lookup before.')}</p>;
  return (
    <div role="status">
      {state.kind === 'pending' && (
        <div class="notice">
          <p class="step">{state.step}</p>
          {earlier}
          <button type="button" onClick={() => act('cancel')}>
            {l10n.t('Cancel')}
          </button>
        </div>
      )}
      {state.kind === 'ended' && (
        <div class="notice">
          <h2 dir="auto">{state.title}</h2>
          <p dir="auto">{state.detail}</p>
          <p class="note">{state.facts.join(' · ')}</p>
          {earlier}
          <button type="button" class="primary" onClick={() => act('nextStep')}>
            {state.nextStep}
          </button>
        </div>
      )}
    </div>
  );
}
