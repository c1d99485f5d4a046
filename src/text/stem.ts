/**
 * English stemming: Porter2 (M. F. Porter, "The English (Porter2) stemming algorithm", snowballstem.org, 2002), after
 * British spellings are read as American ones, so that "defence" finds "defense" and "organised" finds "organized".
 * Input: one folded word (lower case, no apostrophes), see `word-scanner.ts`. Words with anything but a–z stay as they are.
 */
import { baseForm } from './irregular.ts';
import { americanSpelling } from './spelling.ts';

const EXCEPTIONS: ReadonlyMap<string, string> = new Map([
  ['skis', 'ski'],
  ['skies', 'sky'],
  ['dying', 'die'],
  ['lying', 'lie'],
  ['tying', 'tie'],
  ['idly', 'idl'],
  ['gently', 'gentl'],
  ['ugly', 'ugli'],
  ['early', 'earli'],
  ['only', 'onli'],
  ['singly', 'singl'],
  ...['sky', 'news', 'howe', 'atlas', 'cosmos', 'bias', 'andes'].map((w) => [w, w] as const),
]);
const AFTER_PLURAL = new Set('inning outing canning herring earring proceed exceed succeed'.split(' '));
const DOUBLE = new Set(['bb', 'dd', 'ff', 'gg', 'mm', 'nn', 'pp', 'rr', 'tt']);

type Rules = readonly (readonly [suffix: string, replacement: string])[];
/** Rules by the last letter of their suffix, so that a word is compared with a few only. */
type RulesByEnd = ReadonlyMap<string, Rules>;

function byEnd(rules: Rules): RulesByEnd {
  const ends = new Set(rules.map(([suffix]) => suffix.slice(-1)));
  return new Map([...ends].map((end) => [end, rules.filter(([suffix]) => suffix.endsWith(end))] as const));
}

/** Step 2, longest suffix first. `ogi` and `li` carry conditions of their own. */
const STEP_2 = byEnd([
  ['ational', 'ate'],
  ['ization', 'ize'],
  ['fulness', 'ful'],
  ['ousness', 'ous'],
  ['iveness', 'ive'],
  ['tional', 'tion'],
  ['biliti', 'ble'],
  ['lessli', 'less'],
  ['entli', 'ent'],
  ['ation', 'ate'],
  ['alism', 'al'],
  ['aliti', 'al'],
  ['ousli', 'ous'],
  ['iviti', 'ive'],
  ['fulli', 'ful'],
  ['enci', 'ence'],
  ['anci', 'ance'],
  ['abli', 'able'],
  ['izer', 'ize'],
  ['ator', 'ate'],
  ['alli', 'al'],
  ['bli', 'ble'],
  ['ogi', 'og'],
  ['li', ''],
]);
const STEP_3 = byEnd([
  ['ational', 'ate'],
  ['tional', 'tion'],
  ['alize', 'al'],
  ['icate', 'ic'],
  ['iciti', 'ic'],
  ['ative', ''],
  ['ical', 'ic'],
  ['ness', ''],
  ['ful', ''],
]);
const STEP_4: readonly string[] =
  'ement ance ence able ible ment ant ent ism ate iti ous ive ize ion al er ic'.split(' ');

/** `y` is a consonant at the start of the word and after a vowel; it is written `Y` there while the steps run. */
function isVowel(letter: string | undefined): boolean {
  return letter !== undefined && 'aeiouy'.includes(letter);
}

function hasVowel(word: string, end: number): boolean {
  for (let i = 0; i < end; i++) if (isVowel(word[i])) return true;
  return false;
}

/** Offset after the first non-vowel that follows a vowel, from `from` on. */
function regionAfter(word: string, from: number): number {
  for (let i = from + 1; i < word.length; i++) {
    if (!isVowel(word[i]) && isVowel(word[i - 1])) return i + 1;
  }
  return word.length;
}

/** A short syllable ends at `end`: vowel–consonant at the start, or consonant–vowel–consonant other than w, x, Y. */
function endsInShortSyllable(word: string, end: number): boolean {
  if (end === 2) return isVowel(word[0]) && !isVowel(word[1]);
  if (end < 3) return false;
  const last = word[end - 1] ?? '';
  return !isVowel(last) && !'wxY'.includes(last) && isVowel(word[end - 2]) && !isVowel(word[end - 3]);
}

