/** What of this room is loaded when first used: addresses, which need the list of public suffixes. */
export { linkAt } from './linkAt';
export { beforePlaceholder } from './placeholder';
export { parseTarget, siteTarget } from './target';
