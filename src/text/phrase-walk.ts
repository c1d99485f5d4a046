/** The walk over one noun phrase, from its first word to its end; `phrases.ts` says what a phrase is. */
import { isUpper } from './characters.ts';
import type { Phrase } from './phrases.ts';
import type { Token, TokenRange } from './reading.ts';
import { isGroupNoun, isPersonNoun } from './role-table.ts';
import { verbForm } from './verbs.ts';

const PARTICLES = new Set('de la van von der den bin ibn al el di da del du le dos ben ter zu'.split(' '));
const ADJECTIVE_END = /(?:ive|al|ed|ic|ous|ful|less|ian|ern|time|ing|ary|ory|ent|ant|ish|ist|est|ble)$/;
const ADJECTIVES = new Set(
  `new old former late top senior junior chief deputy acting then longtime current big great good bad young famous fellow
  right left state federal local national black white gay rich poor conservative liberal moderate independent`
    .trim()
    .split(/\s+/),
);
/** "Republican claims", "Russian officials": adjectives of parties and nations. */
const DEMONYM_END = /(?:ican|ian|ratic|tish|ish|nese|ench|erman|aeli|iet|istic|amic)$/;
const NAME_JOINERS = new Set(['of', '&', 'for', 'on', 'and']);
/** What follows one of these at once is a verb, whatever else the word may be. */
const SUBJECT_PRONOUN = /^(?:he|she|they|it|i|we|you|who|which)$/;
const PARTICIPLE_ADJECTIVES = new Set(
  'retired undecided registered disgraced embattled renowned acclaimed beloved disaffected disillusioned anointed unnamed'.split(
    ' ',
  ),
);
const STANDS_ALONE = new Set('this that these those each another all both some many none neither'.split(' '));
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

