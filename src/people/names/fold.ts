/** One folding of names for every comparison: case, accents, apostrophe style and dots aside. */

const MARKS = /\p{M}+/gu;
const LETTERS: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** `"Emmanuel  MACRON"` → `"emmanuel macron"`; letters keep their order, so the result is for comparing, not for slicing. */
export function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most words are plain ASCII, for which the normal forms below would change nothing.
  const state = asciiState(lower);
  if (state === PLAIN) return lower;
  const plain =
    state === ASCII
      ? lower
      : lower
          .normalize('NFD')
          .replace(MARKS, '')
          .replace(/[łøđßæœıþð]/g, (letter) => LETTERS[letter] ?? letter)
          .replace(/[’‘ʼ`]/g, "'")
          .replace(/[‐‑–—]/g, '-');
  return plain.replace(/\./g, '').replace(/\s+/g, ' ').trim();
}

const PLAIN = 0;
const ASCII = 1;
const OTHER = 2;

/** PLAIN: letters, digits, hyphens and single inner blanks, which folding leaves as they are; ASCII: no accents. */
function asciiState(lower: string): number {
  let state = PLAIN;
  let blank = true;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code > 127) return OTHER;
    if (code === 32) {
      if (blank) state = ASCII;
      blank = true;
    } else {
      if (code < 33 || code === 46) state = ASCII;
      blank = false;
    }
  }
  return blank ? ASCII : state;
}

/** `fold`, then a possessive ending taken off: `"Moss’s"` → `"moss"`. */
export function foldWord(text: string): string {
  const folded = fold(text);
  if (folded.endsWith("'s")) return folded.slice(0, -2);
  return folded.endsWith("s'") ? folded.slice(0, -1) : folded;
}

/** `fold` of a token; most are plain lower-case letters already. */
export function foldToken(token: { readonly text: string; readonly lower: string }): string {
  const { lower } = token;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code < 97 || code > 122) return fold(token.text);
  }
  return lower;
}
