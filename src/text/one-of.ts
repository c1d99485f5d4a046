/** A group of a regular expression that takes any of the words, the longest first. The words hold no signs of expressions. */
export const oneOf = (words: readonly string[]): string =>
  `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;

/** Takes a text that is one of the words and nothing else. A word may hold signs of expressions ("labell?ed"). */
export const wholeWord = (words: readonly string[], flags = ''): RegExp =>
  new RegExp(`^(?:${words.join('|')})$`, flags);
