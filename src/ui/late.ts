/** What of the user interface is loaded when first used: reports, the choice of options, and every form in which figures leave or come. */
export { breakdownCsv } from '../core/exports/breakdownCsv';
export { comparisonCsv } from '../core/exports/comparisonCsv';
export { comparisonJson } from '../core/exports/comparisonJson';
export { comparisonMarkdown } from '../core/exports/comparisonMarkdown';
export { differenceMarkdown } from '../core/exports/differenceMarkdown';
export { summaryCsv } from '../core/exports/summaryCsv';
export { summaryJson } from '../core/exports/summaryJson';
export { summaryText } from '../core/exports/summaryText';
export { summaryMarkdown } from '../core/exports/summaryMarkdown';
export { describeDifference } from '../core/figures/describeDifference';
export { differenceOf } from '../core/figures/difference';
export { PageState } from '../core/reportProtocol';
export { exportReport } from './export/exportReport';
export { clearHistory, clearSource } from './history/clearHistory';
export { exportHistory } from './history/exportHistory';
export { importHistory } from './history/importHistory';
export { lookUpWithOptions } from './options/lookUpWithOptions';
export { ReportPanel } from './report/reportPanel';
