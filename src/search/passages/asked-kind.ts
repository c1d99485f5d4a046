/** What kind of words would answer a question, so that snippets can look for them. */
import { foldedWords } from '../../text/normalise.ts';

export type AskedKind = 'name' | 'place' | 'time' | 'number' | null;

const PLACE_NOUNS = new Set(
  'country countries nation nations state states city cities town county place region continent island capital province location'.split(
    ' ',
  ),
);
const TIME_NOUNS = new Set('day date month year decade century time'.split(' '));
const NUMBER_NOUNS = new Set(
  'percentage percent number amount age price cost rate magnitude temperature length size share score total record speed height weight'.split(
    ' ',
  ),
);
const HOW_NUMBER = new Set(
  'many much long old big large tall high far fast deep often soon heavy hot cold wide few'.split(' '),
);

/** Read from the question word and the noun after it; null where it is open what answers ("what happened", "why"). */
export function askedKind(question: string): AskedKind {
  const words = foldedWords(question).map(({ word }) => word);
  for (const [i, word] of words.entries()) {
    const next = words[i + 1] ?? '';
    if (word === 'who' || word === 'whom' || word === 'whose') return 'name';
    if (word === 'where') return 'place';
    if (word === 'when') return i === 0 || /[?]/.test(question) ? 'time' : null;
    if (word === 'how') return HOW_NUMBER.has(next) ? 'number' : null;
    if (word !== 'which' && word !== 'what') continue;
    // "which (of the) two Asian countries": the noun is a few words on.
    for (const noun of words.slice(i + 1, i + 5)) {
      if (PLACE_NOUNS.has(noun)) return 'place';
      if (NUMBER_NOUNS.has(noun)) return 'number';
      if (TIME_NOUNS.has(noun)) return 'time';
    }
    if (word === 'which') return 'name';
  }
  return null;
}
