/**
 * Which of the name forms that share a surname are one person. Certain pairs first, then each less certain form joins
 * only when exactly one person fits:
 *
 * ```
 *   sarah huckabee sanders ─┐ same first name, middles agree
 *   sarah sanders ──────────┴─ one        bernie sanders ── nickname ── bernard sanders: one
 *   s sanders ── an initial that fits only one, or nobody
 *   sanders ─── the only (or by far the commonest) person of that surname, else a person of its own
 * ```
 */
import { language } from '../../language/index.ts';
import { isFirstName, sameFirstName, sameMiddleName } from '../names/first-names.ts';
import { fold } from '../names/fold.ts';
import { suffixesDiffer } from '../names/name-suffix.ts';
import { sameTransliteration } from '../names/surname-variants.ts';
import type { Form } from './person-forms.ts';

const { NAME_PARTICLES } = language.smallWords;

/** Small words that begin a surname of several. */
const PARTICLES: ReadonlySet<string> = new Set(NAME_PARTICLES);
/** A bare surname joins the commonest person only if the next is this many times rarer. */
const DOMINANT = 8;
/** More given names than this under one surname are compared by exact name only: hostile input. */
const MOST_COMPARED = 400;

type Group = Form[];
const sizeOf = (group: Group): number => group.reduce((sum, form) => sum + form.articles, 0);

const surnameOf = (form: Form): string => form.words.at(-1) ?? '';

/**
 * Partitions the person forms of one surname in all its spellings; the order of the forms does not matter. `apart` tells
 * whether one article names both as two people.
 */
export function groupForms(
  forms: readonly Form[],
  apart: (a: Form, b: Form) => boolean = () => false,
): Group[] {
  const bySurname = new Map<string, Form[]>();
  for (const form of forms) {
    const spelling = bySurname.get(surnameOf(form));
    if (spelling) spelling.push(form);
    else bySurname.set(surnameOf(form), [form]);
  }
  if (bySurname.size === 1) return groupSpelling(forms, apart);
  const groups = [...bySurname.keys()]
    .sort()
    .flatMap((surname) => groupSpelling(bySurname.get(surname)!, apart));
  return groups.length > MOST_COMPARED ? groups : joinSpellings(groups, apart);
}

/** Joins the groups that differ in the spelling of their surname only, commonest first. */
function joinSpellings(groups: readonly Group[], apart: (a: Form, b: Form) => boolean): Group[] {
  const out: Group[] = [];
  for (const group of [...groups].sort((a, b) => sizeOf(b) - sizeOf(a))) {
    const fits = out.filter((other) => sameSpelling(other, group, apart));
    if (fits.length === 1) fits[0]!.push(...group);
    else out.push([...group]);
  }
  return out;
}

/** A printing of a name that is so many times rarer than another may be a slip of the pen. */
const SLIP = 15;

function sameSpelling(a: Group, b: Group, apart: (a: Form, b: Form) => boolean): boolean {
  const firstNames = new Set(a.map((form) => (form.words.length > 1 ? form.words[0]! : '')));
  const known = b.some(
    (form) => form.words.length > 1 && form.words[0]!.length > 1 && firstNames.has(form.words[0]!),
  );
  if (!known || !a.every((one) => b.every((other) => compatible(one, other) && !apart(one, other))))
    return false;
  if (!b.every((form) => sameSuffix(a, form, apart))) return false;
  const foreign = a.every((one) => b.every((other) => sameTransliteration(surnameOf(one), surnameOf(other))));
  return foreign || sizeOf(a) >= SLIP * sizeOf(b) || shareRole(a, b);
}

/** "President" and "the country's president". */
function shareRole(a: Group, b: Group): boolean {
  const roles = (group: Group): string[] => group.flatMap((form) => [...form.roles.keys()].map(fold));
  const others = roles(b);
  return roles(a).some((role) =>
    others.some((other) => ` ${role}`.endsWith(` ${other}`) || ` ${other}`.endsWith(` ${role}`)),
  );
}

/** "Moss", "Von der Moss": nothing but a surname, with what belongs to it. */
const isBare = ({ words }: Form): boolean => words.slice(0, -1).every((word) => PARTICLES.has(word));

