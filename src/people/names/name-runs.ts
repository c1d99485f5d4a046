/**
 * Runs of capitalised words, the raw material of names: "U.S. Ambassador to the UN Nikki Haley", "Tom de Reel".
 * A capital at the start of a sentence proves nothing, and in a headline none does.
 */

import { language } from '../../language/index.ts';
import { isNumberInName, isTimeInName, opensPlainly } from '../../text/describing-words.ts';
import { joinsFields } from '../../text/name-joints.ts';
import { oneOf, wholeWord } from '../../text/one-of.ts';
import type { TextReading, Token } from '../../text/reading.ts';
import { isFirstName } from './first-names.ts';
import { foldToken } from './fold.ts';
import {
  isKnownOrganisation,
  isOrganisationWord,
  isPeopleOfCause,
  isRoleNoun,
  isTitle,
} from './name-words.ts';
import { nameEnds } from './split-runs.ts';

const { BEFORE_MONTH, JOINED_ARTICLES, NAME_PARTICLES, SURNAMES_TOO } = language.smallWords;
const NUMBERED = wholeWord(language.nameWords.NUMBERED);

/** `tokens.slice(first, end)`; `initial`: the first word begins a sentence or a quotation. */
export interface NameRun {
  readonly first: number;
  readonly end: number;
  readonly initial: boolean;
}

const PARTICLES: ReadonlySet<string> = new Set(NAME_PARTICLES);
/** Names that are closed-class words as well; they only go on a run that a given name began. */
const WORDS_AND_NAMES = new Set([
  ...'will may march april june august so day week young an my many more most'.split(' '),
  ...SURNAMES_TOO,
]);
/** "al-Assad", "el-Sisi". */
const ARTICLE_AND_NAME = new RegExp(`^${oneOf(JOINED_ARTICLES)}-\\p{Lu}`, 'u');
const JOINERS = new Set(['of', 'for', 'on', 'to', 'at', 'in']);

export const isCapital = (token: Token | undefined): boolean => token?.capital === true;

/** A capitalised word that may belong to a name. */
function isNameWord(token: Token | undefined): boolean {
  if (token === undefined) return false;
  if (!token.capital) return token.text !== token.lower && ARTICLE_AND_NAME.test(token.text);
  if (token.text === 'US' || token.text === 'IT') return true;
  // "Rep. Ada Moss, R-Ohio"
  if (/^(?:R|D|I|L)-\p{Lu}/u.test(token.text)) return false;
  // "A." and "I." are initials where another name word follows; the run reader asks for that.
  if (token.text.length === 2 && token.text.endsWith('.')) return true;
  return token.word.class === 'open';
}

/**
 * For each sentence whether it is set like a headline, where names are not told by capitals: most of its longer words
 * are capitalised, among them words that no name explains ("Was", "Says"), or all of many.
 */
export function titleCaseSentences(reading: TextReading): Uint8Array {
  const set = new Uint8Array(reading.sentences.length);
  for (let s = 0; s < set.length; s++) {
    const sentence = reading.sentences[s]!;
    let long = 0;
    let capital = 0;
    let unexplained = 0;
    let plainVerb = false;
    for (let i = sentence.firstToken; i < sentence.endToken; i++) {
      const token = reading.tokens[i]!;
      if (token.kind !== 'word') continue;
      const upper = isCapital(token);
      if (upper && i > sentence.firstToken && reading.tokens[i - 1]!.kind === 'word' && isNoName(token))
        unexplained++;
      plainVerb ||= !upper && token.word.class === 'open' && token.word.verb !== null;
      if (token.text.length < 4) continue;
      long++;
      if (upper) capital++;
    }
    // "Mayor Ada Moss of Oakdale and Governor Tom Pike met on Tuesday": no headline prints its verb small.
    const many = capital === long && long >= 8 && !plainVerb;
    if (long >= 4 && capital / long > 0.75 && (unexplained > 0 || many)) set[s] = 1;
  }
  return set;
}

/** A word in capitals that no name explains. */
function isNoName(token: Token): boolean {
  const kind = token.word.class;
  if (kind !== 'open')
    return (
      kind !== 'time' && token.text.length > 1 && token.text !== 'US' && !WORDS_AND_NAMES.has(token.lower)
    );
  const form = token.word.verb;
  return form !== null && (form.tense === 'third' || form.tense === 'past') && !isFirstName(foldToken(token));
}

/** Whether no name word can stand before token `i`: a sentence, a quotation or what a colon announces begins here. */
function beginsClause(tokens: readonly Token[], i: number): boolean {
  const before = tokens[i - 1];
  if (!before || before.sentence !== tokens[i]!.sentence) return true;
  return before.kind === 'mark' || before.text === ':' || before.text === '•';
}

