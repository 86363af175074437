/** The part of punycode that core uses, by the name of its file: the package's own name is one of Node's modules, and its types name that. */
declare module 'punycode/punycode.js' {
  const punycode: { readonly toUnicode: (domain: string) => string };
  export default punycode;
}