export const isCapital = (token: Token): boolean =>
  token.kind === 'word' && isUpper(token.text.charCodeAt(0));

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
  #next(): Token | undefined {
    const next = this.#tokens[this.#i + 1];
    return next && next.sentence === this.#tokens[this.#i]!.sentence ? next : undefined;
  }
  #nameFollows(): boolean {
    const next = this.#next();
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
    if (begins && this.#isInvertedVerb()) return false;
    if (this.#nameFrom < 0) this.#nameFrom = this.#i;
    this.#nouns++;
    return this.#take();
  }

  /** "Continued Stone:", "Adding, …", "Asked about": a verb at a sentence's beginning is no name. */
  #isInvertedVerb(): boolean {
    const token = this.#tokens[this.#i]!;
    if (this.#tokens[this.#i - 1]?.sentence === token.sentence) return false;
    if (token.word.verbOrNoun) return false;
    const tense = token.word.verb?.tense;
    if (tense !== 'past' && tense !== 'ing') return false;
    return /(?:ed|ing|said|wrote|told)$/.test(token.lower);
  }

  #takeLower(token: Token, begins: boolean): boolean {
    const previous = this.#tokens[this.#i - 1];
    if (!begins && this.#nameFrom >= 0 && previous && isCapital(previous)) {
      if (PARTICLES.has(token.lower) && this.#nameFollows()) return this.#take();
      if (!token.word.personNoun && !token.word.groupNoun && !this.#describesPerson(token)) return false;
      if (token.word.verb && !this.#nounAfterName(token, previous)) return false;
      return this.#takeNoun();
    }
    const form = token.word.verb;
    if (form) {
      if (!token.word.verbOrNoun && form.tense !== 'ing' && !(form.tense === 'past' && this.#openSlot()))
        return false;
      if (
        begins &&
        !this.#isObject() &&
        (this.#followsSubject() || !(token.word.verbOrNoun && this.#nounHere()))
      )
        return false;
      if (!begins && this.#nouns > 0 && !this.#nounHere()) return false;
    } else if (this.#nouns > 0 && (/(?:ed|ing)$/.test(token.lower) || token.lower.endsWith('ly')))
      return false;
    else if (begins && /(?:ly|ed|ing)$/.test(token.lower) && !PARTICIPLE_ADJECTIVES.has(token.lower))
      return false;
    return this.#takeNoun();
  }
  /** "a Donald Trump tweet", "the CNN poll", "the Clinton campaign", "of Republican claims", but "Bozell notes". */
  #nounAfterName(token: Token, previous: Token): boolean {
    const determiner = this.#determiner >= 0 ? this.#tokens[this.#determiner]!.lower : '';
    if (/^(?:an?|another|this|each|every)$/.test(determiner)) return true;
    const next = this.#next()?.lower ?? '';
    if (isPersonNoun(next) || (isGroupNoun(next) && !verbForm(next))) return true;
    if (this.#determiner < 0 && token.lower !== 'campaign') {
      return this.#i - this.#nameFrom === 1 && DEMONYM_END.test(previous.lower);
    }
    return this.#nounHere();
  }
  /** What follows a pronoun, a name or a noun at once is its verb: "he notes", "Pollsters agree". */
  #followsSubject(): boolean {
    const previous = this.#tokens[this.#i - 1];
    if (previous?.kind !== 'word' || previous.sentence !== this.#tokens[this.#i]!.sentence) return false;
    if (SUBJECT_PRONOUN.test(previous.lower)) return true;
    if (previous.word.class !== 'open' || previous.lower.endsWith('ly')) return false;
    if (ADJECTIVE_END.test(previous.lower) && !previous.word.personNoun && !previous.word.groupNoun)
      return false;
    return isCapital(previous) || previous.word.verb === null;
  }
  /** Behind a preposition or a plain verb a word that may be verb or noun is a noun: "records for terms". */
  #isObject(): boolean {
    const token = this.#tokens[this.#i]!;
    const previous = this.#tokens[this.#i - 1];
    if (previous?.kind !== 'word' || previous.sentence !== token.sentence || !token.word.verbOrNoun)
      return false;
    const kind = previous.word.class;
    if (kind === 'preposition')
      return previous.lower !== 'to' && previous.lower !== 'as' && previous.lower !== 'than';
    const form = previous.word.verb;
    return form !== null && !previous.word.verbOrNoun && form.tense !== 'base' && kind === 'open';
  }
  /** Right after the determiner (or its adverbs) a participle describes: "the proposed plan". */
  #openSlot(): boolean {
    if (
      this.#determiner < 0 ||
      this.#nouns > 0 ||
      /^(?:another|others|both|some|all)$/.test(this.#tokens[this.#determiner]!.lower)
    )
      return false;
    const next = this.#next();
    return next?.kind === 'mark' || (next?.kind === 'word' && next.word.class === 'open');
  }
  /** A word that may be verb or noun is a noun where a verb, or the end of the clause, follows. */
  #nounHere(): boolean {
    const next = this.#next();
    if (!this.#tokens[this.#i]!.word.verbOrNoun) return false;
    const previous = this.#tokens[this.#i - 1];
    if (previous && (ADJECTIVES.has(previous.lower) || previous.lower === "'s")) return true;
    const person = previous !== undefined && (previous.word.personNoun || previous.word.groupNoun);
    if (
      previous &&
      !person &&
      !isCapital(previous) &&
      this.#determiner >= 0 &&
      ADJECTIVE_END.test(previous.lower)
    )
      return true;
    if (!next || next.kind === 'punctuation') return next?.text !== ':' && next !== undefined;
    const kind = next.kind === 'word' ? next.word.class : 'open';
    if (kind === 'auxiliary' || next.word.personNoun || next.word.groupNoun) return true;
    // "observation posts": what is no person, group or plural says and claims nothing.
    if (
      previous &&
      !person &&
      previous.word.class === 'open' &&
      !isCapital(previous) &&
      !previous.lower.endsWith('s') &&
      this.#nouns > 0
    )
      return true;
    const form = next.word.verb;
    // "a private email server"
    if (
      !person &&
      this.#determiner >= 0 &&
      next.kind === 'word' &&
      kind === 'open' &&
      !form &&
      !isCapital(next)
    )
      return true;
    return form !== null && !next.word.verbOrNoun && form.tense !== 'ing';
  }
  /** "Trump campaign manager", "Obama-era lawyer": a word after a name that leads to a person noun. */
  #describesPerson(token: Token): boolean {
    const next = this.#next();
    if (next?.kind !== 'word') return false;
    if (token.word.verb && !token.word.verbOrNoun) return false;
    if (/(?:ed|ly)$/.test(token.lower) || next.word.class !== 'open') return false;
    return next.word.personNoun && !(token.word.verbOrNoun && token.word.verb?.tense === 'third');
  }

  /** `'s` that owns: a noun follows; not "Trump's calling", where it is "is". */
  #takePossessive(): boolean {
    const next = this.#next();
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
    const next = this.#next();
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
