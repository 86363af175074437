import { sourceLabel, type Source } from '../../src/core/source';

/** Where figures come from; what is made up stands out. */
export function SourceBadge({ source }: { source: Source }) {
  return (
    <span class={source.service === 'dataforseo' ? 'source' : 'source made-up'}>{sourceLabel(source)}</span>
  );
}
