/**
 * Ends this process within a second of the one that called it, even where that one was killed and could pass no signal on.
 */
export function endWithCaller(): void {
  const caller = process.ppid;
  setInterval(() => {
    if (process.ppid !== caller) {
      process.exit(1);
    }
  }, 1000).unref();
}
