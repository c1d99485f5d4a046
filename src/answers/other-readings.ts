/** What a question may mean besides its first reading: an outlet for a speaker, a topic for a name, a quotation without marks. */

import type { Answer, Query } from '../model.ts';
import { isHeldByOne } from '../people/names/name-words.ts';
import { describedIn } from '../questions/described-speaker.ts';
import { INTENTS } from '../questions/intents.ts';
import type { Archive } from '../search/archive.ts';
import { askedPerson } from './asked-speakers.ts';
import type { AnswerOptions } from './base.ts';
import { answerCheck } from './check.ts';
import type { SpeakerGroup } from './speakers.ts';
import { judge } from './verdict.ts';
import { answerWho } from './who.ts';

/** Where nobody bears the name that was asked for: another way to read the question; null where there is no other. */
export async function otherReading(query: Query, typed: string, archive: Archive): Promise<Query | null> {
  const plain = (name: string) => name.toLowerCase().replace(/^the /, '');
  const outlet = (await archive.health()).outlets.find((name) => plain(name) === plain(typed));
  if (outlet !== undefined && query.outlet === null && query.speakers.length === 1) {
    const asked: Query = { ...query, outlet, speakers: [], ambiguousKeywords: false };
    return query.topic === null
      ? { ...asked, intent: 'statements', order: 'newest' }
      : { ...asked, intent: 'passages', asksFor: null };
  }
  // "Who is responsible for the fire?", "who is chairing the talks?": no name either.
  const doing = /^(?:(?:not|being|still|also) )*\p{Ll}+(?:ing|ed)\s/u.test(typed);
  switch (query.intent) {
    case 'profile':
      return doing || /\s(?:for|behind|against|to|from|in|on|of)\s/i.test(typed)
        ? { ...query, intent: 'passages', speakers: [], topic: typed, asksFor: 'what' }
        : null;
    // "Timeline of her health": no name, but what it is about.
    case 'timeline':
      return query.topic === null && query.speakers.length === 1
        ? { ...query, speakers: [], topic: typed }
        : null;
    case 'statements': {
      // "What did the bait shop owner say about parking": whoever is called like it may be meant. An office has its holder or nobody.
      const described = query.speakers.length === 1 ? describedIn(typed) : null;
      const head = described?.group.split(' ').at(-1)?.toLowerCase() ?? '';
      return described && query.topic !== null && !isHeldByOne(head)
        ? {
            ...query,
            intent: 'who',
            asksFor: 'who',
            speakers: [],
            sources: described.group,
            topic: [described.told, query.topic].filter((words) => words !== '').join(' '),
          }
        : null;
    }
    case 'who':
    case 'check':
    case 'passages':
    case 'compare':
    case 'corpus':
    case 'help':
      return null;
    default:
      return query.intent satisfies never;
  }
}

const FEWEST_WORDS = 4;
const SAME = 0.999;

/** "Who said we are not going to leave": words that are printed just so are a quotation, with or without its marks. */
export async function asQuotation(
  query: Query,
  group: SpeakerGroup | undefined,
  archive: Archive,
  page: AnswerOptions,
): Promise<Answer | null> {
  const words = query.topic;
  const plain = query.asksFor === null || query.asksFor === 'who';
  if (words === null || !plain || words.split(' ').length < FEWEST_WORDS || query.phrases.length > 0)
    return null;
  const asked: Query = { ...query, quotations: [words], topic: null };
  if (group) {
    if (!INTENTS[query.intent].plain) return null;
    const check = await judge(words, askedPerson(group.person, group.ids), archive);
    if (check.verdict !== 'exact') return null;
    return answerCheck({ ...asked, intent: 'check', speakers: [group.typed] }, archive);
  }
  if (!INTENTS[query.intent].asksWho || query.others.length > 0) return null;
  const [hit] = await archive.findWording(words, 1);
  return hit?.statement && hit.similarity >= SAME ? answerWho(asked, archive, page) : null;
}
