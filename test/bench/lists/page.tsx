import { render } from 'preact';
import { linkColumns } from '../../page/table/linkColumns';
import type { LinkRow } from '../../page/table/linkRow';
import { LinkTable } from '../../page/table/linkTable';
import type { ToLists } from './toLists';

declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

// Clicks count for nothing here; and only the first message is one of rows.
const ignore = () => undefined;
window.addEventListener(
  'message',
  ({ data, timeStamp }: MessageEvent<ToLists>) => {
    performance.mark('message', { startTime: timeStamp });
    const root = document.getElementById('report');
    if (root) {
      render(
        data.isBare ? <BareTable rows={data.rows} /> : <LinkTable rows={data.rows} tell={ignore} />,
        root,
      );
    }
  },
  { once: true },
);
acquireVsCodeApi().postMessage({ type: 'ready' });

/** The same texts in the same elements, all at once, with nothing that a table could do. */
function BareTable({ rows }: { rows: readonly LinkRow[] }) {
  const columns = linkColumns(ignore);
  return (
    <table>
      <thead>
        <tr>
          {columns.map(({ id, label }) => (
            <th key={id}>{label}</th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {columns.map(({ id, render: cell }) => (
              <td key={id}>{cell(row)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
