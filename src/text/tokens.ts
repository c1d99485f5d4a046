/**
 * Tokens of a text in one pass: words (with inner hyphens and dots: `re-engage`, `U.S.`, `Col.`), numbers, marks and
 * other punctuation. `'s`, `'d`, `'ll`, `'re`, `'ve`, `'m` are tokens of their own, so that "Trump's" holds "Trump".
 */
import { isApostrophe, isDigit, isLetter, isSpace, isUpper, isWordCode } from './characters.ts';
import { wordOf } from './lexicon.ts';
import { beginsMark } from './marks.ts';
import type { Token } from './reading.ts';
import { takesStop } from './sentence-ends.ts';
import { spellingAt } from './vocabulary.ts';

export type MutableToken = { -readonly [K in keyof Token]: Token[K] };

const NO_WORD = wordOf('');
const CLITICS = new Set(['s', 'd', 'll', 're', 've', 'm']);
const DOT = 46;
const COMMA = 44;
const HYPHEN = 45;
const isHyphen = (code: number): boolean => code === HYPHEN || code === 0x2010 || code === 0x2011;

/** Reads the tokens of one text, stretch by stretch. Linear. */
export class Tokenizer {
  readonly #text: string;
  readonly #units: Uint16Array;
  readonly #out: MutableToken[];
  #paragraph = 0;

  /** Tokens are appended to `out`, with offsets into `text`, whose code units are `units`. */
  constructor(text: string, units: Uint16Array, out: MutableToken[]) {
    this.#text = text;
    this.#units = units;
    this.#out = out;
  }

  /** Reads `text.slice(from, to)`. */
  read(from: number, to: number, paragraph: number): void {
    this.#paragraph = paragraph;
    const units = this.#units;
    let i = from;
    while (i < to) {
      const code = units[i]!;
      if (isSpace(code)) {
        i++;
      } else if (isWordCode(code) || ((code === 64 || code === 35) && isLetter(units[i + 1]!))) {
        i = this.#readWord(i, to);
      } else if (beginsMark(code)) {
        i = this.#readMark(i, to);
      } else {
        let end = i + 1;
        if (code === DOT || code === HYPHEN) while (end < to && units[end] === code) end++;
        this.#add(i, end, 'punctuation');
        i = end;
      }
    }
  }

  #add(start: number, end: number, kind: Token['kind']): void {
    const text = this.#text.slice(start, end);
    const paragraph = this.#paragraph;
    const lower = text;
    const capital = false;
    this.#out.push({ start, end, text, lower, capital, word: NO_WORD, kind, sentence: 0, paragraph });
  }

  #addWord(start: number, end: number): void {
    const { text, lower, capital, word } = spellingAt(this.#text, this.#units, start, end);
    const paragraph = this.#paragraph;
    this.#out.push({ start, end, text, lower, capital, word, kind: 'word', sentence: 0, paragraph });
  }

  #readWord(start: number, to: number): number {
    const units = this.#units;
    let i = start + 1;
    let apostrophe = -1;
    for (; i < to; i++) {
      const code = units[i]!;
      if (isWordCode(code)) continue;
      if (isSpace(code)) break;
      const before = units[i - 1]!;
      const after = i + 1 < to ? units[i + 1]! : 0;
      if (isHyphen(code) && isWordCode(after) && isWordCode(before)) continue;
      if (isApostrophe(code) && isLetter(after) && isWordCode(before)) {
        apostrophe = i;
        continue;
      }
      if (code === DOT && isWordCode(after) && this.#joinsAcrossDot(start, i, before, after)) {
        continue;
      }
      if (code === COMMA && isDigit(before) && isDigit(after)) continue;
      if ((code === 38 || code === 95 || code === 64) && isLetter(after)) continue;
      break;
    }
    if (apostrophe > start && CLITICS.has(this.#text.slice(apostrophe + 1, i).toLowerCase())) {
      this.#addWord(start, apostrophe);
      this.#addWord(apostrophe, i);
      return i;
    }
    if (i < to && units[i] === DOT && takesStop(this.#text, start, i)) i++;
    if (isDigit(units[start]!)) this.#add(start, i, 'number');
    else this.#addWord(start, i);
    return i;
  }

  /** "U.S", "3.5", "example.org", but not "end.The". */
  #joinsAcrossDot(start: number, dot: number, before: number, after: number): boolean {
    if (isDigit(before) && isDigit(after)) return true;
    const second = this.#units[dot - 2]!;
    const single = dot - start === 1 || second === DOT || isHyphen(second);
    if (single && isLetter(before) && isLetter(after)) return true;
    return !isUpper(after) && !isDigit(after) && isLetter(before);
  }

  /** Doubled single marks ('', ``, ’’) are one mark; of three, the outer two are. */
  #readMark(start: number, to: number): number {
    const char = this.#text.charAt(start);
    if (char !== "'" && char !== '`' && char !== '’' && char !== '‘') {
      this.#add(start, start + 1, 'mark');
      return start + 1;
    }
    let end = start + 1;
    while (end < to && end - start < 3 && this.#units[end] === this.#units[start]) end++;
    const run = end - start;
    if (run === 1) {
      this.#add(start, start + 1, 'mark');
      return start + 1;
    }
    if (run === 2) {
      this.#add(start, start + 2, 'mark');
      return start + 2;
    }
    const opening = char !== '’' && isWordCode(this.#units[end]!);
    const split = opening ? start + 2 : start + 1;
    this.#add(start, split, 'mark');
    this.#add(split, end, 'mark');
    return end;
  }
}
