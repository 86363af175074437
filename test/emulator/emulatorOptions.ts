import type { Fees } from '../../src/dataforseo/endpoints/endpoint';
import type { ConnectionScript, FaultScript } from './faultScript';
import type { Limits } from './limiter';

/** How an emulator differs from the one that anybody gets. */
export interface EmulatorOptions {
  /** A free one unless given. */
  readonly port?: number | undefined;
  /** `login` unless given. */
  readonly login?: string | undefined;
  /** `password` unless given. */
  readonly password?: string | undefined;
  /** Stops the clock of the sample index; a date alone means its beginning in UTC. */
  readonly asOf?: string | Date | undefined;
  /** The clock by which tasks are posted and listed, in milliseconds since 1970 UTC; `Date.now` unless given. */
  readonly now?: (() => number) | undefined;
  /** The published price unless given. */
  readonly price?: Fees | undefined;
  /** In USD; 10 unless given. */
  readonly balance?: number | undefined;
  /** The service's own, by a clock of its own, where not given. */
  readonly limits?: Partial<Limits> | undefined;
  /** How long the answer to a call that is paid for is kept back, in milliseconds; 0 unless given. */
  readonly latencyMs?: number | undefined;
  /** How long a task that is done stays out of `id_list`, in milliseconds of `now`; 0 unless given. */
  readonly idListDelayMs?: number | undefined;
  /** `canned` answers every summary by the same figures, so that the time goes to the network. */
  readonly summaries?: 'sample' | 'canned' | undefined;
  /** None meets a fault unless given. */
  readonly faults?: FaultScript | undefined;
  readonly connections?: ConnectionScript | undefined;
}
