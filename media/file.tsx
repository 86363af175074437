import * as l10n from '@vscode/l10n';
import { renderToString } from 'preact-render-to-string';
import type { DrawFile, WholePage } from '../src/core/reportProtocol';
import { displayName } from '../src/core/target/displayName';
import { visibleText } from '../src/core/exports/visibleText';
import { ComparisonPage } from './comparison/comparisonPage';
import { InFile } from './parts/inFile';
import { ReportPage } from './report/reportPage';

/** What the file may do, in the words of a browser: nothing but be styled by itself. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** The page itself, drawn once as HTML. */
export const drawFile: DrawFile = (page, style) => {
  l10n.config({ contents: { ...page.translations } });
  const html = renderToString(
    <html lang={page.locale}>
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content={POLICY} />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{visibleText(titleOf(page))}</title>
        <style dangerouslySetInnerHTML={{ __html: style }} />
      </head>
      <body>
        <main>
          <InFile.Provider value={true}>
            {page.type === 'report' ? (
              <ReportPage report={page.report} locale={page.locale} />
            ) : (
              <ComparisonPage reports={page.reports} locale={page.locale} />
            )}
          </InFile.Provider>
        </main>
      </body>
    </html>,
  );
  return `<!DOCTYPE html>\n${html}\n`;
};

function titleOf(page: WholePage): string {
  return page.type === 'report'
    ? l10n.t('Backlinks: {0}', displayName(page.report.question.target))
    : l10n.t('Comparison: {0}', page.reports.map(({ question }) => displayName(question.target)).join(', '));
}
