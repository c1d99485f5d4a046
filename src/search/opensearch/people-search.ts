/** People by what is typed and by id: candidates from the cluster, told apart and chosen from by the desk's own directory. */
import type { Person, SpeakerKind } from '../../model.ts';
import { PeopleDirectory } from '../../people/directory/directory.ts';
import { organisationKey } from '../../people/names/organisation-names.ts';
import { foldText } from '../../text/normalise.ts';
import type { SpeakerResolution } from '../archive.ts';
import { isHeard, isTypedInFull } from '../embedded/people-finder.ts';
import { byWeight } from '../embedded/people-order.ts';
import type { Json } from './cluster.ts';
import { type NameCounts, peopleOf } from './name-records.ts';
import { namesOf, type Reader } from './reader.ts';

/** Records of names that are looked at for one typed name. */
const LOOKED_AT = 150;
const COMPLETED_FROM = 300;
/** Records that one step of a walk over everybody gives. */
const STEP = 1_000;
/** Shorter words are not looked for with slips. */
const SLIPS_FROM = 4;

export async function resolveSpeaker(
  reader: Reader,
  name: string,
  asTyped: boolean,
): Promise<SpeakerResolution> {
  const words = foldText(name).split(' ').filter(Boolean);
  const records =
    words.length === 0
      ? []
      : await namesOf(reader, spokenFirst(typed(reader, name, words, asTyped)), LOOKED_AT);
  const first = among(reader, records, name, asTyped);
  const organisations = first.people.filter(({ kind }) => kind === 'organisation').map(({ id }) => id);
  if (organisations.length === 0) return first;
  const speaking = await namesOf(reader, spokenFirst({ terms: { speaksFor: organisations } }), LOOKED_AT);
  const known = new Map([...records, ...speaking]);
  return known.size === records.length ? first : among(reader, [...known], name, asTyped);
}

function among(
  reader: Reader,
  records: readonly (readonly [string, NameCounts])[],
  name: string,
  asTyped: boolean,
): SpeakerResolution {
  const people = everybodyIn(reader, records);
  const { organisations } = reader;
  const heard = people.filter(({ kind, statementCount }) => isHeard(kind, statementCount));
  const found = new PeopleDirectory(heard, organisations).resolve(name, asTyped);
  return isTypedInFull(found, name)
    ? found
    : new PeopleDirectory(people, organisations).resolve(name, asTyped);
}

/** Those who say most first. */
const everybodyIn = (reader: Reader, records: readonly (readonly [string, NameCounts])[]): Person[] =>
  records
    .flatMap(([key, counts]) => peopleOf(key, counts, reader.organisations).map(({ person }) => person))
    .sort(byWeight);

/** Names and roles that have the words, or words a slip away; the organisation that is called so. */
function typed({ organisations }: Reader, name: string, words: readonly string[], asTyped: boolean): Json {
  const slips = asTyped ? [] : words.filter((word) => word.length >= SLIPS_FROM);
  return {
    bool: {
      should: [
        {
          constant_score: {
            filter: { terms: { key: [`o|${organisationKey(name, organisations)}`] } },
            boost: 50,
          },
        },
        {
          constant_score: {
            filter: { bool: { filter: words.map((word) => ({ term: { words: word } })) } },
            boost: 20,
          },
        },
        {
          constant_score: {
            filter: { bool: { filter: words.map((word) => ({ term: { roles: word } })) } },
            boost: 8,
          },
        },
        ...words.map((word) => ({ constant_score: { filter: { term: { words: word } }, boost: 4 } })),
        ...words.map((word) => ({ constant_score: { filter: { term: { roles: word } }, boost: 1 } })),
        ...slips.map((word) => ({
          constant_score: { filter: { fuzzy: { words: { value: word, fuzziness: 'AUTO' } } }, boost: 2 },
        })),
      ],
      minimum_should_match: 1,
    },
  };
}

const spokenFirst = (query: Json): Json => ({
  function_score: { query, field_value_factor: { field: 'most', modifier: 'ln2p', missing: 0 } },
});

export async function completeSpeaker(reader: Reader, asked: string, limit: number): Promise<string[]> {
  const words = foldText(asked).split(' ').filter(Boolean);
  if (words.length === 0 || limit <= 0) return [];
  const filter = words.map((word) => ({ prefix: { words: word } }));
  const near = words
    .filter((word) => word.length >= SLIPS_FROM)
    .map((word) => ({ fuzzy: { words: { value: word, fuzziness: 'AUTO' } } }));
  const query = { bool: { should: [{ bool: { filter, boost: 10 } }, ...near], minimum_should_match: 1 } };
  const records = await namesOf(reader, spokenFirst(query), COMPLETED_FROM);
  return new PeopleDirectory(everybodyIn(reader, records), reader.organisations).complete(asked, limit);
}

export async function personOf(reader: Reader, id: string): Promise<Person | null> {
  const records = await namesOf(reader, { terms: { ids: [id] } }, 10);
  return everybodyIn(reader, records).find((person) => person.id === id) ?? null;
}

export async function everybody(
  reader: Reader,
  { kind, limit }: { readonly kind?: SpeakerKind; readonly limit?: number },
): Promise<Person[]> {
  const query = kind === undefined ? { match_all: {} } : { term: { kinds: kind } };
  const fits = (person: Person): boolean => kind === undefined || person.kind === kind;
  if (limit !== undefined && limit <= STEP) {
    // Whoever is among the first so many says the most, or nearly, of one of as many records.
    const records = await namesOf(reader, query, limit + 50, [{ most: 'desc' }, { key: 'asc' }]);
    return everybodyIn(reader, records).filter(fits).slice(0, limit);
  }
  const found: Person[] = [];
  for await (const records of walked(reader, query)) found.push(...everybodyIn(reader, records).filter(fits));
  return found.sort(byWeight).slice(0, limit);
}

async function* walked(reader: Reader, query: Json): AsyncGenerator<(readonly [string, NameCounts])[]> {
  let last: string | null = null;
  do {
    const after: Json[] = last === null ? [] : [{ range: { key: { gt: last } } }];
    const records: (readonly [string, NameCounts])[] = await namesOf(
      reader,
      { bool: { filter: [query, ...after] } },
      STEP,
      [{ key: 'asc' }],
    );
    yield records;
    last = records.length < STEP ? null : (records.at(-1)?.[0] ?? null);
  } while (last !== null);
}
