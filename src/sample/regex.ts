/** Makes a test of an expression of RE2's; throws InvalidRegex where it is none. */
export type CompileRegex = (pattern: string) => (text: string) => boolean;

/** A text that is no regular expression of RE2's. */
export class InvalidRegex extends Error {}

/** Loads the engine, which is most of the sample index's size, where the body of a call has a filter that needs it. */
export async function regexFor(body: unknown): Promise<CompileRegex> {
  return JSON.stringify(body ?? null).includes('regex"') ? loadRegex() : withoutRegex;
}

/** The engine of the API's own kind: others know other expressions, and can be kept busy by some. */
export async function loadRegex(): Promise<CompileRegex> {
  const { RE2JS, RE2JSException } = await import('re2js');
  return (pattern) => {
    try {
      const compiled = RE2JS.compile(pattern);
      return (text) => compiled.matcher(text).find();
    } catch (error) {
      throw error instanceof RE2JSException ? new InvalidRegex() : error;
    }
  };
}

function withoutRegex(): never {
  throw new RangeError('a filter has a regular expression that was not seen in the body');
}
