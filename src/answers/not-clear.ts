/** Answers where a name is nobody's, or more than one person's. */

import { language } from '../language/index.ts';
import type { Answer, Person, Query } from '../model.ts';
import { DEFAULT_ORGANISATIONS } from '../people/names/organisation-names.ts';
import { readRole } from '../people/roles/role-words.ts';
import { isPronoun } from '../questions/conversation.ts';
import { INTENTS } from '../questions/intents.ts';
import type { Archive } from '../search/archive.ts';
import { oneOf } from '../text/one-of.ts';
import { articlesOf, emptyAnswer, scored, shortPeople } from './base.ts';
import type { FoundStatements } from './find-statements.ts';
import { limitsOf, nothing, understood } from './messages.ts';
import { fullName } from './names.ts';
import { count, listed } from './phrasing.ts';
import type { Speakers } from './speakers.ts';

const { POSSESSIVES } = language.smallWords;

const MOST_OFFERED = 99;

export async function absentName(query: Query, speakers: Speakers, archive: Archive): Promise<Answer> {
  const { coverage } = await archive.health();
  const near = await fullNames(speakers.suggestions.slice(0, 3), archive);
  const stated = /^(?:the )?(\p{L}+(?: \p{L}+)?) (?:of|for) /iu.exec(speakers.typed)?.[1];
  const office = stated !== undefined && readRole(stated, DEFAULT_ORGANISATIONS) ? stated : undefined;
  const nearest =
    near.length === 0
      ? ''
      : office
        ? ` It calls ${listed(near)} ${office} without saying of what.`
        : ` The nearest ${near.length === 1 ? 'name is' : 'names are'} ${listed(near)}.`;
  const message =
    nothing(`speaker called ${speakers.typed}`, coverage) +
    (await printedName(speakers.typed, archive)) +
    nearest;
  const answer: Answer = {
    ...emptyAnswer(query, coverage),
    message,
    suggestions: near.map((name) => askAgain(query, speakers.typed, name)),
  };
  return { ...answer, understood: understood(query, answer, 0) };
}

/** Names as a sentence needs them ("the Department of Works"). */
export async function fullNames(names: readonly string[], archive: Archive): Promise<string[]> {
  const full: string[] = [];
  for (const name of names) {
    const person = (await archive.resolveSpeaker(name)).people.find((one) => one.name === name);
    full.push(person ? fullName(person) : name);
  }
  return full;
}

/** " The name is printed in 3 articles, without a statement." where somebody is written of and never quoted. */
async function printedName(typed: string, archive: Archive): Promise<string> {
  if (typed.length > 80 || !/^[\p{L}\p{N}][\p{L}\p{N}.'’ -]*$/u.test(typed)) return '';
  const found = await archive.searchPassages({ text: null, phrases: [typed], limit: 50 });
  const articles = articlesOf(found.hits);
  if (articles === 0) return '';
  const many = found.cursor !== null ? 'several articles' : count(articles, 'article');
  return ` The name is printed in ${many}, without a statement.`;
}

export async function severalPeople(query: Query, speakers: Speakers, archive: Archive): Promise<Answer> {
  const { coverage } = await archive.health();
  const people = speakers.candidates.slice(0, MOST_OFFERED);
  const answer: Answer = {
    ...emptyAnswer(query, coverage),
    status: 'ambiguous',
    message: `“${speakers.typed}” may be ${listed(namedIn(people), 'or')}.`,
    people: shortPeople(people),
    suggestions: people.map((person) => askAgain(query, speakers.typed, fullName(person))),
    total: people.length,
  };
  return { ...answer, understood: understood(query, answer, 0) };
}

/** Nobody of the name spoke on the topic: said so, with the nearest statements of any of them. */
export function silentCandidates(query: Query, speakers: Speakers, found: FoundStatements): Answer {
  const people = speakers.candidates.slice(0, MOST_OFFERED);
  const subject = `statement by any of them${limitsOf(query)}`;
  const answer: Answer = {
    ...emptyAnswer(query, found.coverage),
    message: `“${speakers.typed}” may be ${listed(namedIn(people), 'or')}. ${nothing(subject, found.coverage)} The nearest follow.`,
    people: shortPeople(people),
    nearest: found.nearest.map(scored),
    suggestions: people.map((person) => `what did ${fullName(person)} say?`),
  };
  return { ...answer, understood: understood(query, answer, 0) };
}

/** A few in the sentence; the choice beneath it has them all. */
function namedIn(people: readonly Person[]): string[] {
  const names = people.map(fullName);
  const left = names.length - NAMED;
  return left > 1 ? [...names.slice(0, NAMED), `one of ${left} others`] : names;
}

const NAMED = 5;

/** The same question with the full name in the place of what was typed. */
export function askAgain(query: Query, typed: string, name: string): string {
  const at = query.question.toLowerCase().indexOf(typed.toLowerCase());
  if (at >= 0 && query.follow === null && query.question.length <= 300) {
    // "the Quay Office" for "Office" behind "the".
    const before = query.question.slice(0, at).replace(/^the /i.test(name) ? /\bthe $/i : /$^/, '');
    return `${before}${name}${query.question.slice(at + typed.length)}`;
  }
  return `what did ${name} say${query.topic ? ` about ${query.topic}` : ''}?`;
}

export async function nothingMore(query: Query, archive: Archive): Promise<Answer> {
  const { coverage } = await archive.health();
  return { ...emptyAnswer(query, coverage), message: 'There is nothing more to show for the last question.' };
}

const OWNED = new RegExp(`^${oneOf(POSSESSIVES)} (?!majesty|highness|holiness|excellency|honou?r)`, 'i');
/** "she", "his lawyer": nobody can be looked up by that. */
export const isUnclearName = (words: string): boolean => isPronoun(words) || OWNED.test(words);

/**
 * "Why did he leave?", "what did Moss say about her?" with nobody before it. In "which driver said he would stop" the
 * pronoun is the speaker who is asked for.
 */
export const subjectPronoun = ({ asksFor, intent, speakers, topic }: Query): string | undefined =>
  /^(?:him|her|them)$/i.exec(topic ?? '')?.[0] ??
  (asksFor !== null && !INTENTS[intent].asksWho && speakers.length === 0
    ? /^(?:he|she)(?= )/i.exec(topic ?? '')?.[0]
    : undefined);

export async function unclearPronoun(query: Query, pronoun: string, archive: Archive): Promise<Answer> {
  const { coverage } = await archive.health();
  return {
    ...emptyAnswer(query, coverage),
    message: `It is not clear who is meant by “${pronoun}”; ask again with the name.`,
  };
}
