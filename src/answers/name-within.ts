/**
 * The name inside what somebody is called: "Acme's Pike", "fund manager Eric Moss", "Ada Pyke of Acme", "Tom Pike, crane driver
 * at Acme". The other words must be borne out by what that person is called, or by an article in which that person speaks.
 */
import type { Person } from '../model.ts';
import { damerau, slipsAllowed } from '../people/directory/damerau.ts';
import { fold } from '../people/names/fold.ts';
import { withoutSuffix } from '../people/names/name-suffix.ts';
import { isRoleWord } from '../questions/quotation-names.ts';
import type { Archive, SpeakerResolution } from '../search/archive.ts';
import { wordClass } from '../text/word-classes.ts';
import { bearsOut } from './described.ts';

const LONGEST_NAME = 3;
const LONGEST = 9;
/** Shorter surnames stand in too many names of things. */
const LEAST_SURNAME = 4;
/** So many of one name are looked through, in so many of the newest articles that quote each. */
const MOST_PEOPLE = 40;
const MOST_ARTICLES = 4;
/** How well the words beside a full name, and those beside a surname alone, must be borne out, 0 to 1. */
const BORNE_OUT = 0.3;
const BORNE_OUT_SURNAME = 0.5;
/** What stands in no name. */
const NO_NAME = /[?!;:"“”]/;
const NEAR_TIE = 0.08;

/** `resolve`: who is called so in the archive. null: no part of the words is the name of somebody whom the others fit. */
export async function nameWithin(
  typed: string,
  archive: Archive,
  resolve: (name: string) => Promise<SpeakerResolution>,
): Promise<readonly Person[] | null> {
  const plainly = typed.replace(/\s+/g, ' ').trim();
  const words = plainly.split(/[ ,]+/).filter((word) => word !== '');
  if (words.length < 2 || words.length > LONGEST || NO_NAME.test(typed)) return null;
  const marked = plainly.split(/, | (?:of|from|at|with|for) /);
  const front = (marked[0] ?? '').split(' ');
  // "Pike, who coaches Redvale", "Pike of the Redvale food bank": what is ended so is the name, however short.
  const parts =
    marked.length > 1 && front.length <= LONGEST_NAME
      ? [{ name: front, others: words.slice(front.length) }]
      : // "The deputy mayor of Lisbon" is nobody called Lisbon.
        partsOf(words).filter(({ name }) => marked.length === 1 || name[0] === words[0]);
  for (const { name, others } of parts) {
    const found = await resolve(name.join(' '));
    const people = [...found.people, ...(found.besides ?? [])].filter((person) => isCalled(person, name));
    if (people.length === 0 || people.length > MOST_PEOPLE) continue;
    const asked = others.map(plain).filter((word) => wordClass(word) === 'open');
    const told = asked.filter((word) => !isRoleWord(word));
    const fits: { person: Person; fit: number }[] = [];
    for (const person of people) {
      const given = name.length === 1 ? others : [];
      const fit = await fitOf(person, told.length > 0 ? told : asked, { archive, resolve, given });
      if (fit >= (name.length > 1 ? BORNE_OUT : BORNE_OUT_SURNAME)) fits.push({ person, fit });
    }
    fits.sort((a, b) => b.fit - a.fit);
    const best = fits[0]?.fit ?? 0;
    if (best > 0) return fits.filter(({ fit }) => fit >= best - NEAR_TIE).map(({ person }) => person);
  }
  return null;
}

const plain = (word: string): string => fold(word).replace(/['’]s$/, '');

interface Parted {
  readonly name: readonly string[];
  readonly others: readonly string[];
}

/** The longest names first; a full name before or behind the other words, a surname alone behind them only. */
function partsOf(words: readonly string[]): Parted[] {
  const parts: Parted[] = [];
  for (let n = Math.min(LONGEST_NAME, words.length - 1); n > 0; n--) {
    parts.push({ name: words.slice(-n), others: words.slice(0, -n) });
    if (n > 1) parts.push({ name: words.slice(0, n), others: words.slice(n) });
  }
  return parts;
}

/** Whether a person bears the surname, and a given name that at least begins alike; slips in both are forgiven. */
function isCalled({ kind, name, statementCount }: Person, typed: readonly string[]): boolean {
  const own = fold(withoutSuffix(name)).split(' ');
  const asked = typed.map(plain);
  const surname = asked.at(-1) ?? '';
  if (kind !== 'person' || statementCount === 0 || surname.length < LEAST_SURNAME || isRoleWord(surname))
    return false;
  if (asked.length === 1) return own.at(-1) === surname;
  const most = slipsAllowed(surname.length);
  const alike = damerau(own.at(-1) ?? '', surname, most) <= most;
  return alike && own[0]?.[0] === asked[0]?.[0];
}

interface Fitting {
  readonly archive: Archive;
  readonly resolve: (name: string) => Promise<SpeakerResolution>;
  /** Words before a surname alone that may be somebody else's given names. */
  readonly given: readonly string[];
}

async function fitOf(
  person: Person,
  words: readonly string[],
  { archive, resolve, given }: Fitting,
): Promise<number> {
  if (words.length === 0) return 0;
  const { hits } = await archive.searchStatements({
    text: null,
    filters: { speakers: [person.id] },
    sort: 'newest',
    limit: MOST_ARTICLES * 3,
  });
  let best = 0;
  const seen = new Set<string>();
  for (const { statement } of hits) {
    const { id } = statement.document;
    if (seen.has(id) || seen.size >= MOST_ARTICLES || statement.speaker === null) continue;
    seen.add(id);
    const article = await archive.document(id);
    if (!article) continue;
    best = Math.max(best, bearsOut(words, statement.speaker, article));
    // "Edda Ann Kvan" beside a Karl Kvan: the article has an Edda Ann Quan.
    const other = given.length === 0 ? null : nameBegunBy(given, article.text);
    if (other !== null && fold(other) !== fold([...given, person.name.split(' ').at(-1)].join(' ')))
      if (
        (await resolve(other)).people.some(
          ({ kind, name }) => kind === 'person' && fold(name) === fold(other),
        )
      )
        return 0;
  }
  return best;
}

/** A name of the text that begins with the words, each with a capital; null: there is none. */
function nameBegunBy(words: readonly string[], text: string): string | null {
  const sequence = words.map((word) => word.replace(/[^\p{L}\p{N}’'-]/gu, '')).join(' ');
  if (sequence === '') return null;
  const found = new RegExp(`(?<![\\p{L}\\p{N}])${sequence} [\\p{L}’'-]{2,40}`, 'iu').exec(text)?.[0];
  return found?.split(' ').every((word) => /^\p{Lu}/u.test(word)) ? found : null;
}
