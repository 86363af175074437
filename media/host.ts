import type { PageState, ToHost, ToPage } from '../src/core/reportProtocol';

/** What a reader did to a page: which parts are open, and how far it is scrolled, in pixels. */
export interface Marks {
  readonly open: readonly string[];
  readonly scroll: number;
}

type Kept = PageState & Marks;

declare function acquireVsCodeApi(): {
  postMessage(message: ToHost): void;
  getState(): Partial<Kept> | null | undefined;
  setState(state: Kept): void;
};

const host = acquireVsCodeApi();

/** Tells the host what happened in the page. */
export function tellHost(message: ToHost): void {
  host.postMessage(message);
}

/** Calls back with everything that the host sends. */
export function onMessage(listener: (message: ToPage) => void): void {
  window.addEventListener('message', (event: MessageEvent<Partial<ToPage> | undefined>) => {
    if (event.data?.type === 'report' || event.data?.type === 'comparison') {
      listener(event.data as ToPage);
    }
  });
}

/** The marks that were kept for these questions; none where others were shown. */
export function keptMarks(keys: readonly string[]): Marks {
  const kept = host.getState();
  const isSame = kept?.keys?.join('\n') === keys.join('\n');
  return { open: (isSame && kept?.open) || [], scroll: (isSame && kept?.scroll) || 0 };
}

/** Keeps marks, and the questions that they belong to, for when the page is drawn again. */
export function keepMarks(keys: readonly string[], marks: Partial<Marks>): void {
  host.setState({ keys: [...keys], ...keptMarks(keys), ...marks });
}
