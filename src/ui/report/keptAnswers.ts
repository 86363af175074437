import { isSnapshot, type Answer, type Snapshot } from '../../core/snapshot';
import { readAnswer } from '../../lookup/answers';
import type { LookupStore } from '../../lookup/lookupStore';
import type { Entry } from '../../lookup/series';

/** The answers that a report shows, so that they are not read from disk at each change; the least lately read are forgotten. */
export class KeptAnswers {
  private readonly kept = new Map<string, Answer>();

  constructor(
    private readonly store: LookupStore,
    private readonly most: number,
  ) {}

  /** Undefined where a lookup has none, or where it can't be read. */
  async read(entry: Entry): Promise<Answer | undefined> {
    const answer = this.kept.get(entry.id) ?? (await readAnswer(this.store, entry));
    if (answer) {
      this.kept.delete(entry.id);
      this.kept.set(entry.id, answer);
    }
    const [oldest] = this.kept.keys();
    if (this.kept.size > this.most && oldest !== undefined) {
      this.kept.delete(oldest);
    }
    return answer;
  }

  /** Undefined where a lookup brought no figures. */
  async readFigures(entry: Entry): Promise<Snapshot | undefined> {
    const answer = await this.read(entry);
    return isSnapshot(answer) ? answer : undefined;
  }

  clear(): void {
    this.kept.clear();
  }
}
