import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import { onMessage, tellHost } from './host';
import { Page } from './page';

onMessage((message) => {
  const root = document.getElementById('report');
  if (root) {
    l10n.config({ contents: { ...message.translations } });
    const reports = message.type === 'report' ? [message.report] : message.reports;
    const keys = reports.map((report) => report.key);
    // A page of other questions starts anew, so that no mark of the last one stays.
    render(<Page key={keys.join('\n')} keys={keys} message={message} />, root);
  }
});
tellHost({ type: 'ready' });
