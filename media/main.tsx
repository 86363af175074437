import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import { onReport, tellHost } from './host';
import { ReportPage } from './reportPage';

onReport(({ report, locale, translations }) => {
  const root = document.getElementById('report');
  if (root) {
    l10n.config({ contents: { ...translations } });
    render(
      <ReportPage report={report} locale={locale} tell={(act) => tellHost({ type: 'act', act })} />,
      root,
    );
  }
});
tellHost({ type: 'ready' });
