/** What a first lookup, or a first look into the history, loads: all that talks to the service, and all that reads the journal's files. */
export { Client } from '../dataforseo/client';
export { httpTransport } from '../dataforseo/httpTransport';
export { RequestLimiter } from '../dataforseo/requestLimiter';
export { checkCharge } from './checkCharge';
export { compact } from './journal/compact';
export { FolderIndex } from './journal/folderIndex';
export { readBody } from './journal/readBody';
export { SampleTransport } from '../sample/sampleTransport';
