import { LinkifyIt } from 'linkify-it';
import { computeLinks } from 'monaco-editor/editor/common/languages/linkComputer.js';
import { findLinks } from '../../src/core/links/links';
import { ADVERSARIAL } from '../unit/core/links/adversarialLines';
import type { BenchResult } from './benchResult';

const CHARACTERS = 10_000_000;
const RUNS = 5;
const LINE = 20_000;

/** Made-up READMEs and JSON in turn, a link in every other line, the same in every run. */
function documents(): string[] {
  const texts: string[] = [];
  for (let length = 0, seed = 1; length < CHARACTERS; seed++) {
    const text = seed % 2 === 0 ? json(seed) : readme(seed);
    texts.push(text);
    length += text.length;
  }
  return texts;
}

function readme(seed: number): string {
  const lines = Array.from({ length: 60 }, (_, line) => {
    const url = address(seed + line);
    if (line % 8 === 0) {
      return `\n## Part ${line} of this document (see below)\n`;
    }
    if (line % 8 === 2) {
      return `The [guide](${url}) explains the "options", their defaults and what to do about errors.`;
    }
    if (line % 8 === 4) {
      return `- See ${url}, then run \`npm install some-package\` in the folder of the project.`;
    }
    if (line % 8 === 6) {
      return `| <a href="${url}">text</a> | 12.5 | yes, since version 1.${line} |`;
    }
    return 'Most of a document is plain text: words, commas, and a few (short) remarks, without any address at all.';
  });
  return lines.join('\n');
}

function json(seed: number): string {
  const records = Array.from({ length: 40 }, (_, index) => ({
    id: seed * 100 + index,
    name: `Record ${index} of document ${seed}`,
    tags: ['alpha', 'beta', 'gamma'],
    homepage: index % 2 === 0 ? address(seed + index) : null,
    description: 'Some words about the record, of the usual length of such a field.',
  }));
  return JSON.stringify(records, null, 2);
}

function address(seed: number): string {
  return `https://host${seed % 97}.example.com/path/${seed}/page_(${seed % 7}).html?first=${seed}&second=b#part`;
}

function bestMilliseconds(work: () => unknown): number {
  let best = Infinity;
  for (let run = 0; run < RUNS; run++) {
    const start = performance.now();
    work();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** The greatest factor by which the time for an adversarial line grows when it doubles: 2 by its length, 4 by its square. */
function greatestDoubling(): number {
  const factors = ADVERSARIAL.map((piece) => {
    const line = piece.repeat(LINE / piece.length);
    const doubled = line + line;
    let once = Infinity;
    let twice = Infinity;
    // In turn, so that a busy moment of the machine meets both.
    for (let round = 0; round < 40; round++) {
      once = Math.min(
        once,
        bestMilliseconds(() => findLinks(line)),
      );
      twice = Math.min(
        twice,
        bestMilliseconds(() => findLinks(doubled)),
      );
    }
    return twice / once;
  });
  return Math.max(...factors);
}

/** How fast `findLinks` reads 10 MB beside linkify-it and VS Code's LinkComputer, and how its time grows with adversarial lines. */
export function run(): Promise<BenchResult> {
  const texts = documents();
  // Both are spared what `findLinks` doesn't do either: lines split beforehand, no addresses without a scheme.
  const models = texts.map((text) => {
    const lines = text.split('\n');
    return { getLineCount: () => lines.length, getLineContent: (line: number) => lines[line - 1] ?? '' };
  });
  const linkify = new LinkifyIt({ fuzzyLink: false, fuzzyEmail: false });

  const ours = bestMilliseconds(() => texts.map((line) => findLinks(line)));
  const linkComputer = bestMilliseconds(() => models.map((model) => computeLinks(model)));
  const linkifyIt = bestMilliseconds(() => texts.map((text) => linkify.match(text)));
  const doubling = greatestDoubling();

  const megabytes = texts.reduce((sum, text) => sum + text.length, 0) / 1e6;
  const speed = (milliseconds: number) => Math.round(megabytes / (milliseconds / 1_000));
  const row = (finder: string, milliseconds: number) =>
    `| ${finder} | ${speed(milliseconds)} | ${(ours / milliseconds).toFixed(2)} |`;
  return Promise.resolve({
    name: 'links',
    ratios: { oursToLinkComputer: ours / linkComputer, oursToLinkifyIt: ours / linkifyIt, doubling },
    figures: {
      oursMegabytesPerSecond: speed(ours),
      linkComputerMegabytesPerSecond: speed(linkComputer),
      linkifyItMegabytesPerSecond: speed(linkifyIt),
    },
    table: [
      `| finder | MB/s over ${megabytes.toFixed(1)} MB | our time against its |`,
      '| --- | ---: | ---: |',
      row('findLinks', ours),
      row("VS Code's LinkComputer", linkComputer),
      row('linkify-it', linkifyIt),
      '',
      `An adversarial line twice as long (${LINE * 2} characters) takes at most ${doubling.toFixed(2)} times as long.`,
    ].join('\n'),
  });
}
