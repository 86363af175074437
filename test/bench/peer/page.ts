declare function acquireVsCodeApi(): { postMessage(message: unknown): void };

// The page that is as good as empty: one line, without which a browser would tell of no paint.
window.addEventListener('message', (event: MessageEvent<{ readonly text: string }>) => {
  const root = document.getElementById('report');
  if (root) {
    root.textContent = event.data.text;
  }
});
acquireVsCodeApi().postMessage({ type: 'ready' });
