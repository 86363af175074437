import * as l10n from '@vscode/l10n';
import type { Report } from '../../src/core/reportProtocol';
import { ActButton } from '../parts/actButton';
import { useInFile } from '../parts/inFile';
import { LongText } from '../parts/longText';

/** How the lookup stands, read aloud when it changes; empty once there are fresh figures. A file has figures only. */
export function StateNotice({ report }: { report: Report }) {
  const { state, figures } = report;
  return useInFile() ? null : (
    <div class={`notice ${state.kind}`}>
      {state.kind === 'pending' && <div class="progress" aria-hidden="true" />}
      <div role="status">
        {state.kind === 'pending' && <p class="title">{state.step}</p>}
        {state.kind === 'ended' && (
          <>
            <p class="title" dir="auto">
              <LongText text={state.title} />
            </p>
            <p dir="auto">
              <LongText text={state.detail} />
            </p>
            <ul class="facts">
              {state.facts.map((fact) => (
                <li key={fact} dir="auto">
                  <LongText text={fact} />
                </li>
              ))}
            </ul>
          </>
        )}
        {state.kind !== 'found' && figures && (
          <p>{l10n.t('The figures below are from the previous lookup.')}</p>
        )}
      </div>
      {state.kind === 'pending' && state.giveUp !== null && (
        <ActButton act="cancel">{state.giveUp}</ActButton>
      )}
      {state.kind === 'ended' && (
        <ActButton act="nextStep" isPrimary={figures === null}>
          {state.nextStep}
        </ActButton>
      )}
    </div>
  );
}
