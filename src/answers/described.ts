/**
 * People by what they are, where no stated role says all of it: "Acme's boss" may be "chief executive" in an article about
 * Acme. Every word that narrows the role must stand somewhere, and counts the more the nearer it stands to the name.
 * The order of places is from trials on questions with known answers: in the role, in the name's clause, in the title or lead,
 * in the article.
 */
import type { Person, Statement } from '../model.ts';
import { fold, foldWord } from '../people/names/fold.ts';
import { withoutSuffix } from '../people/names/name-suffix.ts';
import { isPlace } from '../people/names/name-words.ts';
import { americanSpelling, DEFAULT_ORGANISATIONS } from '../people/names/organisation-names.ts';
import {
  type AskedRole,
  country,
  headsFor,
  isSameOffice,
  type Narrowing,
  officesOf,
  readRole,
  spelledOut,
} from '../people/roles/role-words.ts';
import type { Archive } from '../search/archive.ts';
import { stem } from '../text/stem.ts';

/** How much a narrowing word counts by where it stands. */
const IN_ROLE = 1;
const IN_CLAUSE = 0.9;
const IN_LEAD = 0.7;
const IN_TEXT = 0.35;
/** UTF-16 code units on either side of the name that count as its clause, and of the article that count as its lead. */
const CLAUSE = 80;
const LEAD = 400;
/** Whoever fits less is nobody's guess. */
const FITS = 0.6;
/** Two who fit so nearly alike cannot be told apart. */
const NEAR_TIE = 0.08;
const MOST_PASSAGES = 30;
const MOST_ARTICLES = 14;

export interface Described {
  readonly person: Person;
  /** 0 to 1. */
  readonly fit: number;
}

/** Whoever fits a description, best first, those that fit nearly as well as the best only. `topic`: what they spoke about, null: anything. */
export async function whoFits(
  described: string,
  topic: string | null,
  archive: Archive,
): Promise<readonly Described[]> {
  const role = readRole(described, DEFAULT_ORGANISATIONS);
  if (!role || role.narrows.length === 0) return [];
  const narrows = spelledOut(role);
  const spelled = narrows.map(({ word, full }) => full ?? word).join(' ');
  const fits = new Map<string, { name: string; fit: number; within: string }>();
  for (const id of await articlesOn(spelled, topic, archive)) {
    const article = await archive.document(id);
    if (!article) continue;
    const seen = new Set<string>();
    for (const { speaker } of await archive.statementsOf(id)) {
      if (speaker?.kind !== 'person' || speaker.role === null) continue;
      const key = `${speaker.id} ${speaker.role}`;
      if (seen.has(key)) continue;
      seen.add(key);
      const sure = headFit(role, speaker.role, article.text);
      if (sure === 0) continue;
      const places = placesOf(narrows, { name: speaker.name, role: speaker.role }, article);
      if (places.includes(0)) continue;
      const fit = sure * (places.reduce((sum, place) => sum + place, 0) / places.length);
      const had = fits.get(speaker.id);
      fits.set(speaker.id, {
        name: speaker.name,
        fit: Math.max(had?.fit ?? 0, fit),
        within: had && had.fit >= fit ? had.within : article.text,
      });
    }
  }
  const best = Math.max(0, ...[...fits.values()].map(({ fit }) => fit));
  if (best < FITS) return [];
  const found: Described[] = [];
  for (const [id, { name, fit, within }] of fits) {
    if (fit < best - NEAR_TIE) continue;
    const person = (await archive.resolveSpeaker(name)).people.find((one) => one.id === id);
    // Who is called another body's or country's president elsewhere is not this one's.
    if (person && !person.roles.some((stated) => namesAnother(role, stated, within)))
      found.push({ person, fit });
  }
  return found.sort((a, b) => b.fit - a.fit || b.person.statementCount - a.person.statementCount);
}

type ArchivedArticle = NonNullable<Awaited<ReturnType<Archive['document']>>>;
type Named = { readonly name: string; readonly role: string | null };

/** For each word how near it stands to a speaker: in the role, the clause, the lead, the article; 0: nowhere. */
function placesOf(narrows: readonly Narrowing[], { name, role }: Named, article: ArchivedArticle): number[] {
  // Mr Banks is nobody's bank: the name itself bears nothing out.
  const nameless = (words: string): Words =>
    wordsOf(name.split(' ').reduce((left, part) => left.replaceAll(part, ' '), words));
  const clauses = nameless(clausesOf(name, article.text));
  const opening = nameless(`${article.ref.title ?? ''} ${article.text.slice(0, LEAD)}`);
  let whole: Words | null = null;
  const text = (): Words => (whole ??= nameless(article.text));
  const stated = wordsOf(role ?? '');
  return narrows.map((narrow): number =>
    holds(stated, narrow)
      ? IN_ROLE
      : holds(clauses, narrow)
        ? IN_CLAUSE
        : holds(opening, narrow)
          ? IN_LEAD
          : holds(text(), narrow)
            ? IN_TEXT
            : 0,
  );
}

/** How well the words that stand beside a name fit a speaker of an article, 0 (all stand nowhere) to 1. */
export function bearsOut(words: readonly string[], speaker: Named, article: ArchivedArticle): number {
  const narrows = words.map((word) => ({ word: country(foldWord(word)), full: null }));
  const places = placesOf(narrows, speaker, article);
  return places.reduce((sum, place) => sum + place, 0) / Math.max(1, places.length);
}

