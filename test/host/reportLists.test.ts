import assert from 'node:assert/strict';
import { defaultView } from '../../src/core/lists/listQuestion';
import type { ListView } from '../../src/core/lists/listSection';
import { DEFAULT_OPTIONS } from '../../src/core/options/options';
import type { ToPage } from '../../src/core/reportProtocol';
import { SUMMARY, type Question } from '../../src/core/snapshot';
import { ReportLists } from '../../src/ui/lists/reportLists';

const REPORT: Question = {
  endpoint: SUMMARY,
  target: { kind: 'domain', value: 'example.com', site: 'example.com' },
  options: DEFAULT_OPTIONS,
  source: { service: 'sample', via: null },
};
const OTHER: ListView = { ...defaultView('backlinks'), mode: 'as_is' };

/** What the lists of a report need where nothing was ever bought. */
function depsWith(login: () => Promise<undefined>): ConstructorParameters<typeof ReportLists>[0] {
  return {
    store: { find: () => undefined, seriesOfTarget: () => [] },
    lookups: { progress: () => undefined },
    account: { estimate: () => 0 },
    login,
  } as unknown as ConstructorParameters<typeof ReportLists>[0];
}

describe('the lists of a report', () => {
  it('are told as they are wanted last, though an earlier drawing takes longer', async () => {
    const waiting: (() => void)[] = [];
    let isSlow = true;
    const login = () => (isSlow ? new Promise<undefined>((go) => waiting.push(() => go(undefined))) : Promise.resolve(undefined)); // prettier-ignore
    const told: ToPage[] = [];
    const lists = new ReportLists(depsWith(login), () => REPORT, (message) => told.push(message) > 0); // prettier-ignore
    const slow = lists.draw();
    isSlow = false;
    await lists.show('backlinks', OTHER);
    waiting.forEach((go) => go());
    await slow;
    const views = told.flatMap((message) =>
      message.type === 'lists'
        ? message.lists.filter(({ id }) => id === 'backlinks').map(({ view }) => view)
        : [],
    );
    assert.deepEqual(views.at(-1), OTHER);
  });
});
