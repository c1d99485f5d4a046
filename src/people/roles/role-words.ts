/** What a role says, as it is asked about and as articles state it, and how well the one answers the other. */
import { language } from '../../language/index.ts';
import type { Gender, Person } from '../../model.ts';
import { wordClass } from '../../text/word-classes.ts';
import { genderOfName } from '../names/first-names.ts';
import { fold, foldWord } from '../names/fold.ts';
import { countryOfDemonym, genderOfRole, isCountry, isRoleNoun, isTitle } from '../names/name-words.ts';
import {
  americanSpelling,
  DEFAULT_ORGANISATIONS,
  type OrganisationNames,
  organisationKey,
} from '../names/organisation-names.ts';
import { slug } from '../names/slug.ts';

const {
  ANSWERS_TO,
  COMPANY,
  EVERYDAY_HEADS,
  GENERALS,
  HEAD_IN_QUESTIONS,
  OFFICE_WORDS,
  SHORT_TITLES,
  TIMES_HELD,
} = language.roleHeads;
const { ROLE_PREPOSITIONS } = language.smallWords;

/** Heads under which a stated role answers an asked head, with how sure: 1 for the head itself. */
export function headsFor(asked: string): readonly (readonly [head: string, sure: number])[] {
  const others = (ANSWERS_TO[asked] ?? '').split(' ').filter((head) => head !== '');
  return [
    [asked, 1],
    ...others.map(
      (head) =>
        [
          head.replace('-', head.startsWith('co-') || head.startsWith('vice-') ? '-' : ' '),
          ALIKE_SURE,
        ] as const,
    ),
  ];
}

const ALIKE_SURE = 0.8;

/** "epidemiologist", "physicist". */
const SCIENCE = /(?:ologist|icist|iatrician|onomist)$/;
const SPELLED: readonly (readonly [RegExp, string])[] = [
  ...Object.entries(SHORT_TITLES).map(([short, full]) => [new RegExp(`\\b${short}\\b`, 'g'), full] as const),
  [/\b(?:vp|veep)\b/g, 'vice president'],
  [/\bexec\b/g, 'executive'],
  [/\bdg\b/g, 'director general'],
  [/\b(?:tsar|supremo|honcho)\b/g, 'czar'],
  [/\bgaffer\b/g, 'manager'],
  [/\bskipper\b/g, 'captain'],
  [/\bex-(?=\p{L})/gu, 'former '],
  [/\bex (?=\p{L})/gu, 'former '],
  [/(?<=\p{L})-general\b/gu, ' general'],
  [/\b(?<joined>deputy|lieutenant|assistant)-(?=\p{L})/gu, '$<joined> '],
  [/\bvice-(?=president)/g, 'vice '],
];
const isPersonWord = (word: string): boolean =>
  isRoleNoun(word) || isTitle(word) || EVERYDAY_HEADS.has(word) || SCIENCE.test(word);

export interface AskedRole {
  /** Head as HEAD_IN_QUESTIONS gives it ("spokesperson", "president"). */
  readonly head: string;
  readonly gender: Gender | null;
  /** Folded words that narrow the role down; demonyms as their country. */
  readonly narrows: readonly string[];
  /** Whoever held the office once is meant ("the ex-president"). */
  readonly former: boolean;
  /** All words, folded: somebody of whom just this is stated comes first. */
  readonly words: string;
  /** Key of the organisation that all narrowing words name together. */
  readonly organisation: string;
}

/** A demonym or a short form as its country ("french" → "france"); any other word as it is. */
export const country = (word: string): string => {
  if (word === 'us' || word === 'usa' || word === 'america') return 'united states';
  const land = countryOfDemonym(word) ?? (isCountry(word) ? word : undefined);
  return land === 'us' || land === 'america' ? 'united states' : (land ?? word);
};

/** Reads words as a role; null where no noun for a person heads them. */
export function readRole(text: string, organisations: OrganisationNames): AskedRole | null {
  const spelled = SPELLED.reduce(
    (words, [short, full]) => words.replace(short, full),
    americanSpelling(fold(text)),
  );
  const words = spelled
    .split(/[\s,]+/)
    .map((word) => foldWord(word))
    .filter((word) => word !== '' && word !== 'the' && word !== 'a' && word !== 'an');
  let at = words.findIndex((word) => ROLE_PREPOSITIONS.includes(word));
  // "president of France", but "Department of Defence spokesman": the head may stand at the end as well.
  if (at < 1 || !isPersonWord(words[at - 1] ?? '')) at = words.length;
  let from = at - 1;
  const last = words[from] ?? '';
  const before = words[from - 1] ?? '';
  let head = last;
  if (last === 'officer' && before === 'executive' && words[from - 2] === 'chief') {
    head = 'ceo';
    from -= 2;
  } else if (last === 'executive' && before === 'chief') {
    head = 'ceo';
    from--;
  } else if (
    (last === 'secretary' && before === 'press') ||
    (last === 'minister' && (before === 'prime' || before === 'first')) ||
    (last === 'president' && before === 'vice') ||
    (last === 'lady' && before === 'first') ||
    (last === 'general' && GENERALS.has(before))
  ) {
    head = `${before} ${last}`;
    from--;
  } else if (!isPersonWord(last)) {
    return null;
  }
  const outside = [...words.slice(at), ...words.slice(0, from)].filter(
    (word) => wordClass(word) === 'open' || word === 'us' || word === 'first' || word === 'who',
  );
  const narrows = outside.filter((word) => !TIMES_HELD.has(word)).map(country);
  return {
    head: HEAD_IN_QUESTIONS.get(head) ?? head,
    gender: genderOfRole(last),
    narrows,
    former: outside.includes('former'),
    words: words.join(' '),
    organisation: organisationKey(outside.filter((word) => !TIMES_HELD.has(word)).join(' '), organisations),
  };
}

