import { linkIndexInSteps, type LinkIndex } from './linkIndex';

/** Gives the index of a day; builds it when it is first asked for and keeps the last one. */
export function dailyIndex(): (day: number) => Promise<LinkIndex> {
  let current: { readonly day: number; readonly index: Promise<LinkIndex> } | undefined;
  return (day) => {
    if (current?.day !== day) {
      current = { day, index: buildInTurns(day) };
    }
    return current.index;
  };
}

/** Lets others have their turn after each step: in one go, a build would hold up the whole extension host. */
async function buildInTurns(day: number): Promise<LinkIndex> {
  const steps = linkIndexInSteps(day);
  for (;;) {
    await new Promise((resolve) => setImmediate(resolve));
    const step = steps.next();
    if (step.done) {
      return step.value;
    }
  }
}
