/** Notes of an article in which it corrects itself, and which of its words they speak of. Pure. */
import { language } from '../language/index.ts';
import { CORRECTION_HEAD, ONLY_CORRECTION_HEAD } from '../text/correction-head.ts';
import { foldText } from '../text/normalise.ts';
import { readText } from '../text/read-text.ts';
import { stem } from '../text/stem.ts';
import { wordClass } from '../text/word-classes.ts';

const { isPersonNoun } = language.roleTable;
const { NUMBER_WORDS } = language.timeWords;
const {
  ABOUT_THE_SPEAKER,
  ALREADY_MENDED,
  CORRECTION_CLOSES,
  OF_THE_ARTICLE,
  BEFORE_RIGHT,
  BEFORE_WRONG,
  MISQUOTING,
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
const CLOSES = new RegExp(CORRECTION_CLOSES, 'u');
const OF_ARTICLE = new RegExp(OF_THE_ARTICLE, 'i');
const ABOUT_SPEAKER = new RegExp(ABOUT_THE_SPEAKER, 'i');
/** Shorter given names are words as well. */
const LEAST_NAME = 4;
/** Smaller numbers in words stand in every text. */
const LEAST_FIGURE = 6;
/** So many words the note shares at least with what somebody says whom it names. */
const SHARED_BY_NAMED = 2;
/** So many words with a sense of their own a note shares with words that it speaks of without quoting them. */
const SHARED = 3;

/** Longer paragraphs are no note, however they begin. UTF-16 code units. */
const LONGEST_NOTE = 2_000;

/** The places of the paragraphs that are such notes; a heading alone is none, the paragraph behind it is. */
export function notePlaces(paragraphs: readonly string[]): number[] {
  const places = new Set<number>();
  paragraphs.forEach((paragraph, i) => {
    const at = ONLY_CORRECTION_HEAD.test(paragraph) ? i + 1 : isNote(paragraph) ? i : -1;
    if (at >= 0 && at < paragraphs.length && (paragraphs[at] ?? '').length <= LONGEST_NOTE) places.add(at);
  });
  return [...places].sort((a, b) => a - b);
}

/** By its head, or by a close in which the paper speaks of itself and of the article. */
function isNote(paragraph: string): boolean {
  if (paragraph.length > LONGEST_NOTE) return false;
  return CORRECTION_HEAD.test(paragraph) || (CLOSES.test(paragraph) && OF_ARTICLE.test(paragraph));
}

/** The notes, verbatim, in reading order, each once. */
export function correctionNotes(text: string): string[] {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return [...new Set(notePlaces(paragraphs).map((place) => (paragraphs[place] ?? '').trim()))];
}

/**
 * Of an article's notes the one that calls printed words wrong; null: none does. A note that gives the very words as
 * right, or speaks of an earlier version than the text, leaves them as they are.
 * @param words what is printed
 * @param speaker the name under which it is printed; null: none
 */
export function noteOf(notes: readonly string[], words: string, speaker: string | null): string | null {
  for (const note of notes) if (speaksAgainst(note, words, speaker)) return note;
  return null;
}

/** A statement as its article prints it. */
export interface PrintedWords {
  readonly words: string;
  /** The name under which it is printed; null: none. */
  readonly speaker: string | null;
  readonly role: string | null;
}

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
  for (const note of notes) {
    const places = spokenOf(note, statements);
    const wrong = [...statements.keys()].filter((i) => {
      const { words, speaker } = statements[i] as PrintedWords;
      return speaksAgainst(note, words, speaker);
    });
    // Of several that may be called wrong, those that the note speaks of most.
    const both = wrong.filter((i) => places.includes(i));
    for (const i of both.length > 0 ? both : places.length > 0 ? places : wrong) joined[i] ??= note;
  }
  return joined;
}

