import * as l10n from '@vscode/l10n';
import type { SectionId } from '../../../src/core/lists/listSection';

interface SectionTexts {
  /** One line of what the rows answer. */
  readonly answers: () => string;
  /** What the section says instead of rows where there are none. */
  readonly none: () => string;
  /** Why it is about another target than the report is. */
  readonly about: (name: string) => string;
}

/** What each section says beside its name and its offer. */
export const SECTION_TEXTS: { readonly [I in SectionId]: SectionTexts } = {
  backlinks: {
    answers: () => l10n.t('Which pages link here, with which words, and since when.'),
    none: () => l10n.t('No links found.'),
    about: (name) => l10n.t('These are links to the whole domain {0}.', name),
  },
  referringDomains: {
    answers: () => l10n.t('Which domains link here, how strong they are, and how often they link.'),
    none: () => l10n.t('No referring domains found.'),
    about: (name) => l10n.t('These domains link to the whole domain {0}.', name),
  },
  anchors: {
    answers: () => l10n.t('Which words the links have, and how many domains use them.'),
    none: () => l10n.t('No anchors found.'),
    about: (name) => l10n.t('These are anchors of links to the whole domain {0}.', name),
  },
  domainPages: {
    answers: () => l10n.t('Which pages of the site have links, and which of these links are broken.'),
    none: () => l10n.t('No pages found.'),
    about: (name) => l10n.t('Pages are listed for whole domains: {0}.', name),
  },
  history: {
    answers: () => l10n.t('How referring domains, links and rank went, month by month since 2019.'),
    none: () => l10n.t('No history found.'),
    about: (name) => l10n.t('History is recorded for whole domains: {0}.', name),
  },
};

/** The sections in reading order. */
export const SECTION_ORDER = Object.keys(SECTION_TEXTS) as SectionId[];
