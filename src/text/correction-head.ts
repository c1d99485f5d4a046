/** How a note in which an article corrects itself begins. Pure. */
import { language } from '../language/index.ts';

const { CORRECTION_HEADINGS, CORRECTION_LABELS, CORRECTION_OPENINGS, EDITORS_CORRECTION, NEUTRAL_LABELS } =
  language.correctionWords;

const anyOf = (words: readonly string[]): string => words.join('|').replaceAll('’', "['’]");
const FRONT = '^[\\s*_(\\[•·►—–-]{0,6}';
const LABEL = `${FRONT}(?:${anyOf(CORRECTION_LABELS)})`;
/** "(March 4)", ", 12 May", " 12 May 2022", ", June 3, 4:40 p.m.", " appended 4/30". */
const DAY = '(?:\\s?\\([^()\\n]{1,30}\\)|,?\\s(?=[^:\\n]{0,24}\\d)[^“”"\\n]{1,40}?(?=:\\s))?';
export const CORRECTION_HEAD = new RegExp(
  `${LABEL}${DAY}[\\s*_)\\]]{0,6}(?:[:.]|\\s[—–-]|[—–])|${FRONT}(?:update(?:d)?\\b[^:.\\n]{0,30}:\\s|\\d[^\\n]{4,32}\\d{4}:\\s)?(?:${anyOf(CORRECTION_OPENINGS)})(?!\\p{L})`,
  'iu',
);
/** In a heading of its own the note stands in the paragraph behind it. */
export const ONLY_CORRECTION_HEAD = new RegExp(
  `${FRONT}(?:${anyOf([...CORRECTION_LABELS, ...CORRECTION_HEADINGS])})(?:[:,]?\\s[^.!?\\n]{0,24}\\b(?:19|20)\\d\\d|[:,]?\\s\\p{L}{3,9}\\.? \\d{1,2},? (?:19|20)\\d\\d)?[\\s:.*_)\\]—–-]{0,9}$`,
  'iu',
);
const NEUTRAL_HEAD = new RegExp(`${FRONT}(?:${anyOf(NEUTRAL_LABELS)})`, 'iu');
const EDITORS = new RegExp(EDITORS_CORRECTION, 'i');

/** Whether a note corrects anything: an editor's note may as well tell who the author is. `head`: where it stands apart. */
export const corrects = (note: string, head = note): boolean =>
  !NEUTRAL_HEAD.test(head) || EDITORS.test(note);

/** Whether a message to editors tells of a correction: others are nobody's business. */
export const isCorrectionNote = (message: string): boolean =>
  CORRECTION_HEAD.test(message) || EDITORS.test(message);
