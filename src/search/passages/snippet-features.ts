/**
 * By what a sentence is known that answers a question: features between 0 and 1 and their weights. The weights were fitted
 * (a softmax over the sentences of a passage) on half of a set of news questions with their answers, rounded, and checked on the other half.
 */
import { language } from '../../language/index.ts';
import type { Span } from '../../model.ts';
import type { FoldedWord } from '../../text/normalise.ts';
import { stem } from '../../text/stem.ts';
import type { AskedKind } from './asked-kind.ts';
import { isPlaceName } from './place-names.ts';

const { PLACE_PREPOSITIONS } = language.smallWords;
const { MONTH_NAMES, WEEKDAY_NAMES } = language.timeWords;

const WEIGHTS = {
  /** The part of the question that the sentence has, by weight. */
  share: 2.6,
  /** The part that the sentences beside it have. */
  before: 0.3,
  after: 0.3,
  /** A number, a time, a place or a name that is not the question's own, where one is asked for. */
  number: 1.8,
  time: 0.2,
  place: 1,
  name: 0.4,
  /** A country or a state, where one is asked for. */
  placeName: 1,
  /** How many new names it has, where a name or a place is asked for, or where it is open what is. */
  namesAsked: 1,
  namesOpen: 0.3,
  /** Such a name stands elsewhere in the passage, too. */
  salient: 0.4,
  /** It has words of the title that are not the question's. */
  title: 1.1,
  /** It stands before the others. */
  early: 0.7,
  /** A sentence that is a question itself seldom answers one. */
  question: -1.3,
  /** "Sign up for our newsletter", "Jo Pike/Getty Images". */
  boilerplate: -0.6,
} as const;

const MOST_NAMES = 5;
const MOST_REPEATS = 3;
const MOST_TITLE_WORDS = 2;

const TIME_WORDS = new Set(
  `${MONTH_NAMES.join(' ')} ${WEEKDAY_NAMES.join(' ')} yesterday today tomorrow tonight week weekend month year spring summer autumn fall winter`.split(
    /\s+/,
  ),
);
const NUMBER_WORDS = new Set(
  `two three four five six seven eight nine ten eleven twelve dozen dozens hundred hundreds thousand thousands million
   millions billion billions trillion percent half third quarter`.split(/\s+/),
);
const BEFORE_PLACE = new Set([...PLACE_PREPOSITIONS, 'across', 'inside']);
const COUNTRY_NOUNS = new Set('country countries nation nations state states'.split(' '));
const BOILERPLATE =
  /sign up|newsletter|feedback|read more|related:|click here|subscribe|follow us|getty images|\/(?:ap|afp|getty|reuters|epa)\b/i;

/** A sentence with its words (capitals kept apart), offsets in its passage. */
export interface Sentence extends Span {
  readonly words: readonly SignWord[];
}

export interface SignWord extends FoldedWord {
  readonly stem: string;
  readonly capital: boolean;
}

/** What is asked, read once for all sentences of a passage. */
export interface Asked {
  readonly kind: AskedKind;
  /** A country or a state is asked for. */
  readonly country: boolean;
  /** Stems of all words of the question, stop words too. */
  readonly stems: ReadonlySet<string>;
  /** Of each stem that is looked for: how much it says. */
  readonly wanted: ReadonlyMap<string, number>;
  /** How much all of them say. */
  readonly all: number;
  /** Telling stems of the article's title that the question does not have. */
  readonly title: ReadonlySet<string>;
}

/** Whether the question asks for a country or a state, by its words, folded. */
export const asksForCountry = (words: readonly string[]): boolean =>
  words.some((word) => COUNTRY_NOUNS.has(word));

/** A sentence's score, with the stems of the question that it has and the part of the question that these are. */
export interface Scored extends Span {
  readonly score: number;
  readonly share: number;
  readonly held: ReadonlySet<string>;
}

