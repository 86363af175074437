import * as l10n from '@vscode/l10n';
import { formatCount, formatShare } from '../../src/core/figures/format';
import { nofollowSplit } from '../../src/core/figures/sentences';
import type { Snapshot } from '../../src/core/snapshot';

/** Links with and without rel="nofollow" as one bar of two parts, by links and never by domains; nothing where the service doesn't say. */
export function FollowBar({ snapshot, locale }: { snapshot: Snapshot; locale: string }) {
  const split = nofollowSplit(snapshot);
  if (!split) {
    return null;
  }
  const all = split.nofollow + split.others;
  const part = (count: number) => [formatCount(count, locale), formatShare(count, all, locale)] as const;
  const [others, othersShare] = part(split.others);
  const [nofollow, nofollowShare] = part(split.nofollow);
  return (
    <figure class="follow">
      <div class="two-parts" aria-hidden="true">
        <span class="others" style={{ width: `${(100 * split.others) / all}%` }} />
        <span class="nofollow" style={{ width: `${(100 * split.nofollow) / all}%` }} />
      </div>
      <figcaption>
        <span class="others">{l10n.t('{0} links without nofollow ({1})', others, othersShare)}</span>
        <span class="nofollow">{l10n.t('{0} nofollow links ({1})', nofollow, nofollowShare)}</span>
      </figcaption>
    </figure>
  );
}
