import { defaultView } from '../../core/lists/listQuestion';
import { SECTION_IDS, type ListView, type SectionId } from '../../core/lists/listSection';
import { HISTORY } from '../../core/lists/lists';
import type { ToPage } from '../../core/reportProtocol';
import { seriesKey, SUMMARY, type Question } from '../../core/snapshot';
import { KeptAnswers } from '../report/keptAnswers';
import { sectionOf, type DrawnSection, type ListDeps } from './sectionOf';

/** So many answers are kept in memory while a report is open. */
const MOST_KEPT = 24;

/** The lists of one report: which rows its reader wants to see of each, and what was bought of them. */
export class ReportLists {
  private readonly views = new Map<SectionId, ListView>();
  private readonly answers: KeptAnswers;
  /** What the page has been told, by section. */
  private readonly told = new Map<SectionId, string>();
  private wanted: SectionId | undefined;
  private drawing = 0;

  /**
   * @param report the question whose lists are shown; undefined where a page shows none
   * @param tell false where the page can't be told now
   */
  constructor(
    private readonly deps: ListDeps,
    private readonly report: () => Question | undefined,
    private readonly tell: (message: ToPage) => boolean,
  ) {
    this.answers = new KeptAnswers(deps.store, MOST_KEPT);
  }

  /** Forgets what the page has been told: it may have been thrown away. */
  startAnew(): void {
    this.told.clear();
  }

  /** Forgets what was chosen for another report. */
  reset(): void {
    this.views.clear();
    this.startAnew();
  }

  /** Shows other rows of a list, or another order; nothing is bought by it. */
  async show(id: SectionId, view: ListView): Promise<void> {
    this.views.set(id, view);
    await this.draw();
  }

  /** Brings a list into sight, as soon as the page can be told. */
  async bringIntoSight(id: SectionId): Promise<void> {
    this.wanted = id;
    await this.draw();
  }

  /** Whether what has changed may be one of these lists. */
  concerns(changed: ReadonlySet<string>): boolean {
    const site = this.report()?.target.site;
    return [...changed].some((key) => {
      const question = this.deps.store.find(key)?.question;
      return !question || (question.endpoint !== SUMMARY && question.target.site === site);
    });
  }

  /** A section with all that was bought of it; undefined where the report has none. */
  async section(id: SectionId): Promise<DrawnSection | undefined> {
    const question = this.report();
    const view = id === HISTORY ? null : (this.views.get(id) ?? defaultView(id));
    const login = await this.deps.login();
    return (
      question && sectionOf(this.deps, { question, id, view, login }, (entry) => this.answers.read(entry))
    );
  }

  /** Tells the page of the sections that it doesn't know as they stand. */
  async draw(): Promise<void> {
    const drawing = ++this.drawing;
    const question = this.report();
    const drawn = question ? await Promise.all(SECTION_IDS.map((id) => this.section(id))) : [];
    const changed = drawn
      .filter((one) => one !== undefined)
      .filter(({ section, version }) => this.told.get(section.id) !== version);
    // A newer drawing tells what has come since, and what was wanted.
    const isOld = drawing !== this.drawing;
    if (isOld || !question || (changed.length === 0 && this.wanted === undefined)) {
      return;
    }
    const lists = changed.map(({ section }) => section);
    if (this.tell({ type: 'lists', key: seriesKey(question), lists })) {
      changed.forEach(({ section, version }) => this.told.set(section.id, version));
      if (this.wanted) {
        this.tell({ type: 'showList', id: this.wanted });
        this.wanted = undefined;
      }
    }
  }
}
