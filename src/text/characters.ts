/** What a UTF-16 code unit is to the tokenizer, by table for ASCII and by Unicode class above it. */
const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const ASCII = new Uint8Array(128);
for (let code = 0; code < 128; code++) {
  const char = String.fromCharCode(code);
  if (/[A-Za-z]/.test(char)) ASCII[code] = LETTER;
  else if (/[0-9]/.test(char)) ASCII[code] = DIGIT;
  else if (/\s/.test(char) || code === 0) ASCII[code] = SPACE;
}
const UNICODE_LETTER = /[\p{L}\p{M}]/u;
const UNICODE_DIGIT = /\p{N}/u;
const UNICODE_SPACE = /[\s\u200b\ufeff]/u;
/** Classes above ASCII are asked of the Unicode tables once a code unit. */
const known = new Map<number, number>();

function classOf(code: number): number {
  if (code < 128) return ASCII[code] ?? 0;
  const seen = known.get(code);
  if (seen !== undefined) return seen;
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
          : 0;
  known.set(code, kind);
  return kind;
}

export const isLetter = (code: number): boolean => classOf(code) === LETTER;
export const isDigit = (code: number): boolean => classOf(code) === DIGIT;
export const isWordCode = (code: number): boolean => {
  const kind = classOf(code);
  return kind === LETTER || kind === DIGIT;
};
/** NaN (beyond the text's end) counts as space. */
export const isSpace = (code: number): boolean => Number.isNaN(code) || classOf(code) === SPACE;
export const isLineBreak = (code: number): boolean =>
  code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
export const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;
const UPPER = /\p{Lu}/u;
export function isUpper(code: number): boolean {
  if (code < 128) return code >= 65 && code <= 90;
  return UPPER.test(String.fromCharCode(code));
}
