/**
 * The light tokeniser of the index: words folded (case, diacritics, quote style), without a string for each of them.
 *
 * - "Trump’s" → trump; "don’t" → dont; "O'Neill" → oneill; "U.S." → us; "São" → sao; "1,000" → 1000; "3.5" → 3.5
 * - "Covid-19" → covid, 19 (two words that stand side by side); "5th" and "100m" are one word each
 * - scripts without spaces (Han, kana): each character is a word
 *
 * Characters outside the basic plane (emoji) separate words.
 */

import {
  APOSTROPHE,
  CLASS,
  classify,
  classOf,
  DIGIT,
  EXPANSION,
  FOLD,
  IDEOGRAPH,
  LETTER,
  OTHER,
  SILENT,
} from './unit-classes.ts';

const LONGEST = 64;
const FNV_BASIS = 0x811c9dc5 | 0;
const FNV_PRIME = 0x01000193;
const DOT = 46;
const COMMA = 44;
const BLANK = 32;
const SMALL_S = 115;
/** How a mark joins what stands before and after it. */
const NONE = 0;
const SKIPPED = 1;
const DECIMAL = 2;
const POSSESSIVE = 3;

/** Letters in one number, five bits each. */
const KEY_LETTERS = 6;
const BEFORE_A = 96;

/** 1 to 26 for a–z and A–Z, 0 for everything else. */
function letterOf(code: number): number {
  const letter = (code | 32) - BEFORE_A;
  return letter >= 1 && letter <= 26 ? letter : 0;
}

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
  /** A word of at most 12 letters a–z is told from all others by these two numbers; `low` is 0 for any other word. */
  low = 0;
  high = 0;

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

  /** Steps to the next word; false when there is none. */
  next(): boolean {
    const text = this.#text;
    const to = this.#to;
    const units = this.units;
    let at = this.#at;
    let code = 0;
    for (; at < to; at++) {
      code = text.charCodeAt(at);
      if ((CLASS[code] || classify(code)) >= LETTER) break;
    }
    if (at >= to) {
      this.#at = to;
      return false;
    }
    // Most words are plain letters up to a mark that joins nothing; all others are read again, with care.
    const start = at;
    let hash = FNV_BASIS;
    let low = 0;
    let high = 0;
    for (let letter = letterOf(code); letter !== 0; letter = letterOf(code)) {
      const length = at - start;
      if (length === LONGEST) break;
      const unit = letter + BEFORE_A;
      units[length] = unit;
      hash = Math.imul(hash ^ unit, FNV_PRIME);
      if (length < KEY_LETTERS) low = (low << 5) | letter;
      else if (length < 2 * KEY_LETTERS) high = (high << 5) | letter;
      if (++at === to) break;
      code = text.charCodeAt(at);
    }
    const length = at - start;
    const ended = at === to || (CLASS[code] === OTHER && (code !== DOT || length > 1));
    if (length === 0 || !ended) return this.#nextJoined(start);
    this.start = start;
    this.end = at;
    this.length = length;
    this.hash = hash;
    this.low = length > 2 * KEY_LETTERS ? 0 : low;
    this.high = high;
    this.#at = at;
    return true;
  }

  /** The word that begins at `start`, whatever it holds. */
  #nextJoined(start: number): boolean {
    const text = this.#text;
    const to = this.#to;
    const units = this.units;
    let at = start;
    let now = classOf(text.charCodeAt(start));
    const ideograph = now === IDEOGRAPH;
    let end = at;
    let length = 0;
    let hash = FNV_BASIS;
    let before = OTHER;
    while (at < to) {
      const code = text.charCodeAt(at);
      now = CLASS[code] || classify(code);
      if (now === LETTER || now === DIGIT || (ideograph && at === start)) {
        const folded = FOLD[code] as number;
        if (folded !== 0 && length < LONGEST) {
          units[length++] = folded;
          hash = Math.imul(hash ^ folded, FNV_PRIME);
        } else {
          for (const unit of EXPANSION.get(code) ?? '') {
            if (length >= LONGEST) break;
            units[length++] = unit.charCodeAt(0);
            hash = Math.imul(hash ^ unit.charCodeAt(0), FNV_PRIME);
          }
        }
        end = ++at;
        before = now;
        if (ideograph) break;
      } else if (now === SILENT) {
        end = ++at;
      } else {
        if (code === BLANK) break;
        const join = this.#join(start, at, now, before);
        if (join === NONE) break;
        at++;
        if (join === POSSESSIVE) {
          at++;
          break;
        }
        if (join === DECIMAL && length < LONGEST) {
          units[length++] = DOT;
          hash = Math.imul(hash ^ DOT, FNV_PRIME);
        }
      }
    }
    this.start = start;
    this.end = end;
    this.length = length;
    this.hash = hash;
    this.#at = at;
    this.#setKey();
    return true;
  }

  #setKey(): void {
    let low = 0;
    let high = 0;
    for (let i = 0; i < this.length; i++) {
      const letter = letterOf(this.units[i] as number);
      if (letter === 0 || i === 2 * KEY_LETTERS) {
        low = 0;
        break;
      }
      if (i < KEY_LETTERS) low = (low << 5) | letter;
      else high = (high << 5) | letter;
    }
    this.low = low;
    this.high = high;
  }

  /** How the mark at `at` joins the word that began at `start` with what follows; `before` is the class before it. */
  #join(start: number, at: number, kind: number, before: number): number {
    const text = this.#text;
    const code = text.charCodeAt(at);
    const follows = at + 1 < this.#to ? classOf(text.charCodeAt(at + 1)) : OTHER;
    if (kind === APOSTROPHE && follows === LETTER) {
      const possessive = (text.charCodeAt(at + 1) | 32) === SMALL_S && !this.#insideWord(at + 2);
      return possessive ? POSSESSIVE : SKIPPED;
    }
    if (before === DIGIT && follows === DIGIT) {
      if (code === DOT) return DECIMAL;
      if (code === COMMA && this.#thousands(at + 1)) return SKIPPED;
    }
    // "U.S.": single letters, each with its dot.
    const acronym =
      code === DOT &&
      before === LETTER &&
      follows === LETTER &&
      (at - start) % 2 === 1 &&
      (at - 2 < start || text.charCodeAt(at - 2) === DOT) &&
      !this.#insideWord(at + 2);
    return acronym ? SKIPPED : NONE;
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
}
