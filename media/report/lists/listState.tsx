import * as l10n from '@vscode/l10n';
import type { ListSection } from '../../../src/core/lists/listSection';
import { ActButton } from '../../parts/actButton';
import { tellHost } from '../../parts/host';
import { LongText } from '../../parts/longText';
import { SECTION_TEXTS } from './sectionTexts';

/** How a section stands, read aloud when it changes; empty where its rows, or the button that buys them, say all. */
export function ListState({ section }: { section: ListSection }) {
  const { id, state, rows } = section;
  const isQuiet = state.kind === 'found' || state.kind === 'unasked';
  const tell = (act: 'cancel' | 'nextStep') => tellHost({ type: 'listAct', id, act, keys: [] });
  return (
    <div class={isQuiet ? 'notice found' : `notice ${state.kind}`}>
      {state.kind === 'pending' && <div class="progress" aria-hidden="true" />}
      <div role="status">
        {state.kind === 'pending' && <p class="title">{state.step}</p>}
        {state.kind === 'noData' && <p>{SECTION_TEXTS[id].none()}</p>}
        {state.kind === 'otherSource' && (
          <p>
            {l10n.t(
              'This report is from {0}, which is not where lookups are sent now. Look it up again to see its lists.',
              state.source,
            )}
          </p>
        )}
        {state.kind === 'ended' && (
          <>
            <p class="title" dir="auto">
              <LongText text={state.title} />
            </p>
            <p dir="auto">
              <LongText text={state.detail} />
            </p>
          </>
        )}
        {rows.length > 0 && state.kind === 'ended' && <p>{l10n.t('The rows below are from before.')}</p>}
      </div>
      {state.kind === 'pending' && state.giveUp !== null && (
        <button type="button" onClick={() => tell('cancel')}>
          {state.giveUp}
        </button>
      )}
      {state.kind === 'otherSource' && <ActButton act="lookUpAgain">{l10n.t('Look Up Again')}</ActButton>}
      {state.kind === 'ended' && (
        <button type="button" onClick={() => tell('nextStep')}>
          {state.nextStep}
        </button>
      )}
    </div>
  );
}
