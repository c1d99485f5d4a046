/** Notes of an article in which it corrects itself. Pure. */
import { language } from '../language/index.ts';
import { CORRECTION_HEAD, corrects, ONLY_CORRECTION_HEAD } from '../text/correction-head.ts';

const { CORRECTION_CLOSES, OF_OURSELVES, OF_THE_ARTICLE, WAS_WRONG } = language.correctionWords;
const OURSELVES = new RegExp(OF_OURSELVES.join('|'), 'i');
const WRONG = new RegExp(WAS_WRONG.join('|'), 'i');
/** Words that somebody else says stand between marks. */
const QUOTED = /[“"][^”"]{0,400}[”"]/g;
/** … and so does a paragraph that begins with one. */
const OPENS_QUOTED = /^\s{0,9}[“"]/;
/** A note without a head is short. UTF-16 code units. */
const LONGEST_HEADLESS = 700;
const CLOSES = new RegExp(CORRECTION_CLOSES, 'u');
const OF_ARTICLE = new RegExp(OF_THE_ARTICLE, 'i');

/** Longer paragraphs are no note, however they begin. UTF-16 code units. */
const LONGEST_NOTE = 2_000;

/** The places of the paragraphs that are such notes; a heading alone is none, the paragraph behind it is. */
export function notePlaces(paragraphs: readonly string[]): number[] {
  const places = new Set<number>();
  paragraphs.forEach((paragraph, i) => {
    const isHead = ONLY_CORRECTION_HEAD.test(paragraph);
    const note = isHead ? paragraphs[i + 1] : isNote(paragraph) ? paragraph : undefined;
    if (note !== undefined && note.length <= LONGEST_NOTE && (!isHead || corrects(note, paragraph)))
      places.add(isHead ? i + 1 : i);
  });
  return [...places].sort((a, b) => a - b);
}

/** By its head, or by a close in which the paper speaks of itself and of the article. */
function isNote(paragraph: string): boolean {
  if (paragraph.length > LONGEST_NOTE) return false;
  if (CORRECTION_HEAD.test(paragraph) || (CLOSES.test(paragraph) && OF_ARTICLE.test(paragraph))) return true;
  if (paragraph.length > LONGEST_HEADLESS || OPENS_QUOTED.test(paragraph) || !WRONG.test(paragraph))
    return false;
  const own = paragraph.replace(QUOTED, '“”');
  return OURSELVES.test(own) && WRONG.test(own);
}

/** The notes, verbatim, in reading order, each once. */
export function correctionNotes(text: string): string[] {
  const paragraphs = text.split(/\n+/).filter((paragraph) => paragraph.trim() !== '');
  return [...new Set(notePlaces(paragraphs).map((place) => (paragraphs[place] ?? '').trim()))];
}
