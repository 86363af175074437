import { between, randomFrom } from './randomness';
import { wireClock } from './wireTime';

/** What a crawler knows on a day about something that comes and goes; all days count from 1970-01-01 UTC. */
export interface Life {
  /** Which of the slot's lives this is; another generation is another link in the same slot. */
  readonly generation: number;
  readonly firstSeen: number;
  /** The last visit but one that found it; the first visit where there was only one. */
  readonly prevSeen: number;
  readonly lastSeen: number;
  /** The visit that found it gone, or null while it lives. */
  readonly lostOn: number | null;
  /** The time of day at which this slot is visited, as `wireTime` takes it. */
  readonly clock: string;
}

/** Of the slots, this share is found once and never lost. */
const LASTING_SHARE = 0.1;
/** Lasting links were found within the ten years from 2010-01-01. */
const FIRST_DAY = 14_610;
const TEN_YEARS = 3_652;

/**
 * The life that a slot is in on a day, from the visits of the days before it; null when it is not found yet.
 *
 * Lives of a slot follow each other for ever, each with its own span between two losses, so the index of any day
 * is as large and as lively as that of any other, and neighbouring days differ as neighbouring days do.
 */
export function lifeAt(seed: number, slot: number, day: number): Life | null {
  const random = randomFrom(seed, slot);
  const visitEvery = between(random, 4, 45);
  const clock = wireClock(between(random, 0, 86_399));
  const yesterday = day - 1;
  if (random() < LASTING_SHARE) {
    const age = yesterday - between(random, FIRST_DAY, FIRST_DAY + TEN_YEARS);
    return age < 0 ? null : lifeOfAge({ generation: 0, age, span: Infinity, visitEvery, clock, yesterday });
  }
  const period = between(random, 300, 1_500);
  const since = yesterday - between(random, 0, period);
  const generation = Math.floor(since / period);
  const span = Math.ceil(period * (0.5 + 0.5 * randomFrom(seed, slot, generation)()));
  return lifeOfAge({ generation, age: since - generation * period, span, visitEvery, clock, yesterday });
}

interface LifeInDays {
  readonly generation: number;
  readonly age: number;
  readonly span: number;
  readonly visitEvery: number;
  readonly clock: string;
  readonly yesterday: number;
}

function lifeOfAge({ generation, age, span, visitEvery, clock, yesterday }: LifeInDays): Life {
  const firstSeen = yesterday - age;
  const visits = Math.floor(age / visitEvery);
  const lastGoodVisit = Math.min(visits, Math.ceil(span / visitEvery) - 1);
  return {
    generation,
    firstSeen,
    prevSeen: firstSeen + Math.max(0, lastGoodVisit - 1) * visitEvery,
    lastSeen: firstSeen + lastGoodVisit * visitEvery,
    lostOn: lastGoodVisit < visits ? firstSeen + (lastGoodVisit + 1) * visitEvery : null,
    clock,
  };
}