/** The places of the statements that a note speaks of. */
function spokenOf(note: string, statements: readonly PrintedWords[]): number[] {
  // The hour of the note is no figure of the article.
  const noted = new Set(folded(note.replace(CORRECTION_HEAD, '')));
  const quoted = readText(note)
    .quoted.filter(({ depth }) => depth === 0)
    .map(({ start, end }) => folded(note.slice(start, end)).join(' '))
    .filter((words) => words !== '');
  const evidence = statements.map(({ words, speaker, role }) => {
    const printed = folded(words);
    const line = ` ${printed.join(' ')} `;
    const names = folded(speaker ?? '');
    const office = foldText(role ?? '')
      .split(' ')
      .filter(isPersonNoun);
    const matter = new Set(
      printed.filter(
        (word) => noted.has(word) && !names.includes(word) && wordClass(word) === 'open' && !isFigure(word),
      ),
    );
    return {
      isQuoted: quoted.some((one) => line.includes(` ${one} `) || ` ${one} `.includes(line)),
      figures: printed.filter((word) => isFigure(word) && noted.has(word)).length,
      named: speaker !== null && noted.has(names.at(-1) ?? ''),
      firstNamed: (names[0]?.length ?? 0) >= LEAST_NAME && noted.has(names[0] ?? ''),
      called: office.some((word) => noted.has(stem(word))),
      shared: matter.size,
    };
  });
  const places = [...statements.keys()];
  const at = (i: number) => evidence[i] as (typeof evidence)[number];
  const best = (of: readonly number[], least: number): number[] => {
    const most = Math.max(0, ...of.map((i) => at(i).shared));
    return most < least ? [] : of.filter((i) => at(i).shared === most);
  };
  const ofNamed = (of: readonly number[]): readonly number[] =>
    of.some((i) => at(i).named) ? of.filter((i) => at(i).named) : of;
  const isQuoted = places.filter((i) => at(i).isQuoted);
  if (isQuoted.length > 0) return [...ofNamed(isQuoted)];
  const named = places.filter((i) => at(i).named);
  if (ABOUT_SPEAKER.test(note)) {
    const meant = [named, places.filter((i) => at(i).firstNamed), places.filter((i) => at(i).called)].find(
      (found) => found.length > 0,
    );
    if (meant !== undefined && new Set(meant.map((i) => statements[i]?.speaker)).size === 1) return meant;
    if (named.length > 0) return named;
  }
  const figured = places.filter((i) => at(i).figures > 0 && (at(i).shared > 0 || at(i).named));
  if (figured.length > 0) return best(ofNamed(figured), 0);
  if (named.length > 0) return best(named, MISQUOTED.test(note) ? 1 : SHARED_BY_NAMED);
  const called = best(
    places.filter((i) => at(i).called),
    SHARED_BY_NAMED,
  );
  return called.length > 0 ? called : best(places, SHARED);
}

/** Stems of folded words, numbers in figures ("fourteen" as "14", "$1.4bn" as "1.4"). */
function folded(text: string): string[] {
  return foldText(text)
    .split(' ')
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => word !== '')
    .map((word) => {
      const value = NUMBER_WORDS[word];
      return value === undefined || value < LEAST_FIGURE
        ? stem(word.replace(/^[$€£](?=\d)/, ''))
        : String(value);
    });
}

const isFigure = (word: string): boolean => /^\d/.test(word);

/** "… cost 40 million, not 50 million": the figure stands in the printed words, beside another word of the note. */
function holdsWrongFigure(note: string, printed: string): boolean {
  for (const { 1: figure = '' } of note.matchAll(WRONG_FIGURE)) {
    const wrong = foldText(figure);
    if (!printed.includes(` ${wrong} `)) continue;
    const noted = new Set(foldText(note).split(' '));
    const others = printed.replace(` ${wrong} `, ' ').trim().split(' ');
    if (others.some((word) => noted.has(word) && wordClass(word) === 'open' && !/^\d/.test(word)))
      return true;
  }
  return false;
}

function speaksAgainst(note: string, words: string, speaker: string | null): boolean {
  const printed = ` ${foldText(words)} `;
  let isQuoted = false;
  let isRight = false;
  for (const { start, end, open, depth } of readText(note).quoted) {
    const quoted = foldText(note.slice(start, end));
    if (depth > 0 || quoted === '') continue;
    if (!printed.includes(` ${quoted} `) && !` ${quoted} `.includes(printed)) continue;
    if (WRONG.test(note.slice(0, open))) return true;
    isQuoted = true;
    isRight ||= RIGHT.test(note.slice(0, open)) || BEHIND_RIGHT.test(note.slice(end));
  }
  if (isRight) return false;
  if (!isQuoted && holdsWrongFigure(note, printed)) return true;
  if (speaker === null || MENDED.test(note)) return false;
  if (isQuoted && !MISQUOTED.test(note)) return false;
  const names = foldText(speaker).split(' ');
  const noted = new Set(foldText(note.replace(CORRECTION_HEAD, '')).split(' '));
  if (!noted.has(names.at(-1) ?? '')) return false;
  const shared = new Set(
    printed
      .trim()
      .split(' ')
      .filter(
        (word) =>
          noted.has(word) && !names.includes(word) && (wordClass(word) === 'open' || /^\d/.test(word)),
      ),
  );
  if (isGivenTo(note, names.at(-1) ?? '')) return false;
  // Of how somebody was quoted one word of the matter tells.
  return shared.size >= (MISQUOTED.test(note) ? 1 : SHARED);
}

/** Whether the note says that this is whose words they are: "made by coach Menon and not by Abbott". */
function isGivenTo(note: string, lastName: string): boolean {
  const at = note.toLowerCase().lastIndexOf(lastName);
  const before = note.slice(0, Math.max(0, at));
  return RIGHT.test(before) && !NOT_THEIRS.test(before);
}
