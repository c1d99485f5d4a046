/**
 * What an index that holds a part of an archive has to know of the whole, so that its scores, repairs and completions are
 * those of the whole. Absent: the index is the whole.
 */
export interface WholeArchive {
  readonly articles: number;
  readonly passages: number;
  /** Mean numbers of words. */
  readonly passageWords: number;
  readonly articleWords: number;
  /** How many articles and passages have a stem. */
  frequency(stem: string): { readonly articles: number; readonly passages: number };
  /** Words that a typing slip or two may have made into `asked`, with how many articles have each. */
  near(asked: string): readonly (readonly [word: string, articles: number])[];
  /** Words that begin so, one a stem, with how many articles have each; the most frequent first. */
  beginning(typed: string): readonly (readonly [word: string, articles: number])[];
}
