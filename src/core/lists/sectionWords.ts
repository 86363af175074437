import * as l10n from '@vscode/l10n';
import { FIRST_ROWS } from './listAnswer';
import type { SectionId } from './listSection';

/** The name of a list, as its section in the report and its row in the tree say it. */
export function sectionName(id: SectionId): string {
  switch (id) {
    case 'backlinks':
      return l10n.t('Links');
    case 'referringDomains':
      return l10n.t('Referring domains');
    case 'anchors':
      return l10n.t('Anchors');
    case 'domainPages':
      return l10n.t('Pages');
    case 'history':
      return l10n.t('History');
  }
}

/** What a button says that buys the first rows. */
export function sectionOffer(id: SectionId): string {
  switch (id) {
    case 'backlinks':
      return l10n.t('Show the {0} Strongest Links', FIRST_ROWS);
    case 'referringDomains':
      return l10n.t('Show the {0} Strongest Domains', FIRST_ROWS);
    case 'anchors':
      return l10n.t('Show the {0} Most Used Anchors', FIRST_ROWS);
    case 'domainPages':
      return l10n.t('Show the {0} Most Linked Pages', FIRST_ROWS);
    case 'history':
      return l10n.t('Show the History by Month');
  }
}
