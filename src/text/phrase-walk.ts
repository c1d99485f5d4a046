/** The walk over one noun phrase, from its first word to its end; `phrases.ts` says what a phrase is. */
import { language } from '../language/index.ts';
import {
  agreesAsNoun,
  describesNext,
  isInsider,
  isNameAfterAll,
  isNumberInName,
  isPosition,
  isSpeakingSurname,
  nameFollows,
  opensPlainly,
  opensSlot,
  PARTICIPLE_ADJECTIVES,
} from './describing-words.ts';
import { jointLength } from './name-joints.ts';
import {
  DEMONYM_END,
  describesPerson,
  following,
  followsAccording,
  followsSubject,
  isCapital,
  isInvertedVerb,
  isObject,
  leadsToName,
  namesThings,
  nounAfterName,
  nounHere,
  saysWords,
  takesObject,
} from './noun-or-verb.ts';
import type { Phrase } from './phrases.ts';
import type { Token, TokenRange } from './reading.ts';

const { NAME_PARTICLES } = language.smallWords;

const PARTICLES: ReadonlySet<string> = new Set(NAME_PARTICLES);
/** "its Harbour account", "the Redvale page": what somebody publishes on, behind the name of a service. */
const PUBLISHES = /^(?:accounts?|pages?|feeds?|profiles?|channels?|handle|threads?|stor(?:y|ies)|apps?)$/;
const STANDS_ALONE = new Set('this that these those each another all both some many none neither'.split(' '));

export function range(tokens: readonly Token[], firstToken: number, endToken: number): TokenRange {
  return { start: tokens[firstToken]!.start, end: tokens[endToken - 1]!.end, firstToken, endToken };
}

/** Walks from a phrase's first word to its end; one walker serves a whole text. */
/** At most so many words say what the bearer of a name is ("pediatric sleep medicine specialist Ada Moss"). */
const LONGEST_CALLING = 5;

/** From token `i` on stand words in lower case, of which the last is a noun for a person and stands right before a name. */
function calledBefore(tokens: readonly Token[], i: number): boolean {
  for (let k = i; k < i + LONGEST_CALLING; k++) {
    const { kind, word, capital } = tokens[k]!;
    const next = following(tokens, k);
    if (kind !== 'word' || capital || !/^(?:open|time)$/.test(word.class) || next?.kind !== 'word')
      return false;
    if (word.personNoun && (next.capital || k === i)) return true;
  }
  return false;
}

/** Participles that describe the noun behind an owner: "France's leading unions". */
const LEADING =
  /^(?:leading|ruling|governing|outgoing|incoming|surviving|striking|remaining|founding|managing|acting)$/;

