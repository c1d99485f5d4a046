/** What a role says, as it is asked about and as articles state it, and how well the one answers the other. */
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

/**
 * Heads that questions use and articles state otherwise: `asked: stated, …`. "Acme's boss" may be stated as its chief
 * executive, "the Oakhaven boss" as the club's manager, "Ruritania's man at the UN" as its ambassador.
 */
const ANSWERS_TO: Readonly<Record<string, string>> = {
  chief:
    'ceo executive president director commissioner superintendent chair owner founder co-founder manager leader administrator coach editor principal dean secretary-general',
  ceo: 'chief executive',
  executive: 'ceo chief president director officer manager founder',
  leader: 'chief president chair director prime-minister captain secretary-general',
  founder: 'co-founder owner ceo creator',
  owner: 'co-owner founder proprietor',
  manager: 'coach director',
  coach: 'manager',
  captain: 'skipper',
  president: 'vice-chancellor',
  minister: 'secretary',
  secretary: 'minister',
  envoy: 'ambassador representative delegate consul',
  ambassador: 'envoy',
  man: 'ambassador envoy representative delegate chief secretary',
  woman: 'ambassador envoy representative delegate chief secretary',
  lawyer: 'attorney counsel solicitor barrister',
  attorney: 'lawyer counsel solicitor',
  counsel: 'lawyer attorney',
  prosecutor: 'attorney',
  doctor: 'physician surgeon pediatrician paediatrician professor',
  physician: 'doctor surgeon',
  lawmaker: 'senator representative mp legislator delegate assemblyman assemblywoman councillor',
  legislator: 'senator representative mp lawmaker delegate',
  politician: 'senator representative mp lawmaker councillor governor mayor minister',
  mp: 'lawmaker politician',
  academic: 'professor lecturer researcher scientist scholar historian',
  professor: 'lecturer researcher academic',
  scientist: 'researcher professor',
  researcher: 'scientist professor analyst',
  expert: 'professor researcher scientist analyst specialist',
  author: 'writer novelist journalist historian',
  writer: 'author novelist journalist columnist',
  novelist: 'author writer',
  singer: 'musician rapper artist frontman vocalist',
  star: 'actor actress singer player musician host',
  actor: 'star',
  actress: 'star',
  officer: 'policeman policewoman sergeant detective',
  judge: 'justice',
  economist: 'strategist analyst',
  farmer: 'rancher grower',
};

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

/** Heads that no table of article words holds: offices by their letters, everyday words for them, sciences. */
const EVERYDAY_HEADS = new Set(
  `ceo cfo coo cto exec mp mps msp mep tsar czar supremo skipper gaffer honcho no prof academic astronomer chemist keeper curator
  presenter winner creator showrunner grower specialist vocalist frontman frontwoman`.split(/\s+/),
);
const SCIENCE = /(?:ologist|icist|iatrician|onomist)$/;
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/\b(?:vp|veep)\b/g, 'vice president'],
  [/\bexec\b/g, 'executive'],
  [/\bdg\b/g, 'director general'],
  [/\bprof\b/g, 'professor'],
  [/\b(?:tsar|supremo|honcho)\b/g, 'czar'],
  [/\bgaffer\b/g, 'manager'],
  [/\bskipper\b/g, 'captain'],
  [/\bsgt\b/g, 'sergeant'],
  [/\blt\b/g, 'lieutenant'],
  [/\bcapt\b/g, 'captain'],
  [/\bcmdr\b/g, 'commander'],
  [/\bdet\b/g, 'detective'],
  [/\bsupt\b/g, 'superintendent'],
  [/\bex-(?=\p{L})/gu, 'former '],
  [/\bex (?=\p{L})/gu, 'former '],
  [/(?<=\p{L})-general\b/gu, ' general'],
  [/\bvice-(?=president)/g, 'vice '],
];
/** Words that say when somebody held an office, not which. */
const TIMES_HELD = new Set(
  'former current incoming outgoing acting interim then new newly-elected longtime long-time late departing chief deposed ousted sitting one-time onetime'.split(
    ' ',
  ),
);
/** "director general": the head is both words. */
const GENERALS = new Set('director secretary attorney surgeon inspector solicitor governor'.split(' '));

const isPersonWord = (word: string): boolean =>
  isRoleNoun(word) || isTitle(word) || EVERYDAY_HEADS.has(word) || SCIENCE.test(word);

export interface AskedRole {
  /** Canonical head ("spokes", "president"). */
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
  let at = words.findIndex((word) => /^(?:of|for|at|to|from|in)$/.test(word));
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
    head: ALIKE[head] ?? head,
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
    const of = words.findIndex((word) => /^(?:of|for|at|to|from|in)$/.test(word));
    // "American president", "president of America", but the president of the American Moss Club is another.
    const countries = words.map((word, i) => (of >= 0 && i > of && !isCountry(word) ? word : country(word)));
    const offices = officesOf(text, organisations);
    const heads = new Set(offices.map(({ head }) => head));
    if (/\bpress secretary\b/.test(words.join(' '))) heads.add('spokes');
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
  score += extra;
  if (asked.narrows.length === 0) return score;
  if (asked.organisation !== '' && stated.person.speaksFor.includes(`org-${slug(asked.organisation)}`))
    return score;
  const holds = ({ word, full }: Narrowing): boolean =>
    stated.words.has(word) || (full !== null && ` ${stated.text} `.includes(` ${full} `));
  return narrows.every(holds) ? score : 0;
}

/** Parts of heads that are stated beside another: "President and CEO". */
const OFFICE_WORDS = new Set(['chief', 'ceo', 'executive', 'officer']);
/** Words that a firm's or an office's name may be printed with or without. */
const COMPANY = new Set(
  'company group inc corp corporation co ltd plc airlines airline department office agency holdings motors club team fc public national international'.split(
    ' ',
  ),
);
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
