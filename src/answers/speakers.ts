/** Names in a question → people of the archive. */
import type { Person } from '../model.ts';
import type { Archive, SpeakerResolution } from '../search/archive.ts';

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
}

const HONORIFIC = /^(?:mr|mrs|ms|miss|mx)\.?\s+(?=\S)/i;

/** Who is meant by a name; an honorific never stands before an organisation ("Mr. Pike and Mrs. Moss" as one). */
export async function resolveName(name: string, archive: Archive): Promise<SpeakerResolution> {
  const found = await archive.resolveSpeaker(name);
  const bare = name.replace(HONORIFIC, '');
  return bare !== name && found.people[0]?.kind !== 'person' ? archive.resolveSpeaker(bare) : found;
}

export async function findSpeakers(names: readonly string[], archive: Archive): Promise<Speakers> {
  const groups: SpeakerGroup[] = [];
  const repaired: (readonly [string, string])[] = [];
  for (const typed of names) {
    const parts = await partsOf(typed, archive);
    for (const part of parts) {
      const found = await resolveName(part, archive);
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
      // Namesakes that no fuller name tells apart cannot be chosen from: they are shown together, each with its source.
      if (found.outcome === 'several' && !isOneName(found.people)) {
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
      groups.push({ typed: part, person, people, ids: people.map(({ id }) => id) });
    }
  }
  return { outcome: 'all', groups, typed: '', candidates: [], suggestions: [], repaired };
}

function isOneName(people: readonly Person[]): boolean {
  return new Set(people.map(({ name }) => name.toLowerCase())).size === 1;
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
