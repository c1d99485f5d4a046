/** Follow-ups: how a short question leans on what a conversation remembers. Pure; the desk keeps the memories. */

import { language } from '../language/index.ts';
import type { Query } from '../model.ts';
import { oneOf } from '../text/one-of.ts';
import { readDates } from './dates.ts';
import { readNarrowing } from './filters.ts';
import { INTENTS } from './intents.ts';
import { type LeaningKind, type LeaningTurn, readLeaningTurn } from './leaning-turns.ts';
import { asksOtherTopic, ofFormerTopic } from './leaning-words.ts';
import type { ConversationMemory } from './memory.ts';
import { BEFORE_THAT, IN_FULL, OTHER_ONE } from './turn-openers.ts';
import { STANCE_VERB, WORDS_NOUN } from './verbs.ts';
import { cleanName, cleanTopic } from './words.ts';

const { PERSON_PRONOUNS, PRINTED_PLACES } = language.smallWords;

export { type ConversationMemory, remember } from './memory.ts';

export const MORE =
  /^(?:(?:show |give |tell )?(?:me )?(?:some )?more(?: (?:quotes|statements|results|of (?:them|those|these)|please))?|next(?: page| ones?)?|go on|continue|(?:what|anything) else|the rest|and more|any more|anything more|keep going)$/i;
export const WHO_ELSE = new RegExp(
  `^(?:and |so |but )?(?:has |have |did |was |is |does )?(?:who|anyone|anybody|someone|somebody|which others?|what others?)(?: (?:has|have|did|is|was))? ?else(?: (?:has|have|did|is|was|ever|also|(?:say|said|say|says|spoke|talked|commented|think|thinks|thought|${STANCE_VERB})(?: (?:that|this|so|it|about (?:it|that|this)|on (?:it|that|this)))?|on (?:it|that|this|the record)|about (?:it|that|this)))*$|^(?:and )?what (?:did|do|have|has) (?:the )?(?:others|other people|everyone else|everybody else|anyone else|anybody else) (?:say|said|think)(?: (?:about|on) (?:it|that|this))?$`,
  'i',
);
export const COMPARE =
  /^(?:and |now |then |please |can you )*(?:compare|contrast)(?: (?:them|both|these|those|the two|the (?:two|three) of them|their (?:positions|views|statements|answers)))?$|^(?:them |both )?side by side$|^(?:and |so )?(?:what (?:did|do|have) )?(?:they )?both(?: of them)?(?: (?:say|said|think))?$/i;
export const AND_WHO =
  /^(?:(?:ok|okay)[\s,]+)?(?:(?:(?:and|but|so|or|now|also|then)[\s,]+)*(?:what about|how about|what of|(?:the )?same for)|(?:and|but|or|now|also))\s+(?<x>.+)$/i;
/** What asks when, where or to whom something was said, without saying what. */
export const OF_PRINTED = `(?:when|where|to whom|who to|(?:(?:in|from|on) )?(?:which|what) ${oneOf(PRINTED_PLACES)})`;
const PRINTED_ALONE = new RegExp(`^(?:and )?(?:why|${OF_PRINTED})$`, 'i');
const PRONOUN_ALONE = new RegExp(`^(?:${oneOf(PERSON_PRONOUNS)}|it)$`, 'i');
export const WHEN_THAT =
  /^(?:and )?(?<w>when|where|why|to whom|who to|in what|(?:in |from )?(?:which|what) (?:article|paper|outlet|story|source|newspaper)|(?:on )?(?:which|what) (?:date|day)|who)(?: (?:was|were|is|did|does|has|have|to))?(?: (?:that|this|it|those|they|he|she|we|these|say|said|print|printed|published|written|from|to|told|happen))*$/i;

