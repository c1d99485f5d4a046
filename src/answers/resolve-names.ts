/** What only the archive can tell of a query: names inside keywords, and whether a follow-up names a person or a topic. */

import { language } from '../language/index.ts';
import type { Query } from '../model.ts';
import { fold } from '../people/names/fold.ts';
import { withoutSuffix } from '../people/names/name-suffix.ts';
import { isHeldByOne } from '../people/names/name-words.ts';
import { DEFAULT_ORGANISATIONS } from '../people/names/organisation-names.ts';
import { readRole } from '../people/roles/role-words.ts';
import type { ConversationMemory } from '../questions/conversation.ts';
import { describedIn } from '../questions/described-speaker.ts';
import { INTENTS } from '../questions/intents.ts';
import { GIVEN_WORDS } from '../questions/surname-words.ts';
import type { Archive } from '../search/archive.ts';
import { oneOf } from '../text/one-of.ts';
import { wordClass } from '../text/word-classes.ts';
import { holderOnTopic } from './described.ts';
import {
  type Lead,
  leadSpeaker,
  nameBeforeQuestion,
  OPENS_WITH_NAME,
  wordsBeforeMark,
} from './lead-speaker.ts';
import { isOrdinaryHere } from './ordinary-words.ts';
import { otherOfKind } from './other-of-kind.ts';
import { partsOf, personWithin, resolveName } from './speakers.ts';

const { isPersonNoun } = language.roleTable;
const { MATTER_PREPOSITIONS } = language.smallWords;
const { MONTH_WORDS } = language.timeWords;

/** Whether the archive has exactly these words as the name of somebody who speaks (misspellings aside). */
async function isName(words: string, archive: Archive): Promise<boolean> {
  if (!words.includes(' ') && wordClass(words.toLowerCase()) !== 'open') return false;
  const { outcome, people, spokespeople } = await resolveName(words, archive, { asTyped: true });
  const speaks = [...people, ...spokespeople].some(({ statementCount }) => statementCount > 0);
  return outcome !== 'none' && speaks && !(await isOrdinaryHere(words, people, archive));
}

/** Whether the words hold somebody's name beside what that person is ("Acme's Pike"). */
const holdsName = async (words: string, archive: Archive): Promise<boolean> =>
  (await personWithin(words, archive, await resolveName(words, archive))) !== null;

/** "Adda Moss": the surname as printed, the given name with a slip, and nobody else who may be meant. */
async function isSlipInGivenName(words: readonly string[], archive: Archive): Promise<boolean> {
  const [given = '', surname] = words.map(fold);
  if (words.length !== 2 || given.length < LEAST_GIVEN || wordClass(given) !== 'open') return false;
  const { outcome, repaired, people } = await resolveName(words.join(' '), archive);
  const [person] = people;
  if (outcome !== 'one' || !repaired || person?.kind !== 'person' || person.statementCount === 0)
    return false;
  const names = fold(withoutSuffix(person.name)).split(' ');
  return names.at(-1) === surname && names[0]?.[0] === given[0];
}

const LEAST_GIVEN = 4;

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
  const found = await archive.searchPassages({ text: null, phrases: [pair.join(' ')], limit: MOST_PRINTED });
  // In "Trump Tower" both words are parts of the name, in "white phosphorus" none is one; "Trump says" is no term, and what
  // a comma parts ("gas prices, Trump said") neither.
  const [one, two] = pair.length === 2 ? pair : [pair.slice(0, -1).join(' '), pair.at(-1)];
  const printed = new RegExp(`(?<!\\p{L})${escaped(one)}[ -]${escaped(two)}(?!\\p{L})`, 'giu');
  return found.hits.some(({ text }) =>
    (text.match(printed) ?? []).some((words) => {
      const capitals = words.split(/[ -]/).map((word) => /^\p{Lu}/u.test(word));
      return capitals.every((capital) => capital) || !capitals[first ? 0 : capitals.length - 1];
    }),
  );
}

