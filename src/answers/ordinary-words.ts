/** Words in small letters that are nobody's name, although a few people or bodies of the archive are called so. */
import { language } from '../language/index.ts';
import type { Person } from '../model.ts';
import { fold } from '../people/names/fold.ts';
import { isPlace } from '../people/names/name-words.ts';
import type { Archive } from '../search/archive.ts';
import { wordClass } from '../text/word-classes.ts';

const { isGroupNoun, isPersonNoun } = language.roleTable;
const { MONTH_WORDS } = language.timeWords;

/** Words of which an archive holds few people are those people's names only where they are typed as names. */
const SELDOM = 3;

/** "woman", "lisbon", "april" in lower case: nobody's name, although a company or a surname ends so. */
export function isOrdinary(name: string, people: readonly Person[]): boolean {
  const word = name.replace(/^(?:that|this|an?) /, '');
  if (!/^\p{Ll}+$/u.test(word) || people.length === 0) return false;
  const noun = isPersonNoun(word) || isGroupNoun(word);
  if (!noun && !isPlace(word) && !MONTH_WORDS.has(word) && wordClass(word) === 'open') return false;
  const bears = ({ name: own }: Person) => fold(own) !== word && fold(own).split(' ').includes(word);
  return people.every(bears) && people.reduce((sum, { articleCount }) => sum + articleCount, 0) <= SELDOM;
}

/** A word that an archive prints so many times as often as it quotes people of that name is mostly no name in it. */
const ORDINARY = 40;
/** Whoever is quoted in more articles is known by the name. */
const KNOWN = 10;

/** "lisbon", "study" among keywords in lower case: a word, although a few people or bodies are called so. */
export async function isOrdinaryHere(
  word: string,
  people: readonly Person[],
  archive: Archive,
): Promise<boolean> {
  const articles = people.reduce((sum, { articleCount }) => sum + articleCount, 0);
  const named = ({ name }: Person) => fold(name).split(/[\s-]+/).length > 1;
  if (!/^\p{Ll}+$/u.test(word) || articles > KNOWN || !people.every(named)) return false;
  const countTo = ORDINARY * Math.max(1, articles);
  const { total } = await archive.searchPassages({ text: null, phrases: [word], countTo, limit: 1 });
  return total.value >= countTo;
}