export class PhraseWalk {
  readonly #tokens: readonly Token[];
  #first = 0;
  #i = 0;
  #determiner = -1;
  /** First token of the capitalised run that is being read, -1 outside one. */
  #nameFrom = -1;
  #nouns = 0;
  #possessorEnd = -1;
  #possessorFrom = -1;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  /** The phrase that begins at token `first`, null where none does. */
  read(first: number): Phrase | null {
    const tokens = this.#tokens;
    this.#first = first;
    this.#i = first;
    this.#determiner = -1;
    this.#nameFrom = -1;
    this.#nouns = 0;
    this.#possessorEnd = -1;
    const { sentence, start } = tokens[first]!;
    while (this.#i < tokens.length && tokens[this.#i]!.sentence === sentence && this.#step());
    const endToken = this.#i;
    if (endToken === first) return null;
    const last = tokens[endToken - 1]!;
    const bare = this.#determiner >= 0 && endToken === this.#determiner + 1;
    // "this", "each" and "another" stand alone; "the" and "a" do not.
    if (bare && !STANDS_ALONE.has(last.lower)) return null;
    const named = this.#nameFrom >= 0 && this.#nameFrom < endToken;
    return {
      start,
      end: last.end,
      firstToken: first,
      endToken,
      kind: bare ? 'pronoun' : named ? 'name' : 'noun',
      head: endToken - 1,
      determiner: this.#determiner,
      name: named ? range(tokens, this.#nameFrom, endToken) : null,
      possessor: this.#possessorEnd > 0 ? range(tokens, this.#possessorFrom, this.#possessorEnd) : null,
    };
  }

  /** Takes the next token into the phrase, or returns false at the phrase's end. */
  #step(): boolean {
    const token = this.#tokens[this.#i]!;
    const begins = this.#i === this.#first;
    if (token.kind === 'number') return this.#takeNumber(begins);
    if (token.kind !== 'word') return this.#joinName(token);
    // "US" is no pronoun.
    const kind = token.text === 'US' ? 'open' : token.word.class;
    const capital = isCapital(token);
    const given = kind === 'auxiliary' || kind === 'time';
    if (capital && given && isNameAfterAll(this.#tokens, this.#i, begins)) return this.#takeCapital();
    if (capital && begins && isSpeakingSurname(this.#tokens, this.#i)) return this.#takeCapital();
    switch (kind) {
      case 'determiner':
      case 'possessive':
        return begins || this.#afterAll() ? this.#takeDeterminer() : false;
      case 'quantity':
        if (this.#nameFrom >= 0 && isNumberInName(this.#tokens, this.#i)) return this.#takeCapital();
        return begins || this.#nouns === 0 ? this.#take() : false;
      case 'time':
        // "the week", "Monday morning", but no "officials Monday".
        return begins || this.#nouns === 0 ? this.#takeNoun() : false;
      case 'preposition':
        return isInsider(this.#tokens, this.#i, this.#determiner) ? this.#take() : this.#joinName(token);
      case 'coordinator':
        return this.#joinName(token);
      case 'auxiliary':
        return token.lower === "'s" ? this.#takePossessive() : false;
      case 'adverb':
        // "USA TODAY", "Redvale Today": inside a sentence a capital makes it a name.
        if (capital && token.lower === 'today' && this.#nameFrom >= 0) return this.#takeCapital();
        return (this.#determiner >= 0 || this.#possessorEnd > 0) && this.#nouns === 0 && !begins
          ? this.#take()
          : false;
      case 'open':
        return capital && !(begins && opensPlainly(this.#tokens, this.#i))
          ? this.#takeCapital()
          : this.#takeLower(token, begins);
      case 'pronoun':
        return this.#isNumeral(token) ? this.#takeCapital() : false;
      default:
        return false;
    }
  }

  /** "Comet I flight director": a number behind a name, and nobody who speaks. */
  #isNumeral({ text }: Token): boolean {
    const next = following(this.#tokens, this.#i);
    if (text !== 'I' || this.#nameFrom < 0 || next?.kind !== 'word' || next.capital) return false;
    return next.word.class === 'open' && (next.word.verb === null || next.word.verbOrNoun);
  }

  #take(): true {
    this.#i++;
    return true;
  }
  #takeNoun(): true {
    this.#nouns++;
    this.#nameFrom = -1;
    return this.#take();
  }
  #takeDeterminer(): true {
    this.#determiner = this.#i;
    return this.#take();
  }
  /** "all the", "both his". */
  #afterAll(): boolean {
    return this.#i === this.#first + 1 && /^(?:all|both|half)$/.test(this.#tokens[this.#first]!.lower);
  }
  #takeNumber(begins: boolean): boolean {
    if (begins || this.#nouns === 0) return this.#take();
    // "a new 30-second spot"
    if (this.#nameFrom < 0 && /-\p{L}/u.test(this.#tokens[this.#i]!.text)) return this.#take();
    // "Harbour Seven-0", "Comet 12": the number stays with a name; other nouns end before it.
    return this.#nameFrom >= 0 && this.#tokens[this.#i]!.text.length < 4 ? this.#take() : false;
  }
  #takeCapital(): boolean {
    const previous = this.#tokens[this.#i - 1];
    const begins = this.#i === this.#first;
    if (
      !begins &&
      previous &&
      previous.kind === 'word' &&
      !isCapital(previous) &&
      this.#nouns > 0 &&
      previous.lower !== "'s"
    ) {
      // "the plan Trump announced" is two phrases, "press secretary Tom Pike" is one.
      if (!PARTICLES.has(previous.lower) && !leadsToName(previous) && !this.#isSaidBy()) return false;
    }
    if (begins && isInvertedVerb(this.#tokens, this.#i)) return false;
    if (this.#nameFrom < 0) this.#nameFrom = this.#i;
    this.#nouns++;
    return this.#take();
  }

  /** `“…,” said aerialist Ada Moss`: between a verb that follows the words and a name stands what the name's bearer is. */
  #isSaidBy(): boolean {
    if (this.#determiner >= 0 || this.#nameFrom >= 0) return false;
    const verb = this.#tokens[this.#first - 1];
    const before = this.#tokens[this.#first - 2];
    const tense = verb?.word.verb?.tense;
    if (tense !== 'past' && tense !== 'third') return false;
    if (verb?.sentence !== this.#tokens[this.#i]!.sentence) return false;
    return before?.kind === 'mark' || before?.text === ',';
  }

  /** `“…,” volunteer Ada Moss said`, `the “Harbour Nights” star Ada Moss`: behind marks a noun for persons, and a name. */
  #isCalledBehindMark({ word, sentence }: Token): boolean {
    const mark = this.#tokens[this.#i - 1];
    return (
      mark?.kind === 'mark' &&
      mark.sentence === sentence &&
      word.personNoun &&
      nameFollows(this.#tokens, this.#i)
    );
  }

  #takeLower(token: Token, begins: boolean): boolean {
    if (takesObject(this.#tokens, this.#i)) return false;
    const previous = this.#tokens[this.#i - 1];
    if (!begins && this.#nameFrom >= 0 && previous && isCapital(previous)) {
      if (PARTICLES.has(token.lower) && nameFollows(this.#tokens, this.#i)) return this.#take();
      const second = following(this.#tokens, this.#i);
      if (PARTICLES.has(token.lower) && second && PARTICLES.has(second.lower)) return this.#takeTwo();
      const known =
        PUBLISHES.test(token.lower) ||
        token.word.personNoun ||
        token.word.groupNoun ||
        DEMONYM_END.test(previous.lower);
      const things = namesThings(this.#tokens, this.#i, this.#determiner);
      if (!known && !things && !describesPerson(this.#tokens, this.#i)) return false;
      if (
        token.word.verb &&
        !nounAfterName(this.#tokens, this.#i, this.#determiner, this.#nameFrom, this.#nouns)
      )
        return false;
      return this.#takeNoun();
    }
    if (begins && isPosition(this.#tokens, this.#i)) {
      this.#nouns++;
      return this.#takeTwo();
    }
    // "said volunteer Ada Moss", "said sleep specialist Ada Moss": no verb follows a verb.
    const source =
      begins &&
      (followsAccording(this.#tokens, this.#i) ||
        (this.#isSaidBy() && calledBefore(this.#tokens, this.#i)) ||
        this.#isCalledBehindMark(token));
    const form = source || (begins && describesNext(this.#tokens, this.#i)) ? null : token.word.verb;
    if (form) {
      if (
        !token.word.verbOrNoun &&
        form.tense !== 'ing' &&
        // "the recall notice": no verb stands right behind an article.
        !(form.tense === 'base' && this.#i === this.#determiner + 1) &&
        !(form.tense === 'past' && opensSlot(this.#tokens, this.#i, this.#determiner, this.#nouns))
      )
        return false;
      if (
        begins &&
        !isObject(this.#tokens, this.#i) &&
        (followsSubject(this.#tokens, this.#i) ||
          !(token.word.verbOrNoun && nounHere(this.#tokens, this.#i, this.#determiner >= 0, this.#nouns)))
      )
        return false;
      if (
        !begins &&
        this.#nouns > 0 &&
        (saysWords(this.#tokens, this.#i) ||
          (!agreesAsNoun(this.#tokens, this.#i, this.#tokens[this.#determiner]) &&
            !nounHere(this.#tokens, this.#i, this.#determiner >= 0, this.#nouns)))
      )
        return false;
    } else if (this.#nouns > 0 && (/(?:ed|ing)$/.test(token.lower) || token.lower.endsWith('ly')))
      return false;
    else if (
      begins &&
      !source &&
      /(?:ly|ed|ing)$/.test(token.lower) &&
      !PARTICIPLE_ADJECTIVES.has(token.lower)
    )
      return false;
    return this.#takeNoun();
  }
  /** `'s` that owns: a noun follows; not "Trump's calling", where it is "is". */
  #takePossessive(): boolean {
    const next = following(this.#tokens, this.#i);
    if (this.#i === this.#first || !next || (next.kind !== 'word' && next.kind !== 'number')) return false;
    const kind = next.word.class;
    if (kind !== 'open' && kind !== 'quantity' && kind !== 'time' && kind !== 'adverb') return false;
    const form = next.word.verb;
    if (form && !next.word.verbOrNoun && form.tense !== 'past' && !LEADING.test(next.lower)) return false;
    return this.#own();
  }

  /** "the voters' guide", and what joins the parts of a name ("Department of Defence"). */
  #joinName(token: Token): boolean {
    const previous = this.#tokens[this.#i - 1];
    const next = following(this.#tokens, this.#i);
    if (!next || !previous || this.#i === this.#first) return false;
    if (
      token.kind === 'punctuation' &&
      (token.text === "'" || token.text === '’') &&
      previous.lower.endsWith('s')
    ) {
      if (next.kind !== 'word' || next.word.class !== 'open' || previous.end !== token.start) return false;
      return this.#own();
    }
    const joined = jointLength(this.#tokens, this.#i, this.#nameFrom >= 0);
    this.#i += joined;
    return joined > 0;
  }
  /** The words so far own what follows. */
  #own(): true {
    this.#possessorFrom = this.#first;
    this.#possessorEnd = this.#i;
    this.#nameFrom = -1;
    this.#nouns = 0;
    return this.#take();
  }
  #takeTwo(): true {
    this.#i += 2;
    return true;
  }
}
