import type { ListView, SectionId } from '../../src/core/lists/listSection';
import type { PageState, ToHost, ToPage } from '../../src/core/reportProtocol';

/** What the page keeps while it is hidden, and for a reload of the window. */
export interface KeptState extends PageState {
  /** Names of the parts that a reader has unfolded. */
  readonly unfolded: readonly string[];
  /** CSS pixels. */
  readonly scrollTop: number;
  readonly views: { readonly [I in SectionId]?: KeptListView };
  /** The ids of hidden columns. */
  readonly hidden: { readonly [I in SectionId]?: readonly string[] };
}

/** What a reader has chosen to see of a list, and the last view before it that had rows. */
export interface KeptListView {
  readonly view: ListView;
  readonly back: ListView | null;
}

interface Host {
  postMessage(message: ToHost): void;
  getState(): KeptState | undefined;
  setState(state: KeptState): void;
}

declare function acquireVsCodeApi(): Host;

let acquired: Host | undefined;

/** VS Code gives it once; where the page is drawn for a file, there is none. */
function host(): Host {
  return (acquired ??= acquireVsCodeApi());
}

/** Tells the host what happened in the page. */
export function tellHost(message: ToHost): void {
  host().postMessage(message);
}

/** Tells the host what a reader wants to see of a list. */
export function tellView(id: SectionId, { mode, filters, orderBy }: ListView): void {
  tellHost({ type: 'listView', id, view: { mode, filters: [...filters], orderBy } });
}

const MESSAGES = ['report', 'comparison', 'sections', 'lists', 'showList', 'takePicture'];

/** Calls back with all that the host sends. */
export function onMessage(listener: (message: ToPage) => void): void {
  window.addEventListener('message', (event: MessageEvent<Partial<ToPage>>) => {
    if (MESSAGES.includes(event.data.type ?? '')) {
      listener(event.data as ToPage);
    }
  });
}

/** What was kept before the page was hidden, if anything. */
export function readKeptState(): KeptState | undefined {
  return host().getState();
}

/** Keeps it in place of what was kept before. */
export function writeKeptState(state: KeptState): void {
  host().setState(state);
}
