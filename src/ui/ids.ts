import type { SectionId } from '../core/lists/listSection';

/** Every id that the manifest and the code share; a test compares the two. */
export const COMMANDS = {
  lookUp: 'seoBacklinks.lookUp',
  lookUpDomain: 'seoBacklinks.lookUpDomain',
  lookUpWithOptions: 'seoBacklinks.lookUpWithOptions',
  lookUpAgain: 'seoBacklinks.lookUpAgain',
  cancel: 'seoBacklinks.cancel',
  stopWaiting: 'seoBacklinks.stopWaiting',
  showReport: 'seoBacklinks.showReport',
  openRow: 'seoBacklinks.openRow',
  showLinks: 'seoBacklinks.showLinks',
  showReferringDomains: 'seoBacklinks.showReferringDomains',
  showAnchors: 'seoBacklinks.showAnchors',
  showPages: 'seoBacklinks.showPages',
  showHistory: 'seoBacklinks.showHistory',
  showReportOf: 'seoBacklinks.showReportOf',
  lookUpAnew: 'seoBacklinks.lookUpAnew',
  copyFigure: 'seoBacklinks.copyFigure',
  lookUpMissing: 'seoBacklinks.lookUpMissing',
  compare: 'seoBacklinks.compare',
  openInBrowser: 'seoBacklinks.openInBrowser',
  copySummary: 'seoBacklinks.copySummary',
  copyMarkdown: 'seoBacklinks.copyMarkdown',
  copyCsv: 'seoBacklinks.copyCsv',
  copyJson: 'seoBacklinks.copyJson',
  exportReport: 'seoBacklinks.exportReport',
  exportHistory: 'seoBacklinks.exportHistory',
  importHistory: 'seoBacklinks.importHistory',
  clearSource: 'seoBacklinks.clearSource',
  clearHistory: 'seoBacklinks.clearHistory',
  showReply: 'seoBacklinks.showReply',
  pin: 'seoBacklinks.pin',
  unpin: 'seoBacklinks.unpin',
  remove: 'seoBacklinks.remove',
  sortTargets: 'seoBacklinks.sortTargets',
  filterTargets: 'seoBacklinks.filterTargets',
  filterBySource: 'seoBacklinks.filterBySource',
  filterBySite: 'seoBacklinks.filterBySite',
  showOnlySite: 'seoBacklinks.showOnlySite',
  showAllTargets: 'seoBacklinks.showAllTargets',
  showMore: 'seoBacklinks.showMore',
  copyDifference: 'seoBacklinks.copyDifference',
  copyDetails: 'seoBacklinks.copyDetails',
  check: 'seoBacklinks.check',
  checkAll: 'seoBacklinks.checkAll',
  refreshAccount: 'seoBacklinks.refreshAccount',
  signIn: 'seoBacklinks.signIn',
  signOut: 'seoBacklinks.signOut',
  trySampleData: 'seoBacklinks.trySampleData',
  openSettings: 'seoBacklinks.openSettings',
  showLog: 'seoBacklinks.showLog',
} as const;

export const TARGETS_VIEW = 'seoBacklinks.targets';
export const ACCOUNT_VIEW = 'seoBacklinks.account';
export const REPORT_VIEW = 'seoBacklinks.report';

export const CONTEXT = {
  signedIn: 'seoBacklinks.signedIn',
} as const;

/** Which command shows a list, and buys its rows where it is told which. */
export const LIST_COMMAND: { readonly [I in SectionId]: string } = {
  backlinks: COMMANDS.showLinks,
  referringDomains: COMMANDS.showReferringDomains,
  anchors: COMMANDS.showAnchors,
  domainPages: COMMANDS.showPages,
  history: COMMANDS.showHistory,
};
