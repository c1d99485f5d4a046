/** Whom a question puts its quotations in the mouth of: the names beside them, as far as the archive knows them. */
import { language } from '../language/index.ts';
import type { Person } from '../model.ts';
import { fold } from '../people/names/fold.ts';
import { suffixIn, surnameIn, withoutSuffix } from '../people/names/name-suffix.ts';
import { isHonorific } from '../people/names/name-words.ts';
import { type Zone, zonesOf } from '../questions/quotation-frame.ts';
import { isRoleWord, type NamedBeside, namesBeside, PLAIN } from '../questions/quotation-names.ts';
import type { Archive, SpeakerResolution } from '../search/archive.ts';
import { officeBeside, officeHeld, officeOf } from './asked-office.ts';
import type { AskedOffice, AskedSpeaker } from './compared-wording.ts';
import { capitalsIn, isNameLike } from './name-like.ts';
import { fullNames } from './not-clear.ts';
import { resolveName } from './speakers.ts';

const { MONTHS, WEEKDAYS } = language.timeWords;

export interface Asked {
  readonly asked: AskedSpeaker;
  readonly people: readonly Pick<Person, 'id' | 'name' | 'role'>[];
  readonly suggestions: readonly string[];
}

/** So many words beside a quotation are looked up. */
const MOST_CANDIDATES = 10;
const LONGEST_NAME = 5;

/** For each quotation of a frame whoever is named beside it; null: nobody. A quotation with no name of its own has its neighbour's. */
export async function speakersBeside(
  frame: string,
  archive: Archive,
  isText = false,
): Promise<(Asked | null)[]> {
  const known = new Map<string, Promise<SpeakerResolution>>();
  const resolve: Resolve = (name) => {
    const found = known.get(name) ?? resolveName(name, archive);
    known.set(name, found);
    return found;
  };
  const asked: (Asked | null)[] = [];
  for (const zone of zonesOf(frame)) {
    const near = isText ? nearest(zone) : zone;
    const candidates = namesBeside(near).slice(0, MOST_CANDIDATES);
    // An @mention calls a colleague, unless nobody else is named; an office that the archive knows nobody of tells what the one
    // beside it is ("Ada Moss, harbour pilot"), unless no name is.
    const plain = candidates.filter(({ tag }) => !tag);
    const best =
      (await bestOf(plain, resolve)) ??
      (await bestOf(
        candidates.filter(({ tag }) => tag),
        resolve,
      )) ??
      unknownOffice(plain);
    if (!best) {
      asked.push(null);
      continue;
    }
    const either = [await withPeople(best, archive)];
    for (const candidate of candidates) {
      if (candidate.choice === null || candidate.choice !== best.choice) continue;
      const other = await identify(candidate, resolve);
      if (other && other.name !== best.name) either.push(await withPeople(other, archive));
    }
    asked.push(oneOf(either));
  }
  if (isText) return asked;
  // "“…” and “…” – Brandt", "Brandt said “…”. She added: “…”"
  for (let i = 1; i < asked.length; i++) asked[i] ??= asked[i - 1] ?? null;
  for (let i = asked.length - 2; i >= 0; i--) asked[i] ??= asked[i + 1] ?? null;
  return asked;
}

function unknownOffice(candidates: readonly NamedBeside[]): Identified | null {
  for (const candidate of candidates) {
    const office = officeBeside(candidate);
    if (office) return { name: office.name, office, found: null, worth: WORTH.role };
  }
  return null;
}

/** In a text only the sentence or line beside a quotation names its speaker. */
const nearest = ({ before, behind }: Zone): Zone => ({
  before: before.split(/\n|(?<=[.!?])\s+(?=\p{Lu})/u).at(-1) ?? '',
  behind:
    behind
      .replace(/^[\s,.]+/, (marks) => marks.replace(/\n+/g, ' — '))
      .split(/\n|(?<=\p{Ll}{2}[.!?])\s/u)[0] ?? '',
});

type Resolve = (name: string) => Promise<SpeakerResolution>;

/** What is found of a candidate, and how much that speaks for it. */
interface Identified {
  readonly name: string;
  readonly found: SpeakerResolution | null;
  readonly worth: number;
  /** The words name an office, not a person. */
  readonly office?: AskedOffice | null;
  readonly choice?: string | null;
}

