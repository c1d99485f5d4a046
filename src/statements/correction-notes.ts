/** Notes of an article in which it corrects itself, and which of its words they speak of. Pure. */
import { language } from '../language/index.ts';
import { CORRECTION_HEAD, ONLY_CORRECTION_HEAD } from '../text/correction-head.ts';
import { foldText } from '../text/normalise.ts';
import { readText } from '../text/read-text.ts';
import { wordClass } from '../text/word-classes.ts';

const { ALREADY_MENDED, BEFORE_RIGHT, BEFORE_WRONG, MISQUOTING } = language.correctionWords;

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
/** So many words with a sense of their own a note shares with words that it speaks of without quoting them. */
const SHARED = 3;

/** The notes, verbatim, in reading order. */
export function correctionNotes(text: string): string[] {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return paragraphs.flatMap((paragraph, i) => {
    if (ONLY_CORRECTION_HEAD.test(paragraph)) return paragraphs[i + 1]?.trim() ?? [];
    return CORRECTION_HEAD.test(paragraph) ? [paragraph.trim()] : [];
  });
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
  const noted = new Set(foldText(note).split(' '));
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