/** Ids of the articles that the narrowing words lead to, with the topic and without it. */
async function articlesOn(narrows: string, topic: string | null, archive: Archive): Promise<string[]> {
  const ids = new Set<string>();
  for (const text of topic === null ? [narrows] : [`${narrows} ${topic}`, narrows]) {
    const { hits } = await archive.searchPassages({ text, limit: MOST_PASSAGES });
    let read = 0;
    for (const { document } of hits) {
      if (!ids.has(document.id) && read++ >= MOST_ARTICLES) break;
      ids.add(document.id);
    }
  }
  return [...ids];
}

/**
 * 0: another office; 1: the very head; else how surely the one is meant by the other. A role that names its own body or place
 * ("Acme CEO") takes no other.
 */
function headFit(asked: AskedRole, stated: string, within: string): number {
  if (namesAnother(asked, stated, within)) return 0;
  const text = fold(stated);
  const fits = officesOf(stated, DEFAULT_ORGANISATIONS).flatMap((role) => {
    if (role.former !== asked.former || (asked.gender && role.gender && asked.gender !== role.gender))
      return [];
    return headsFor(asked.head).map(([head, sure]) =>
      (role.head === head || (head === 'chief' && /\bchief\b.*\bofficer$/.test(text))) &&
      isSameOffice(role.narrows, text, asked, head)
        ? sure
        : 0,
    );
  });
  return Math.max(0, ...fits);
}

/**
 * Whether a stated role of an alike head names a body or place that is not asked for. Letters ("ILA president") may stand for
 * the one asked about; a role that has one of the asked words ("Redvale Department of Public Health") is of another place at most.
 */
function namesAnother(asked: AskedRole, stated: string, text: string): boolean {
  const role = readRole(stated, DEFAULT_ORGANISATIONS);
  if (!role || !headsFor(asked.head).some(([head]) => head === role.head)) return false;
  const shares = role.narrows.some((word) => asked.narrows.includes(word));
  return stated
    .split(/[\s,]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && !isShortFor(word, asked, text))
    .map((word) => country(foldWord(americanSpelling(fold(word)))))
    .some(
      (word) => role.narrows.includes(word) && !asked.narrows.includes(word) && (!shares || isPlace(word)),
    );
}

/** "ILA" where the text prints "International Lightermen's Association" and lightermen are asked about. */
function isShortFor(letters: string, { narrows }: AskedRole, text: string): boolean {
  if (!/^\p{Lu}{2,6}$/u.test(letters)) return false;
  const initials = [...letters]
    .map((letter) => `${letter}[\\p{L}’']*`)
    .join('\\s+(?:(?:of|for|and|the)\\s+)?');
  const full = new RegExp(`(?<!\\p{L})${initials}`, 'u').exec(text);
  return full !== null && narrows.some((word) => wordsOf(full[0]).all.has(word));
}

interface Words {
  readonly all: ReadonlySet<string>;
  /** Folded, one blank between words and at both ends. */
  readonly text: string;
}

function wordsOf(text: string): Words {
  const words = americanSpelling(fold(text))
    .split(/[^\p{L}\p{N}'’.&]+/u)
    .map((word) => foldWord(word).replace(/\.$|'$/, ''))
    .filter((word) => word !== '');
  return {
    all: new Set(words.flatMap((word) => [word, country(word), stem(word)])),
    text: ` ${words.join(' ')} `,
  };
}

const holds = (words: Words, { word, full }: Narrowing): boolean =>
  words.all.has(word) || words.all.has(stem(word)) || (full !== null && words.text.includes(` ${full} `));

/** What stands around each place that prints the surname. */
function clausesOf(name: string, text: string): string {
  const surname = withoutSuffix(name).split(' ').at(-1) ?? name;
  const parts: string[] = [];
  for (
    let at = text.indexOf(surname);
    at >= 0 && parts.length < 6;
    at = text.indexOf(surname, at + surname.length)
  )
    parts.push(text.slice(Math.max(0, at - CLAUSE), at + surname.length + CLAUSE));
  return parts.join(' ');
}

/** Whether one of the holders spoke in the articles that the topic leads to, and the others did not. */
export async function holderOnTopic(
  holders: readonly Person[],
  topic: string,
  archive: Archive,
): Promise<Person | null> {
  const { hits } = await archive.searchPassages({ text: topic, limit: MOST_PASSAGES });
  const places = new Map<string, number>();
  const seen = new Set<string>();
  for (const { document } of hits) {
    if (seen.has(document.id)) continue;
    seen.add(document.id);
    const speaking = new Set(
      (await archive.statementsOf(document.id)).map(({ speaker }: Statement) => speaker?.id),
    );
    for (const { id } of holders) if (speaking.has(id) && !places.has(id)) places.set(id, seen.size);
  }
  const ordered = [...places].sort(([, a], [, b]) => a - b);
  const [first, second] = ordered;
  // Of two who spoke in the same article nobody is meant more; a place far down the list says little.
  if (!first || first[1] > LAST_PLACE || (second && second[1] < first[1] + CLEAR_LEAD)) return null;
  return holders.find(({ id }) => id === first[0]) ?? null;
}

const LAST_PLACE = 3;
const CLEAR_LEAD = 2;
