/** Subjects that a verb shares with its sentence: the one it begins with, the main clause's behind an adverbial. */

import { language } from '../../language/index.ts';
import { ADVERB_END } from '../../text/describing-words.ts';
import { wholeWord } from '../../text/one-of.ts';
import type { Phrase } from '../../text/phrases.ts';
import { wordClass } from '../../text/word-classes.ts';
import type { Layout, MaskedSentence } from '../quotes/layout.ts';
import { isPlaceTail, isTime, phraseAt, REACH, type Subject } from './grammar.ts';
import { chainEnd } from './phrase-links.ts';

const { BEHIND_PARTICIPLE } = language.smallWords;
const JOINS_CLAUSES = wholeWord(language.syntaxWords.JOINS_CLAUSES);
const CONCEDES = wholeWord(language.syntaxWords.CONCEDES);
const MADE = wholeWord(language.syntaxWords.MADE);

const BEHIND: ReadonlySet<string> = new Set([...BEHIND_PARTICIPLE, 'against', 'as']);

/** The subject that a sentence begins with, leading adverbials left out; for "… and said", ", saying". */
export function leadingSubject(
  layout: Layout,
  sentence: MaskedSentence,
  before: number,
  from = sentence.first,
): Subject | null {
  const { tokens, quoteAt } = layout;
  let i = from === sentence.first ? datelineEnd(layout, sentence) : from;
  if (quoteAt[i]! >= 0) return null;
  for (let hops = 0; hops < 5; hops++) {
    while (
      i < before &&
      (tokens[i]!.kind === 'punctuation' || tokens[i]!.kind === 'mark' || isOpener(layout, i))
    )
      i++;
    const token = tokens[i];
    if (!token || i >= before) return null;
    const kind = token.kind === 'word' ? token.word.class : 'open';
    const adverbial =
      (hops > 0 && isPlaceTail(layout, i)) ||
      isOpeningParticiple(layout, i) ||
      kind === 'preposition' ||
      kind === 'subordinator' ||
      token.word.verb?.tense === 'ing' ||
      /^asked$/.test(token.lower);
    const phrase = phraseAt(layout, i);
    const described = hops > 0 && phrase !== null && describesName(layout, sentence, phrase);
    if (!adverbial && !described && phrase && phrase.firstToken === i && !isTime(layout, phrase)) {
      if (isLoneOpener(layout, phrase, sentence.first)) return null;
      const end = chainEnd(layout, sentence, phrase);
      return end <= before ? { first: i, end, relation: 'shared' } : null;
    }
    // "For months Moss has": a time without a comma behind it.
    const time = kind === 'preposition' ? phraseAt(layout, i + 1) : null;
    const named = time && isTime(layout, time) ? phraseAt(layout, time.endToken) : null;
    if (time?.firstToken === i + 1 && named?.firstToken === time.endToken && named.kind !== 'noun') {
      i = time.endToken;
      continue;
    }
    // Skip to what follows the next comma.
    let comma = i + 1;
    while (comma < before && (tokens[comma]!.text !== ',' || quoteAt[comma]! >= 0)) comma++;
    if (comma >= before) return null;
    i = comma + 1;
  }
  return null;
}

/** "Wait, it gets better", "Read the latest", "Fresh off a win", "Giant screens": a capital that no name has, by what follows it. */
function isLoneOpener({ tokens }: Layout, phrase: Phrase, first: number): boolean {
  if (phrase.kind !== 'name' || phrase.firstToken !== first || phrase.endToken !== first + 1) return false;
  const next = tokens[first + 1];
  if (next?.sentence !== tokens[first]!.sentence) return false;
  if (next.text === ',') return /^(?:he|she|it|they|we|i|you)$/.test(tokens[first + 2]?.lower ?? '');
  if (next.kind !== 'word' || next.capital) return false;
  if (next.word.class === 'pronoun') return false;
  if (/^(?:as|off)$/.test(next.lower) || OPENS_OBJECT.test(next.word.class)) return true;
  return next.word.class === 'open' && !next.word.verb && !/(?:ed|s|ly)$/.test(next.lower);
}

const OPENS_OBJECT = /^(?:determiner|possessive|pronoun|quantity)$/;

/** "Flanked by her sons, …": a participle that the verb table does not know, at a sentence's beginning. */
function isOpeningParticiple({ tokens }: Layout, i: number): boolean {
  const token = tokens[i]!;
  const next = tokens[i + 1];
  if (token.kind !== 'word' || token.word.class !== 'open' || next?.sentence !== token.sentence) return false;
  // "Reprising one of her lines, …"
  if (/.{3}ing$/.test(token.lower)) return OPENS_OBJECT.test(next.word.class);
  // "Written by Ann Lee, …"
  if (next.lower === 'by' && MADE.test(token.lower)) return true;
  return /ed$/.test(token.lower) && BEHIND.has(next.lower);
}

/** "Flanked by Ann Lee, the chair of the board, Moss": the phrase at `at` describes the name before its comma. */
function describesName(layout: Layout, sentence: MaskedSentence, phrase: Phrase): boolean {
  const { tokens } = layout;
  const at = phrase.firstToken;
  if (tokens[at - 1]?.text !== ',' || phraseAt(layout, at - 2)?.kind !== 'name') return false;
  return phrase.determiner === at && tokens[chainEnd(layout, sentence, phrase)]?.text === ',';
}

