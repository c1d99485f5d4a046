/** What a given name tells: whether it is one, whose it mostly is, and which other names it goes for. */

import { language } from '../../language/index.ts';
import type { Gender } from '../../model.ts';

const { CLEAR: FEMALE, OFTEN: FEMALE_OFTEN } = language.femaleNames;
const { CLEAR: MALE, OFTEN: MALE_OFTEN } = language.maleNames;
const { NICKNAMES } = language.nicknames;

export interface NameGender {
  readonly gender: Gender;
  /** False where the other gender bears the name too: a pronoun in the article weighs more. */
  readonly sure: boolean;
}

const GENDERS = new Map<string, NameGender>();
for (const [words, gender, sure] of [
  [FEMALE, 'female', true],
  [MALE, 'male', true],
  [FEMALE_OFTEN, 'female', false],
  [MALE_OFTEN, 'male', false],
] as const) {
  const entry = { gender, sure };
  for (const word of words.trim().split(/\s+/)) GENDERS.set(word, entry);
}

/** Gender of a folded given name (`fold`); a hyphenated name goes by its first part. Undefined: not in the table. */
export function genderOfName(name: string): NameGender | undefined {
  const found = GENDERS.get(name);
  if (found || !name.includes('-')) return found;
  return GENDERS.get(name.slice(0, name.indexOf('-')));
}

/** Whether a folded word is known as a given name. */
export const isFirstName = (word: string): boolean => genderOfName(word) !== undefined;

/** Each name's groups, by number; two names of one group go for one another. */
const GROUPS = new Map<string, Set<number>>();
/** The full name of each group. */
const FULL: string[] = [];
NICKNAMES.split(';').forEach((line, number) => {
  FULL.push(line.trim().split(/\s+/)[0] ?? '');
  for (const name of line.trim().split(/\s+/)) {
    const groups = GROUPS.get(name) ?? new Set<number>();
    groups.add(number);
    GROUPS.set(name, groups);
  }
});

/** Whether two folded given names may be one person's: the same, a nickname, or an initial ("r" and "robert"). */
export function sameFirstName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charCodeAt(0) === b.charCodeAt(0);
  const groups = GROUPS.get(a);
  const others = GROUPS.get(b);
  if (!groups || !others) return false;
  for (const group of groups)
    if (others.has(group) && (FULL[group] === a || FULL[group] === b || alike(a, b))) return true;
  return false;
}

/** Two short forms of one name are only taken for one where they sound alike: Bob and Rob, but not Fred and Will. */
const alike = (a: string, b: string): boolean =>
  a.slice(0, 2) === b.slice(0, 2) || a.slice(-2) === b.slice(-2);

/** Whether two folded middle names or initials may be one person's: "w" and "walker", but not "w" and "wh". */
export function sameMiddleName(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length === 1 && long.length > 2 && long.startsWith(short);
}
