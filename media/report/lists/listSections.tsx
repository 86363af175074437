import type { ListSection, SectionId } from '../../../src/core/lists/listSection';
import type { Question } from '../../../src/core/snapshot';
import { useInFile } from '../../parts/inFile';
import { Section } from './listSection';
import { SECTION_ORDER } from './sectionTexts';

/** The sections that the host has told of. */
export type Lists = ReadonlyMap<SectionId, ListSection>;

interface Props {
  readonly lists: Lists;
  /** Of the report. */
  readonly question: Question;
  readonly locale: string;
}

/** Who links, and since when: what is bought section by section. A file has none of it. */
export function ListSections({ lists, question, locale }: Props) {
  const sections = SECTION_ORDER.map((id) => lists.get(id)).filter((section) => section !== undefined);
  return useInFile() || sections.length === 0 ? null : (
    <div class="lists">
      {sections.map((section) => (
        <Section key={section.id} section={section} question={question} locale={locale} />
      ))}
    </div>
  );
}
