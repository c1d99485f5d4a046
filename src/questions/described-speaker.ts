/**
 * People whom a question describes instead of naming them: "the nurse who lost her house, what did she say about the dam",
 * "harbour official who promised a new pump", "gym owner said it would close - who?". What they are narrows the speakers,
 * what is told of them belongs to the matter. Pure, linear in the question's length.
 */

import { language } from '../language/index.ts';
import type { Query } from '../model.ts';
import { wholeWord } from '../text/one-of.ts';
import { INTENTS } from './intents.ts';
import { isOfSpeech, OWN_WORDS_NOUN, stanceOf } from './verbs.ts';
import { cleanTopic } from './words.ts';

const { isGroupNoun, isPersonNoun } = language.roleTable;

/** So many words may stand before the noun that says what somebody is. */
const MOST_BEFORE = 6;
const ARTICLE = wholeWord(language.questionWords.ARTICLE, 'i');
const CLAUSE = wholeWord(language.questionWords.CLAUSE, 'i');
/** "…, what did she say": back to whoever was described. */
const ASKED_BACK =
  /^(.{5,200}?)[,;:–—-]? (?:and )?(?:(?:what|how|why|where|when)(?: else| exactly)? (?:did|does|do|has|have|had|is|was)|(?:did|does|has|have)) (?:he|she|they) (?:ever |really |actually )?(\S+)(?: (.+))?$/i;
/** "…, her complaint about the dam?", "… – anything on rents": the same without a verb. */
const VIEW_BEHIND = new RegExp(
  `^(.{5,200}?)(?:[,;:–—-]| [–—-])? (?:(?:what(?:'s|’s| is| was| were) )?(?:his|her|their) (?:${OWN_WORDS_NOUN})(?: (?:of|on|about|re|over|regarding|with|against|to|from) (.+))?|(?:(?:got )?anything|any quotes?|quotes?) (?:on|about|re|over|regarding|from) (.+))$`,
  'i',
);
/** "… – who?", "… who was that?", "… who said it?" */
const WHO_BEHIND =
  /^(.{3,300}?)(?:\s*[,;:–—…-]+\s*|\s*\.{2,3}\s*|\?\s+)(?:so )?who(?:(?:'s|’s| is| was) (?:it|that|this|he|she|they)| said (?:it|that|this|so))?$/i;

/** What somebody is, and what is told of that person. */
export interface Described {
  /** "harbour official". */
  readonly group: string;
  /** The words behind it, "" where none stand there. */
  readonly told: string;
}

/** null: the words do not begin with a noun for people. A name among them ("Tom Pike, the nurse who …") is no description. */
export function describedIn(words: string): Described | null {
  const all = words.split(' ').filter((word) => word !== '');
  const first = ARTICLE.test(all[0] ?? '') ? 1 : 0;
  for (let at = first; at < Math.min(all.length, first + MOST_BEFORE); at++) {
    const word = all[at] ?? '';
    if (at > first && CLAUSE.test(word)) return null;
    if (/[,;:?!]/.test(word.slice(0, -1))) return null;
    const lower = word.toLowerCase().replace(/[,;:]$/, '');
    if (!isPersonNoun(lower) && !isGroupNoun(lower)) continue;
    const next = all[at + 1]?.toLowerCase() ?? '';
    // "Police officer who": the last noun of the run says what somebody is.
    if (!/[,;:]$/.test(word) && (isPersonNoun(next) || isGroupNoun(next))) continue;
    if (next !== '' && !/[,;:]$/.test(word) && !CLAUSE.test(next)) return null;
    const group = [...all.slice(first, at), word.replace(/[,;:]$/, '')].join(' ');
    return { group, told: all.slice(at + 1).join(' ') };
  }
  return null;
}

/** null: nobody is described. `shape`: the question without courtesies, times and closing marks. */
export function describedSpeaker(shape: string, base: Query, phrases: readonly string[]): Query | null {
  const of = (group: string | null, words: string, verb: string | null): Query | null => {
    const topic = cleanTopic(words.replace(/\s+/g, ' ').trim());
    return topic === null
      ? null
      : {
          ...base,
          intent: 'who',
          topic,
          phrases,
          stance: verb === null ? null : stanceOf(verb),
          asksFor: 'who',
          sources: group,
          trace: [...base.trace, `read as: who said T${group === null ? '' : `, of ${group}`}`],
        };
  };
  const behind = WHO_BEHIND.exec(shape)?.[1] ?? null;
  const asked = behind ?? shape;
  const asks = behind === null ? ASKED_BACK.exec(shape) : null;
  const back = behind === null ? (asks ?? VIEW_BEHIND.exec(shape)) : null;
  if (back) {
    const described = describedIn((back[1] ?? '').replace(/[\s,;:–—-]{1,5}$/, ''));
    const [verb, said = ''] = asks ? [asks[2], asks[3]] : [null, back[2] ?? back[3]];
    const speaks = verb === null || isOfSpeech(verb ?? '', said.split(' ')[0]);
    if (described === null || !speaks) return null;
    // "The harbour mayor, what did she say about the pump": an office is found by its holder.
    if (described.told === '')
      return {
        ...base,
        intent: 'statements',
        speakers: [(back[1] ?? '').replace(/[\s,;:–—-]{1,5}$/, '')],
        topic: cleanTopic(matterOf(said)),
        phrases,
        trace: [...base.trace, 'read as: X, what did they say about T'],
      };
    const told = described.told.replace(/^(?:who|that)(?=\s)/i, '');
    return of(described.group, `${told} ${matterOf(said)}`, null);
  }
  const described = describedIn(asked);
  const [joint = '', verb = '', ...rest] = described?.told.split(' ') ?? [];
  if (described && /^(?:who|that)$/i.test(joint) && isOfSpeech(verb, rest[0]))
    return of(described.group, matterOf(rest.join(' ')), verb);
  if (behind === null) return null;
  return described?.told
    ? of(described.group, described.told.replace(/^(?:who|that)(?=\s)/i, ''), null)
    : of(
        null,
        asked.replace(
          /^(?:somebody|someone|one|they|he|she) (?:(?:said|says) (?:that )?|\S+ (?:into|out at|out) )/i,
          '',
        ),
        null,
      );
}

/** What is told of somebody in a clause of its own, not where or of what somebody is ("the official at Acme"). */
const TOLD_OF = /^(?:who|that|whose|whom|with|without|wearing|living|working|running|waiting)\s/i;

/** "What did the woman who lost her house say about the dam": a speaker who is described by a clause is looked for by it. */
export function ofDescribed(query: Query): Query {
  const [speaker] = query.speakers;
  if (!INTENTS[query.intent].plain || query.speakers.length !== 1 || speaker === undefined) return query;
  const described = describedIn(speaker);
  if (!described || !TOLD_OF.test(described.told)) return query;
  const told = described.told.replace(/^(?:who|that)(?=\s)/i, '');
  return {
    ...query,
    intent: 'who',
    speakers: [],
    topic: cleanTopic(`${told} ${query.topic ?? ''}`.trim()),
    asksFor: 'who',
    sources: described.group,
    ambiguousKeywords: false,
    trace: [...query.trace, `described: ${described.group}`],
  };
}

/** What is said without the words that join it to its verb. */
const matterOf = (said: string): string =>
  said.replace(/^(?:(?:us|reporters|them|that|about|on|of|out|to)\s+)+/i, '');