function markConsonantY(word: string): string {
  if (!word.includes('y')) return word;
  let out = '';
  for (let i = 0; i < word.length; i++) {
    const letter = word[i] as string;
    out += letter === 'y' && (i === 0 || isVowel(out[i - 1])) ? 'Y' : letter;
  }
  return out;
}

function removePlural(word: string): string {
  if (word.endsWith('sses')) return word.slice(0, -2);
  if (word.endsWith('ied') || word.endsWith('ies')) return word.slice(0, word.length > 4 ? -2 : -1);
  if (!word.endsWith('s') || word.endsWith('us') || word.endsWith('ss')) return word;
  return hasVowel(word, word.length - 2) ? word.slice(0, -1) : word;
}

function removePast(word: string, r1: number): string {
  for (const suffix of ['eedly', 'eed']) {
    if (word.endsWith(suffix)) {
      return word.length - suffix.length >= r1 ? `${word.slice(0, -suffix.length)}ee` : word;
    }
  }
  for (const suffix of ['ingly', 'edly', 'ing', 'ed']) {
    if (!word.endsWith(suffix)) continue;
    const base = word.slice(0, -suffix.length);
    if (!hasVowel(base, base.length)) return word;
    if (base.endsWith('at') || base.endsWith('bl') || base.endsWith('iz')) return `${base}e`;
    if (DOUBLE.has(base.slice(-2))) return base.slice(0, -1);
    return r1 >= base.length && endsInShortSyllable(base, base.length) ? `${base}e` : base;
  }
  return word;
}

function replaceFirst(
  word: string,
  rules: RulesByEnd,
  allowed: (suffix: string, at: number) => boolean,
): string {
  for (const [suffix, replacement] of rules.get(word.slice(-1)) ?? []) {
    if (!word.endsWith(suffix)) continue;
    const at = word.length - suffix.length;
    return allowed(suffix, at) ? word.slice(0, at) + replacement : word;
  }
  return word;
}

/** The algorithm itself, without spelling and exceptions. */
export function porter2(input: string): string {
  let word = markConsonantY(input);
  const prefix = /^(?:gener|commun|arsen)/.exec(word)?.[0].length;
  const r1 = prefix ?? regionAfter(word, 0);
  const r2 = regionAfter(word, r1);

  word = removePlural(word);
  if (AFTER_PLURAL.has(word)) return word;
  word = removePast(word, r1);
  const last = word.at(-1);
  if ((last === 'y' || last === 'Y') && word.length > 2 && !isVowel(word.at(-2))) {
    word = `${word.slice(0, -1)}i`;
  }
  word = replaceFirst(word, STEP_2, (suffix, at) => {
    if (at < r1) return false;
    if (suffix === 'ogi') return word[at - 1] === 'l';
    return suffix !== 'li' || 'cdeghkmnrt'.includes(word[at - 1] ?? ' ');
  });
  word = replaceFirst(word, STEP_3, (suffix, at) => at >= (suffix === 'ative' ? r2 : r1));
  const suffix = STEP_4.find((ending) => word.endsWith(ending));
  if (suffix !== undefined) {
    const at = word.length - suffix.length;
    if (at >= r2 && (suffix !== 'ion' || word[at - 1] === 's' || word[at - 1] === 't')) {
      word = word.slice(0, at);
    }
  }
  const end = word.length - 1;
  if (word[end] === 'e') {
    if (end >= r2 || (end >= r1 && !endsInShortSyllable(word, end))) word = word.slice(0, end);
  } else if (word[end] === 'l' && end >= r2 && word[end - 1] === 'l') word = word.slice(0, end);
  return word.replaceAll('Y', 'y');
}

/** Words are few and come again: the last so many are remembered. */
const REMEMBERED = 1 << 14;
const known = new Map<string, string>();

/** The stem under which a folded word is indexed and asked for. The same word gives the same stem always. */
export function stem(word: string): string {
  const former = known.get(word);
  if (former !== undefined) return former;
  if (known.size >= REMEMBERED) known.clear();
  const found = stemAnew(word);
  known.set(word, found);
  return found;
}

/** The same, nothing remembered: for a caller that asks for each word once. */
export function stemAnew(word: string): string {
  if (word.length < 3 || word.length > 40 || !isPlain(word)) return word;
  const base = baseForm(americanSpelling(word));
  return EXCEPTIONS.get(base) ?? porter2(base);
}

/** Nothing but a–z. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < 97 || code > 122) return false;
  }
  return true;
}
