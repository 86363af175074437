import { render } from 'preact';
import { LinkTable } from './linkTable';
import type { FromTable, ToTable } from './messages';

declare function acquireVsCodeApi(): { postMessage(message: FromTable): void };

const host = acquireVsCodeApi();
const tell = (message: FromTable) => host.postMessage(message);

window.addEventListener('message', ({ data }: MessageEvent<ToTable>) => {
  const root = document.getElementById('report');
  if (root) {
    render(<LinkTable {...data} tell={tell} />, root);
  }
});
tell({ type: 'ready' });
