/** Which of an article's statements a note speaks of in which it corrects itself, and whether it calls their words wrong. Pure. */
import { language } from '../../language/index.ts';
import { isFirstName } from '../../people/names/first-names.ts';
import { isHonorific } from '../../people/names/name-words.ts';
import { CORRECTION_HEAD, corrects } from '../../text/correction-head.ts';
import { foldText } from '../../text/normalise.ts';
import { readText } from '../../text/read-text.ts';
import { stem } from '../../text/stem.ts';
import { wordClass } from '../../text/word-classes.ts';

const { isPersonNoun } = language.roleTable;
const { NUMBER_WORDS } = language.timeWords;
const PLACE_ENDS: ReadonlySet<string> = new Set(language.nameWords.PLACE_END);
const {
  ABOUT_THE_SPEAKER,
  NOT_TO_BE_BELIEVED,
  REMARKS,
  ALREADY_MENDED,
  BEFORE_RIGHT,
  BEFORE_WRONG,
  MISQUOTING,
  OF_SPEECH,
} = language.correctionWords;

const WRONG = new RegExp(`\\b(?:${BEFORE_WRONG})\\b[^.!?“”"]{0,120}$`, 'i');
const WRONG_FIGURE = new RegExp(
  `\\b(?:${BEFORE_WRONG})\\b[^.!?“”"\\d]{0,60}?((?:[$€£]\\s?)?\\d[\\d.,]*(?:\\s(?:percent|per cent|million|billion|thousand|hundred))?)`,
  'gi',
);
const MENDED = new RegExp(ALREADY_MENDED, 'i');
const MISQUOTED = new RegExp(MISQUOTING, 'i');
const RIGHT = new RegExp(`\\b(?:${BEFORE_RIGHT})\\b[^.!?“”"]{0,60}$`, 'i');
/** What stands behind the right words: "“forty”, not “fifty”". */
const BEHIND_RIGHT =
  /^[”"’',.\s]{0,4}(?:(?:and|but) )?(?:not(?! (?:to|about|at|in|on)\b)|rather than|instead of)\b/i;
/** "… and not by the captain, Luke Abbott". */
const NOT_THEIRS = /\bnot\b[^.!?“”"]{0,40}$/i;
const ABOUT_SPEAKER = new RegExp(ABOUT_THE_SPEAKER, 'i');
const UNBELIEVED = new RegExp(NOT_TO_BE_BELIEVED, 'i');
const SPEECH = new RegExp(OF_SPEECH, 'i');
const REMARK = new RegExp(REMARKS, 'i');
/** What has a name: some words behind "the name of the". */
const NAME_OF = /\bnames? of (?:the|an?) ((?:[\p{L}’'-]{1,30} ?){1,3})/iu;
/** A mark that ends a name, whatever stands behind it. */
const ENDS_NAME = /[^\p{L}’'.-]$/u;
/** Shorter given names are words as well. */
const LEAST_NAME = 4;
/** Smaller numbers in words stand in every text. */
const LEAST_FIGURE = 6;
/** So many words the note shares at least with what somebody says whom it names. */
const SHARED_BY_NAMED = 2;
/** … and with what somebody says whom it does not name. */
const SHARED_BY_NOBODY = 5;
/** So many words with a sense of their own a note shares with words that it speaks of without quoting them. */
const SHARED = 3;

/** A statement as its article prints it. */
export interface PrintedWords {
  readonly words: string;
  /** The name under which it is printed; null: none. */
  readonly speaker: string | null;
  readonly role: string | null;
  /** A body, or somebody whom the article does not name, is none. */
  readonly isPerson: boolean;
}

/** Whether a note calls printed words wrong; not where it gives the very words as right, or the text is mended already. */
export const callsWrong = (note: string, words: string, speaker: string | null): boolean =>
  new Note(note).callsWrong({ words, speaker, role: null, isPerson: true });

/**
 * For each statement of one article the note that speaks of it, whether it calls the printed words wrong or says how they were
 * mended; null: none does. What a note quotes, and its figures, tell most; then what it shares with the words of those whom
 * it names; a note on somebody's name or office speaks of all that this person says.
 */
export function notesOnStatements(
  notes: readonly string[],
  statements: readonly PrintedWords[],
): (string | null)[] {
  const joined: (string | null)[] = statements.map(() => null);
  for (const text of notes) {
    const note = new Note(text);
    const places = corrects(text) ? note.placesIn(statements) : [];
    const wrong = (i: number): boolean => note.callsWrong(statements[i] as PrintedWords);
    for (const i of places.length > 0 ? places : [...statements.keys()].filter(wrong)) joined[i] ??= text;
  }
  return joined;
}

/** What a note and a statement have in common. */
interface Evidence {
  /** One of them quotes the other, or a part of it. */
  readonly isQuoted: boolean;
  readonly figures: readonly string[];
  /** Other words with a sense of their own, the speaker's name left out. */
  readonly shared: number;
  /** The note has the speaker's last name. */
  readonly named: boolean;
  readonly firstNamed: boolean;
  /** The note has the noun of the speaker's role. */
  readonly called: boolean;
}

/** Capitalised words side by side: "Mark Burger", "Chief Landon Vesey". */
interface CapitalRun {
  /** Folded. */
  readonly names: readonly string[];
  /** Where it begins in the text, in UTF-16 code units. */
  readonly at: number;
}

/** Those of two words and more; a small word at a sentence's beginning is none of them ("When Weir spoke"). Linear. */
function capitalRuns(text: string): CapitalRun[] {
  const runs: { names: string[]; at: number }[] = [];
  let open: { names: string[]; at: number } | null = null;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const name = wordsOf(word)[0] ?? '';
    const isName = /\p{Lu}/u.test(word.slice(0, 2)) && name !== '';
    if (!isName || (open === null && wordClass(name) !== 'open')) open = null;
    else if (open !== null) open.names.push(name);
    else {
      open = { names: [name], at: index };
      runs.push(open);
    }
    if (ENDS_NAME.test(word)) open = null;
  }
  return runs.filter(({ names }) => names.length > 1);
}

class Note {
  readonly #text: string;
  readonly #stems: ReadonlySet<string>;
  readonly #folded: string;
  /** Without its head. */
  readonly #body: string;
  /** Runs of capitalised words, and where they begin in the body. */
  readonly #people: readonly CapitalRun[];
  readonly #quoted: readonly { readonly words: string; readonly open: number; readonly end: number }[];

  constructor(text: string) {
    this.#text = text;
    // The hour of the note is no figure of the article.
    const body = text.replace(CORRECTION_HEAD, '');
    this.#stems = new Set(wordsOf(body).map(stem));
    this.#folded = wordsOf(body).join(' ');
    this.#people = capitalRuns(body);
    this.#body = body;
    this.#quoted = readText(text)
      .quoted.filter(({ depth }) => depth === 0)
      .map(({ start, end, open }) => ({ words: wordsOf(text.slice(start, end)).join(' '), open, end }))
      .filter(({ words }) => words !== '');
  }

  callsWrong(printed: PrintedWords): boolean {
    const quoted = this.#quotedIn(printed.words);
    if (quoted.some(({ open }) => WRONG.test(this.#text.slice(0, open)))) return true;
    if (
      quoted.some(
        ({ open, end }) => RIGHT.test(this.#text.slice(0, open)) || BEHIND_RIGHT.test(this.#text.slice(end)),
      )
    )
      return false;
    const isQuoted = quoted.length > 0;
    if (!isQuoted && this.#holdsWrongFigure(printed.words)) return true;
    // An editor's note that corrects nothing has words in common with every statement.
    if (printed.speaker === null || MENDED.test(this.#text) || !corrects(this.#text)) return false;
    if (isQuoted && !MISQUOTED.test(this.#text)) return false;
    const { named, shared, figures } = this.#evidenceOf(printed);
    if (!named || this.#isGivenTo(printed.speaker)) return false;
    // Of how somebody was quoted one word of the matter tells.
    return shared + figures.length >= (MISQUOTED.test(this.#text) ? 1 : SHARED);
  }

  /** The places of the statements that the note speaks of. */
  placesIn(statements: readonly PrintedWords[]): readonly number[] {
    const evidence = statements.map((printed) => this.#evidenceOf(printed));
    const having = (test: (one: Evidence) => boolean): number[] =>
      [...evidence.keys()].filter((i) => test(evidence[i] as Evidence));
    const sharedBy = (i: number): number => (evidence[i] as Evidence).shared;
    const best = (of: readonly number[], least: number): number[] => {
      const most = Math.max(0, ...of.map(sharedBy));
      return most < least ? [] : of.filter((i) => sharedBy(i) === most);
    };
    const named = having((one) => one.named);
    /** Of these the named ones, where any is. */
    const ofNamed = (of: readonly number[]): readonly number[] => {
      const both = of.filter((i) => named.includes(i));
      return both.length > 0 ? both : of;
    };
    const quoted = having(({ isQuoted }) => isQuoted);
    if (quoted.length > 0) return ofNamed(quoted);
    const called = having((one) => one.called);
    if (UNBELIEVED.test(this.#text) && named.length > 0) return named;
    if (ABOUT_SPEAKER.test(this.#text) && !this.#isOfThing()) {
      const meant = [named, having(({ firstNamed }) => firstNamed), called].find((of) => of.length > 0) ?? [];
      const [speaker = null, ...others] = new Set(meant.map((i) => statements[i]?.speaker ?? null));
      // Of several people the note may mend another's name.
      if (speaker !== null && others.length === 0 && !this.#isOfAnother(speaker)) return meant;
    }
    // A note may mend several figures: each stands in the statement that has most in common with it.
    const figures = new Set(evidence.flatMap((one) => one.figures));
    const figured = [...figures].flatMap((figure) =>
      best(ofNamed(having((one) => one.figures.includes(figure) && (one.shared > 0 || one.named))), 0),
    );
    if (figured.length > 0) return figured;
    const speaks = SPEECH.test(this.#body) || REMARK.test(this.#text);
    for (const of of [named, called]) {
      const closest = best(of, speaks ? 1 : SHARED_BY_NAMED);
      if (closest.length > 0) return closest;
      // The only thing that is printed of whoever the note says was quoted wrongly.
      if (speaks && of.length === 1) return of;
      if (of === named && named.length > 0) break;
    }
    // Of nobody it names: only one statement may be meant.
    const ofMatter = best([...evidence.keys()], SHARED_BY_NOBODY);
    return ofMatter.length === 1 ? ofMatter : [];
  }

  #evidenceOf({ words, speaker, role, isPerson }: PrintedWords): Evidence {
    const printed = [...new Set(wordsOf(words))];
    const names = wordsOf(speaker ?? '');
    const has = (word: string | undefined): boolean => word !== undefined && this.#stems.has(stem(word));
    return {
      isQuoted: this.#quotedIn(words).length > 0,
      figures: printed.filter((word) => isFigure(word) && has(word)),
      shared: printed.filter(
        (word) => !isFigure(word) && !names.includes(word) && wordClass(word) === 'open' && has(word),
      ).length,
      named: speaker !== null && this.#names(speaker, isPerson),
      firstNamed: isPerson && (names[0]?.length ?? 0) >= LEAST_NAME && has(names[0]),
      called: isPerson && wordsOf(role ?? '').some((word) => isPersonNoun(word) && has(word)),
    };
  }

  /** Whether the note names a speaker: a body by its whole name, a person by the last name under nobody else's given name. */
  #names(speaker: string, isPerson: boolean): boolean {
    const names = wordsOf(speaker);
    const last = names.at(-1);
    if (last === undefined || !/\p{Lu}/u.test(speaker)) return false;
    if (!isPerson || names.length === 1) return ` ${this.#folded} `.includes(` ${names.join(' ')} `);
    const full = this.#people.filter((one) => one.names.at(-1) === last);
    return full.length > 0
      ? full.some((one) => one.names.includes(names[0] ?? '') || one.names.slice(0, -1).every(isTitle))
      : this.#stems.has(stem(last));
  }

  /** "The name of the shoe shop": of no person. */
  #isOfThing(): boolean {
    const behind = NAME_OF.exec(this.#body)?.[1];
    return behind !== undefined && !wordsOf(behind).some((word) => isPersonNoun(word));
  }

  /** Whether what it tells of somebody ("the spelling of") stands nearer to another's name than to the speaker's. */
  #isOfAnother(speaker: string): boolean {
    const names = wordsOf(speaker);
    const at = this.#body.search(ABOUT_SPEAKER);
    const lower = this.#body.toLowerCase();
    const own = [names[0] ?? '', names.at(-1) ?? '']
      .map((name) => lower.indexOf(name))
      .filter((place) => place >= 0);
    const distance = Math.min(...own.map((place) => Math.abs(place - at)));
    return this.#people.some(
      (one) =>
        one.names.at(-1) !== names.at(-1) &&
        isFirstName(one.names[0] ?? '') &&
        !PLACE_ENDS.has(one.names.at(-1) ?? '') &&
        Math.abs(one.at - at) < distance,
    );
  }

  #quotedIn(words: string): readonly { readonly open: number; readonly end: number }[] {
    const printed = ` ${wordsOf(words).join(' ')} `;
    return this.#quoted.filter(
      (one) => printed.includes(` ${one.words} `) || ` ${one.words} `.includes(printed),
    );
  }

  /** "… cost 40 million, not 50 million": the figure stands in the printed words, beside another word of the note. */
  #holdsWrongFigure(words: string): boolean {
    const printed = ` ${foldText(words)} `;
    return [...this.#text.matchAll(WRONG_FIGURE)].some(({ 1: figure = '' }) => {
      const wrong = ` ${foldText(figure)} `;
      const others = wordsOf(printed.replace(wrong, ' '));
      return (
        printed.includes(wrong) &&
        others.some((word) => !isFigure(word) && wordClass(word) === 'open' && this.#stems.has(stem(word)))
      );
    });
  }

  /** Whether the note says that this is whose words they are: "made by coach Menon and not by Abbott". */
  #isGivenTo(speaker: string): boolean {
    const last = wordsOf(speaker).at(-1) ?? '';
    const before = this.#text.slice(0, Math.max(0, this.#text.toLowerCase().lastIndexOf(last)));
    return RIGHT.test(before) && !NOT_THEIRS.test(before);
  }
}

/** Folded words without a possessive's end; numbers in figures ("fourteen" as "14", "$1.4bn" as "1.4bn"). */
function wordsOf(text: string): string[] {
  return foldText(text)
    .split(' ')
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => word !== '')
    .map((word) => {
      const value = Object.hasOwn(NUMBER_WORDS, word) ? (NUMBER_WORDS[word] ?? 0) : 0;
      return value < LEAST_FIGURE ? word.replace(/^[$€£](?=\d)/, '') : String(value);
    });
}

/** "Mr", "Chief", "Professor" */
const isTitle = (word: string): boolean => isHonorific(word) || isPersonNoun(word);

const isFigure = (word: string): boolean => /^\d/.test(word);
