/**
 * One entry for each spelling met, found by its code units without making a string: a text of five hundred words holds
 * some two hundred and fifty different ones, and a thousand texts hardly more than one text each.
 */
import { isUpper } from './characters.ts';
import { type Word, wordOf } from './lexicon.ts';

export interface Spelling {
  /** As written; one string shared by all tokens that are spelt so. */
  readonly text: string;
  /** In lower case, apostrophes straight; the very string of `text` where that is so written. */
  readonly lower: string;
  /** Begins with a capital, or is a surname of a particle and a capital ("deMoss"). */
  readonly capital: boolean;
  readonly word: Word;
}

/** Open addressing with linear steps, at most half full. */
const SLOTS = 1 << 16;
/** The commonest spellings come first in any text; the memory does not grow with what is met after them. */
const KEPT = SLOTS / 2;
/** What is longer is met once. UTF-16 code units. */
const LONGEST = 20;
/** A text made to collide is read a little slower, not ever slower. */
const STEPS = 16;
/** Half a hash, and in the lower half the entry's number and 1: small, so that it stays in the processor's cache. */
const slots = new Uint32Array(SLOTS);
const entries: Spelling[] = [];
/** Length and code units of entry `n`, from `n * WIDTH`. */
const WIDTH = LONGEST + 1;
let pool = new Uint16Array(1024 * WIDTH);

/** The spelling of `text.slice(start, end)`, whose code units are `units`. */
export function spellingAt(text: string, units: Uint16Array, start: number, end: number): Spelling {
  const length = end - start;
  if (length > LONGEST) return spellingOf(text.slice(start, end));
  // FNV-1a over the code units, with the length among them.
  let hash = 0x811c9dc5 ^ length;
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ units[i]!, 0x01000193);
  hash ^= hash >>> 15;
  const half = hash >>> 16;
  let slot = hash & (SLOTS - 1);
  for (let step = 0; step < STEPS; step++) {
    const seen = slots[slot]!;
    if (seen === 0) return keep(spellingOf(text.slice(start, end)), half, slot);
    if (seen >>> 16 === half) {
      const n = (seen & 0xffff) - 1;
      if (isEntry(n, units, start, length)) return entries[n]!;
    }
    slot = (slot + 1) & (SLOTS - 1);
  }
  return spellingOf(text.slice(start, end));
}

function isEntry(n: number, units: Uint16Array, start: number, length: number): boolean {
  const at = n * WIDTH;
  if (pool[at] !== length) return false;
  for (let i = 0; i < length; i++) if (pool[at + 1 + i] !== units[start + i]) return false;
  return true;
}

/** "deMoss", "d’Orme": a surname that is written with a small letter. */
const PARTICLE_AND_NAME = /^(?:de|di|du|da|del|la|le|van|von|mac|d['’])\p{Lu}\p{Ll}{2}/u;

function spellingOf(text: string): Spelling {
  const lower = text.toLowerCase().replace('’', "'");
  const capital = isUpper(text.charCodeAt(0)) || (lower !== text && PARTICLE_AND_NAME.test(text));
  return { text, lower: lower === text ? text : lower, capital, word: wordOf(lower) };
}

function keep(found: Spelling, half: number, slot: number): Spelling {
  const n = entries.length;
  if (n >= KEPT) return found;
  const { length } = found.text;
  const codes = Array.from({ length }, (_, i) => found.text.charCodeAt(i));
  // A slice may keep the whole article alive; a string made anew does not.
  const text = String.fromCharCode(...codes);
  const made = { ...found, text, lower: found.lower === text ? text : found.lower };
  if ((n + 1) * WIDTH > pool.length) {
    const larger = new Uint16Array(pool.length * 2);
    larger.set(pool);
    pool = larger;
  }
  pool.set([length, ...codes], n * WIDTH);
  entries.push(made);
  slots[slot] = (half << 16) | (n + 1);
  return made;
}
