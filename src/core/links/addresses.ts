import { parseTarget, type Target } from '../target/target';
import type { TargetProblem } from '../target/targetProblem';
import { looksLikeCode } from './codeNames';
import { withPlaceholder } from './linkAt';
import { findLinks } from './links';

/** The addresses of a text. */
export interface Addresses {
  /** Each once, in the order of the text. */
  readonly targets: readonly Target[];
  /** How many more there are that name one of the targets again. */
  readonly duplicates: number;
  /** Why others can't be looked up, one reason for each. */
  readonly problems: readonly TargetProblem[];
  /** Whether the text was too long to be read to its end. */
  readonly isCut: boolean;
}

/** So much of a text is read, in UTF-16 units. */
const MOST_READ = 1_000_000;

/** Between two bare domains: white space, separators, and what quotes or brackets them. */
const BETWEEN = /[\s,;|"'`<>()[\]{}=*]+/;
/** What a bare address without `https://` is refused for, though it is meant as one. */
const MEANT: ReadonlySet<TargetProblem> = new Set(['pathWithoutScheme', 'portWithoutScheme']);

/** Finds what a text names to be looked up: http(s) URLs, and bare domains unless they look like a piece of code or a file. */
export function addressesIn(text: string, isTable = false): Addresses {
  const read = text.slice(0, MOST_READ);
  const targets = new Map<string, Target>();
  const problems: TargetProblem[] = [];
  let found = 0;
  const take = (parsed: ReturnType<typeof parseTarget>) => {
    if (parsed.ok) {
      found++;
      targets.set(parsed.target.value, targets.get(parsed.target.value) ?? parsed.target);
    } else {
      problems.push(parsed.problem);
    }
  };
  let from = 0;
  for (const link of findLinks(read, isTable).map((one) => withPlaceholder(read, one))) {
    bareIn(read.slice(from, link.start)).forEach(take);
    take(parseTarget(link.text));
    from = link.end;
  }
  bareIn(read.slice(from)).forEach(take);
  return {
    targets: [...targets.values()],
    duplicates: found - targets.size,
    problems,
    isCut: read.length < text.length,
  };
}

function bareIn(text: string): ReturnType<typeof parseTarget>[] {
  return text
    .split(BETWEEN)
    .map((token) => token.replace(/[.:!?]+$/, ''))
    .filter((token) => token.includes('.') && /\p{L}/u.test(token) && !/[@\\]/.test(token))
    .flatMap((token) => {
      const parsed = parseTarget(token);
      const isMeant = parsed.ok || MEANT.has(parsed.problem);
      return isMeant && !looksLikeCode(token.replace(/[/:?#].*$/, '')) ? [parsed] : [];
    });
}
