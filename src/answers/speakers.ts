/** Names in a question → people of the archive. */

import type { Person } from '../model.ts';
import { fold } from '../people/names/fold.ts';
import { withoutSuffix } from '../people/names/name-suffix.ts';
import type { Archive, SpeakerResolution } from '../search/archive.ts';
import { wordClass } from '../text/word-classes.ts';
import { whoFits } from './described.ts';
import { nameWithin } from './name-within.ts';
import { isOrdinary } from './ordinary-words.ts';

export interface Speakers {
  readonly outcome: 'all' | 'none' | 'several';
  /** One group for each person asked about: the person and, for an organisation, those who speak for it. */
  readonly groups: readonly SpeakerGroup[];
  /** Of the first name that is nobody's or several people's: as typed. */
  readonly typed: string;
  /** Who may be meant, best first. */
  readonly candidates: readonly Person[];
  readonly suggestions: readonly string[];
  /** `[typed, read as]` for names that were misspelt. */
  readonly repaired: readonly (readonly [string, string])[];
}

export interface SpeakerGroup {
  readonly typed: string;
  readonly person: Person;
  readonly people: readonly Person[];
  readonly ids: readonly string[];
  /** Others of the name, who said far less. */
  readonly besides?: readonly Person[];
}

const HONORIFIC = /^(?:mr|mrs|ms|miss|mx)\.?\s+(?=\S)/i;

/** Offices by their letters: as they are called in full. */
const OFFICES: Readonly<Record<string, readonly string[]>> = {
  potus: ['the US president', 'the president'],
  flotus: ['the first lady'],
  vpotus: ['the vice president'],
  veep: ['the vice president'],
  vp: ['the vice president'],
  pm: ['the prime minister'],
  scotus: ['the Supreme Court'],
  secdef: ['the defense secretary', 'the secretary of defense'],
  secstate: ['the secretary of state'],
  ag: ['the attorney general'],
};

/** Who is meant by a name; an honorific never stands before an organisation ("Mr. Pike and Mrs. Moss" as one). */
export async function resolveName(
  name: string,
  archive: Archive,
  options: { readonly asTyped?: boolean } = {},
): Promise<SpeakerResolution> {
  const found = await archive.resolveSpeaker(name, options);
  if (isOrdinary(name, found.people)) return { ...found, outcome: 'none', people: [], spokespeople: [] };
  if (found.outcome === 'none') {
    for (const office of OFFICES[name.toLowerCase().replace(/^the /, '')] ?? []) {
      const holder = await archive.resolveSpeaker(office, options);
      if (holder.outcome !== 'none') return holder;
    }
  }
  const bare = name.replace(HONORIFIC, '');
  if (bare === name || (found.people[0]?.kind === 'person' && !found.repaired)) return found;
  // "Mr Ford" may be somebody's company; whom the title does not fit ("Mrs Moss": Tom Moss) is nobody asked about.
  const untitled = await archive.resolveSpeaker(bare, options);
  if (untitled.repaired || !untitled.people.some(({ kind }) => kind === 'person'))
    return found.repaired ? found : untitled;
  const suggestions = untitled.people.slice(0, 3).map((person) => person.name);
  return { outcome: 'none', people: [], suggestions, repaired: false, spokespeople: [] };
}

/**
 * Everybody whom the names mean. `topic`: what they are asked about, by which holders of one office and articles without a
 * stated role are told apart; null: anything.
 */
export async function findSpeakers(
  names: readonly string[],
  archive: Archive,
  topic: string | null = null,
): Promise<Speakers> {
  const groups: SpeakerGroup[] = [];
  const repaired: (readonly [string, string])[] = [];
  for (const typed of names) {
    const parts = await partsOf(typed, archive);
    for (const part of parts) {
      const found = await described(part, topic, archive, await resolveName(part, archive));
      const person = found.people[0];
      if (found.outcome === 'none' || !person) {
        return {
          outcome: 'none',
          groups,
          typed: part,
          candidates: [],
          suggestions: found.suggestions,
          repaired,
        };
      }
      const together = found.outcome === 'several' ? namesakes(found.people) : null;
      if (together) {
        const [main] = together;
        groups.push({ typed: part, person: main, people: together, ids: together.map(({ id }) => id) });
        continue;
      }
      if (found.outcome === 'several') {
        return {
          outcome: 'several',
          groups,
          typed: part,
          candidates: found.people,
          suggestions: [],
          repaired,
        };
      }
      if (found.repaired) repaired.push([part, person.name]);
      const people = [
        ...found.people,
        ...found.spokespeople.filter(({ id }) => !found.people.some((one) => one.id === id)),
      ];
      const { besides = [] } = found;
      groups.push({ typed: part, person, people, ids: people.map(({ id }) => id), besides });
    }
  }
  return { outcome: 'all', groups, typed: '', candidates: [], suggestions: [], repaired };
}

