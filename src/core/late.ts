/** What of this room is loaded when first used: addresses, which need the list of public suffixes. */
export { addressesIn } from './links/addresses';
export { linkAt } from './links/linkAt';
export { MarkdownDefinitions } from './links/markdownDefinitions';
export { markdownLinkAt } from './links/markdownLink';
export { beforePlaceholder } from './links/placeholder';
export { readingsOf } from './target/readings';
export { parseTarget, siteTarget } from './target/target';
