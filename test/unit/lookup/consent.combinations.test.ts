import assert from 'node:assert/strict';
import { SERVICES } from '../../../src/core/source';
import { Consent, decide, type AskReason, type Decision, type Situation } from '../../../src/lookup/consent';
import { asked, OTHER, PLAIN, QUERY, SAVED } from './situations';

const ALL: readonly AskReason[] = [
  ...(['price', 'secondPurchase', 'foreignCaller', 'query', 'changedSource'] as const),
  ...(['changedAccount', 'unreadable', 'futureAnswer', 'rush'] as const),
];

/** What each thing that counts can be. */
const CHOICES: readonly (readonly Partial<Situation>[])[] = [
  SERVICES.flatMap((service) => ['example.com', QUERY].map((value) => ({ question: asked(service, value) }))),
  [{ estimate: 0 }, { estimate: 0.024 }, { estimate: 0.2 }],
  [{}, { fresh: [SAVED] }, { isUnreadable: true }, { isFuture: true }, { underWay: OTHER }],
  [{ uncertain: [] }, { uncertain: ['hidden'] }],
  [{ initiator: 'person' }, { initiator: 'code' }],
  [{ confirmAbove: 0 }, { confirmAbove: 0.1 }],
  [{ budget: 0 }, { budget: null }, { budget: 1, committed: 0.5 }, { budget: 0.5, committed: 0.499 }],
  [{ isHistoryKnown: true }, { isHistoryKnown: false }],
  [{ repeats: undefined }, { repeats: { service: 'sample', via: null } }],
  [{ isRush: true }, { isRush: false }],
];

describe('the decision to buy, in every combination', () => {
  it('sends what bills only by consent to exactly that, and within everything that holds', () => {
    let [sent, count] = [0, 0];
    for (const situation of combinationsOf(CHOICES)) {
      for (const agreed of [undefined, given(situation, []), given(situation, ALL)]) {
        const decision = decide(situation, agreed);
        count++;
        assert.equal(decision.kind, expectedKind(situation, agreed), JSON.stringify(situation));
        sent += decision.kind === 'send' ? 1 : 0;
      }
    }
    assert.ok(count > 20_000 && sent > 1_000, `${sent} of ${count} were sent`);
  });
});

function combinationsOf(choices: readonly (readonly Partial<Situation>[])[]): Situation[] {
  return choices.reduce<Situation[]>(
    (all, choice) => all.flatMap((situation) => choice.map((change) => ({ ...situation, ...change }))),
    [PLAIN],
  );
}

function given(situation: Situation, reasons: readonly AskReason[]): Consent {
  const { question, estimate, uncertain } = situation;
  const account = question.source.service === 'dataforseo' ? situation.account : undefined;
  const despite = reasons.length > 0 ? uncertain : [];
  return Consent.given({ question, account, mostCost: estimate, reasons, despite });
}

/** The rules once more, told from the other end. */
function expectedKind(situation: Situation, agreed: Consent | undefined): Decision['kind'] {
  const { question, initiator, budget, committed, estimate } = situation;
  const { service } = question.source;
  const billed = service === 'dataforseo';
  const underWay = billed && !situation.isHistoryKnown ? undefined : situation.underWay;
  if (situation.fresh.length > 0 || underWay) {
    return situation.fresh.length > 0 ? 'useSaved' : 'join';
  }
  const fits = budget === 0 || (budget !== null && committed + estimate <= budget + 1e-10);
  if (billed && !(situation.isHistoryKnown && fits)) {
    return 'refuse';
  }
  const hidesQuery = initiator === 'code' && service !== 'sample' && question.target.value.includes('?');
  const { uncertain, repeats, isUnreadable, isFuture } = situation;
  const isOdd = uncertain.length > 0 || initiator === 'code' || !!repeats || isUnreadable || isFuture;
  const isCostly = billed && (estimate > situation.confirmAbove || situation.isRush);
  const mustAsk = hidesQuery || (billed && isOdd);
  if (agreed === undefined) {
    return mustAsk || isCostly ? 'ask' : 'send';
  }
  return mustAsk && agreed.proposal.despite.length + agreed.proposal.reasons.length < ALL.length
    ? 'ask'
    : 'send';
}