/** Scores the sentences of a passage. Linear in its length. */
export function scoreSentences(text: string, sentences: readonly Sentence[], asked: Asked): Scored[] {
  const capitals = new Map<string, number>();
  for (const { words } of sentences) {
    for (const [i, word] of words.entries()) {
      if (i > 0 && word.capital) capitals.set(word.stem, (capitals.get(word.stem) ?? 0) + 1);
    }
  }
  const boilerplate = BOILERPLATE.test(text);
  const held = sentences.map(({ words }) => heldBy(words, asked));
  return sentences.map((sentence, i) => {
    const share = held[i]?.share ?? 0;
    const score =
      WEIGHTS.share * share +
      WEIGHTS.before * (held[i - 1]?.share ?? 0) +
      WEIGHTS.after * (held[i + 1]?.share ?? 0) +
      WEIGHTS.early / (1 + i) +
      ofKind(sentence.words, asked) +
      ofNames(sentence.words, capitals, asked) +
      WEIGHTS.title * titleWords(sentence.words, asked) +
      (text.slice(sentence.end - 3, sentence.end).includes('?') ? WEIGHTS.question : 0) +
      (boilerplate && BOILERPLATE.test(text.slice(sentence.start, sentence.end)) ? WEIGHTS.boilerplate : 0);
    return { start: sentence.start, end: sentence.end, score, share, held: held[i]?.held ?? new Set() };
  });
}

function heldBy(words: readonly SignWord[], { wanted, all }: Asked): { share: number; held: Set<string> } {
  const held = new Set<string>();
  let weight = 0;
  for (const { stem: key } of words) {
    const value = wanted.get(key);
    if (value === undefined || held.has(key)) continue;
    held.add(key);
    weight += value;
  }
  return { share: all > 0 ? weight / all : 0, held };
}

/** The sentence has words of the asked kind that are not the question's own. */
function ofKind(words: readonly SignWord[], { kind, country, stems }: Asked): number {
  if (kind === null) return 0;
  let found = false;
  let place = false;
  for (const [i, { word, stem: key, capital }] of words.entries()) {
    if (stems.has(key)) continue;
    const digit = word >= '0' && word < ':';
    if (kind === 'number') found ||= digit || NUMBER_WORDS.has(word);
    else if (kind === 'time') found ||= digit || TIME_WORDS.has(word);
    else if (kind === 'name') found ||= capital && i > 0;
    else {
      found ||= capital && i > 0 && BEFORE_PLACE.has(words[i - 1]?.word ?? '');
      place ||= country && capital && startsPlaceName(words, i);
    }
  }
  return (found ? WEIGHTS[kind] : 0) + (place ? WEIGHTS.placeName : 0);
}

/** "Peru", "New Jersey", "Papua New Guinea". */
function startsPlaceName(words: readonly SignWord[], at: number): boolean {
  let name = '';
  for (const { word } of words.slice(at, at + 3)) {
    name = name === '' ? word : `${name} ${word}`;
    if (isPlaceName(name)) return true;
  }
  return false;
}

function ofNames(
  words: readonly SignWord[],
  capitals: ReadonlyMap<string, number>,
  { kind, stems }: Asked,
): number {
  let names = 0;
  let repeats = 0;
  for (const [i, { stem: key, capital }] of words.entries()) {
    if (i === 0 || !capital || stems.has(key)) continue;
    names++;
    repeats = Math.max(repeats, (capitals.get(key) ?? 1) - 1);
  }
  const weight =
    kind === 'name' || kind === 'place' ? WEIGHTS.namesAsked : kind === null ? WEIGHTS.namesOpen : 0;
  return (
    (weight * Math.min(names, MOST_NAMES)) / MOST_NAMES +
    (WEIGHTS.salient * Math.min(repeats, MOST_REPEATS)) / MOST_REPEATS
  );
}

function titleWords(words: readonly SignWord[], { title }: Asked): number {
  if (title.size === 0) return 0;
  const found = new Set<string>();
  for (const { stem: key } of words) if (title.has(key)) found.add(key);
  return Math.min(found.size, MOST_TITLE_WORDS) / MOST_TITLE_WORDS;
}

/** A folded word as the features need it. */
export function signWord(text: string, word: FoldedWord): SignWord {
  const first = text.charAt(word.start);
  return {
    word: word.word,
    start: word.start,
    end: word.end,
    stem: stem(word.word),
    capital: first !== first.toLowerCase(),
  };
}
