/** A time that stands beside a verb ("on Monday", "March 3, 2022"): where it ends. */
import { language } from '../../language/index.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Phrase } from '../../text/phrases.ts';
import { MONTH_HEADS } from '../../text/time-patterns.ts';
import { wordClass } from '../../text/word-classes.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import type { TokenSpan } from '../token-span.ts';
import { isTime, phraseAt } from './grammar.ts';

const DAY_ADVERBS = wholeWord(language.syntaxWords.DAY_ADVERBS);

/** "Monday", "on Sunday night", "last week", "earlier in the day". */
export function timeAt(
  layout: Layout,
  sentence: MaskedSentence,
  at: number,
  phrase: Phrase | null,
): TokenSpan | null {
  const { tokens } = layout;
  const token = tokens[at]!;
  let i = at;
  if (
    /^(?:on|late|early|last|this|earlier|later|in|at)$/.test(token.lower) &&
    !(phrase && phrase.firstToken === at && phrase.endToken > at + 1)
  ) {
    i++;
    if (/^(?:on|in|this|last|the|late|early)$/.test(tokens[i]?.lower ?? '') && !phraseAt(layout, i)) i++;
  }
  const inner = phraseAt(layout, i);
  if (inner && inner.firstToken === i && inner.endToken <= sentence.end && isTime(layout, inner))
    return ownsNext(layout, inner.endToken)
      ? null
      : { first: at, end: dateEnd(layout, sentence, inner.endToken) };
  const lower = tokens[i]?.lower ?? '';
  if (i < sentence.end && wordClass(lower) === 'time') {
    let end = i + 1;
    while (end < sentence.end && (tokens[end]!.word.class === 'time' || tokens[end]!.kind === 'number'))
      end++;
    return ownsNext(layout, end) ? null : { first: at, end: dateEnd(layout, sentence, end) };
  }
  const counts = token.kind === 'number' || token.word.class === 'quantity' || token.lower === 'a';
  if (at === i && counts && tokens[at + 2]?.lower === 'ago') return { first: at, end: at + 3 };
  if (at === i && DAY_ADVERBS.test(lower)) return { first: at, end: at + 1 };
  return null;
}

/** "Friday’s measures": no time of saying. */
const ownsNext = ({ tokens }: Layout, end: number): boolean => /^['’](?:s)?$/.test(tokens[end]?.lower ?? '');

/** Behind the day and the year of "Oct. [9, 2024,]", "March [4]". */
function dateEnd({ tokens }: Layout, { end: limit }: MaskedSentence, from: number): number {
  let end = from;
  const month = tokens[from - 1]!.lower;
  if (end < limit && tokens[end]!.kind === 'number' && MONTH.test(month) && DAY.test(tokens[end]!.text))
    end++;
  // "two weeks ago"
  if (end < limit && tokens[end]!.lower === 'ago') end++;
  const [comma, year] = [tokens[end], tokens[end + 1]];
  if (end + 1 < limit && comma?.text === ',' && year && YEAR.test(year.text)) {
    end += 2;
    if (end < limit && tokens[end]!.text === ',') end++;
  }
  return end;
}

export const MONTH = new RegExp(`^${MONTH_HEADS}`);

const DAY = /^(?:[12]?\d|3[01])(?:st|nd|rd|th)?$/;

const YEAR = /^(?:19|20)\d\d$/;
