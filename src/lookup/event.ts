/** Stops listening. */
export interface Subscription {
  dispose(): void;
}

/** An event without a value, of the same shape as VS Code's, for the layers that don't know VS Code. */
export class Event {
  private readonly listeners = new Set<() => void>();

  /** Calls the listener on every firing until disposed. */
  readonly subscribe = (listener: () => void): Subscription => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  fire(): void {
    for (const listener of [...this.listeners]) {
      listener();
    }
  }
}
