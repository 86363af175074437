import type { ToHost, ToPage } from '../src/core/reportProtocol';

declare function acquireVsCodeApi(): { postMessage(message: ToHost): void };

const host = acquireVsCodeApi();

/** Tells the host what happened in the page. */
export function tellHost(message: ToHost): void {
  host.postMessage(message);
}

/** Calls back with every state that the host sends. */
export function onReport(listener: (message: ToPage & { type: 'report' }) => void): void {
  window.addEventListener('message', (event: MessageEvent<Partial<ToPage>>) => {
    if (event.data.type === 'report') {
      listener(event.data as ToPage & { type: 'report' });
    }
  });
}
