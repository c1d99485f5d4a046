/** The walk over one noun phrase, from its first word to its end; `phrases.ts` says what a phrase is. */
import { isUpper } from './characters.ts';
import type { Phrase } from './phrases.ts';
import type { Token, TokenRange } from './reading.ts';
import { isGroupNoun, isPersonNoun } from './role-table.ts';
import { isVerbOrNoun, verbForm } from './verbs.ts';
import { wordClass } from './word-classes.ts';

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
const SUFFIXES = new Set(['jr', 'jr.', 'sr', 'sr.', 'ii', 'iii', 'iv']);

export const isCapital = (token: Token): boolean =>
  token.kind === 'word' && isUpper(token.text.charCodeAt(0));

export function range(tokens: readonly Token[], firstToken: number, endToken: number): TokenRange {
  return { start: tokens[firstToken]!.start, end: tokens[endToken - 1]!.end, firstToken, endToken };
}

/** One walk from a phrase's first word to its end. */
export class PhraseWalk {
  readonly #tokens: readonly Token[];
  readonly #first: number;
  #i: number;
  #determiner = -1;
  /** First token of the capitalised run that is being read, -1 outside one. */
  #nameFrom = -1;
  #nouns = 0;
  #possessorEnd = -1;
  #possessorFrom = -1;

  constructor(tokens: readonly Token[], first: number) {
    this.#tokens = tokens;
    this.#first = first;
    this.#i = first;
  }