const ABOUT_ALONE = /^(?:about|on|regarding) \S/i;
export const SOURCE =
  /^(?:(?:and )?(?:what(?:'s|’s| is) )?(?:the |your )?(?:source|link|url|reference)s?(?: (?:for|of|to) (?:that|this|it))?|(?:show|give|open)(?: me)? the (?:article|source|link|story|original)|(?:which|what) (?:outlet|paper|site|agency|wire) (?:ran|carried|printed|published|had|has) (?:it|that|this)|where(?:['’]?s| is| was) (?:that|this|it) from|(?:what(?:['’]?s| is| was) )?the date (?:on|of) (?:that|this|it))$/i;
/** "Who is she?" asks for a person, not for a listener. */
export const IS_WHO = /^(?:and )?who (?:is|was|are|were) (?:he|she|they)$/i;
export const SAID_THE_SAME =
  /^(?:(?:and|so|but)[\s,]+)?(?:did|has|have|does|do) (?<s>\S+(?: \S+){0,5}?) (?:ever |also |really )?(?:say|said|claim|claimed) (?:the same(?: thing)?|that|so|it)(?:,? (?:too|as well|also))?$/i;

/** "Did Moss say the same?": the quotation that was checked, or the topic, with another speaker. */
function sameFrom(asked: string, memory: ConversationMemory): Query | null {
  const { query: former, topic } = memory;
  const speaker = cleanName(SAID_THE_SAME.exec(asked)?.groups?.s ?? '');
  if (speaker === '' || isPronoun(speaker) || (former.quotations.length === 0 && topic === null)) return null;
  return {
    ...former,
    intent: former.quotations.length > 0 ? 'check' : 'statements',
    speakers: [speaker],
    frame: null,
    topic: former.quotations.length > 0 ? null : topic,
    skip: 0,
    asksFor: null,
    follow: null,
    others: [],
    turn: 'the same from somebody else',
  };
}

/** The query that a short question means after the remembered one; null when it stands on its own. */
export function readFollowUp(
  text: string,
  memory: ConversationMemory,
  now: Date,
  latest: Date = now,
): Query | null {
  const asked = text.replace(/(?<![?!.\s])[?!.\s]+$/, '').trim();
  const former = memory.query;
  if (MORE.test(asked))
    return {
      ...former,
      skip: memory.next,
      turn: 'more',
    };
  if (OTHER_ONE.test(asked)) return theOther(memory);
  if (IN_FULL.test(asked)) return { ...former, skip: 0, turn: 'in full' };
  if (BEFORE_THAT.test(asked)) return beforeThat(asked, memory);
  const same = sameFrom(asked, memory);
  if (same) return same;
  if (SOURCE.test(asked)) return { ...former, skip: 0, asksFor: 'where', turn: 'where that was' };
  // "About boats?" of whoever was asked about.
  if (ABOUT_ALONE.test(asked) && former.speakers.length > 0 && asksOtherTopic(asked))
    return andQuery(asked, memory, now, latest);
  const when = IS_WHO.test(asked) ? null : WHEN_THAT.exec(asked);
  if (when && (/\b(?:that|this|it|those|these|he|she|they)\b/i.test(asked) || PRINTED_ALONE.test(asked))) {
    const word = (when.groups?.w ?? '').toLowerCase();
    const asksFor =
      word === 'when' || /date|day/.test(word)
        ? 'when'
        : word === 'why'
          ? 'why'
          : word.startsWith('who') || word === 'to whom'
            ? 'who'
            : 'where';
    return { ...former, skip: 0, asksFor, turn: `${asksFor} that was` };
  }
  if (WHO_ELSE.test(asked)) return whoElse(memory);
  const compared = [...memory.people, ...memory.earlier].slice(0, Math.max(2, memory.people.length));
  if (COMPARE.test(asked) && compared.length > 1) {
    const speakers = memory.people.length > 1 ? compared : compared.reverse();
    return {
      ...former,
      intent: 'compare',
      speakers,
      skip: 0,
      asksFor: null,
      follow: null,
      others: [],
      turn: 'side by side',
    };
  }
  const leaning = readLeaningTurn(asked, /\?\s*$/.test(text));
  // "How many ships?" is a question of its own.
  if (leaning && leaning.kind !== 'count')
    return leaningQuery({ ...leaning, kind: leaning.kind }, memory, now, latest);
  const dates = readDates(asked, now, latest);
  const narrowing = readNarrowing(dates.rest);
  const narrowed = narrowing.kinds ?? narrowing.outlet ?? narrowing.order ?? dates.since ?? dates.until;
  const left = narrowing.rest
    .replace(
      /^(?:(?:only|just|and|but|what about|how about|what (?:is|was|are|were)|now|those|the|ones?|quotes?|in|from|please|show|list|see|give|display|me|us)\b\s*)+/gi,
      '',
    )
    .replace(/(?<![\s,])[\s,]+$/, '');
  if (
    narrowed !== null &&
    /^(?:(?:only|just|the|ones?|quotes?|those|first|latest|newest|oldest|most recent|sort(?:ed)? by date)\s*)*$/i.test(
      left,
    )
  ) {
    return {
      ...former,
      skip: 0,
      asksFor: former.asksFor === 'when' || former.asksFor === 'where' ? null : former.asksFor,
      kinds: narrowing.kinds ?? former.kinds,
      outlet: narrowing.outlet ?? former.outlet,
      order: narrowing.order ?? former.order,
      since: dates.since ?? former.since,
      until: dates.until ?? former.until,
      weekday: dates.weekday ?? former.weekday,
      turn: asked,
    };
  }
  const and = AND_WHO.exec(asked);
  const words = and?.groups?.x ?? '';
  return and && asksOtherTopic(words) ? andQuery(words, memory, now, latest) : null;
}

/** What a short question asks of the last answer. Where it asks for a detail of it, the answer is shown once more. */
function leaningQuery(
  { kind, speaker, topic }: LeaningTurn & { readonly kind: Exclude<LeaningKind, 'count'> },
  memory: ConversationMemory,
  now: Date,
  latest: Date,
): Query {
  const former = memory.query;
  const same: Query = { ...former, skip: 0, turn: kind };
  switch (kind) {
    case 'before':
      return beforeThat('before that', memory);
    case 'after':
      return { ...same, order: 'newest' };
    case 'others':
      return whoElse(memory);
    case 'reaction':
      return andQuery(speaker ?? '', memory, now, latest);
    case 'topic':
      return andQuery(`about ${topic ?? ''}`, memory, now, latest);
    case 'more':
      return { ...same, skip: memory.next };
    case 'occasion':
    case 'source':
      return { ...same, asksFor: 'where' };
    case 'again':
    case 'detail':
    case 'full':
    case 'first page':
      return same;
    default:
      return kind satisfies never;
  }
}

/** The same in earlier articles; where none states a date, the same with the note that the time cannot be told. */
function beforeThat(words: string, memory: ConversationMemory): Query {
  const { query: former, earliest } = memory;
  const turn = 'before that';
  if (earliest === undefined) return { ...former, skip: 0, unsupported: { kind: 'undated', words }, turn };
  const until = new Date(Date.parse(earliest) - DAY_MS).toISOString().slice(0, 10);
  return { ...former, skip: 0, since: null, until, weekday: null, order: 'newest', unsupported: null, turn };
}

const DAY_MS = 86_400_000;

/** Whoever else may have been meant, else whoever was asked about before; null: there is no other. */
function theOther(memory: ConversationMemory): Query | null {
  const { query: former, people, besides = [], earlier } = memory;
  const other = besides[0] ?? (people.length === 2 ? people[1] : undefined) ?? earlier[0];
  if (other === undefined) return null;
  return { ...former, speakers: [other], skip: 0, follow: null, others: [], turn: 'the other one' };
}

/** The same topic, or the same words, from others than those whom the last answer was about. */
function whoElse(memory: ConversationMemory): Query {
  const { query: former } = memory;
  const about =
    former.topic !== null ||
    former.stance !== null ||
    former.phrases.length > 0 ||
    former.quotations.length > 0;
  const unsupported = about ? null : ({ kind: 'wordless', words: 'who else' } as const);
  const others = [...new Set([...former.others, ...memory.people, ...memory.earlier])];
  return {
    ...former,
    intent: about ? 'who' : 'help',
    speakers: [],
    others,
    asksFor: 'who',
    skip: 0,
    unsupported,
    turn: 'who else',
  };
}

function andQuery(words: string, memory: ConversationMemory, now: Date, latest: Date): Query {
  const former = memory.query;
  const dates = readDates(words, now, latest);
  const narrowing = readNarrowing(dates.rest);
  const about = /^(?<s>.+?) (?:about|on|regarding) (?<t>.+)$/i.exec(narrowing.rest);
  const isTopic = /^(?:about|on|regarding|the topic of)\s/i.test(narrowing.rest);
  const { checks, andAnother } = INTENTS[former.intent];
  const oneCheck = checks && former.quotations.length === 1;
  const base: Query = {
    ...former,
    skip: 0,
    asksFor: null,
    // "Did Moss say “…”? And Pike?" asks for the same words.
    quotations: oneCheck ? former.quotations : [],
    others: [],
    unsupported: null,
    follow: null,
    lead: null,
    intent: checks && !oneCheck ? 'statements' : andAnother,
    order: narrowing.order ?? former.order,
    outlet: narrowing.outlet ?? former.outlet,
    since: dates.since ?? former.since,
    until: dates.until ?? former.until,
    turn: words,
  };
  const said: Query = oneCheck ? { ...base, intent: 'statements', quotations: [] } : base;
  const named = cleanName(about?.groups?.s ?? '');
  if (about?.groups && named !== '' && !isTopic) {
    return { ...said, speakers: [named], topic: cleanTopic(about.groups.t ?? '') };
  }
  if (isTopic) return { ...said, topic: cleanTopic(narrowing.rest), phrases: [] };
  // A name or a topic? `answers/` knows the names.
  return { ...base, follow: narrowing.rest, phrases: [] };
}

const SPEAKING_PRONOUN = new RegExp(
  `\\b(did|has|have|does|do|from|by|what|when|where|why|that|is|was|of) (?:${oneOf(PERSON_PRONOUNS)}|it)\\b(?= (?:say|said|tell|told|think|deny|denied|confirm|confirmed|ever|also|mention|claim|talk|promise|warn|about|on|have|had|stand|react|respond)|[?.!]*$)`,
  'i',
);

/** The question with its pronoun replaced by the one person whom the last answer was about. */
export function withoutPronoun(question: string, memory: ConversationMemory | null): string {
  const { topic = null } = memory ?? {};
  const text = topic === null ? question : ofFormerTopic(question, topic);
  const named = memory?.people.length === 1 ? memory.people[0] : undefined;
  if (!named) return text;
  // "Why did he buy it": he is who the last answer was about, whatever he did.
  const owned = new RegExp(
    `\\b(?:his|her|their|its) (?=(?:role|job|title|position|office|${WORDS_NOUN})\\b)`,
    'i',
  );
  if (owned.test(text)) return text.replace(owned, `${named}’s `);
  const subject = /\b(did|does|has|had|is|was|will|would|can|could|should) (?:he|she)\b/i;
  if (subject.test(text)) return text.replace(subject, (_, word: string) => `${word} ${named}`);
  const object = /\b(about|on|regarding|to) (?:him|her)(?=[?.!]*$)/i;
  if (object.test(text)) return text.replace(object, (_, word: string) => `${word} ${named}`);
  return text.replace(SPEAKING_PRONOUN, (_, word: string) => `${word} ${named}`);
}

export const isPronoun = (words: string): boolean => PRONOUN_ALONE.test(words);
