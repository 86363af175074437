/** Stops listening. */
export interface Subscription {
  dispose(): void;
}

/** An event of the same shape as VS Code's, for the layers that don't know VS Code. */
export class Event<T = void> {
  private readonly listeners = new Set<(value: T) => void>();

  /** Calls the listener on every firing until disposed. */
  readonly subscribe = (listener: (value: T) => void): Subscription => {
    this.listeners.add(listener);
    return { dispose: () => this.listeners.delete(listener) };
  };

  fire(value: T): void {
    for (const listener of [...this.listeners]) {
      listener(value);
    }
  }
}
