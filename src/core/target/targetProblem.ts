import * as l10n from '@vscode/l10n';

/** The longest target that is looked up, in UTF-16 units: the sitemap protocol's own limit for an address (sitemaps.org). */
export const MAX_TARGET_LENGTH = 2_048;

/** Why a text is not a target. */
export type TargetProblem =
  | 'empty'
  | 'tooLong'
  | 'placeholder'
  | 'whitespace'
  | 'hiddenCharacter'
  | 'notAWebAddress'
  | 'userInfo'
  | 'pathWithoutScheme'
  | 'portWithoutScheme'
  | 'privateAddress'
  | 'ipv6'
  | 'singleLabel'
  | 'publicSuffix'
  | 'unknownSuffix';

/** Why a text is not a target, and what to do, each in a sentence; neither repeats the text, which may hold a secret. */
interface ProblemWords {
  readonly reason: string;
  readonly advice: string;
}

/** Says in the user's language why a text is not a target and what to do. */
export function describeTargetProblem(problem: TargetProblem): string {
  const { reason, advice } = targetProblemWords(problem);
  return `${reason} ${advice}`;
}

/** The same in two parts, for narrow places. */
export function targetProblemWords(problem: TargetProblem): ProblemWords {
  switch (problem) {
    case 'empty':
      return {
        reason: l10n.t('There is no address.'),
        advice: l10n.t('Enter a domain such as example.com, or the full address of a page.'),
      };
    case 'tooLong':
      return {
        reason: l10n.t('The address is longer than {0} characters.', MAX_TARGET_LENGTH),
        advice: l10n.t('Select or enter a single, shorter address.'),
      };
    case 'placeholder':
      return {
        reason: l10n.t('The address contains a placeholder.'),
        advice: l10n.t('Replace the placeholder, or look up the part before it.'),
      };
    case 'whitespace':
      return {
        reason: l10n.t('The address contains a space or a line break.'),
        advice: l10n.t('Select or enter a single address.'),
      };
    case 'hiddenCharacter':
      return {
        reason: l10n.t('The address contains an invisible character and may not be what it seems.'),
        advice: l10n.t('Retype the address to remove it.'),
      };
    case 'notAWebAddress':
      return {
        reason: l10n.t("This isn't a web address."),
        advice: l10n.t('Enter a domain such as example.com, or a page that starts with https:// or http://.'),
      };
    case 'userInfo':
      return {
        reason: l10n.t("The address contains a user name or password before “@”, which won't be sent."),
        advice: l10n.t('Remove that part.'),
      };
    case 'pathWithoutScheme':
      return {
        reason: l10n.t('The address of a page starts with https:// or http://.'),
        advice: l10n.t('Add it, or remove the path to look up the domain.'),
      };
    case 'portWithoutScheme':
      return {
        reason: l10n.t('A domain has no port.'),
        advice: l10n.t('Remove the port, or add https:// or http:// to look up that page.'),
      };
    case 'privateAddress':
      return {
        reason: l10n.t("Private addresses can't be looked up."),
        advice: l10n.t('Enter a public website.'),
      };
    case 'ipv6':
      return {
        reason: l10n.t("IPv6 addresses can't be looked up."),
        advice: l10n.t('Enter the domain.'),
      };
    case 'singleLabel':
      return {
        reason: l10n.t("This isn't a full domain."),
        advice: l10n.t('Enter a full domain, such as example.com.'),
      };
    case 'publicSuffix':
      return {
        reason: l10n.t('This is a public suffix, not a website.'),
        advice: l10n.t('Enter a website, such as example.com.'),
      };
    case 'unknownSuffix':
      return {
        reason: l10n.t('There is no such top-level domain.'),
        advice: l10n.t('Check the spelling of the domain.'),
      };
  }
}
