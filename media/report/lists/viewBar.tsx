import * as l10n from '@vscode/l10n';
import type { ListView } from '../../../src/core/lists/listSection';
import type { LookupOptions } from '../../../src/core/options/options';
import { QUICK_FILTER_IDS, QUICK_FILTERS, type QuickFilterId } from './quickFilters';
import type { ListViewing } from './useListView';

type Mode = ListView['mode'];

const MODES: { readonly [M in Mode]: () => string } = {
  one_per_domain: () => l10n.t('One per domain'),
  as_is: () => l10n.t('All links'),
  one_per_anchor: () => l10n.t('One per anchor text'),
};

interface Props {
  readonly view: ListView;
  readonly viewing: ListViewing;
  /** Of the report. */
  readonly status: LookupOptions['backlinksStatusType'];
}

/** Which links are rows: one of each domain or of each text, or all; and the choices that are one press away. */
export function ViewBar({ view, viewing, status }: Props) {
  return (
    <div class="view-bar" role="group" aria-label={l10n.t('Which links are shown')}>
      <select
        aria-label={l10n.t('Links shown')}
        value={view.mode}
        onChange={({ currentTarget }) => viewing.toMode(currentTarget.value as Mode)}
      >
        {Object.entries(MODES).map(([mode, label]) => (
          <option key={mode} value={mode}>
            {label()}
          </option>
        ))}
      </select>
      {QUICK_FILTER_IDS.map((id) => (
        <QuickFilterButton
          key={id}
          id={id}
          isOn={viewing.quick.includes(id)}
          isWithoutLinks={id === 'lost' && status === 'live'}
          onToggle={() => viewing.toggle(id)}
        />
      ))}
    </div>
  );
}

interface ButtonProps {
  readonly id: QuickFilterId;
  readonly isOn: boolean;
  /** The report's options leave out all links that it would choose. */
  readonly isWithoutLinks: boolean;
  readonly onToggle: () => void;
}

function QuickFilterButton({ id, isOn, isWithoutLinks, onToggle }: ButtonProps) {
  const isDisabled = isWithoutLinks && !isOn;
  return (
    <button
      type="button"
      aria-pressed={isOn}
      aria-disabled={isDisabled}
      title={
        isDisabled
          ? l10n.t('This report counts live links only. Include lost links in its options.')
          : undefined
      }
      onClick={() => {
        if (!isDisabled) {
          onToggle();
        }
      }}
    >
      {QUICK_FILTERS[id].label()}
    </button>
  );
}