/**
 * All runs of the prose and the quotations, in reading order; linear in the tokens. `spoken[i]` is 1 for tokens of the
 * mentions of speakers: a name is looked for there even in a headline ("REEL: …"), and never reaches beyond them.
 */
export function findNameRuns(reading: TextReading, titleCase: Uint8Array, spoken: Uint8Array): NameRun[] {
  const { tokens } = reading;
  const lowerSeen = new LowerWords(tokens);
  const runs: NameRun[] = [];
  let i = 0;
  while (i < tokens.length) {
    const token = tokens[i]!;
    if (titleCase[token.sentence] && !spoken[i]) {
      i++;
      continue;
    }
    const particle =
      !token.capital && isNameWord(tokens[i + 1]) && token.text === token.lower && PARTICLES.has(token.lower);
    const nameHere =
      isNameWord(token) ||
      nameAfterAll(tokens, i) ||
      (spoken[i] === 1 &&
        !spoken[i - 1] &&
        (spoken[i + 1]
          ? isGivenWord(token) && !DATED.has(tokens[i - 1]?.lower ?? '') && isNameWord(tokens[i + 1])
          : isSpokenName(token)));
    if (!nameHere && !(particle && !isCapital(tokens[i - 1]))) {
      i++;
      continue;
    }
    let first = i;
    let end = runEnd(tokens, i);
    if (titleCase[token.sentence]) while (end > i + 1 && !spoken[end - 1]) end--;
    i = Math.max(end, first + 1);
    const initial = beginsClause(tokens, first);
    // "Former President Moss": an ordinary word begins the sentence and the name stands behind it.
    if (initial && end - first > 1 && (isOrdinary(tokens[first]!, lowerSeen) || isOrder(tokens, first, end)))
      first++;
    // "Said Moss: “…”" ("Said" is a given name as well), "Rep.-Elect Ada Moss"
    if (end - first > 1 && (isVerbBefore(tokens, first, initial, spoken) || isElect(tokens, first))) first++;
    // One ordinary word at the head of a sentence is no name at all.
    const ordinary =
      initial &&
      end - first === 1 &&
      !spoken[first] &&
      (isOrdinary(tokens[first]!, lowerSeen) || opensPlainly(tokens, first));
    if (end <= first || ordinary) continue;
    for (const nameEnd of nameEnds(tokens, first, end)) {
      runs.push({ first, end: nameEnd, initial: initial && beginsClause(tokens, first) });
      first = nameEnd;
    }
  }
  return runs;
}

/** The sentence begins with a verb, and the speaker is named behind it. */
function isVerbBefore(tokens: readonly Token[], at: number, initial: boolean, spoken: Uint8Array): boolean {
  if (!initial || spoken[at] || !spoken[at + 1]) return false;
  const tense = tokens[at]!.word.verb?.tense;
  return tense === 'past' || tense === 'third';
}

/** "Rep.-Elect", "President-Elect". */
const isElect = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]!.lower === 'elect' && /^[-–]$/.test(tokens[at - 1]?.text ?? '');

/** The words that a text also prints in lower case; gathered when the first one is asked for. */
class LowerWords {
  readonly #tokens: readonly Token[];
  #words: Set<string> | null = null;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  has(word: string): boolean {
    this.#words ??= this.#gather();
    return this.#words.has(word);
  }

  #gather(): Set<string> {
    const words = new Set<string>();
    // Words of the closed classes are in no name, and half of a text.
    for (const { kind, text, lower, word } of this.#tokens)
      if (kind === 'word' && word.class === 'open' && text === lower) words.add(lower);
    return words;
  }
}

/** "May said": a month or an auxiliary that speaks is a surname. */
function isSpokenName(token: Token): boolean {
  const kind = token.word.class;
  return (
    isCapital(token) &&
    token.text.length > 2 &&
    (kind === 'auxiliary' || kind === 'time' || SURNAMES_TOO.includes(token.lower))
  );
}

/** Before a month. */
const DATED: ReadonlySet<string> = new Set([...BEFORE_MONTH, 'till', 'next']);

/** "Will", "June": a given name and a word of the closed classes. */
const isGivenWord = (token: Token): boolean =>
  isCapital(token) && WORDS_AND_NAMES.has(token.lower) && isFirstName(foldToken(token));

/** "Will Pike", "May Reel": a closed-class word in capitals inside a sentence, with a name word behind it. */
function nameAfterAll(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i]!;
  // "the Evening Dial", "the Sunday Times"
  const paper = isCapital(token) && /^(?:evening|morning|sunday)$/.test(token.lower);
  if (paper && tokens[i - 1]?.lower === 'the' && isCapital(tokens[i + 1])) return true;
  if (isTimeInName(tokens, i)) return true;
  // "In June Moss said"
  const dated = DATED.has(tokens[i - 1]?.lower ?? '');
  return isGivenWord(token) && !dated && !beginsClause(tokens, i) && isNameWord(tokens[i + 1]);
}

