/** One way in which `findLinks` differs from VS Code's LinkComputer on purpose. */
export interface LinkDifference {
  readonly reason: string;
  /** Matches the stretch where the two differ, with the character before and after it, a line end at the text's own ends. */
  readonly pattern: RegExp;
  /** A text with « and » around what each of them finds. */
  readonly ours: string;
  readonly theirs: string;
}

export const LINK_DIFFERENCES: readonly LinkDifference[] = [
  {
    reason:
      'No address ends with these: GitHub leaves them out too, and an opening bracket has nothing in it.',
    pattern: /[!?*_~([{][.,;:!?*_~([{]*[^]$/,
    ours: 'Have you seen «https://a.com/x»?',
    theirs: 'Have you seen «https://a.com/x?»',
  },
  {
    reason: 'Between quotes or angle brackets an address is exact, up to its last full stop.',
    pattern: /["'`][^]*[.,;:]["'`]|<[^]*[.,;:]>/,
    ours: '{"url": "«https://a.com/x.»"}',
    theirs: '{"url": "«https://a.com/x»."}',
  },
  {
    reason: 'Brackets are counted: one that was opened once is closed once.',
    pattern: /[([{][^]*[)\]}]/,
    ours: 'a (see «https://a.com/x_(y)»)',
    theirs: 'a (see «https://a.com/x_(y))»',
  },
  {
    reason: 'A bracket that belongs to the address stays, even if the same one stands before it.',
    pattern: /^\([^]*\)|^\[[^]*\]|^\{[^]*\}/,
    ours: '(«https://a.com/x_(y)» and more)',
    theirs: '(«https://a.com/x_(y») and more)',
  },
  {
    reason: 'No space belongs to an address, not even between square brackets.',
    pattern: /[^] [^]/,
    ours: '«https://a.com/?x[y» z]',
    theirs: '«https://a.com/?x[y z]»',
  },
  {
    reason: 'A square bracket in a path begins the link text of AsciiDoc or the number of a footnote.',
    pattern: /\[/,
    ours: ' «https://a.com/x»[text]',
    theirs: ' «https://a.com/x[text]»',
  },
  {
    reason: 'A host holds no punctuation, so that punctuation after it ends the address.',
    pattern: /:\/\/[^/?#]*[!$&'()*+,;=[\]{}]/,
    ours: 'a=«https://a.com»&b=1',
    theirs: 'a=«https://a.com&b=1»',
  },
  {
    reason: 'An apostrophe between letters is part of the path.',
    pattern: /\w'\w/,
    ours: " «https://a.com/Zorn's_lemma»",
    theirs: " «https://a.com/Zorn»'s_lemma",
  },
  {
    reason: 'A quote that is not a single one ends an address, even between other quotes.',
    pattern: /['"`][^]*["`]/,
    ours: `'«https://a.com/?x=»"y"'`,
    theirs: `'«https://a.com/?x="y"»'`,
  },
  {
    reason: 'A single quote is part of an address between angle brackets.',
    pattern: /<[^]*'/,
    ours: "<«https://a.com/?x='y'»>",
    theirs: "<«https://a.com/?x=»'y'>",
  },
  {
    reason: 'A separator before another address ends the first.',
    pattern: /[,;]https?:\/\//i,
    ours: ' «https://a.com/x»,«https://b.com/y»',
    theirs: ' «https://a.com/x,https://b.com/y»',
  },
  {
    reason: 'A backslash that escapes no punctuation ends an address.',
    pattern: /\\/,
    ours: '"«https://a.com/x»\\n"',
    theirs: '"«https://a.com/x\\n»"',
  },
  {
    reason: 'Slashes may be escaped, as PHP writes them in JSON.',
    pattern: /:(?:\\\/\\?|\/\\)\//,
    ours: '"«https:\\/\\/a.com\\/x»"',
    theirs: '"https:\\/\\/a.com\\/x"',
  },
  {
    reason: 'Quotes and angle brackets end an address when they are written as entities.',
    pattern: /&(?:quot|lt|gt|#39);/,
    ours: 'href=&quot;«https://a.com/x»&quot;',
    theirs: 'href=&quot;«https://a.com/x&quot»;',
  },
  {
    reason: 'More white space, invisible characters and punctuation of other scripts end an address.',
    pattern: /[\u00a0\u200b“”«»！？《》]/,
    ours: ' «https://a.com/x»！',
    theirs: ' «https://a.com/x！»',
  },
  {
    reason: 'An address may follow a letter that could begin one.',
    pattern: /[fh:/]https?:/i,
    ours: 'h«https://a.com/x»',
    theirs: 'hhttps://a.com/x',
  },
  {
    reason: 'Without anything after the scheme there is no address.',
    pattern: /:\/\/[.,;:`]/,
    ours: 'https://...',
    theirs: '«https://»...',
  },
];