/** A description that no stated role bears out whole: whoever the articles fit it to; otherwise what was found. */
async function described(
  typed: string,
  topic: string | null,
  archive: Archive,
  found: SpeakerResolution,
): Promise<SpeakerResolution> {
  const within = await personWithin(typed, archive, found);
  if (within) return within;
  const named = found.people.some((person) =>
    typed.toLowerCase().includes(withoutSuffix(person.name).split(' ').at(-1)?.toLowerCase() ?? ''),
  );
  if (found.repaired || named) return found;
  const fitting = (await whoFits(typed, topic, archive)).map(({ person }) => person);
  const people = [
    ...found.people,
    ...fitting.filter(({ id }) => !found.people.some((person) => person.id === id)),
  ].slice(0, MOST_OFFERED);
  if (people.length === found.people.length) return found;
  return {
    outcome: people.length === 1 ? 'one' : 'several',
    people,
    suggestions: [],
    // Told as a reading, as a misspelt name is.
    repaired: true,
    spokespeople: found.spokespeople,
  };
}

/** "Acme's Pike": the person whose name is a part of the words, where nobody found for all of them is called by all. */
export async function personWithin(
  typed: string,
  archive: Archive,
  found: SpeakerResolution,
): Promise<SpeakerResolution | null> {
  const words = fold(typed)
    .split(/[\s,]+/)
    .map((word) => word.replace(/['’]s$/, ''))
    .filter((word) => wordClass(word) === 'open');
  const isCalled = ({ name, aliases, roles }: Person): boolean => {
    const own = new Set(fold([name, ...aliases, ...roles].join(' ')).split(/[\s-]+/));
    return words.every((word) => own.has(word));
  };
  if (found.people.some(isCalled)) return null;
  const people = await nameWithin(typed, archive, (name) => resolveName(name, archive));
  if (!people) return null;
  // Told as a reading, as a misspelt name is.
  return {
    outcome: people.length === 1 ? 'one' : 'several',
    people,
    suggestions: [],
    repaired: true,
    spokespeople: [],
  };
}

const MOST_OFFERED = 25;

/**
 * Namesakes that no fuller name tells apart cannot be chosen from: they are shown together, each with its source. So is
 * the one Moss of whom the archive has a given name, with whoever an article names only Moss. null: they can be chosen from.
 */
function namesakes(people: readonly Person[]): [Person, ...Person[]] | null {
  const [first, ...others] = people;
  if (!first) return null;
  const plain = ({ name }: Person) => name.toLowerCase().replace(/-/g, ' ');
  if (new Set(people.map(plain)).size === 1) return [first, ...others];
  const full = people.filter(({ name }) => name.includes(' '));
  const [main] = full;
  if (!main || full.length > 1 || people.some(({ kind }) => kind !== 'person')) return null;
  const surname = withoutSuffix(main.name).split(' ').at(-1)?.toLowerCase();
  const bare = people.filter((one) => one !== main);
  return bare.every(({ name }) => name.toLowerCase() === surname) ? [main, ...bare] : null;
}

/** "Macron and Haley" are two; "Moss and Moss" one, when the archive has it as one. */
export async function partsOf(typed: string, archive: Archive): Promise<string[]> {
  const parts = typed.split(/\s*,\s*(?:and\s+)?|\s+(?:and|&|or)\s+/i).filter((part) => part !== '');
  if (parts.length < 2 || parts.length > 4) return [typed];
  const found = [];
  for (const part of parts) found.push(await resolveName(part, archive));
  const whole = await resolveName(typed, archive);
  // Two people whom the archive has each for themselves are two, although it may print them as one ("Pike and Moss said").
  const apart = new Set(found.map(({ people }) => people[0]?.id)).size === parts.length;
  const people = found.every(({ repaired, people: [first] }) => first?.kind === 'person' && !repaired);
  if (apart && people) return parts;
  if (whole.outcome !== 'none' && !whole.repaired) return [typed];
  return found.some(({ outcome }) => outcome === 'none') ? [typed] : parts;
}
