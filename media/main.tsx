import * as l10n from '@vscode/l10n';
import { render } from 'preact';
import type { ListSection, SectionId } from '../src/core/lists/listSection';
import type { WholePage } from '../src/core/reportProtocol';
import { withChanges } from '../src/core/reportSections';
import { ComparisonPage } from './comparison/comparisonPage';
import { onMessage, tellHost, tellView } from './parts/host';
import { keepShown, keepScrollTop, keptScrollTop, keptViews } from './parts/kept';
import { takePicture } from './report/picture';
import type { Lists } from './report/lists/listSections';
import { ReportPage } from './report/reportPage';

let shown: WholePage | undefined;
/** Of the report that is shown. */
let lists: Lists = new Map();
/** The list to bring into sight as soon as it is drawn. */
let wanted: SectionId | undefined;

onMessage((message) => {
  if (message.type === 'sections') {
    if (shown) {
      draw(withChanges(shown, message.changes));
    }
  } else if (message.type === 'lists') {
    drawLists(message.key, message.lists);
  } else if (message.type === 'showList') {
    wanted = message.id;
    showWanted();
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
  const keys = keysOf(page);
  if (shown && keysOf(shown).join('\n') !== keys.join('\n')) {
    lists = new Map();
  }
  shown = page;
  l10n.config({ contents: { ...page.translations } });
  keepShown(keys, page.type === 'report' ? page.report.asOf : null);
  const name = [...keys, ...(page.type === 'report' ? [page.report.asOf] : [])].join('\n');
  render(<Drawing key={name} page={page} lists={lists} />, root);
  if (isFirst) {
    window.scrollTo(0, keptScrollTop());
    window.addEventListener('scroll', () => keepScrollTop(window.scrollY), { passive: true });
  }
}

function keysOf(page: WholePage): string[] {
  return page.type === 'report' ? [page.report.key] : page.reports.map(({ key }) => key);
}

/** Lists of another report than the one that is shown are no longer wanted. */
function drawLists(key: string, changed: readonly ListSection[]): void {
  if (shown?.type === 'report' && shown.report.key === key) {
    lists = new Map([...lists, ...changed.map((section) => [section.id, section] as const)]);
    draw(shown);
    showWanted();
  }
}

function showWanted(): void {
  const heading = wanted && document.getElementById(`list-${wanted}`);
  if (heading) {
    wanted = undefined;
    heading.scrollIntoView({ block: 'start' });
    heading.focus({ preventScroll: true });
  }
}

tellHost({ type: 'ready' });
for (const [id, kept] of Object.entries(keptViews())) {
  tellView(id as SectionId, kept.view);
}

function Drawing({ page, lists: sections }: { page: WholePage; lists: Lists }) {
  return page.type === 'report' ? (
    <ReportPage report={page.report} locale={page.locale} lists={sections} />
  ) : (
    <ComparisonPage reports={page.reports} locale={page.locale} />
  );
}
