/** How a note in which an article corrects itself begins. Pure. */
import { language } from '../language/index.ts';

const { CORRECTION_LABELS, CORRECTION_OPENINGS, EDITORS_CORRECTION } = language.correctionWords;

const anyOf = (words: readonly string[]): string => words.join('|').replaceAll('’', "['’]");
const LABEL = `^[\\s*_([—–-]{0,6}(?:${anyOf(CORRECTION_LABELS)})`;
/** "(March 4)", ", 12 May", ", added June 2". */
const DAY = '(?:\\s?\\([^()\\n]{1,30}\\)|,\\s[^:.,\\n]{0,24}\\d[^:.,\\n]{0,12})?';
export const CORRECTION_HEAD = new RegExp(
  `${LABEL}${DAY}[\\s*_)\\]]{0,6}(?:[:.]|\\s[—–-]|[—–])|^[\\s*_([—–-]{0,6}(?:${anyOf(CORRECTION_OPENINGS)})\\b`,
  'i',
);
/** In a heading of its own the note stands in the paragraph behind it. */
export const ONLY_CORRECTION_HEAD = new RegExp(`${LABEL}[\\s:.*_)\\]—–-]*$`, 'i');
const EDITORS = new RegExp(EDITORS_CORRECTION, 'i');

/** Whether a message to editors tells of a correction: others are nobody's business. */
export const isCorrectionNote = (message: string): boolean =>
  CORRECTION_HEAD.test(message) || EDITORS.test(message);
