/** The walk over one noun phrase, from its first word to its end; `phrases.ts` says what a phrase is. */
import {
  ADJECTIVE_END,
  ADJECTIVES,
  describesPerson,
  following,
  followsSubject,
  isCapital,
  isInvertedVerb,
  isObject,
  nounHere,
} from './noun-or-verb.ts';
import type { Phrase } from './phrases.ts';
import type { Token, TokenRange } from './reading.ts';
import { isGroupNoun, isPersonNoun } from './role-table.ts';
import { verbForm } from './verbs.ts';

const PARTICLES = new Set('de la van von der den bin ibn al el di da del du le dos ben ter zu'.split(' '));
/** "Republican claims", "Russian officials": adjectives of parties and nations. */
const DEMONYM_END = /(?:ican|ian|ratic|tish|ish|nese|ench|erman|aeli|iet|istic|amic)$/;
const NAME_JOINERS = new Set(['of', '&', 'for', 'on', 'and']);
const PARTICIPLE_ADJECTIVES = new Set(
  'retired undecided registered disgraced embattled renowned acclaimed beloved disaffected disillusioned anointed unnamed'.split(
    ' ',
  ),
);
const STANDS_ALONE = new Set('this that these those each another all both some many none neither'.split(' '));
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

export function range(tokens: readonly Token[], firstToken: number, endToken: number): TokenRange {
  return { start: tokens[firstToken]!.start, end: tokens[endToken - 1]!.end, firstToken, endToken };
}

