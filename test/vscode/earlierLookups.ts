import { ENDPOINTS } from '../../src/dataforseo/endpoints/catalogue';
import { SampleTransport } from '../../src/sample/sampleTransport';
import { ask, connect } from '../unit/lookup/ask';
import { otherWindow } from './otherWindow';

const DAY = 86_400_000;
const MINUTE = 60_000;

/** Gives a window's user a history: looks domains up on sample data, as a window did that was open on earlier days. */
export async function lookUpOnEarlierDays(
  serverDataDir: string,
  domains: readonly string[],
  daysAgo: readonly number[],
): Promise<void> {
  let time = Date.now();
  const now = () => time;
  const { lookups, close } = otherWindow(serverDataDir, now);
  const connection = connect(new SampleTransport({ endpoints: ENDPOINTS, now }), 'sample');
  for (const days of daysAgo) {
    time = Date.now() - days * DAY;
    for (const target of domains) {
      await ask(lookups, connection, { target, terms: { estimate: 0 } }).outcome;
      time += MINUTE;
    }
  }
  await close();
}