function groupSpelling(forms: readonly Form[], apart: (a: Form, b: Form) => boolean): Group[] {
  const full = forms.filter((form) => !isBare(form)).sort(byCertainty);
  const groups: Group[] = [];
  for (const form of full) {
    const fits =
      groups.length > MOST_COMPARED
        ? []
        : groups.filter(
            (group) =>
              group.every((other) => compatible(form, other)) &&
              sameSuffix(group, form, apart) &&
              (!group.every((other) => twiceDoubtful(form, other)) || shareRole(group, [form])),
          );
    const target = choose(form, fits);
    if (target) target.push(form);
    else groups.push([form]);
  }
  const named = [...groups];
  const bare = forms.filter(isBare).sort((a, b) => (a.key < b.key ? -1 : 1));
  const own: Group = [];
  for (const form of bare) {
    const target = ownerOf(form, named);
    if (target) target.push(form);
    else own.push(form);
  }
  // "Moss, she" and "Moss, he" of different articles stay two.
  const female = own.filter((form) => form.gender === 'female');
  const rest = own.filter((form) => form.gender !== 'female');
  const split = female.length > 0 && rest.some((form) => form.gender === 'male');
  if (own.length > 0) groups.push(...(split ? [female, rest] : [own]));
  return groups;
}

/** Longer and commoner names first, initials last, so that a doubtful form meets all the certain ones. */
function byCertainty(a: Form, b: Form): number {
  const initials = Number(a.words[0]?.length === 1) - Number(b.words[0]?.length === 1);
  return initials || b.articles - a.articles || (a.key < b.key ? -1 : 1);
}

function compatible(a: Form, b: Form): boolean {
  if (a.gender && b.gender && a.gender !== b.gender) return false;
  // A bare surname speaks against nobody of another spelling.
  if (surnameOf(a) !== surnameOf(b) && (a.words.length === 1 || b.words.length === 1)) return true;
  const [firstA = '', ...restA] = a.words;
  const [firstB = '', ...restB] = b.words;
  const middleA = restA.slice(0, -1);
  const middleB = restB.slice(0, -1);
  if (!sameFirstName(firstA, firstB)) {
    return (
      (middleA.includes(firstB) && middleB.length === 0) || (middleB.includes(firstA) && middleA.length === 0)
    );
  }
  if (middleA.length === 0 || middleB.length === 0) return true;
  return sameMiddleName(middleA[0] ?? '', middleB[0] ?? '');
}

/** "Will Moss" and "William Frederick Moss": a nickname on one side and a name more on the other; an office must tell. */
function twiceDoubtful({ words: a }: Form, { words: b }: Form): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const nick = short[0] ?? '';
  return (
    short.length === 2 && long.length > 2 && long[1]!.length > 1 && !long.includes(nick) && nick.length > 1
  );
}

/**
 * "Joseph Moss Jr." is "Joe Moss" where both have the same office and no article names them side by side: papers differ in
 * whether they print the suffix. Without an office a son and his father stay two.
 */
function sameSuffix(group: Group, form: Form, apart: (a: Form, b: Form) => boolean): boolean {
  const differs = (other: Form): boolean => suffixesDiffer(other.suffix, form.suffix);
  if (!group.some(differs)) return true;
  const others = group.some((other) => other.suffix !== '' && form.suffix !== '' && differs(other));
  return !others && !group.some((other) => apart(other, form)) && shareRole(group, [form]);
}

/** Of several people that fit, the one whose first name is the very same, if that is only one. */
function choose(form: Form, fits: readonly Group[]): Group | undefined {
  if (fits.length < 2) return fits[0];
  const same = fits.filter((group) => group.some((other) => other.words[0] === form.words[0]));
  if (same.length === 1) return same[0];
  return dominant(same.length > 1 ? same : fits);
}

function dominant(groups: readonly Group[]): Group | undefined {
  const sorted = [...groups].sort((a, b) => sizeOf(b) - sizeOf(a));
  const [first, second] = sorted;
  if (!first || !second) return first;
  return sizeOf(first) >= DOMINANT * sizeOf(second) ? first : undefined;
}

/** Whom a bare surname means where its article gives no more. */
function ownerOf(form: Form, named: readonly Group[]): Group | undefined {
  // "Robin" and "Dale" are given names as well: without a title or role nothing says that a surname is meant.
  const titled = form.key.endsWith('+');
  if (!titled && form.words.length === 1 && isFirstName(form.words[0] ?? '')) return undefined;
  // Of "Von der Moss" the article took "Von" for a given name.
  const gender = form.words.length > 1 ? null : form.gender;
  const fits = named.filter((group) =>
    group.every((other) => !gender || !other.gender || gender === other.gender),
  );
  return dominant(fits);
}
