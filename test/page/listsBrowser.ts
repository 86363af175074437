import type { Page } from 'playwright-core';
import type { SectionId } from '../../src/core/lists/listSection';
import type { ToPage } from '../../src/core/reportProtocol';
import { NOW } from './lists';
import { useReportBrowser, type OpenOptions, type OpenReport } from './reportBrowser';
import { report, reportMessage } from './reports';

/** Gives the suite a browser; answers with what opens the published report in it and tells it of its lists. */
export function useListsBrowser(): (lists: ToPage, options?: OpenOptions) => Promise<OpenReport> {
  const open = useReportBrowser();
  return async (lists, options = {}) => {
    const opened = await open(reportMessage(report()), { now: NOW, ...options });
    await opened.show(lists);
    await opened.takePosted();
    return opened;
  };
}

/** The section of a list. */
export function of(page: Page, id: SectionId) {
  return page.getByRole('region').filter({ has: page.locator(`#list-${id}`) });
}

/** A text with single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
