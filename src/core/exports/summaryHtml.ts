import * as l10n from '@vscode/l10n';
import type { Snapshot } from '../snapshot';
import { factsOf, madeUpNotes } from './facts';
import { htmlText } from './html';
import { breakdownSections, figureSections, type BreakdownSection, type FigureSection } from './sections';
import { SUMMARY_STYLE } from './summaryStyle';

/** A summary as one HTML file that loads nothing and runs nothing, for the screen and for paper. */
export function summaryHtml(snapshot: Snapshot, locale: string): string {
  const { target, source } = snapshot.question;
  const title = htmlText(l10n.t('Backlinks of {0}', target.value));
  return `<!DOCTYPE html>
<html lang="${htmlText(locale)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${SUMMARY_STYLE}</style>
</head>
<body>
<main>
<h1 dir="auto">${title}</h1>
${madeUpNotes([source])
  .map((note) => `<p class="warning">${htmlText(note)}</p>\n`)
  .join('')}<dl>
${factsOf(snapshot, locale)
  .map(({ label, text }) => `<dt>${htmlText(label)}</dt>\n<dd dir="auto">${htmlText(text)}</dd>\n`)
  .join('')}</dl>
${figureSections([snapshot], locale).map(figureTable).join('\n')}
${breakdownSections([snapshot], locale).map(breakdownTable).join('\n')}
</main>
</body>
</html>
`;
}

function figureTable({ label, rows }: FigureSection): string {
  return table(
    `<strong>${htmlText(label)}</strong>`,
    [l10n.t('Figure'), l10n.t('Value')],
    rows.map(({ label, meaning, texts }) => ({
      head: `${htmlText(label)}<small>${htmlText(meaning)}</small>`,
      value: htmlText(texts.join()),
    })),
  );
}

function breakdownTable({ label, meaning, notes, rows, listed }: BreakdownSection): string {
  return table(
    `<strong>${htmlText(label)}</strong><span class="quiet">${htmlText([meaning, ...notes].join(' '))}</span>`,
    [label, l10n.t('Links')],
    [
      ...rows.map(({ label, texts, shares }) => ({
        head: htmlText(label),
        value: `${htmlText(texts.join())}<span class="bar" style="width: ${percent(shares[0] ?? 0)}%"></span>`,
      })),
      { head: htmlText(l10n.t('Entries listed')), value: htmlText(listed.join()) },
    ],
  );
}

function table(
  caption: string,
  head: readonly string[],
  rows: readonly { readonly head: string; readonly value: string }[],
): string {
  return `<section>
<table>
<caption>${caption}</caption>
<thead>
<tr>${head.map((label) => `<th scope="col">${htmlText(label)}</th>`).join('')}</tr>
</thead>
<tbody>
${rows.map(({ head, value }) => `<tr><th scope="row" dir="auto">${head}</th><td dir="auto">${value}</td></tr>\n`).join('')}</tbody>
</table>
</section>`;
}

function percent(share: number): string {
  return (100 * share).toFixed(1);
}
