import type { Question } from '../../core/snapshot';
import type { Source } from '../../core/source';
import type { Connection } from '../../lookup/connections';
import type { Consent, Initiator } from '../../lookup/consent';
import type { LookupRequest } from '../../lookup/situation';
import { askConsent } from './askConsent';
import type { LookUpDeps } from '../lookUpDeps';
import { settings } from '../settings';

/** How a surface asks. */
export interface Asking {
  readonly initiator: Initiator;
  /** Whether an answer of before will not do. */
  readonly anew?: boolean;
  /** Where what is repeated came from; undefined for a new question. */
  readonly repeats?: Source | undefined;
  /** What the user has agreed to already. */
  readonly agreed?: Consent | undefined;
  readonly onAgreed?: () => void;
}

/** A question of a surface as a request, on the terms of the user's settings and account at each decision. */
export function lookupRequest(
  deps: LookUpDeps,
  connection: Connection,
  question: Question,
  { anew = false, ...asking }: Asking,
): LookupRequest {
  return {
    ...asking,
    connection,
    question,
    terms: (login) => ({
      maxAgeHours: anew ? 0 : settings.cacheHours,
      estimate: deps.account.estimate(question, login),
      confirmAbove: settings.confirmAbove,
      budget: settings.monthlyBudget,
    }),
    ask: (proposal) => askConsent(deps, proposal),
  };
}