const MOST_PRINTED = 8;
const escaped = (words = ''): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const LONGEST_NAME = 5;
const MOST_KEYWORDS = 12;
/** "Criticism of Pike", "Pike in the Herald": what a preposition leads to did not say it. */
const LEADS_ON = new RegExp(`(?:^|\\s)(?:${oneOf(MATTER_PREPOSITIONS)}|at|in|in the)$`, 'i');

/** The longest name at the beginning or at the end of keywords, and what is left of them. */
async function nameAmong(
  words: readonly string[],
  archive: Archive,
): Promise<{ readonly name: string; readonly rest: string } | null> {
  if (words.length === 0 || words.length > MOST_KEYWORDS) return null;
  for (let n = Math.min(words.length, LONGEST_NAME); n > 0; n--) {
    for (const [name, rest] of [
      [words.slice(0, n), words.slice(n)],
      [words.slice(-n), words.slice(0, -n)],
    ] as const) {
      // "Rabbi Orr, is it so": not any rabbi.
      if (name[0] === words[0] && n < wordsBeforeMark(words)) continue;
      // "Gemini 2" is a name of its own.
      if (/^\d{1,3}$/.test(rest[0] ?? '') && rest.length === 1) continue;
      if (name[0] !== words[0] && LEADS_ON.test(rest.join(' '))) continue;
      // "Pike april 22"
      if (MONTH_WORDS.has((name.at(-1) ?? '').toLowerCase()) && /^\d/.test(rest[0] ?? '')) continue;
      // "His health", "the price": no name begins so.
      if (
        wordClass((name[0] ?? '').toLowerCase()) === 'possessive' ||
        wordClass((rest.at(-1) ?? '').toLowerCase()) === 'possessive'
      )
        continue;
      if (rest.length > 0 && n === 1 && GIVEN_WORDS.has(name[0] ?? '')) continue;
      const typed = name.join(' ');
      if (!(await isName(typed, archive)) && !(await isSlipInGivenName(name, archive))) continue;
      if (rest.length > 0 && (await isPartOfTerm(words, name, archive))) continue;
      const two = n === 1 && name[0] === words[0] && rest[0] ? `${name[0]} ${rest[0]}` : null;
      // "nancy pelozi harbour": a given name alone is not all that was typed of the name.
      const misspelt = two ? await resolveName(two, archive) : null;
      if (two && misspelt?.outcome === 'one' && misspelt.repaired)
        return { name: two, rest: rest.slice(1).join(' ') };
      return { name: typed, rest: rest.join(' ') };
    }
  }
  return null;
}

const LEAST_SURNAME = 6;

/**
 * "brandtt tram line through": a surname with a slip, alone in front of a topic. It is read as somebody's only where that one
 * person spoke in the articles that the topic leads to first: by the letters alone one stranger in six became somebody else.
 */
async function surnameOnTopic(keywords: string, archive: Archive): Promise<Lead | null> {
  const [first = '', ...rest] = keywords.split(' ');
  if (first.length < LEAST_SURNAME || rest.length < 2 || wordClass(first.toLowerCase()) !== 'open')
    return null;
  const found = await resolveName(first, archive);
  const [person] = found.people;
  if (found.outcome !== 'one' || !found.repaired || person?.kind !== 'person') return null;
  const topic = rest.join(' ');
  return (await holderOnTopic([person], topic, archive)) ? { name: person.name, topic } : null;
}

/** "residents", "striking nurses": people by what they are, not by a post that one of them holds. */
function isKindOfPeople(words: string): boolean {
  const head = words.split(' ').at(-1)?.toLowerCase() ?? '';
  return isPersonNoun(head) && !isHeldByOne(head) && describedIn(words)?.told === '';
}

/** The query with whoever it opens with as its speaker. */
const ofLead = (query: Query, { name, topic }: Lead): Query => ({
  ...query,
  ambiguousKeywords: false,
  lead: null,
  intent: 'statements',
  speakers: [name],
  topic,
  asksFor: null,
  trace: [...query.trace, `whoever it opens with: ${name}`],
});

