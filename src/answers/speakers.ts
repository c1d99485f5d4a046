/** Names in a question → people of the archive. */
import type { Person, Query } from '../model.ts';
import type { Archive, SpeakerResolution } from '../search/archive.ts';
import { wordClass } from '../text/word-classes.ts';

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
      groups.push({ typed: part, person, people, ids: people.map(({ id }) => id) });
    }
  }
  return { outcome: 'all', groups, typed: '', candidates: [], suggestions: [], repaired };
}

/** "Macron and Haley" are two; "Moss and Moss" one, when the archive has it as one. */
async function partsOf(typed: string, archive: Archive): Promise<string[]> {
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

/** Whether the archive has exactly these words as somebody's name (misspellings aside). */
async function isName(words: string, archive: Archive): Promise<boolean> {
  const found = await resolveName(words, archive);
  return found.outcome !== 'none' && !found.repaired;
}

/**
 * Whether the archive prints a name and the keyword beside it as one term: "white phosphorus" is no question about
 * Dana White, "trump tower" none about Donald Trump.
 */
async function isPartOfTerm(
  words: readonly string[],
  name: readonly string[],
  archive: Archive,
): Promise<boolean> {
  const first = words[0] === name[0];
  const pair = first ? words.slice(0, name.length + 1) : words.slice(-name.length - 1);
  const beside = (first ? pair.at(-1) : pair[0]) ?? '';
  if (wordClass(beside.toLowerCase()) !== 'open') return false;
  const found = await archive.searchPassages({ text: null, phrases: [pair.join(' ')], limit: 1 });
  return found.total > 0;
}

const LONGEST_NAME = 5;

/** Settles what only the archive can tell: names inside keywords, and whether a follow-up names a person or a topic. */
export async function settleNames(query: Query, archive: Archive): Promise<Query> {
  if (query.follow !== null) {
    const name = query.follow.replace(/^the (?=\p{Lu})/u, '');
    const follow = null;
    if (await isName(query.follow, archive)) return { ...query, follow, speakers: [query.follow] };
    if (/^\p{Lu}/u.test(name) && query.speakers.length > 0 && query.topic === null) {
      return { ...query, follow, topic: query.follow };
    }
    return { ...query, follow, topic: query.follow };
  }
  if (!query.bare) return query;
  const settled = { ...query, bare: false };
  const [first] = query.speakers;
  if (first !== undefined) {
    if (await isName(first, archive)) return settled;
    if ((await partsOf(first, archive)).length > 1) return settled;
    const misspelt = await resolveName(first, archive);
    if (misspelt.outcome === 'one' && query.intent === 'statements') return settled;
    return {
      ...settled,
      intent: 'passages',
      speakers: [],
      topic: [first, query.topic].filter(Boolean).join(' '),
    };
  }
  const words = (query.topic ?? '').split(' ').filter((word) => word !== '');
  if (words.length === 0 || words.length > 12) return settled;
  for (let n = Math.min(words.length, LONGEST_NAME); n > 0; n--) {
    for (const [head, rest] of [
      [words.slice(0, n), words.slice(n)],
      [words.slice(-n), words.slice(0, -n)],
    ] as const) {
      // "Criticism of Pike", "Pike in the Herald": what a preposition leads to did not say it.
      const before = rest.join(' ');
      if (
        head[0] !== words[0] &&
        /(?:^|\s)(?:of|about|on|against|for|with|at|over|to|in|in the)$/i.test(before)
      )
        continue;
      if (!(await isName(head.join(' '), archive))) continue;
      if (rest.length > 0 && (await isPartOfTerm(words, head, archive))) continue;
      const topic = rest
        .join(' ')
        .replace(/^(?:about|on|regarding|and|the)\s+|\s+(?:about|on|by|from)$/gi, '');
      return {
        ...settled,
        intent: 'statements',
        speakers: [head.join(' ')],
        topic: topic === '' ? null : topic,
      };
    }
  }
  return settled;
}
