import * as l10n from '@vscode/l10n';
import type { SectionId } from '../../../src/core/lists/listSection';

/** So many rows are bought at first. */
const FIRST_ROWS = 100;

interface SectionTexts {
  readonly heading: () => string;
  /** One line of what the rows answer. */
  readonly answers: () => string;
  /** What the button says that buys the first rows. */
  readonly offer: () => string;
  /** What the section says instead of rows where there are none. */
  readonly none: () => string;
  /** Why it is about another target than the report is. */
  readonly about: (name: string) => string;
}

/** The words of each section, in reading order. */
export const SECTION_TEXTS: { readonly [I in SectionId]: SectionTexts } = {
  backlinks: {
    heading: () => l10n.t('Links'),
    answers: () => l10n.t('Which pages link here, with which words, and since when.'),
    offer: () => l10n.t('Show the {0} Strongest Links', FIRST_ROWS),
    none: () => l10n.t('No links found.'),
    about: (name) => l10n.t('These are links to the whole domain {0}.', name),
  },
  referringDomains: {
    heading: () => l10n.t('Referring domains'),
    answers: () => l10n.t('Which domains link here, how strong they are, and how often they link.'),
    offer: () => l10n.t('Show the {0} Strongest Domains', FIRST_ROWS),
    none: () => l10n.t('No referring domains found.'),
    about: (name) => l10n.t('These domains link to the whole domain {0}.', name),
  },
  anchors: {
    heading: () => l10n.t('Anchors'),
    answers: () => l10n.t('Which words the links have, and how many domains use them.'),
    offer: () => l10n.t('Show the {0} Most Used Anchors', FIRST_ROWS),
    none: () => l10n.t('No anchors found.'),
    about: (name) => l10n.t('These are anchors of links to the whole domain {0}.', name),
  },
  domainPages: {
    heading: () => l10n.t('Pages'),
    answers: () => l10n.t('Which pages of the site have links, and which of these links are broken.'),
    offer: () => l10n.t('Show the {0} Most Linked Pages', FIRST_ROWS),
    none: () => l10n.t('No pages found.'),
    about: (name) => l10n.t('Pages are listed for whole domains: {0}.', name),
  },
  history: {
    heading: () => l10n.t('History'),
    answers: () => l10n.t('How referring domains, links and rank went, month by month since 2019.'),
    offer: () => l10n.t('Show the History by Month'),
    none: () => l10n.t('No history found.'),
    about: (name) => l10n.t('History is recorded for whole domains: {0}.', name),
  },
};

/** The sections in reading order. */
export const SECTION_ORDER = Object.keys(SECTION_TEXTS) as SectionId[];
