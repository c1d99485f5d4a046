/** What every rule asks of a token: its phrase, whether that is a time, where its verb group begins. */
import type { Phrase } from '../../text/phrases.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';

/** A run of tokens that names the speaker, and how it was found. */
export interface Subject {
  readonly first: number;
  readonly end: number;
  readonly relation: 'before' | 'after' | 'relative' | 'shared' | 'agent' | 'owner';
}

/** No search goes further back than this, so that hostile sentences stay linear. */
export const REACH = 80;

/** "Sunday night", "last week", "2010". */
export function isTime(layout: Layout, phrase: Phrase): boolean {
  const head = layout.tokens[phrase.head]!;
  if (head.kind === 'number')
    return phrase.endToken === phrase.firstToken + 1 && /^(?:1[6-9]|20)\d\d$/.test(head.text);
  // "said The Week", "Day said"
  const named = phrase.kind === 'name' && phrase.name?.endToken === phrase.head + 1;
  if (named && head.word.class === 'time' && !/.day$/.test(head.lower)) return false;
  return (head.word.class === 'time' || head.lower === 'past') && phrase.possessor === null;
}

export function phraseAt(layout: Layout, token: number): Phrase | null {
  return layout.phrases.list[layout.phrases.at[token] ?? -1] ?? null;
}

/** Steps left over adverbs and auxiliaries, and over a time behind one: "Trump also has <said>", "has in the past <said>". */
export function verbGroupStart(layout: Layout, sentence: MaskedSentence, verb: number): number {
  let i = verb;
  while (i > sentence.first) {
    const token = layout.tokens[i - 1]!;
    if (layout.quoteAt[i - 1]! >= 0 || token.kind !== 'word') break;
    const kind = token.word.class;
    // "USA Today reported"
    const named = token.capital && layout.phrases.at[i - 1]! >= 0 && i - 1 > sentence.first;
    const adverb =
      (kind === 'adverb' && !named) ||
      (kind === 'open' && token.lower.endsWith('ly') && layout.phrases.at[i - 1]! < 0);
    // "Will wrote": an auxiliary that is a name.
    if ((kind !== 'auxiliary' || layout.phrases.at[i - 1]! >= 0) && !adverb) {
      const behind = behindAuxiliary(layout, sentence, i);
      if (behind < 0) break;
      i = behind;
      continue;
    }
    i--;
  }
  return i;
}

/** "has [in the past]": the token behind the auxiliary that a time before token `end` follows; -1 where none does. */
function behindAuxiliary(layout: Layout, sentence: MaskedSentence, end: number): number {
  const { tokens } = layout;
  const phrase = phraseAt(layout, end - 1);
  if (!phrase || phrase.endToken !== end || !isTime(layout, phrase)) return -1;
  let first = phrase.firstToken;
  if (/^(?:in|on|at|over|for|during|since)$/.test(tokens[first - 1]?.lower ?? '')) first--;
  if (first <= sentence.first) return -1;
  return /^(?:has|have|had|was|were|would|will)$/.test(tokens[first - 1]!.lower) ? first : -1;
}

export function isAdverb(layout: Layout, i: number): boolean {
  const token = layout.tokens[i]!;
  const kind = token.kind === 'word' ? token.word.class : 'open';
  return kind === 'adverb' || (token.lower.endsWith('ly') && layout.phrases.at[i]! < 0);
}

export function findBack(layout: Layout, from: number, limit: number, text: string): number {
  for (let i = from - 1; i >= limit; i--) if (layout.tokens[i]!.text === text) return i;
  return -1;
}

/** A finite verb stands between the tokens; `untilRelative`: one behind "who" or "which" does not count. */
export function holdsFinite(layout: Layout, from: number, end: number, untilRelative: boolean): boolean {
  const { tokens, quotes, quoteAt, phrases } = layout;
  for (let i = from; i < Math.min(end, from + 4 * REACH); i++) {
    const quote = quotes[quoteAt[i]!];
    if (quote) {
      if (untilRelative) return true;
      i = quote.end - 1;
      continue;
    }
    const { word, lower } = tokens[i]!;
    if (untilRelative && (word.class === 'relative' || lower === 'whose')) return false;
    if (word.class === 'auxiliary' && lower !== "'s") return true;
    const tense = word.verb?.tense;
    if (tense && tense !== 'ing' && phrases.at[i]! < 0 && tokens[i - 1]?.lower !== 'to') return true;
  }
  return false;
}

export const PARTY_TAG = /^(?:R|D|I|L)-\p{Lu}/u;

/** "in Ames, Iowa, Moss": the phrase behind the comma before token `at` only goes on with the place in front of it. */
export function isPlaceTail(layout: Layout, at: number): boolean {
  const { tokens } = layout;
  if (tokens[at - 1]?.text !== ',') return false;
  // "Rep. Ada Moss, R-Ohio, said"
  if (PARTY_TAG.test(tokens[at]?.text ?? '')) return true;
  const place = phraseAt(layout, at - 2);
  const tail = phraseAt(layout, at);
  if (place?.kind !== 'name' || tail?.kind !== 'name' || tail.determiner >= 0) return false;
  // "in Paris and Salem, Mass."
  const short = tokens[tail.endToken - 1]!.text.endsWith('.') && tail.endToken === at + 1;
  const placed = /^(?:in|at|near|from|of|outside)$/.test(tokens[place.firstToken - 1]?.lower ?? '');
  if (!placed && !(short && tokens[place.firstToken - 1]?.lower === 'and')) return false;
  // "In Ames, Moss, a lawyer, …": who is described behind the name is somebody.
  const next = tokens[tail.endToken + 1];
  const comma = tokens[tail.endToken];
  // "in San Marco, Ohio the candidate": a phrase of its own begins behind the place.
  if (comma?.word.class === 'determiner') return true;
  return (
    comma?.text === ',' &&
    next !== undefined &&
    (short || !/^(?:determiner|relative|possessive)$/.test(next.word.class))
  );
}