/** "Did Brandt or Venn say …": the words of either are right. */
function oneOf(either: readonly Asked[]): Asked | null {
  const [first = null, ...others] = either;
  if (first === null || others.length === 0) return first;
  const ids = either.flatMap(({ asked }) => asked.ids ?? []);
  return {
    asked: {
      typed: first.asked.typed,
      name: either.map(({ asked }) => asked.name).join(' or '),
      ids: ids.length > 0 ? ids : null,
      surnames: new Set(either.flatMap(({ asked }) => [...asked.surnames])),
      office: either.find(({ asked }) => asked.office)?.asked.office ?? null,
    },
    people: either.flatMap(({ people }) => people),
    suggestions: first.suggestions,
  };
}

/** A full name is worth more than a surname, that more than a role or a body, and all more than a name that nobody bears. */
const WORTH = { full: 2, surname: 1.5, role: 1, organisation: 0.5, unknown: 0.5, slip: 1 } as const;
/** From here on a candidate is taken for whoever is named. */
const NAMED_FROM = 1;

async function bestOf(candidates: readonly NamedBeside[], resolve: Resolve): Promise<Identified | null> {
  let best: Identified | null = null;
  let most = NAMED_FROM - 1e-9;
  for (const candidate of candidates) {
    const identified = await identify(candidate, resolve);
    if (identified === null) continue;
    const sum = candidate.plainness + identified.worth;
    if (sum > most + 1e-9) {
      best = { ...identified, choice: candidate.choice };
      most = sum;
    }
  }
  return best;
}

async function identify(candidate: NamedBeside, resolve: Resolve): Promise<Identified | null> {
  const { words, plainness } = candidate;
  const held = await officeHeld(candidate, resolve);
  if (held && !held.found.people.some((person) => bearsAll(person, words.slice(-1))))
    return { name: held.office.name, ...held, worth: WORTH.role };
  const known = await knownIn(candidate, resolve);
  if (candidate.inOffice) return known?.found?.people[0]?.kind === 'person' ? known : null;
  if (known) return known;
  // "Ada B. Pike", whom the archive has as Ada Pike.
  const short = words.filter((word, i) => i === 0 || i === words.length - 1 || !/^\p{Lu}\.?$/u.test(word));
  if (short.length < words.length) {
    const found = await knownIn({ ...candidate, words: short }, resolve);
    if (found) return found;
  }
  const initialled = await byInitial(words, resolve);
  if (initialled) return initialled;
  const name = withoutRoles(words);
  if (name.length === 0) return null;
  const typed = name.join(' ');
  if (plainness >= 1.5) {
    const misspelt = await resolve(typed);
    if (misspelt.outcome === 'one' && misspelt.repaired && misspelt.people[0]?.kind !== 'unnamed')
      return { name: typed, found: misspelt, worth: WORTH.slip };
  }
  if (!isNameLike(name, candidate)) return null;
  const shown = capitalsIn(name);
  const called = shown.length > 1 ? shown : words;
  return { name: called.join(' '), found: null, worth: WORTH.unknown };
}

/** "I. Brandt", whom the archive has as Ilse Brandt. */
async function byInitial(words: readonly string[], resolve: Resolve): Promise<Identified | null> {
  const surname = words.at(-1) ?? '';
  const initials = words.slice(0, -1);
  if (initials.length === 0 || !initials.every((word) => /^(?:\p{Lu}\.?){1,3}$/u.test(word))) return null;
  const found = await resolve(surname);
  if (found.outcome === 'none' || found.repaired) return null;
  const people = found.people.filter(
    (person) =>
      person.kind === 'person' &&
      isSurname(person, surname) &&
      fold(person.name).startsWith(fold(initials[0]?.[0] ?? '')),
  );
  const [only] = people;
  if (!only) return null;
  const meant: SpeakerResolution = { ...found, outcome: people.length === 1 ? 'one' : found.outcome, people };
  return { name: words.join(' '), found: meant, worth: WORTH.surname };
}

