import * as vscode from 'vscode';
import { describeOptions } from '../../core/figures/reading';
import { listQuestion } from '../../core/lists/listQuestion';
import type { ListSection, ListView, SectionId, SectionState } from '../../core/lists/listSection';
import { FIRST_ROWS, MAX_ROWS } from '../../core/lists/listAnswer';
import { MAX_LINK_OFFSET } from '../../core/options/listOptions';
import { DEFAULT_OPTIONS, type LookupOptions } from '../../core/options/options';
import { optionsOf } from '../../core/options/optionsFor';
import { seriesKey, type Answer, type Question } from '../../core/snapshot';
import { sourceLabel } from '../../core/source';
import type { Account } from '../../lookup/account';
import { listPages, type ListPages } from '../../lookup/listPages';
import type { LookupService } from '../../lookup/lookupService';
import type { LookupStore } from '../../lookup/lookupStore';
import { answeredAt, foundOf, stateOf, type Entry, type Series } from '../../lookup/series';
import { reportState } from '../report/reportOf';
import { twoAnswersOf, type TwoAnswers } from './differenceOf';
import { isAskedNow } from './isAskedNow';

/** What the lists of a report are drawn from. */
export interface ListDeps {
  readonly store: LookupStore;
  readonly lookups: LookupService;
  readonly account: Account;
  /** Who is signed in. */
  readonly login: () => Promise<string | undefined>;
}

/** Which section of which report. */
interface Wanted {
  /** Of the report. */
  readonly question: Question;
  readonly id: SectionId;
  readonly view: ListView | null;
  readonly login: string | undefined;
}

/** A section, and what tells it from every other state of it. */
export interface DrawnSection {
  readonly section: ListSection;
  readonly version: string;
  /** The key of the report. */
  readonly report: string;
  /** What asks for the first rows, and for those after the last. */
  readonly asked: Question;
  readonly next: (rows: number) => Question;
  /** What was tried of both, the newest first. */
  readonly tried: readonly Series[];
  readonly two: TwoAnswers | null;
  /** The lookups whose rows are shown. */
  readonly entries: readonly Entry[];
}

/** A section with all that was bought of it, as the page shows it. */
export async function sectionOf(
  deps: ListDeps,
  wanted: Wanted,
  read: (entry: Entry) => Promise<Answer | undefined>,
): Promise<DrawnSection> {
  const { question, id, view, login } = wanted;
  const asked = listQuestion(question, id, view);
  const series = deps.store.find(seriesKey(asked));
  const pages = await listPages(deps.store, { ...asked, endpoint: id }, read);
  const next = (limit: number) => nextQuestion(wanted, pages, limit);
  const sizes = sizesOf(pages);
  const { entries = [], rows = [], totalCount = null } = pages ?? {};
  const [first] = entries;
  const tried = triedOf(deps.store, [asked, ...sizes.map(next)]);
  const two = series && pages ? await twoAnswersOf(id, foundOf(series), asked, read) : null;
  const section: ListSection = {
    ...{ id, view, rows, totalCount, target: asked.target },
    state: tried[0] ? sectionState(tried[0], deps.lookups.progress(tried[0].key)) : untried(asked),
    takenAt: first ? answeredAt(first) : null,
    prices: {
      first: deps.account.estimate(asked, login),
      more: sizes.map((size) => ({ rows: size, price: deps.account.estimate(next(size), login) })),
    },
    difference: two?.difference ?? null,
    without: withoutWords(question.options, id),
  };
  // Rows are long: the lookups that brought them stand for them.
  const drawn = { ...section, rows: entries.map((entry) => entry.id), difference: two?.difference.since };
  const version = JSON.stringify(drawn);
  return { section, version, report: seriesKey(question), asked, next, tried, two, entries };
}

function nextQuestion(
  { question, id, view }: Wanted,
  pages: ListPages<SectionId> | undefined,
  limit: number,
): Question {
  const { end = 0, searchAfter = null } = pages ?? {};
  const isFar = end > MAX_LINK_OFFSET && searchAfter !== null;
  return listQuestion(question, id, view, isFar ? { limit, searchAfter } : { limit, offset: end });
}

/** Of how many further rows the buttons are. */
function sizesOf(pages: ListPages<SectionId> | undefined): readonly number[] {
  const left = pages ? (pages.totalCount ?? 0) - pages.end : 0;
  return left > FIRST_ROWS ? [FIRST_ROWS, Math.min(MAX_ROWS, left)] : left > 0 ? [left] : [];
}

/** What was tried of the rows that are asked for next, the newest try first: it counts, also where rows of before are shown. */
function triedOf(store: LookupStore, questions: readonly Question[]): readonly Series[] {
  return questions
    .map((question) => store.find(seriesKey(question)))
    .filter((series) => series !== undefined)
    .sort((a, b) => b.entries[0].sentAt - a.entries[0].sentAt);
}

function untried({ source }: Question): SectionState {
  return isAskedNow(source) ? { kind: 'unasked' } : { kind: 'otherSource', source: sourceLabel(source) };
}

function sectionState(series: Series, progress: Parameters<typeof reportState>[1]): SectionState {
  const state = reportState(series, progress);
  if (stateOf(series.entries[0]) === 'noData') {
    return { kind: 'noData' };
  }
  switch (state.kind) {
    case 'pending':
    case 'found':
      return state;
    case 'ended':
      return { kind: 'ended', title: state.title, detail: state.detail, nextStep: state.nextStep };
  }
}

/** The options that the user chose for the report, and that the call of a section doesn't have. */
function withoutWords(options: LookupOptions, id: SectionId): string[] {
  const had = optionsOf(id);
  const left = Object.fromEntries(
    (Object.keys(options) as (keyof LookupOptions)[])
      .filter((option) => !had.includes(option))
      .map((option) => [option, options[option]]),
  );
  return describeOptions({ ...DEFAULT_OPTIONS, ...left }, vscode.env.language, false);
}
