type Method = (this: unknown, ...given: unknown[]) => unknown;

/**
 * How many characters a synchronous piece of work visits through regular expressions, `charAt` and `slice`.
 * A sticky pattern that doesn't match counts as one.
 */
export function countSteps(work: () => void): number {
  let steps = 0;
  const restore = [
    around(RegExp.prototype, 'exec', (call, self, given) => {
      const pattern = self as RegExp;
      const from = pattern.sticky || pattern.global ? pattern.lastIndex : 0;
      const match = call() as RegExpExecArray | null;
      const read = pattern.sticky ? 0 : String(given[0]).length - from;
      steps += 1 + (match ? match.index + match[0].length - from : read);
      return match;
    }),
    around(String.prototype, 'charAt', (call) => {
      steps++;
      return call();
    }),
    around(String.prototype, 'slice', (call) => {
      const part = call() as string;
      steps += part.length;
      return part;
    }),
  ];
  try {
    work();
  } finally {
    restore.forEach((undo) => undo());
  }
  return steps;
}

function around(
  prototype: object,
  name: string,
  replacement: (call: () => unknown, self: unknown, given: readonly unknown[]) => unknown,
): () => void {
  const original = Reflect.get(prototype, name) as Method;
  const replaced: Method = function (...given) {
    return replacement(() => original.apply(this, given), this, given);
  };
  Reflect.set(prototype, name, replaced);
  return () => void Reflect.set(prototype, name, original);
}
