/**
 * The light tokeniser of the index: words folded (case, diacritics, quote style), without a string for each of them.
 *
 * - "Trump’s" → trump; "don’t" → dont; "O'Neill" → oneill; "U.S." → us; "São" → sao; "1,000" → 1000; "3.5" → 3.5
 * - "Covid-19" → covid, 19 (two words that stand side by side); "5th" and "100m" are one word each
 * - scripts without spaces (Han, kana): each character is a word
 *
 * Characters outside the basic plane (emoji) separate words.
 */

const OTHER = 1;
const LETTER = 2;
const DIGIT = 3;
const APOSTROPHE = 4;
/** Combining marks and soft hyphens: no part of the folded word, but inside it. */
const SILENT = 5;
const IDEOGRAPH = 6;

/** Class of each UTF-16 code unit, filled on first sight (0: not seen yet). */
const CLASS = new Uint8Array(65536);
/** Folded code unit; 0: see EXPANSION. */
const FOLD = new Uint16Array(65536);
const EXPANSION = new Map<number, string>();
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

function classify(code: number): number {
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

function classOf(code: number): number {
  return CLASS[code] || classify(code);
}

const LONGEST = 64;
const DOT = 46;
const COMMA = 44;
const SMALL_S = 115;

/** Walks over the words of a text. After `next()` returned true the fields describe the word. */
export class WordScanner {
  /** Place of the word in the text, UTF-16 code units, half open; a possessive 's is left out. */
  start = 0;
  end = 0;
  /** The folded word: `units[0 .. length)`; longer words are cut to 64 units. */
  readonly units: Uint16Array = new Uint16Array(LONGEST + 8);
  length = 0;
  /** Hash of the folded word (FNV-1a over its units). */
  hash = 0;

  #text = '';
  #at = 0;
  #to = 0;

  reset(text: string, from = 0, to: number = text.length): void {
    this.#text = text;
    this.#at = from;
    this.#to = to;
  }

  /** The folded word as a string. */
  word(): string {
    let out = '';
    for (let i = 0; i < this.length; i++) out += String.fromCharCode(this.units[i] as number);
    return out;
  }

  next(): boolean {
    const text = this.#text;
    const to = this.#to;
    let at = this.#at;
    let kind = OTHER;
    for (; at < to; at++) {
      const code = text.charCodeAt(at);
      kind = CLASS[code] || classify(code);
      if (kind === LETTER || kind === DIGIT || kind === IDEOGRAPH) break;
    }
    if (at >= to) {
      this.#at = to;
      return false;
    }
    this.start = at;
    this.length = 0;
    this.hash = 0x811c9dc5 | 0;
    this.#push(text.charCodeAt(at));
    at++;
    this.end = at;
    if (kind === IDEOGRAPH) {
      this.#at = at;
      return true;
    }
    let before = kind;
    while (at < to) {
      const code = text.charCodeAt(at);
      const now = CLASS[code] || classify(code);
      if (now === LETTER || now === DIGIT) {
        this.#push(code);
        at++;
        this.end = at;
        before = now;
        continue;
      }
      if (now === SILENT) {
        at++;
        this.end = at;
        continue;
      }
      const follows = at + 1 < to ? classOf(text.charCodeAt(at + 1)) : OTHER;
      if (now === APOSTROPHE && follows === LETTER) {
        if ((text.charCodeAt(at + 1) | 32) === SMALL_S && !this.#insideWord(at + 2)) {
          at += 2;
          break;
        }
        at++;
        continue;
      }
      if (code === DOT && before === DIGIT && follows === DIGIT) {
        this.#add(DOT);
        at++;
        continue;
      }
      if (code === COMMA && before === DIGIT && follows === DIGIT && this.#thousands(at + 1)) {
        at++;
        continue;
      }
      // "U.S.": single letters, each with its dot.
      if (
        code === DOT &&
        before === LETTER &&
        follows === LETTER &&
        (at - this.start) % 2 === 1 &&
        (at - 2 < this.start || text.charCodeAt(at - 2) === DOT) &&
        !this.#insideWord(at + 2)
      ) {
        at++;
        continue;
      }
      break;
    }
    this.#at = at;
    return true;
  }

  #insideWord(at: number): boolean {
    if (at >= this.#to) return false;
    const kind = classOf(this.#text.charCodeAt(at));
    return kind === LETTER || kind === DIGIT || kind === SILENT;
  }

  /** Exactly three digits stand at `at`. */
  #thousands(at: number): boolean {
    let digits = 0;
    while (digits < 4 && at + digits < this.#to && classOf(this.#text.charCodeAt(at + digits)) === DIGIT)
      digits++;
    return digits === 3;
  }

  #push(code: number): void {
    const folded = FOLD[code] as number;
    if (folded !== 0) this.#add(folded);
    else for (const unit of EXPANSION.get(code) ?? '') this.#add(unit.charCodeAt(0));
  }

  #add(unit: number): void {
    if (this.length >= LONGEST) return;
    this.units[this.length++] = unit;
    this.hash = Math.imul(this.hash ^ unit, 0x01000193);
  }
}

/** One folded word and where it stands. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** All words of a text (or of a stretch of it), folded, with offsets into `text`. */
export function foldedWords(text: string, from = 0, to: number = text.length): FoldedWord[] {
  const scanner = new WordScanner();
  scanner.reset(text, from, to);
  const words: FoldedWord[] = [];
  while (scanner.next()) words.push({ word: scanner.word(), start: scanner.start, end: scanner.end });
  return words;
}

/** A text's words folded and joined by single blanks: equal for texts that differ in case, quote style, diacritics or spacing. */
export function foldText(text: string): string {
  return foldedWords(text)
    .map(({ word }) => word)
    .join(' ');
}