/** More than three letters up to the first comma or bracket, all of them capitals: "DELL, Ohio", "NEW YORK —". */
function isInCapitals(tokens: Layout['tokens'], first: number): boolean {
  let letters = 0;
  for (let i = first; i < first + 4; i++) {
    const token = tokens[i];
    if (!token || (token.kind !== 'word' && !/^[/.]$/.test(token.text))) break;
    if (token.text !== token.text.toUpperCase()) return false;
    letters += token.text.length;
  }
  return letters > 3;
}

/** The bracket that closes at token `close` holds a news service's name. */
function isAgency(tokens: Layout['tokens'], close: number): boolean {
  const open = tokens[close - 2]!.text === '(' ? close - 2 : close - 3;
  if (tokens[open]?.text !== '(') return false;
  return AGENCIES.test(tokens[open + 1]!.lower);
}
const AGENCIES = wholeWord(language.syntaxWords.AGENCIES);

/** No dateline is longer, in tokens. */
const LONGEST_DATELINE = 16;

/** Behind "REDVALE, Ohio, July 25 (HNS) —" at a paragraph's beginning; the sentence's first token where no dateline stands. */
export function datelineEnd(layout: Layout, sentence: MaskedSentence): number {
  const { tokens, reading } = layout;
  const { first } = sentence;
  if (reading.paragraphs[sentence.paragraph]!.firstToken !== first) return first;
  let certain = isInCapitals(tokens, first);
  for (let i = first; i < Math.min(sentence.end, first + LONGEST_DATELINE); i++) {
    const token = tokens[i]!;
    if (/^(?:[—–―-]|--)$/.test(token.text)) return certain && i > first ? i + 1 : first;
    // "New York (CNN) The pool …"
    // "(CNN) The pool …"
    const alone = i === first + 2 && tokens[first]!.text === '(';
    if (token.text === ')' && (i > first + 2 || alone) && isAgency(tokens, i)) {
      const next = tokens[i + 1];
      if (next && i + 1 < sentence.end && next.kind !== 'punctuation') return i + 1;
    }
    if (token.text === '(' || (token.kind === 'number' && i > first)) certain = true;
    const fits = token.kind === 'number' || /^[,.()/]$/.test(token.text) || /^\p{Lu}/u.test(token.text);
    if (!fits) return first;
  }
  return first;
}

/** Where the last clause of its own before `before` begins: after ", but", ";" or ", while". */
export function lastClauseStart(layout: Layout, sentence: MaskedSentence, before: number): number {
  const { tokens, quoteAt } = layout;
  for (let i = before - 1; i > Math.max(sentence.first + 1, before - REACH); i--) {
    if (quoteAt[i]! >= 0) continue;
    if (tokens[i]!.text === ';') return i + 1;
    if (tokens[i - 1]!.text !== ',' || !JOINS_CLAUSES.test(tokens[i]!.lower)) continue;
    const phrase = phraseAt(layout, i + 1);
    if (
      phrase &&
      phrase.firstToken === i + 1 &&
      phrase.endToken < before &&
      tokens[phrase.endToken]!.kind === 'word'
    )
      return i + 1;
  }
  return sentence.first;
}

/** The subject of the main clause, for a verb in the adverbial before it: "After saying …, Moss left". */
export function followingSubject(layout: Layout, sentence: MaskedSentence, after: number): Subject | null {
  const { tokens, quoteAt, quotes } = layout;
  for (let i = after; i < Math.min(sentence.end, after + REACH); i++) {
    const quote = quotes[quoteAt[i]!];
    if (quote) i = quote.end - 1;
    const phrase = phraseAt(layout, i + 1);
    if (!(quote ? quote.last === ',' || opensClause(layout, phrase, i + 1) : tokens[i]!.text === ','))
      continue;
    // `…,” though, Moss left`
    if (CONCEDES.test(tokens[i + 1]?.lower ?? '')) continue;
    if (!phrase || phrase.firstToken !== i + 1 || phrase.endToken >= sentence.end || isTime(layout, phrase))
      return null;
    return { first: phrase.firstToken, end: phrase.endToken, relation: 'shared' };
  }
  return null;
}

/** `Conceding a “slip” she left`: a comma that the writer forgot. */
function opensClause({ tokens }: Layout, phrase: Phrase | null, at: number): boolean {
  return phrase?.firstToken === at && /^(?:he|she|they)$/.test(tokens[at]!.lower);
}

function isOpener(layout: Layout, i: number): boolean {
  const { lower } = layout.tokens[i]!;
  const kind = wordClass(lower);
  if (kind === 'coordinator' || kind === 'adverb' || lower === "'s") return true;
  // "Sadly, …", "Recently Moss …", but "Sally Moss …", "Billy said …"
  const next = layout.tokens[i + 1];
  const named =
    phraseAt(layout, i)?.kind === 'name' && (next?.capital === true || next?.word.verb?.tense === 'past');
  return lower.endsWith('ly') && kind === 'open' && (!named || ADVERB_END.test(lower));
}
