import assert from 'node:assert/strict';
import { Consent, decide, type Decision, type Situation } from '../../../src/lookup/consent';
import { asked as question, OTHER, PLAIN, QUERY, SAVED } from './situations';

/** A decision in a word or two. */
function said(decision: Decision): string {
  switch (decision.kind) {
    case 'useSaved':
      return `useSaved ${decision.entries.map(({ id }) => id).join(' ')}`;
    case 'join':
      return `${decision.kind} ${decision.entry.id}`;
    case 'refuse':
      return `refuse ${decision.reason}`;
    case 'ask':
      return `ask ${decision.proposal.reasons.join(' ')}`.trim();
    case 'send':
      return 'send';
  }
}

const ROWS: readonly (readonly [name: string, Partial<Situation>, expected: string])[] = [
  ['a person’s plain lookup', {}, 'send'],
  ['a fresh answer', { fresh: [SAVED] }, 'useSaved saved'],
  ['a fresh answer, for other code', { fresh: [SAVED], initiator: 'code' }, 'useSaved saved'],
  ['a fresh answer where nothing may be spent', { fresh: [SAVED], budget: null, isHistoryKnown: false }, 'useSaved saved'], // prettier-ignore
  ['a fresh answer beside an uncertain lookup', { fresh: [SAVED], uncertain: ['u'] }, 'useSaved saved'],
  ['an equal lookup under way', { underWay: OTHER }, 'join other'],
  ['an equal lookup under way, for other code', { underWay: OTHER, initiator: 'code' }, 'join other'],
  ['a fresh answer and an equal lookup', { fresh: [SAVED], underWay: OTHER }, 'useSaved saved'],
  ['an estimate at the limit', { estimate: 0.1 }, 'send'],
  ['an estimate above the limit', { estimate: 0.100001 }, 'ask price'],
  ['a limit of nothing', { confirmAbove: 0 }, 'ask price'],
  ['an uncertain lookup', { uncertain: ['u'] }, 'ask secondPurchase'],
  ['other code', { initiator: 'code' }, 'ask foreignCaller'],
  ['other code with a price of nothing', { initiator: 'code', estimate: 0 }, 'ask foreignCaller'],
  ['a query, for a person who saw it', { question: question('dataforseo', QUERY) }, 'send'],
  ['a query, for other code', { question: question('dataforseo', QUERY), initiator: 'code' }, 'ask foreignCaller query'], // prettier-ignore
  ['a query to the sandbox, for other code', { question: question('sandbox', QUERY), initiator: 'code' }, 'ask query'], // prettier-ignore
  [
    'a query to sample data, for other code',
    { question: question('sample', QUERY), initiator: 'code' },
    'send',
  ],
  ['the sandbox, for other code', { question: question('sandbox'), initiator: 'code' }, 'send'],
  ['a repeated lookup of sample data', { repeats: { service: 'sample', via: null } }, 'ask changedSource'],
  ['a repeated lookup of the sandbox', { repeats: { service: 'sandbox', via: null } }, 'ask changedSource'],
  ['a repeated lookup that billed', { repeats: { service: 'dataforseo', via: null } }, 'send'],
  ['a saved answer that can’t be read', { isUnreadable: true }, 'ask unreadable'],
  ['a saved answer of the future', { isFuture: true }, 'ask futureAnswer'],
  ['a rush', { isRush: true }, 'ask rush'],
  ['a rush on the sandbox', { question: question('sandbox'), isRush: true }, 'send'],
  ['a budget with room for exactly this one', { budget: 0.3, committed: 0.2, estimate: 0.1 }, 'send'],
  [
    'a budget with a millionth too little room',
    { budget: 0.3, committed: 0.200001, estimate: 0.1 },
    'refuse budget',
  ],
  ['a budget that is spent', { budget: 0.02, committed: 0.02 }, 'refuse budget'],
  ['a budget that is no number', { budget: null }, 'refuse badBudget'],
  ['a budget that is no number, on the sandbox', { budget: null, question: question('sandbox') }, 'send'],
  ['a history that can’t be read', { isHistoryKnown: false }, 'refuse unreadableHistory'],
  [
    'a history that can’t be read, on sample data',
    { isHistoryKnown: false, question: question('sample') },
    'send',
  ],
  ['no budget for what has to be asked as well', { budget: 0.01, initiator: 'code' }, 'refuse budget'],
  [
    'everything at once',
    {
      ...{ estimate: 1, uncertain: ['u'], initiator: 'code', question: question('dataforseo', QUERY) },
      ...{ repeats: { service: 'sample', via: null }, isUnreadable: true, isFuture: true, isRush: true },
    },
    'ask price secondPurchase foreignCaller query changedSource unreadable futureAnswer rush',
  ],
];

