import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import type { WholePage } from '../src/core/reportProtocol';
import { withChanges } from '../src/core/reportSections';
import { ComparisonPage } from './comparison/comparisonPage';
import { onMessage, tellHost } from './parts/host';
import { keepShown, keepScrollTop, keptScrollTop } from './parts/kept';
import { takePicture } from './report/picture';
import { ReportPage } from './report/reportPage';

let shown: WholePage | undefined;

onMessage((message) => {
  if (message.type === 'sections') {
    if (shown) {
      draw(withChanges(shown, message.changes));
    }
  } else if (message.type === 'takePicture') {
    void answerPicture(message.style);
  } else {
    draw(message);
  }
});

/** A page that shows nothing yet stays silent: the host asks again once it has sent what there is. */
async function answerPicture(style: string): Promise<void> {
  if (shown?.type === 'report') {
    const picture = takePicture(shown.report, shown.locale, style);
    tellHost({ type: 'picture', png: await picture.catch(() => null) });
  }
}

function draw(page: WholePage): void {
  const root = document.getElementById('report');
  if (!root) {
    return;
  }
  const isFirst = shown === undefined;
  shown = page;
  const keys = page.type === 'report' ? [page.report.key] : page.reports.map(({ key }) => key);
  l10n.config({ contents: { ...page.translations } });
  keepShown(keys, page.type === 'report' ? page.report.asOf : null);
  const name = [...keys, ...(page.type === 'report' ? [page.report.asOf] : [])].join('\n');
  render(<Drawing key={name} page={page} />, root);
  if (isFirst) {
    window.scrollTo(0, keptScrollTop());
    window.addEventListener('scroll', () => keepScrollTop(window.scrollY), { passive: true });
  }
}

tellHost({ type: 'ready' });

function Drawing({ page }: { page: WholePage }) {
  return page.type === 'report' ? (
    <ReportPage report={page.report} locale={page.locale} />
  ) : (
    <ComparisonPage reports={page.reports} locale={page.locale} />
  );
}
