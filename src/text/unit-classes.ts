/** What a UTF-16 code unit is to the index, and what it becomes when case, diacritics and ligatures are folded. */

export const OTHER = 1;
export const APOSTROPHE = 2;
/** Combining marks and soft hyphens: no part of the folded word, but inside it. */
export const SILENT = 3;
/** From here on: what a word may begin with. */
export const LETTER = 4;
export const DIGIT = 5;
/** A word of its own. */
export const IDEOGRAPH = 6;

/** Class of each UTF-16 code unit, filled on first sight (0: not seen yet). */
export const CLASS = new Uint8Array(65536);
/** Folded code unit; 0: see EXPANSION. */
export const FOLD = new Uint16Array(65536);
export const EXPANSION = new Map<number, string>();
/** Letters that Unicode does not decompose. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  ı: 'i',
  ħ: 'h',
  æ: 'ae',
  œ: 'oe',
  ß: 'ss',
  þ: 'th',
};

/** Finds the class and the folded form of a code unit, and writes both to the tables. */
export function classify(code: number): number {
  const character = String.fromCharCode(code);
  let kind = OTHER;
  if (/['\u2018\u2019\u02bc\u02bb\uff07]/.test(character)) kind = APOSTROPHE;
  else if (/\p{M}|\u00ad|\u200b|\u200c|\u200d|\u2060/u.test(character)) kind = SILENT;
  else if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(character)) {
    kind = /\p{L}/u.test(character) ? IDEOGRAPH : OTHER;
  } else if (/\p{L}/u.test(character)) kind = LETTER;
  else if (/\p{Nd}/u.test(character)) kind = DIGIT;
  CLASS[code] = kind;
  if (kind === LETTER || kind === DIGIT || kind === IDEOGRAPH) {
    const lower = character.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
    const folded = PLAIN[lower] ?? lower;
    const letters = folded.replace(/[^\p{L}\p{N}]/gu, '');
    if (letters.length === 1) FOLD[code] = letters.charCodeAt(0);
    else if (letters.length > 1) EXPANSION.set(code, letters);
    else FOLD[code] = code;
  }
  return kind;
}

export function classOf(code: number): number {
  return CLASS[code] || classify(code);
}
