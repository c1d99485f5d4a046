/** What a role says, as it is asked about and as articles state it, and how well the one answers the other. */
import type { Gender, Person } from '../../model.ts';
import { wordClass } from '../../text/word-classes.ts';
import { genderOfName } from '../names/first-names.ts';
import { fold, foldWord } from '../names/fold.ts';
import { countryOfDemonym, genderOfRole, isCountry, isRoleNoun, isTitle } from '../names/name-words.ts';
import {
  DEFAULT_ORGANISATIONS,
  type OrganisationNames,
  organisationKey,
} from '../names/organisation-names.ts';
import { slug } from '../names/slug.ts';

/** Heads that people use for one another. */
const ALIKE: Readonly<Record<string, string>> = {
  spokeswoman: 'spokes',
  spokesman: 'spokes',
  spokesperson: 'spokes',
  'press secretary': 'spokes',
  chairwoman: 'chair',
  chairman: 'chair',
  chairperson: 'chair',
  congressman: 'representative',
  congresswoman: 'representative',
  rep: 'representative',
  sen: 'senator',
  gov: 'governor',
  premier: 'prime minister',
  advisor: 'adviser',
  candidate: 'nominee',
  boss: 'chief',
  head: 'chief',
};

const isPersonWord = (word: string): boolean => isRoleNoun(word) || isTitle(word);

export interface AskedRole {
  /** Canonical head ("spokes", "president"). */
  readonly head: string;
  readonly gender: Gender | null;
  /** Folded words that narrow the role down; demonyms as their country. */
  readonly narrows: readonly string[];
  /** All words, folded: somebody of whom just this is stated comes first. */
  readonly words: string;
  /** Key of the organisation that all narrowing words name together. */
  readonly organisation: string;
}

const country = (word: string): string => {
  if (word === 'us' || word === 'usa' || word === 'america') return 'united states';
  const land = countryOfDemonym(word) ?? (isCountry(word) ? word : undefined);
  return land === 'us' || land === 'america' ? 'united states' : (land ?? word);
};

/** Reads words as a role; null where no noun for a person heads them. */
export function readRole(text: string, organisations: OrganisationNames): AskedRole | null {
  const words = fold(text)
    .split(/[\s,]+/)
    .map((word) => foldWord(word))
    .filter((word) => word !== '' && word !== 'the' && word !== 'a' && word !== 'an');
  let at = words.findIndex((word) => /^(?:of|for|at|to|from|in)$/.test(word));
  // "president of France", but "Department of Defence spokesman": the head may stand at the end as well.
  if (at < 1 || !isPersonWord(words[at - 1] ?? '')) at = words.length;
  let from = at - 1;
  const last = words[from] ?? '';
  let head = last;
  if (last === 'secretary' && words[from - 1] === 'press') {
    head = 'press secretary';
    from--;
  } else if (last === 'minister' && words[from - 1] === 'prime') {
    head = 'prime minister';
    from--;
  } else if (!isPersonWord(last)) {
    return null;
  }
  const outside = [...words.slice(at), ...words.slice(0, from)].filter(
    (word) => wordClass(word) === 'open' || word === 'us' || word === 'first',
  );
  const narrows = outside.filter((word) => word !== 'chief' && word !== 'current').map(country);
  return {
    head: ALIKE[head] ?? head,
    gender: genderOfRole(last),
    narrows,
    words: words.join(' '),
    organisation: organisationKey(outside.join(' '), organisations),
  };
}

/** A person's roles made ready for comparing. */
export interface StatedRole {
  readonly person: Person;
  readonly heads: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Folded. */
  readonly text: string;
  readonly gender: Gender | null;
  /** The role that is stated most often: what somebody was called once counts behind it. */
  readonly main: boolean;
}

export function statedRoles(person: Person, organisations: OrganisationNames): StatedRole[] {
  return person.roles.map((text) => {
    const read = readRole(text, organisations);
    // Half of "African-American" is no country.
    const words = fold(text)
      .replace(/\p{L}+-american\b/gu, ' ')
      .split(/[\s,-]+/)
      .map((word) => foldWord(word))
      .filter((word) => word !== '');
    const of = words.findIndex((word) => /^(?:of|for|at|to|from|in)$/.test(word));
    // "American president", "president of America", but the president of the American Moss Club is another.
    const countries = words.map((word, i) => (of >= 0 && i > of && !isCountry(word) ? word : country(word)));
    const heads = new Set(read ? [read.head] : []);
    if (/\bpress secretary\b/.test(words.join(' '))) heads.add('spokes');
    return {
      person,
      heads,
      words: new Set([...words, ...countries]),
      gender: read?.gender ?? null,
      text: words.join(' '),
      main: text === person.role,
    };
  });
}

/** What it adds that a role is the one stated most often, and that it is stated in the very words. */
export const MAIN = 0.25;
const EXACT = 0.5;

/**
 * How well a stated role answers an asked one: 0 not at all; otherwise the head is alike and every narrowing word is
 * borne out, and the more the gender speaks for it, the better.
 */
export function answersRole(stated: StatedRole, asked: AskedRole, narrows: readonly Narrowing[]): number {
  if (!stated.heads.has(asked.head)) return 0;
  const exact = stated.text === asked.words;
  const extra = asked.narrows.length === 0 ? 0 : (stated.main ? MAIN : 0) + (exact ? EXACT : 0);
  let score = 2;
  if (asked.gender) {
    const byName = genderOfName(fold(stated.person.name).split(' ')[0] ?? '');
    const gender = stated.gender ?? (byName?.sure ? byName.gender : null);
    if (gender && gender !== asked.gender) return 0;
    if (!gender) score = byName && byName.gender !== asked.gender ? 0.5 : 1;
  }
  if (!asked.narrows.includes('former') && (stated.words.has('former') || stated.words.has('ex'))) return 0;
  score += extra;
  if (asked.narrows.length === 0) return score;
  if (asked.organisation !== '' && stated.person.speaksFor.includes(`org-${slug(asked.organisation)}`))
    return score;
  const holds = ({ word, full }: Narrowing): boolean =>
    stated.words.has(word) || (full !== null && ` ${stated.text} `.includes(` ${full} `));
  return narrows.every(holds) ? score : 0;
}

/** A word that narrows a role, and what it is short for: "UN" is "united nations" where everyday names tell. */
interface Narrowing {
  readonly word: string;
  readonly full: string | null;
}

export function spelledOut({ narrows }: AskedRole): Narrowing[] {
  return narrows.map((word) => {
    const full = organisationKey(word, DEFAULT_ORGANISATIONS);
    return { word, full: full.includes(' ') ? full : null };
  });
}

/** The role stated most often is the asked one, or the asked one told shorter ("President" of "US President"). */
export function isMainly(person: Person, asked: AskedRole, organisations: OrganisationNames): boolean {
  const main = person.role === null ? null : readRole(person.role, organisations);
  return (
    main !== null &&
    main.head === asked.head &&
    (main.narrows.every((word) => asked.narrows.includes(word)) ||
      asked.narrows.every((word) => main.narrows.includes(word)))
  );
}

/** Whether words are nothing but a role ("President"): a source that was read so has no name. */
export function isRoleOnly(words: string): boolean {
  return fold(words)
    .split(' ')
    .every((word) => isPersonWord(word) || word === 'press' || word === 'prime');
}