function isOrdinary(token: Token, lowerSeen: LowerWords): boolean {
  const word = foldToken(token);
  // "New Redvale" is one name.
  if (word === 'new') return false;
  if (isFirstName(word) || isTitle(word) || isRoleNoun(word)) return false;
  // "Launching NASA": a verb that no noun is spelt like.
  const tense = token.word.verb?.tense;
  if (tense === 'ing' && !token.word.verbOrNoun && foldToken(token).length > 6) return true;
  return lowerSeen.has(token.lower) || token.lower.endsWith('ly');
}

/** "Hold Ada Moss to her word", "Entrusting Ada Moss": a verb, and a given name and a surname behind it. */
function isOrder(tokens: readonly Token[], first: number, end: number): boolean {
  if (
    end - first < 3 ||
    isFirstName(foldToken(tokens[first]!)) ||
    !isFirstName(foldToken(tokens[first + 1]!))
  )
    return false;
  const { word, lower } = tokens[first]!;
  return word.verb?.tense === 'base' || (/.{3}ing$/.test(lower) && !isTitle(lower) && !isRoleNoun(lower));
}

/** "Freedom From Harm Foundation", "Pilots Without Borders": a preposition in capitals inside a name. */
const isInnerWord = (token: Token): boolean =>
  isCapital(token) && /^(?:from|for|without|against|with|over|to|on)$/.test(token.lower);

function runEnd(tokens: readonly Token[], from: number): number {
  const sentence = tokens[from]!.sentence;
  let i = from + 1;
  const here = (at: number): Token | undefined =>
    tokens[at]?.sentence === sentence ? tokens[at] : undefined;
  for (;;) {
    const token = here(i);
    if (!token) return i;
    const previous = tokens[i - 1]!;
    if (isNameWord(token)) {
      i++;
    } else if (isChannelNumber(previous, token) || isTimeInName(tokens, i) || isNumberInName(tokens, i)) {
      i++;
    } else if (WORDS_AND_NAMES.has(token.lower) && isCapital(token) && isFirstName(foldToken(previous))) {
      i++;
    } else if (isCapital(token) && isKnownOrganisation(`${foldToken(previous)} ${foldToken(token)}`)) {
      i++;
    } else if (i - from < 5 && nicknameAt(tokens, i, sentence)) {
      i += 3;
    } else if (isInnerWord(token) && isNameWord(here(i + 1))) {
      i += 2;
    } else if ((token.text === '&' && isNameWord(here(i + 1))) || joinsFields(tokens, i)) {
      i += 2;
    } else if (PARTICLES.has(token.lower) && isCapital(previous)) {
      let to = i;
      while (PARTICLES.has(here(to)?.lower ?? '')) to++;
      if (!isNameWord(here(to))) return i;
      i = to + 1;
    } else if (token.kind === 'word' && JOINERS.has(token.lower) && token.text === token.lower) {
      const word = foldToken(previous);
      const cause = i === from + 1 && isPeopleOfCause(word) && token.lower !== 'to' && token.lower !== 'at';
      if (!isOrganisationWord(word) && !isTitle(word) && !cause) return i;
      // "at", "in" and "for" join only offices ("Ambassador to the UN"), not everything that is capitalised.
      if (
        (token.lower === 'in' && !cause) ||
        token.lower === 'at' ||
        (token.lower === 'to' && !isTitle(word))
      )
        return i;
      const to = here(i + 1)?.lower === 'the' ? i + 2 : i + 1;
      if (!isNameWord(here(to))) return i;
      i = to + 1;
    } else if (token.text === ',' && /^(?:jr|sr)\.?$/.test(here(i + 1)?.lower ?? '')) {
      i += 2;
    } else {
      return i;
    }
  }
}

/** "Channel 4", "Fox 11", "Local 32". */
const isChannelNumber = (previous: Token, token: Token): boolean =>
  token.kind === 'number' &&
  /^\d{1,4}$/.test(token.text) &&
  isCapital(previous) &&
  NUMBERED.test(previous.lower);

/** `"Bobby"` or `(Bobby)` between a given name and a surname. */
function nicknameAt(tokens: readonly Token[], i: number, sentence: number): boolean {
  const opens = tokens[i]!.kind === 'mark' || tokens[i]!.text === '(';
  if (!opens || !isNameWord(tokens[i + 1]) || !isNameWord(tokens[i + 3])) return false;
  const closes = tokens[i + 2]!.kind === 'mark' || tokens[i + 2]!.text === ')';
  return (
    closes &&
    tokens[i + 3]!.sentence === sentence &&
    isFirstName(foldToken(tokens[i - 1]!).replace(/^[a-z]$/, 'john'))
  );
}
