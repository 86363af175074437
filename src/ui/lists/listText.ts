import * as vscode from 'vscode';
import { FIRST_ROWS } from '../../core/lists/listQuestion';
import type { SectionId } from '../../core/lists/listSection';

/** The name of a list, as its section in the report and its row in the tree say it. */
export function sectionName(id: SectionId): string {
  switch (id) {
    case 'backlinks':
      return vscode.l10n.t('Links');
    case 'referringDomains':
      return vscode.l10n.t('Referring domains');
    case 'anchors':
      return vscode.l10n.t('Anchors');
    case 'domainPages':
      return vscode.l10n.t('Pages');
    case 'history':
      return vscode.l10n.t('History');
  }
}

/** What its button offers. */
export function sectionOffer(id: SectionId): string {
  switch (id) {
    case 'backlinks':
      return vscode.l10n.t('Show the {0} Strongest Links', FIRST_ROWS);
    case 'referringDomains':
      return vscode.l10n.t('Show the {0} Strongest Domains', FIRST_ROWS);
    case 'anchors':
      return vscode.l10n.t('Show the {0} Most Used Anchors', FIRST_ROWS);
    case 'domainPages':
      return vscode.l10n.t('Show the {0} Most Linked Pages', FIRST_ROWS);
    case 'history':
      return vscode.l10n.t('Show the History by Month');
  }
}