/** `memory`: what the conversation was about, null: nothing that a question could lean on. */
export async function resolveNames(
  query: Query,
  archive: Archive,
  memory: ConversationMemory | null = null,
): Promise<Query> {
  const lead =
    query.lead === null ? null : await leadSpeaker(query.lead, (name) => resolveName(name, archive));
  if (lead) return ofLead(query, lead);
  if (query.follow !== null) return resolveFollowUp(query, query.follow, archive, memory);
  if (!query.ambiguousKeywords) return query;
  const marked = OPENS_WITH_NAME.test(query.question)
    ? await nameBeforeQuestion(query.question.replace(/[?.!\s]{1,10}$/, ''), (name) =>
        resolveName(name, archive),
      )
    : null;
  if (marked) return ofLead(query, marked);
  const resolved = { ...query, ambiguousKeywords: false };
  const first = query.speakers[0]?.replace(
    /^(?:an?|the|some|any) (?=.* (?:quotes?|quotations?)$)| (?:quotes?|quotations?)$/gi,
    '',
  );
  if (first !== undefined && first !== '') {
    if ((await isName(first, archive)) || (query.topic !== null && (await holdsName(first, archive))))
      return { ...resolved, speakers: [first] };
    // "Acme's boss on tolls": what somebody is stays whole; Acme alone is not asked about.
    const role = readRole(first, DEFAULT_ORGANISATIONS);
    if (role && role.narrows.length > 0 && INTENTS[query.intent].plain)
      return { ...resolved, speakers: [first] };
    if ((await partsOf(first, archive)).length > 1) return resolved;
    const misspelt = await resolveName(first, archive);
    if (misspelt.outcome === 'one' && INTENTS[query.intent].plain) return resolved;
    const { nameAmongWords, nameless } = INTENTS[query.intent];
    const among = nameAmongWords ? await nameAmong(first.split(' '), archive) : null;
    // "Residents on the smell": whoever of them spoke of it.
    if (!among && INTENTS[query.intent].plain && query.topic !== null && isKindOfPeople(first))
      return { ...resolved, intent: 'who', asksFor: 'who', speakers: [], sources: first };
    const left = among?.rest.replace(/^(?:an?|the|some|any)$/i, '') ?? first;
    const topic = [left, query.topic].filter(Boolean).join(' ');
    return among
      ? { ...resolved, speakers: [among.name], topic: topic === '' ? null : topic }
      : { ...resolved, intent: nameless, speakers: [], topic };
  }
  const before = await nameBeforeQuestion(query.topic ?? '', (name) => resolveName(name, archive));
  if (before) return ofLead(query, before);
  const among = await nameAmong((query.topic ?? '').split(' ').filter(Boolean), archive);
  if (!among) {
    const near = await surnameOnTopic(query.topic ?? '', archive);
    return near ? ofLead(query, near) : resolved;
  }
  const topic = among.rest
    .replace(/^(?:about|on|regarding|and|the)\s+|(?<!\s)\s+(?:about|on|by|from)$/gi, '')
    .replace(/^(?:quotes?|quotations?|statements?)$/i, '');
  return { ...resolved, intent: 'statements', speakers: [among.name], topic: topic === '' ? null : topic };
}

async function resolveFollowUp(
  query: Query,
  words: string,
  archive: Archive,
  memory: ConversationMemory | null,
): Promise<Query> {
  const resolved = { ...query, follow: null };
  const other = memory === null ? null : await otherOfKind(words, memory, archive);
  if (other) return { ...resolved, ...other };
  if ((await isName(words, archive)) || (await partsOf(words, archive)).length > 1)
    return { ...resolved, speakers: [words] };
  // "And Hailey?" A name with a slip; in lower case it may as well be a topic.
  const misspelt = /^\p{Lu}/u.test(words) ? await resolveName(words, archive) : null;
  return misspelt?.outcome === 'one' && misspelt.people[0]?.kind === 'person'
    ? { ...resolved, speakers: [words] }
    : INTENTS[query.intent].checks
      ? { ...resolved, intent: 'statements', quotations: [], topic: words }
      : { ...resolved, topic: words };
}
