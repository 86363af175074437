import { withoutEscapes } from './linkEscapes';
import { REACH, type PointedLink } from './linkAt';
import { bracketPairs, type BracketPair } from './markdownBrackets';

/**
 * The link whose text is under the cursor in a line of Markdown, as CommonMark reads it: `[text](address)`, `[text][label]`, `[label][]` or
 * `[label]`; of an image its address, unless it is within a link. Undefined where there is none, or where it leads to no web address; on the
 * address itself `linkAt` knows more. `definitionOf` gives the address of a label, and is called only for labels around the cursor.
 */
export function markdownLinkAt(
  line: string,
  character: number,
  definitionOf: (label: string) => string | undefined,
): PointedLink | undefined {
  const offset = Math.max(0, character - REACH);
  const near = line.slice(offset, character + REACH);
  const at = character - offset;
  if (!near.includes('[')) {
    return undefined;
  }
  const pairs = bracketPairs(near);
  const isOnAddress = pairs.some(({ end, inline }) => inline && end < at && at <= inline.end);
  const found = isOnAddress ? undefined : linkOf(pairs, at, definitionOf);
  if (found === undefined || !/^https?:\/\//i.test(found.address)) {
    return undefined;
  }
  return {
    start: found.start + offset,
    end: found.end + offset,
    text: withoutEscapes(found.address),
    isGuess: false,
  };
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly address: string;
}

/** The innermost link around an offset, else the image there. */
function linkOf(
  pairs: readonly BracketPair[],
  at: number,
  definitionOf: (label: string) => string | undefined,
): Found | undefined {
  const labels = new Map(pairs.filter(({ isImage }) => !isImage).map((pair) => [pair.start, pair]));
  const endOf = (pair: BracketPair) => (pair.inline ? pair.end : (labels.get(pair.end)?.end ?? pair.end));
  const around = pairs.filter((pair) => pair.start <= at && at <= endOf(pair));
  const from = startOfRow(pairs, Math.min(...around.map(({ start }) => start)));
  const to = Math.max(...around.map(({ end }) => end));
  let image: Found | undefined;
  let labelEnd = -1;
  let innerStart = -1;
  // What is within a pair, and what stands before it, closes before it: whether those are links is known by then.
  for (const pair of pairs.filter(({ start, end }) => from <= start && end <= to)) {
    const { start, end, inline, isImage, text } = pair;
    const label = inline ? undefined : labels.get(end);
    const address =
      end === labelEnd
        ? undefined // the label of the link before it
        : (inline?.address ?? addressOf(label?.text.trim() ? label.text : text, definitionOf));
    // A link can't hold another one: the outer brackets are text then.
    if (address === undefined || (!isImage && innerStart > start)) {
      continue;
    }
    labelEnd = label?.end ?? labelEnd;
    innerStart = isImage ? innerStart : Math.max(innerStart, start);
    const found = { start, end: endOf(pair), address };
    if (found.start <= at && at <= found.end) {
      if (!isImage) {
        return found;
      }
      image ??= found;
    }
  }
  return image;
}

/** Where the first of the pairs starts that stand one right after the other up to an offset. */
function startOfRow(pairs: readonly BracketPair[], from: number): number {
  const starts = new Map(pairs.map(({ start, end }) => [end, start]));
  let start = from;
  for (let before = starts.get(start); before !== undefined; before = starts.get(start)) {
    start = before;
  }
  return start;
}

/** A footnote's label is none of a link. */
function addressOf(label: string, definitionOf: (label: string) => string | undefined): string | undefined {
  const isLabel = label.trim() !== '' && !label.startsWith('^') && !/(?<!\\)[[\]]/.test(label);
  return isLabel ? definitionOf(label) : undefined;
}
