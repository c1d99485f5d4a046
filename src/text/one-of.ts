/** A group of a regular expression that takes any of the words, the longest first. The words hold no signs of expressions. */
export const oneOf = (words: readonly string[]): string =>
  `(?:${[...words].sort((a, b) => b.length - a.length).join('|')})`;