/** What has changed between the user's agreement and the sending, and what is decided then. */
const OVERTAKEN: readonly (readonly [
  name: string,
  asked: Partial<Situation>,
  now: Partial<Situation>,
  expected: string,
])[] = [
  ['nothing', { uncertain: ['u'] }, { uncertain: ['u'] }, 'send'],
  ['an answer that has come', {}, { fresh: [SAVED] }, 'useSaved saved'],
  ['an equal lookup that was sent', {}, { underWay: OTHER }, 'join other'],
  ['a price that fell', { estimate: 0.2 }, { estimate: 0.15 }, 'send'],
  ['a price that rose above what was agreed to', { estimate: 0.2 }, { estimate: 0.21 }, 'ask price'],
  ['a price that rose below the limit', {}, { estimate: 0.03 }, 'ask price'],
  ['a lower limit, where the user was not asked', {}, { confirmAbove: 0.01 }, 'ask price'],
  [
    'a lower limit, where the user was asked',
    { initiator: 'code' },
    { initiator: 'code', confirmAbove: 0 },
    'send',
  ],
  ['a lookup that became uncertain', {}, { uncertain: ['u'] }, 'ask secondPurchase'],
  [
    'a further lookup that became uncertain',
    { uncertain: ['u'] },
    { uncertain: ['v', 'u'] },
    'ask secondPurchase',
  ],
  ['an uncertain lookup that was settled', { uncertain: ['u', 'v'] }, { uncertain: ['u'] }, 'send'],
  ['another account', {}, { account: 'another' }, 'ask changedAccount'],
  ['a sign-out', {}, { account: undefined }, 'ask changedAccount'],
  ['a budget that was spent', {}, { budget: 0.1, committed: 0.09 }, 'refuse budget'],
  ['a budget that became unusable', {}, { budget: null }, 'refuse badBudget'],
  ['files that can’t be read any more', {}, { isHistoryKnown: false }, 'refuse unreadableHistory'],
  ['another target', {}, { question: question('dataforseo', 'example.org') }, 'ask'],
  ['another tag', {}, { question: question('dataforseo', 'example.com', 'mine') }, 'ask'],
  ['a rush of others', {}, { isRush: true }, 'send'],
  ['a saved answer that turned out unreadable', {}, { isUnreadable: true }, 'ask unreadable'],
];

describe('the decision to buy', () => {
  for (const [name, situation, expected] of ROWS) {
    it(`with ${name}: ${expected}`, () => {
      assert.equal(said(decide({ ...PLAIN, ...situation }, undefined)), expected);
    });
  }

  for (const [name, before, now, expected] of OVERTAKEN) {
    it(`decided again after ${name}: ${expected}`, () => {
      const agreed = agreedIn({ ...PLAIN, ...before });
      assert.equal(said(decide({ ...PLAIN, ...now }, agreed)), expected);
    });
  }

  it('asks for each account that signs in, also after the user agreed to one that had', () => {
    const proposal = { question: question(), mostCost: 1, despite: [], reasons: ['changedAccount'] } as const;
    const agreed = Consent.given({ ...proposal, account: 'second' });
    assert.equal(said(decide({ ...PLAIN, account: 'second' }, agreed)), 'send');
    assert.equal(said(decide({ ...PLAIN, account: 'third' }, agreed)), 'ask changedAccount');
  });

  it('leaves what is free to whoever has signed in', () => {
    const free = { ...PLAIN, question: question('sandbox') };
    assert.equal(said(decide({ ...free, account: 'another' }, agreedIn(free))), 'send');
  });

  it('keeps what was agreed to out of reach of whoever holds it', () => {
    assert.ok(Object.isFrozen(agreedIn(PLAIN).proposal));
  });
});

function agreedIn(situation: Situation): Consent {
  const decision = decide(situation, undefined);
  assert.ok(decision.kind === 'ask' || decision.kind === 'send', decision.kind);
  return decision.kind === 'ask' ? Consent.given(decision.proposal) : decision.consent;
}
