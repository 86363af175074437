import { spawn } from 'node:child_process';

/** What `npm test` runs, in this order; a suite's tests are counted from mocha's own summary, a check counts as one. */
const STEPS = [
  { name: 'check:types', isSuite: false },
  { name: 'check:lint', isSuite: false },
  { name: 'check:format', isSuite: false },
  { name: 'check:unused', isSuite: false },
  { name: 'check:l10n', isSuite: false },
  { name: 'test:unit', isSuite: true },
  { name: 'test:clients', isSuite: true },
  { name: 'test:page', isSuite: true },
  { name: 'test:host', isSuite: true },
  { name: 'test:e2e', isSuite: true },
] as const;

interface Tally {
  readonly passed: number;
  readonly failed: number;
}

async function run(name: string, isSuite: boolean): Promise<Tally> {
  console.log(`\n> ${name}`);
  const child = spawn('npm', ['run', '--silent', name], {
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    process.stdout.write(chunk);
    output += chunk.toString();
  });
  const code = await new Promise<number>((resolve) => child.on('close', (exit) => resolve(exit ?? 1)));
  const passed = isSuite ? sum(output, /^\s*(\d+) passing/gm) : Number(code === 0);
  const failed = isSuite ? sum(output, /^\s*(\d+) failing/gm) : Number(code !== 0);
  // A suite that dies, or that runs no test, must not pass.
  const isBroken = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: isBroken ? 1 : failed };
}

function sum(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].reduce((total, match) => total + Number(match[1]), 0);
}

const tallies: Tally[] = [];
for (const { name, isSuite } of STEPS) {
  tallies.push(await run(name, isSuite));
}
const passed = tallies.reduce((total, tally) => total + tally.passed, 0);
const failed = tallies.reduce((total, tally) => total + tally.failed, 0);
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
