import { HEADLINE_IDS } from '../src/core/headline';

/** Where the tiles will be; says nothing, since the notice above it says what is waited for. */
export function Skeleton() {
  return (
    <div class="tiles skeleton" aria-hidden="true">
      {HEADLINE_IDS.map((id) => (
        <div key={id} class="tile">
          <span />
          <span />
          <span />
        </div>
      ))}
    </div>
  );
}
