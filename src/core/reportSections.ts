import type { Report, ReportChange, WholePage } from './reportProtocol';

/** The sections in which a report differs from the one that the page has; undefined where it has them all. Figures are one object as long as they are the same. */
export function changeOfReport(before: Report, now: Report): ReportChange | undefined {
  const names = Object.keys(now) as (keyof Report)[];
  const changed = names.filter((name) =>
    name === 'figures' || name === 'previous'
      ? now[name] !== before[name]
      : JSON.stringify(now[name]) !== JSON.stringify(before[name]),
  );
  return changed.length === 0
    ? undefined
    : { key: now.key, ...Object.fromEntries(changed.map((name) => [name, now[name]])) };
}

/** What a page shows once some sections have changed. */
export function withChanges(page: WholePage, changes: readonly ReportChange[]): WholePage {
  const changed = (report: Report): Report =>
    changes
      .filter(({ key }) => key === report.key)
      .reduce<Report>((all, change) => ({ ...all, ...change }), report);
  return page.type === 'report'
    ? { ...page, report: changed(page.report) }
    : { ...page, reports: page.reports.map(changed) };
}