/** The longest part of a candidate that is somebody's name. */
async function knownIn(
  { words, plainness, capital }: NamedBeside,
  resolve: Resolve,
): Promise<Identified | null> {
  for (let n = Math.min(words.length, LONGEST_NAME); n > 0; n--) {
    for (let first = words.length - n; first >= 0; first--) {
      const part = words.slice(first, first + n);
      if (part.every((word) => isRoleWord(word.toLowerCase())) && n < 2) continue;
      const found = await resolve(part.join(' '));
      const [person] = found.people;
      if (found.outcome === 'none' || found.repaired || !person || person.kind === 'unnamed') continue;
      if (!bearsAll(person, part)) continue;
      if (person.kind === 'person' && !isOfSuffix(person, words[first + n])) continue;
      const before = words.slice(0, first);
      const title = before.at(-1);
      // "Ada Marsh" is not Ada Pike, nor is "Pike Marsh".
      if (n === 1 && person.kind === 'person' && goesOnAsName(words[first + 1])) continue;
      if (person.kind === 'organisation') {
        // "Harbour Clinic researcher Ada Pike": the body belongs to the role.
        if (n < words.length) continue;
        return { name: part.join(' '), found, worth: WORTH.organisation };
      }
      if (n > 1) return { name: part.join(' '), found, worth: WORTH.full };
      const surname = isSurname(person, part[0] ?? '');
      if (!surname && plainness < PLAIN) continue;
      if (!capital && !surname) continue;
      if (title === undefined) return { name: part[0] ?? '', found, worth: surname ? WORTH.surname : 0 };
      // "King Alfred" is not Marta Alfred, "Zed Brandt" not Ilse Brandt; "researcher Brandt" may be.
      if (!isRoleWord(foldedTitle(title))) continue;
      const bound = await resolve(`${title} ${part[0]}`);
      return {
        name: `${title} ${part[0]}`,
        found: bound.outcome === 'none' ? null : bound,
        worth: WORTH.surname,
      };
    }
  }
  return null;
}

/** "Ada Pike Sr." is not Ada Pike Jr. @param next the word behind the name */
function isOfSuffix(person: Person, next: string | undefined): boolean {
  const own = suffixIn(person.name);
  const asked = suffixIn(`${withoutSuffix(person.name)} ${next ?? ''}`);
  return own === '' || asked === '' || own === asked;
}

const TIME_WORDS: ReadonlySet<string> = new Set([...MONTHS, ...WEEKDAYS].flat());

/** The word behind a name belongs to it, unless it is a role or a day ("said Pike Friday"). */
function goesOnAsName(next: string | undefined): boolean {
  if (next === undefined || !/^\p{Lu}/u.test(next)) return false;
  const word = foldedTitle(next);
  return !isRoleWord(word) && !isHonorific(word) && !TIME_WORDS.has(word);
}

const foldedTitle = (word: string): string => word.toLowerCase().replace(/\.$/, '');

function bearsAll(person: Person, words: readonly string[]): boolean {
  const own = new Set(fold([person.name, ...person.aliases].join(' ')).split(/[\s-]+/));
  return words.every((word) =>
    fold(word)
      .split(/[\s-]+/)
      .every((part) => own.has(part)),
  );
}

function isSurname(person: Person, word: string): boolean {
  const names = fold(withoutSuffix(person.name)).split(' ');
  return names.at(-1) === fold(word) || names.length === 1;
}

/** "Harbour Clinic researcher Zed Quill" → "Zed Quill"; all of it where nothing stands behind the role. */
function withoutRoles(words: readonly string[]): readonly string[] {
  const role = words.findLastIndex((word) => isRoleWord(foldedTitle(word)));
  return words.slice(role + 1);
}

async function withPeople({ name, found, office = null }: Identified, archive: Archive): Promise<Asked> {
  if (found) return askedOf(name, found, office, archive);
  const surnames = new Set(office ? [] : [surnameIn(name)]);
  return { asked: { typed: name, name, ids: null, surnames, office }, people: [], suggestions: [] };
}

async function askedOf(
  name: string,
  found: SpeakerResolution,
  office: AskedOffice | null,
  archive: Archive,
): Promise<Asked> {
  const people = found.outcome === 'none' ? [] : found.people;
  const ids = [...people, ...found.spokespeople].map(({ id }) => id);
  const shown = found.outcome === 'one' ? people.slice(0, 1) : [];
  const called = shown[0]?.name ?? name;
  const named = office && shown.length === 0 ? [] : [surnameIn(called)];
  return {
    asked: {
      typed: name,
      name: called,
      ids: people.length > 0 ? ids : null,
      surnames: new Set([...named, ...(found.repaired || office ? [] : [surnameIn(name)])]),
      office,
    },
    people: shown.map(({ id, name: full, role }) => ({ id, name: full, role })),
    suggestions: (await fullNames(found.suggestions.slice(0, 3), archive)).map(
      (one) => `what did ${one} say?`,
    ),
  };
}

/** One person of the archive; `ids`: of everybody who speaks as that one. */
export const askedPerson = ({ name }: Person, ids: readonly string[]): AskedSpeaker => ({
  typed: name,
  name,
  ids,
  surnames: new Set([surnameIn(name)]),
  office: null,
});

/** A name that is given by itself. */
export async function askedSpeaker(name: string, archive: Archive): Promise<Asked> {
  const found = await resolveName(name, archive);
  const isNamed = found.people.some((person) => bearsAll(person, name.split(' ')));
  return askedOf(name, found, isNamed ? null : officeOf(name), archive);
}
