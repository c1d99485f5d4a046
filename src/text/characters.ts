/** What a UTF-16 code unit is to the tokenizer. The Unicode tables are asked once for each code unit met. */
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const OTHER = 4;
const UNICODE_LETTER = /[\p{L}\p{M}]/u;
const UNICODE_DIGIT = /\p{N}/u;
const UNICODE_SPACE = /[\s\u200b\ufeff\0]/u;
/** 0: not asked yet. */
const known = new Uint8Array(0x10000);

const classOf = (code: number): number => known[code] || learn(code);

function learn(code: number): number {
  const char = String.fromCharCode(code);
  // Halves of surrogate pairs count as letters where they may belong to one; emoji then read as words, which harms nothing.
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  const kind =
    surrogate || UNICODE_LETTER.test(char)
      ? LETTER
      : UNICODE_DIGIT.test(char)
        ? DIGIT
        : UNICODE_SPACE.test(char)
          ? SPACE
          : OTHER;
  // NaN, beyond a text's end, has no place in the table and is asked anew.
  known[code] = kind;
  return kind;
}

export const isLetter = (code: number): boolean => classOf(code) === LETTER;
export const isDigit = (code: number): boolean => classOf(code) === DIGIT;
export const isWordCode = (code: number): boolean => classOf(code) <= DIGIT;
/** NaN (beyond the text's end) counts as space. */
export const isSpace = (code: number): boolean => classOf(code) === SPACE;
export const isLineBreak = (code: number): boolean =>
  (code < 14 && (code === 10 || code === 13)) || code === 0x2028 || code === 0x2029;
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
/** The code units of a text, with a few zeros behind its end: read many times faster than by `charCodeAt`. */
export function codeUnits(text: string): Uint16Array {
  const units = new Uint16Array(text.length + 4);
  Buffer.from(units.buffer).write(text, 'utf16le');
  return units;
}

const UPPER = /\p{Lu}/u;
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return UPPER.test(String.fromCharCode(code));
}
