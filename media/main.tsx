import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import type { ToPage } from '../src/core/reportProtocol';
import { ComparisonPage } from './comparison/comparisonPage';
import { onDrawing, tellHost } from './parts/host';
import { keepKeys, keepScrollTop, keptScrollTop } from './parts/kept';
import { ReportPage } from './report/reportPage';

let isDrawn = false;

onDrawing((message) => {
  const root = document.getElementById('report');
  if (!root) {
    return;
  }
  const keys = message.type === 'report' ? [message.report.key] : message.reports.map(({ key }) => key);
  l10n.config({ contents: { ...message.translations } });
  keepKeys(keys);
  render(<Drawing key={keys.join('\n')} message={message} />, root);
  if (!isDrawn) {
    isDrawn = true;
    window.scrollTo(0, keptScrollTop());
    window.addEventListener('scroll', () => keepScrollTop(window.scrollY), { passive: true });
  }
});
tellHost({ type: 'ready' });

function Drawing({ message }: { message: ToPage }) {
  return message.type === 'report' ? (
    <ReportPage report={message.report} locale={message.locale} />
  ) : (
    <ComparisonPage reports={message.reports} locale={message.locale} />
  );
}