/** "President and CEO": each office for itself; the whole where a part is none ("head of trust and safety"). */
export function officesOf(stated: string, organisations: OrganisationNames): readonly AskedRole[] {
  const parts = stated.split(/\s+and\s+|\s*[/&]\s*/i).map((part) => readRole(part, organisations));
  const offices =
    parts.length > 1 && parts.every((part) => part !== null) ? parts : [readRole(stated, organisations)];
  return offices.filter((office) => office !== null);
}

/** A person's roles made ready for comparing. */
export interface StatedRole {
  readonly person: Person;
  readonly heads: ReadonlySet<string>;
  readonly words: ReadonlySet<string>;
  /** Folded. */
  readonly text: string;
  readonly gender: Gender | null;
  /** Words that narrow the stated role: a "communications director" is not everybody's director. */
  readonly narrows: readonly string[];
  /** The role that is stated most often: what somebody was called once counts behind it. */
  readonly main: boolean;
}

export function statedRoles(person: Person, organisations: OrganisationNames): StatedRole[] {
  return person.roles.map((text) => {
    const read = readRole(text, organisations);
    // Half of "African-American" is no country.
    const words = fold(text)
      .replace(/(?<!\p{L})\p{L}+-american\b/gu, ' ')
      .split(/[\s,-]+/)
      .map((word) => foldWord(word))
      .filter((word) => word !== '');
    const of = words.findIndex((word) => ROLE_PREPOSITIONS.includes(word));
    // "American president", "president of America", but the president of the American Moss Club is another.
    const countries = words.map((word, i) => (of >= 0 && i > of && !isCountry(word) ? word : country(word)));
    const offices = officesOf(text, organisations);
    const heads = new Set(offices.map(({ head }) => head));
    if (/\bpress secretary\b/.test(words.join(' '))) heads.add('spokesperson');
    // "Chief Baseball Officer": the baseball chief as well.
    const chief = CHIEF_OF.exec(words.join(' '));
    if (chief) heads.add('chief');
    return {
      person,
      heads,
      words: new Set([...words, ...countries]),
      gender: read?.gender ?? null,
      text: words.join(' '),
      narrows: offices.flatMap(({ narrows }) => narrows),
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
export function answersRole(
  stated: StatedRole,
  asked: AskedRole,
  narrows: readonly Narrowing[],
  head = asked.head,
): number {
  if (!stated.heads.has(head)) return 0;
  const holds = ({ word, full }: Narrowing): boolean =>
    stated.words.has(word) || (full !== null && ` ${stated.text} `.includes(` ${full} `));
  // Most are left out here: what follows takes longer.
  const speaksFor =
    asked.organisation !== '' && stated.person.speaksFor.includes(`org-${slug(asked.organisation)}`);
  if (asked.narrows.length > 0 && !speaksFor && !narrows.every(holds)) return 0;
  if (!isSameOffice(stated.narrows, stated.text, asked, head)) return 0;
  const exact = stated.text === asked.words;
  const extra = asked.narrows.length === 0 ? 0 : (stated.main ? MAIN : 0) + (exact ? EXACT : 0);
  let score = 2;
  if (asked.gender) {
    const byName = genderOfName(fold(stated.person.name).split(' ')[0] ?? '');
    const gender = stated.gender ?? (byName?.sure ? byName.gender : null);
    if (gender && gender !== asked.gender) return 0;
    if (!gender) score = byName && byName.gender !== asked.gender ? 0.5 : 1;
  }
  const held = stated.words.has('former') || stated.words.has('ex');
  // Whoever holds an office is not its former holder.
  if (asked.former !== held) return 0;
  return score + extra;
}

const CHIEF_OF = /\bchief (?!executive)((?:\p{L}+ ){1,3})officer\b/u;

/**
 * Whether a stated role may be the asked one by another word for its head: then it must not be narrower. "Acme's boss" is no
 * communications director of Acme; the "Chief Baseball Officer" is its baseball chief alone.
 */
export function isSameOffice(
  narrows: readonly string[],
  text: string,
  asked: AskedRole,
  head: string,
): boolean {
  const chief = CHIEF_OF.exec(text)?.[1]?.trim().split(' ') ?? [];
  if (head === 'chief' && !chief.every((word) => asked.narrows.includes(word))) return false;
  if (head === asked.head) return true;
  return narrows.every((word) => asked.narrows.includes(word) || COMPANY.has(word) || OFFICE_WORDS.has(word));
}

/** A word that narrows a role, and what it is short for: "UN" is "united nations" where everyday names tell. */
export interface Narrowing {
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