/** Walks from a phrase's first word to its end; one walker serves a whole text. */
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
    if (capital && given && (!begins || token.lower === 'will') && this.#nameFollows())
      return this.#takeCapital();
    switch (kind) {
      case 'determiner':
      case 'possessive':
        return begins || this.#afterAll() ? this.#takeDeterminer() : false;
      case 'quantity':
        return begins || this.#nouns === 0 ? this.#take() : false;
      case 'time':
        // "the week", "Monday morning", but no "officials Monday".
        return begins || this.#nouns === 0 ? this.#takeNoun() : false;
      case 'preposition':
      case 'coordinator':
        return this.#joinName(token);
      case 'auxiliary':
        return token.lower === "'s" ? this.#takePossessive() : false;
      case 'adverb':
        return (this.#determiner >= 0 || this.#possessorEnd > 0) && this.#nouns === 0 && !begins
          ? this.#take()
          : false;
      case 'open':
        return capital ? this.#takeCapital() : this.#takeLower(token, begins);
      default:
        return false;
    }
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
    // "Hawaii Five-0", "Apollo 13": the number stays with a name; other nouns end before it.
    return this.#nameFrom >= 0 && this.#tokens[this.#i]!.text.length < 4 ? this.#take() : false;
  }
  #nameFollows(): boolean {
    const next = following(this.#tokens, this.#i);
    return next !== undefined && isCapital(next) && next.word.class === 'open';
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
      // "the plan Trump announced" is two phrases, "press secretary Sean Spicer" is one.
      const describes =
        previous.word.personNoun ||
        previous.word.groupNoun ||
        ADJECTIVES.has(previous.lower) ||
        ADJECTIVE_END.test(previous.lower) ||
        PARTICLES.has(previous.lower) ||
        previous.lower.includes('-');
      if (!describes) return false;
    }
    if (begins && isInvertedVerb(this.#tokens, this.#i)) return false;
    if (this.#nameFrom < 0) this.#nameFrom = this.#i;
    this.#nouns++;
    return this.#take();
  }

  #takeLower(token: Token, begins: boolean): boolean {
    const previous = this.#tokens[this.#i - 1];
    if (!begins && this.#nameFrom >= 0 && previous && isCapital(previous)) {
      if (PARTICLES.has(token.lower) && this.#nameFollows()) return this.#take();
      const second = following(this.#tokens, this.#i);
      if (PARTICLES.has(token.lower) && second && PARTICLES.has(second.lower)) return this.#takeTwo();
      const known = token.word.personNoun || token.word.groupNoun || DEMONYM_END.test(previous.lower);
      if (!known && !describesPerson(this.#tokens, this.#i)) return false;
      if (token.word.verb && !this.#nounAfterName(token, previous)) return false;
      return this.#takeNoun();
    }
    const form = token.word.verb;
    if (form) {
      if (!token.word.verbOrNoun && form.tense !== 'ing' && !(form.tense === 'past' && this.#openSlot()))
        return false;
      if (
        begins &&
        !isObject(this.#tokens, this.#i) &&
        (followsSubject(this.#tokens, this.#i) ||
          !(token.word.verbOrNoun && nounHere(this.#tokens, this.#i, this.#determiner >= 0, this.#nouns)))
      )
        return false;
      if (!begins && this.#nouns > 0 && !nounHere(this.#tokens, this.#i, this.#determiner >= 0, this.#nouns))
        return false;
    } else if (this.#nouns > 0 && (/(?:ed|ing)$/.test(token.lower) || token.lower.endsWith('ly')))
      return false;
    else if (begins && /(?:ly|ed|ing)$/.test(token.lower) && !PARTICIPLE_ADJECTIVES.has(token.lower))
      return false;
    return this.#takeNoun();
  }
  /** "a Donald Trump tweet", "the CNN poll", "the Clinton campaign", "of Republican claims", but "Bozell notes". */
  #nounAfterName(token: Token, previous: Token): boolean {
    if (!token.word.verbOrNoun) return false;
    const determiner = this.#determiner >= 0 ? this.#tokens[this.#determiner]!.lower : '';
    if (/^(?:an?|another|this|each|every)$/.test(determiner)) return true;
    const next = following(this.#tokens, this.#i)?.lower ?? '';
    if (isPersonNoun(next) || (isGroupNoun(next) && !verbForm(next))) return true;
    if (this.#determiner < 0 && token.lower !== 'campaign') {
      return this.#i - this.#nameFrom === 1 && DEMONYM_END.test(previous.lower);
    }
    return nounHere(this.#tokens, this.#i, this.#determiner >= 0, this.#nouns);
  }
  /** Right after the determiner (or its adverbs) a participle describes: "the proposed plan". */
  #openSlot(): boolean {
    if (
      this.#determiner < 0 ||
      this.#nouns > 0 ||
      /^(?:another|others|both|some|all)$/.test(this.#tokens[this.#determiner]!.lower)
    )
      return false;
    const next = following(this.#tokens, this.#i);
    return next?.kind === 'mark' || (next?.kind === 'word' && next.word.class === 'open');
  }

  /** `'s` that owns: a noun follows; not "Trump's calling", where it is "is". */
  #takePossessive(): boolean {
    const next = following(this.#tokens, this.#i);
    if (this.#i === this.#first || !next || (next.kind !== 'word' && next.kind !== 'number')) return false;
    const kind = next.word.class;
    if (kind !== 'open' && kind !== 'quantity' && kind !== 'time' && kind !== 'adverb') return false;
    const form = next.word.verb;
    if (form && !next.word.verbOrNoun && form.tense !== 'past') return false;
    this.#possessorFrom = this.#first;
    this.#possessorEnd = this.#i;
    this.#nameFrom = -1;
    this.#nouns = 0;
    return this.#take();
  }

  /** "Department of Defence", "Johnson & Johnson", "John Smith, Jr.", "the voters' guide". */
  #joinName(token: Token): boolean {
    const previous = this.#tokens[this.#i - 1];
    const next = following(this.#tokens, this.#i);
    if (!next || !previous || this.#i === this.#first) return false;
    if (token.text === ',' && SUFFIXES.has(next.lower) && this.#nameFrom >= 0) {
      this.#i += 2;
      return true;
    }
    if (
      (token.text === "'" || token.text === '’') &&
      token.kind === 'punctuation' &&
      previous.lower.endsWith('s')
    ) {
      if (next.kind !== 'word' || next.word.class !== 'open' || previous.end !== token.start) return false;
      this.#possessorFrom = this.#first;
      this.#possessorEnd = this.#i;
      this.#nameFrom = -1;
      this.#nouns = 0;
      return this.#take();
    }
    if (!NAME_JOINERS.has(token.lower)) return false;
    if (token.lower === 'of' && previous.word.personNoun && !isCapital(previous))
      return this.#joinOffice(next);
    if (this.#nameFrom < 0 || !isCapital(previous)) return false;
    if (token.lower === 'of' || token.text === '&') {
      if (isCapital(next) && next.word.class === 'open') return this.#takeTwo();
      const after = this.#tokens[this.#i + 2];
      if (next.lower === 'the' && after && isCapital(after) && after.sentence === token.sentence) {
        this.#i += 3;
        return true;
      }
      return false;
    }
    // "and", "for" and "on" join names only after a word for an institution ("Council on Foreign Relations").
    return /^(?:council|center|centre|committee|commission|institute|department|foundation|campaign|bureau|office|americans|citizens|agency)$/.test(
      previous.lower,
    ) &&
      isCapital(next) &&
      next.word.class === 'open'
      ? this.#takeTwo()
      : false;
  }
  /** "secretary of state", "chief of staff". */
  #joinOffice(next: Token): boolean {
    return /^(?:state|defense|defence|staff|operations|police|justice)$/.test(next.lower)
      ? this.#takeTwo()
      : false;
  }
  #takeTwo(): true {
    this.#i += 2;
    return true;
  }
}