  read(): Phrase | null {
    const sentence = this.#tokens[this.#first]!.sentence;
    while (this.#i < this.#tokens.length && this.#tokens[this.#i]!.sentence === sentence && this.#step());
    const end = this.#i;
    const bare = this.#determiner >= 0 && end === this.#determiner + 1;
    if (end === this.#first) return null;
    const only = this.#tokens[end - 1]!;
    // "this", "each" and "another" stand alone; "the" and "a" do not.
    if (bare && !/^(?:this|that|these|those|each|another|all|both|some|many|none|neither)$/.test(only.lower))
      return null;
    const name =
      this.#nameFrom >= 0 && this.#nameFrom < end ? range(this.#tokens, this.#nameFrom, end) : null;
    const possessor =
      this.#possessorEnd > 0 ? range(this.#tokens, this.#possessorFrom, this.#possessorEnd) : null;
    return {
      ...range(this.#tokens, this.#first, end),
      kind: bare ? 'pronoun' : name ? 'name' : 'noun',
      head: end - 1,
      determiner: this.#determiner,
      name,
      possessor,
    };
  }

  /** Takes the next token into the phrase, or returns false at the phrase's end. */
  #step(): boolean {
    const token = this.#tokens[this.#i]!;
    const begins = this.#i === this.#first;
    if (token.kind === 'number') return this.#takeNumber(begins);
    if (token.kind !== 'word') return this.#joinName(token);
    // "US" is no pronoun.
    const kind = token.text === 'US' ? 'open' : wordClass(token.lower);
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
    return next !== undefined && isCapital(next) && wordClass(next.lower) === 'open';
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
        isPersonNoun(previous.lower) ||
        isGroupNoun(previous.lower) ||
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
    if (isVerbOrNoun(token.lower)) return false;
    const tense = verbForm(token.lower)?.tense;
    if (tense !== 'past' && tense !== 'ing') return false;
    return /(?:ed|ing|said|wrote|told)$/.test(token.lower);
  }

  #takeLower(token: Token, begins: boolean): boolean {
    const previous = this.#tokens[this.#i - 1];
    if (!begins && this.#nameFrom >= 0 && previous && isCapital(previous)) {
      if (PARTICLES.has(token.lower) && this.#nameFollows()) return this.#take();
      if (!isPersonNoun(token.lower) && !isGroupNoun(token.lower) && !this.#describesPerson(token))
        return false;
      if (verbForm(token.lower) && !this.#nounAfterName(token, previous)) return false;
      return this.#takeNoun();
    }
    const form = verbForm(token.lower);
    if (form) {
      if (!isVerbOrNoun(token.lower) && form.tense !== 'ing' && !(form.tense === 'past' && this.#openSlot()))
        return false;
      if (
        begins &&
        !this.#isObject() &&
        (this.#followsSubject() || !(isVerbOrNoun(token.lower) && this.#nounHere()))
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
    if (wordClass(previous.lower) !== 'open' || previous.lower.endsWith('ly')) return false;
    if (ADJECTIVE_END.test(previous.lower) && !isPersonNoun(previous.lower) && !isGroupNoun(previous.lower))
      return false;
    return isCapital(previous) || verbForm(previous.lower) === null;
  }
  /** Behind a preposition or a plain verb a word that may be verb or noun is a noun: "records for terms". */
  #isObject(): boolean {
    const token = this.#tokens[this.#i]!;
    const previous = this.#tokens[this.#i - 1];
    if (previous?.kind !== 'word' || previous.sentence !== token.sentence || !isVerbOrNoun(token.lower))
      return false;
    const kind = wordClass(previous.lower);
    if (kind === 'preposition')
      return previous.lower !== 'to' && previous.lower !== 'as' && previous.lower !== 'than';
    const form = verbForm(previous.lower);
    return form !== null && !isVerbOrNoun(previous.lower) && form.tense !== 'base' && kind === 'open';
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
    return next?.kind === 'mark' || (next?.kind === 'word' && wordClass(next.lower) === 'open');
  }
  /** A word that may be verb or noun is a noun where a verb, or the end of the clause, follows. */
  #nounHere(): boolean {
    const next = this.#next();
    if (!isVerbOrNoun(this.#tokens[this.#i]!.lower)) return false;
    const previous = this.#tokens[this.#i - 1];
    if (previous && (ADJECTIVES.has(previous.lower) || previous.lower === "'s")) return true;
    const person = previous !== undefined && (isPersonNoun(previous.lower) || isGroupNoun(previous.lower));
    if (
      previous &&
      !person &&
      !isCapital(previous) &&
      this.#determiner >= 0 &&
      ADJECTIVE_END.test(previous.lower)
    )
      return true;
    if (!next || next.kind === 'punctuation') return next?.text !== ':' && next !== undefined;
    const kind = next.kind === 'word' ? wordClass(next.lower) : 'open';
    if (kind === 'auxiliary' || isPersonNoun(next.lower) || isGroupNoun(next.lower)) return true;
    const form = verbForm(next.lower);
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
    return form !== null && !isVerbOrNoun(next.lower) && form.tense !== 'ing';
  }
  /** "Trump campaign manager", "Obama-era lawyer": a word after a name that leads to a person noun. */
  #describesPerson(token: Token): boolean {
    const next = this.#next();
    if (next?.kind !== 'word') return false;
    if (verbForm(token.lower) && !isVerbOrNoun(token.lower)) return false;
    if (/(?:ed|ly)$/.test(token.lower) || wordClass(next.lower) !== 'open') return false;
    return (
      isPersonNoun(next.lower) && !(isVerbOrNoun(token.lower) && verbForm(token.lower)?.tense === 'third')
    );
  }

  /** `'s` that owns: a noun follows; not "Trump's calling", where it is "is". */
  #takePossessive(): boolean {
    const next = this.#next();
    if (this.#i === this.#first || !next || (next.kind !== 'word' && next.kind !== 'number')) return false;
    const kind = wordClass(next.lower);
    if (kind !== 'open' && kind !== 'quantity' && kind !== 'time' && kind !== 'adverb') return false;
    const form = verbForm(next.lower);
    if (form && !isVerbOrNoun(next.lower) && form.tense !== 'past') return false;
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
      if (next.kind !== 'word' || wordClass(next.lower) !== 'open' || previous.end !== token.start)
        return false;
      this.#possessorFrom = this.#first;
      this.#possessorEnd = this.#i;
      this.#nameFrom = -1;
      this.#nouns = 0;
      return this.#take();
    }
    if (!NAME_JOINERS.has(token.lower)) return false;
    if (token.lower === 'of' && isPersonNoun(previous.lower) && !isCapital(previous))
      return this.#joinOffice(next);
    if (this.#nameFrom < 0 || !isCapital(previous)) return false;
    if (token.lower === 'of' || token.text === '&') {
      if (isCapital(next) && wordClass(next.lower) === 'open') return this.#takeTwo();
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
      wordClass(next.lower) === 'open'
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
