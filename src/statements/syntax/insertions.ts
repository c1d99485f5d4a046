/**
 * The subject that stands far before its verb, with more than one insertion between:
 *
 *     Ann Lee, whose home town, Redvale, is to be moved, said …
 *     └ subject └ relative clause ┴ its ┴ rest         ┘ verb
 */
import type { Phrase } from '../../text/phrases.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { datelineEnd } from './clause-subjects.ts';
import { isAdverb, isPlaceTail, isTime, phraseAt, REACH, type Subject } from './grammar.ts';
import { chainEnd } from './phrase-links.ts';

/** What a stretch between two commas is to the subject in front of it. */
type Part = 'relative' | 'description' | 'addition' | 'name' | 'clause';

/** The phrase that all the stretches between commas before token `close` belong to; null where one is a clause of its own. */
export function insertionHead(layout: Layout, sentence: MaskedSentence, close: number): Subject | null {
  const { tokens, quotes, quoteAt } = layout;
  const opens = datelineEnd(layout, sentence);
  const from = Math.max(opens, close - REACH);
  let begins = from === opens;
  for (let i = from; i < close; i++) {
    const quote = quotes[quoteAt[i]!];
    if (quote) {
      i = quote.end - 1;
      begins = true;
      continue;
    }
    const token = tokens[i]!;
    if (/^[,;:—–]$|^--$/.test(token.text)) begins = !isPlaceTail(layout, i + 1);
    else if (begins && token.word.class !== 'coordinator' && !isAdverb(layout, i)) {
      const phrase = phraseAt(layout, i);
      if (phrase?.firstToken === i && isSomebody(layout, phrase)) {
        const end = chainEnd(layout, sentence, phrase);
        if (end < close && onlyInsertions(layout, sentence, end, close))
          return { first: i, end: phrase.endToken, relation: 'before' };
      }
      begins = false;
    }
  }
  return null;
}

function isSomebody(layout: Layout, phrase: Phrase): boolean {
  if (phrase.kind === 'pronoun' || isTime(layout, phrase)) return false;
  return phrase.kind === 'name' || layout.tokens[phrase.head]!.word.personNoun;
}

/** Whether nothing but insertions, at least two, stands from the comma at token `from` to the one before token `close`. */
function onlyInsertions(layout: Layout, sentence: MaskedSentence, from: number, close: number): boolean {
  const { tokens, quotes, quoteAt } = layout;
  let start = from;
  if (tokens[start]!.text === '(') while (start < close && tokens[start]!.text !== ')') start++;
  if (tokens[start]!.text === ')') start++;
  if (tokens[start]?.text !== ',') return false;
  start++;
  let before: Part | null = null;
  let parts = 0;
  for (let i = start; i < close; i++) {
    const quote = quotes[quoteAt[i]!];
    const ends = quote ? quote.last === ',' : tokens[i]!.text === ',';
    if (tokens[i]!.text === ';' && !quote) return false;
    if (quote) i = Math.min(quote.end, close) - 1;
    if (!ends && i < close - 1) continue;
    const part = partOf(layout, sentence, start, ends && !quote ? i : i + 1);
    // A bare name goes on with a place or closes a description; "after he left, Moss" are two.
    if (part === 'clause' || (part === 'name' && before !== 'relative' && before !== 'description'))
      return false;
    before = part;
    parts++;
    start = i + 1;
  }
  return parts > 1;
}

function partOf(layout: Layout, sentence: MaskedSentence, start: number, end: number): Part {
  const { tokens } = layout;
  let first = start;
  while (first < end && (tokens[first]!.kind === 'mark' || isAdverb(layout, first))) first++;
  const token = tokens[first];
  if (!token || first >= end || layout.quoteAt[first]! >= 0) return 'addition';
  const phrase = phraseAt(layout, first);
  const begins = phrase?.firstToken === first ? phrase : null;
  if (token.word.class === 'coordinator') {
    const joined = phraseAt(layout, first + 1);
    return joined?.firstToken === first + 1 && joined.kind !== 'noun' ? 'clause' : 'addition';
  }
  if (token.word.class === 'relative' || token.word.class === 'subordinator' || token.lower === 'whose')
    return 'relative';
  if (!begins) return 'addition';
  const behind = chainEnd(layout, sentence, begins);
  const verb = behind < end && begins.endToken === behind ? tokens[behind]! : null;
  const finite =
    verb?.kind === 'word' &&
    (verb.word.class === 'auxiliary' || (verb.word.verb !== null && verb.word.verb.tense !== 'ing'));
  if (begins.kind === 'pronoun' || finite) return 'clause';
  const bare = begins.determiner < 0 && begins.name?.firstToken === first && begins.endToken === end;
  return bare ? 'name' : 'description';
}
