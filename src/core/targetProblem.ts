import * as l10n from '@vscode/l10n';

/** The longest target that is looked up, in UTF-16 units: the sitemap protocol's own limit for an address (sitemaps.org). */
export const MAX_TARGET_LENGTH = 2_048;

/** Why a text is not a target. */
export type TargetProblem =
  | 'empty'
  | 'tooLong'
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

/** Says in the user's language why a text is not a target and what to do; it never repeats the text, which may hold a secret. */
export function describeTargetProblem(problem: TargetProblem): string {
  switch (problem) {
    case 'empty':
      return l10n.t(
        'There is no address. Enter a domain such as example.com, or the full address of a page.',
      );
    case 'tooLong':
      return l10n.t(
        'The address is longer than {0} characters. Select or enter a single, shorter address.',
        MAX_TARGET_LENGTH,
      );
    case 'whitespace':
      return l10n.t('The address contains a space or a line break. Select or enter a single address.');
    case 'hiddenCharacter':
      return l10n.t(
        'The address contains an invisible character, so it may not be what it seems. Type it instead of pasting it.',
      );
    case 'notAWebAddress':
      return l10n.t(
        'This is not a web address. Enter a domain such as example.com, or a page that starts with https:// or http://.',
      );
    case 'userInfo':
      return l10n.t(
        'The address contains a user name or password before “@”, which must not leave this machine. Leave that part out.',
      );
    case 'pathWithoutScheme':
      return l10n.t(
        'The address of a page starts with https:// or http://. Add it, or leave out the path to look up the domain.',
      );
    case 'portWithoutScheme':
      return l10n.t(
        'A domain has no port. Leave the port out, or put https:// or http:// in front to look up the page there.',
      );
    case 'privateAddress':
      return l10n.t(
        'The address is private or reserved, so no link index knows it, and it is not sent. Choose a public website.',
      );
    case 'ipv6':
      return l10n.t('Websites are looked up by name or IPv4 address, not by IPv6 address. Enter the domain.');
    case 'singleLabel':
      return l10n.t('A public website has a dot in its name. Enter a full domain such as example.com.');
    case 'publicSuffix':
      return l10n.t(
        'This is an ending that many websites share, not a website. Enter a domain that ends with it.',
      );
    case 'unknownSuffix':
      return l10n.t('No public domain has this ending. Check the spelling of the domain.');
  }
}
