import * as l10n from '@vscode/l10n';
import { notAvailable } from '../../../src/core/figures/format';
import type { Column, Columns, Step } from '../../../src/core/lists/column';
import type { LinkRow } from '../../../src/core/lists/linkColumns';
import { tellHost } from '../../parts/host';
import { LongText } from '../../parts/longText';
import { fieldText } from './fieldText';
import type { Writing } from './listColumn';
import { openable } from './openable';

interface Props {
  readonly row: Readonly<Record<string, unknown>>;
  readonly columns: Columns;
  /** The ids of the fields that stand elsewhere. */
  readonly without: readonly string[];
  /** The page, or the home page of the domain, that the row is about; a stranger's text, null where there is none. */
  readonly address: string | null;
  readonly writing: Writing;
}

/** All fields of a row that have a value and no column, and what can be done with its address. */
export function RowDetails({ row, columns, without, address, writing }: Props) {
  const fields = Object.entries<Column>(columns).flatMap(([id, column]) => {
    const text = without.includes(id) ? null : fieldText(column, row[id], writing);
    return text === null ? [] : [{ id, column, text }];
  });
  return (
    <div class="row-details">
      {address !== null && <AddressActs address={address} />}
      {fields.length === 0 && address === null && <p class="note">{l10n.t('Nothing else is known.')}</p>}
      <dl>
        {fields.map(({ id, column, text }) => (
          <div key={id}>
            <dt title={column.meaning()}>{column.label()}</dt>
            <dd>
              <LongText text={text} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function AddressActs({ address }: { address: string }) {
  const page = openable(address);
  return (
    <p class="row-acts">
      {page !== undefined && (
        <button type="button" class="link" onClick={() => tellHost({ type: 'openAddress', address: page })}>
          {l10n.t('Open Page')}
        </button>
      )}
      <button type="button" class="link" onClick={() => tellHost({ type: 'copyText', text: address })}>
        {l10n.t('Copy Address')}
      </button>
    </p>
  );
}

/** The words around a link, as they stand on its page, and the way that an indirect link takes. */
export function LinkContext({ row }: { row: LinkRow }) {
  const { textPre, anchor, alt, textPost, indirectLinkPath } = row;
  return (
    <>
      {(textPre || textPost) && (
        <p class="context" dir="auto">
          {textPre && <LongText text={textPre} />} <strong>{<LongText text={anchor || alt || '…'} />}</strong>{' '}
          {textPost && <LongText text={textPost} />}
        </p>
      )}
      {indirectLinkPath && indirectLinkPath.length > 0 && <Path steps={indirectLinkPath} />}
    </>
  );
}

function Path({ steps }: { steps: readonly Step[] }) {
  return (
    <>
      <p class="note">{l10n.t('This link reaches the target through:')}</p>
      <ol>
        {steps.map(({ type, statusCode, url }, index) => (
          <li key={index}>
            <LongText text={url ?? notAvailable()} isAddress />{' '}
            <span class="note">
              {[type, statusCode].filter((part) => part !== null && part !== '').join(', ')}
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
