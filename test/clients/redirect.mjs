// The MCP server has no setting for the service's address: what it would send there goes to the emulator. Nothing of
// the request but the origin is changed, and a request to any other host fails.
const SERVICE = 'https://api.dataforseo.com';
const { fetch } = globalThis;

globalThis.fetch = (address, init) => {
  const url = new URL(address);
  if (url.origin !== SERVICE) {
    throw new Error(`a test must not send anything to ${url.origin}`);
  }
  return fetch(process.env['EMULATOR_ORIGIN'] + url.pathname + url.search, init);
};
