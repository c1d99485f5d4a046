/** Words that everybody uses are nobody's: "who said “the”?" is not answered. */
import type { Answer, Query } from '../model.ts';
import type { Archive } from '../search/archive.ts';
import { foldedWords } from '../text/normalise.ts';
import { wordClass } from '../text/word-classes.ts';
import { answerHelp } from './about-archive.ts';

/** One or two words, none of which carries a sense of its own. */
export const tellsNothing = (words: string): boolean =>
  words.trim().split(/\s+/).length < 3 &&
  !foldedWords(words).some(({ word }) => wordClass(word) === 'open' || /^\d/.test(word));

export function tooShort(query: Query, words: string, archive: Archive): Promise<Answer> {
  return answerHelp({ ...query, intent: 'help', unsupported: { kind: 'wordless', words } }, archive);
}
