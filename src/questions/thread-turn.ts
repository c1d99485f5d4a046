/**
 * Whether a message in a thread that the desk is in asks the desk anything, though it does not name it. Pure. Colleagues
 * talk in threads: whatever is not plainly a question to the archive, or plainly leans on the last answer, is theirs.
 *
 *     message ─► talk of one's own work? ─► leans on the last answer? ─► asks what somebody said? ─► a name with a topic?
 *                       │ silent                   │ answer                    └── answer where the archive knows them ──┘
 */

import type { Query } from '../model.ts';
import { isVerbOrNoun, verbForm } from '../text/verbs.ts';
import { wordClass } from '../text/word-classes.ts';
import {
  AND_WHO,
  COMPARE,
  type ConversationMemory,
  IS_WHO,
  MORE,
  SAID_THE_SAME,
  SOURCE,
  WHEN_THAT,
  WHO_ELSE,
} from './conversation.ts';
import { readDates } from './dates.ts';
import { readNarrowing } from './filters.ts';
import { INTENTS } from './intents.ts';
import { readLeaningTurn } from './leaning-turns.ts';
import { readQuestion } from './read-question.ts';
import { withoutSlips } from './slips.ts';
import {
  A_PAST_STRETCH,
  ASKS_FOR_ANOTHER,
  ASKS_WHAT_WAS_SAID,
  BARE_WHEN,
  COMPARES,
  CONNECTIVE,
  DEMONSTRATIVE,
  FROM_WHERE,
  FROM_WHOM,
  HOLDS_PRONOUN,
  ITS_WORDS,
  MAY_I_SEE,
  MOST_BARE,
  MOST_NAME,
  MOST_WORDS,
  NARROWS,
  NO_FIRST,
  OF_THE_PAST,
  OF_THEM,
  ON_WHAT,
  PRONOUN,
  QUOTED,
  SAME_FOR,
  SHORT_DID,
  SPEAKING,
  STANCE_ON_THAT,
  TALK_WORDS,
  TIME_FIRST,
  WHO_DID,
  WHO_IS,
  WRAPPED,
  YES_OR_NO,
} from './thread-turn-patterns.ts';
import { IN_FULL, OTHER_ONE, withoutOpeners } from './turn-openers.ts';

export interface ThreadContext {
  /** null: nothing is remembered of the thread, so that nothing can lean on it. */
  readonly memory: ConversationMemory | null;
  readonly now: Date;
  readonly latest?: Date;
}

/** What must be true of the archive for a message to be a question to the desk. */
export interface ThreadClaim {
  readonly why: string;
  /** Names of which each must be somebody's in the archive. */
  readonly speakers: readonly string[];
  /** Of these readings of a bare message, one name must be somebody's, and its topic must stand in the archive. */
  readonly splits: readonly { readonly speaker: string; readonly topic: string | null }[];
  /** Words that must stand in the archive. */
  readonly topic: string | null;
  /** Words that are either somebody's name or a topic of the archive. */
  readonly either: string | null;
}

export type ThreadTurn =
  | { readonly kind: 'talk'; readonly why: string }
  | ({ readonly kind: 'asks' } & ThreadClaim);

const talk = (why: string): ThreadTurn => ({ kind: 'talk', why });
const asks = (why: string, claim: Partial<ThreadClaim> = {}): ThreadTurn => ({
  kind: 'asks',
  why,
  speakers: [],
  splits: [],
  topic: null,
  either: null,
  ...claim,
});
const NO_QUESTION = talk('It asks nothing that the archive could answer.');

/** Total and linear in the text; a message of many words is nobody's follow-up. */
export function readThreadTurn(text: string, context: ThreadContext): ThreadTurn {
  const plain = text
    .replace(/:[a-z0-9_+'-]+:/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const line =
    context.memory === null
      ? plain
      : withoutSlips(withoutOpeners(plain)).replace(NO_FIRST, '').replace(SHORT_DID, '$1 did ');
  if (line.length > 600 || line.split(' ').length > MOST_WORDS) return talk('It is longer than a follow-up.');
  const whole = line
    .replace(/[,\s]{0,9}\b(?:please|pls|plz|thanks|thx)\b[\s.!]{0,20}$/i, '')
    .replace(WRAPPED, '')
    .replace(/(?<![?!.…\s])[?!.…\s]+$/, '')
    .trim();
  if (!/[\p{L}\p{N}]/u.test(whole)) return talk('It has no words.');
  const outside = whole.replace(QUOTED, ' Q ');
  const words = (outside.match(/[\p{L}\p{N}’'-]+/gu) ?? []).map((word) =>
    word.toLowerCase().replace(/’/g, "'"),
  );
  if (context.memory !== null && OTHER_ONE.test(whole))
    return besideIn(context.memory) ? asks('It asks for the other one who may be meant.') : NO_QUESTION;
  const wanted = whole.replace(MAY_I_SEE, '');
  // "Whole quote plz, need it for the pullquote": what is wanted stands before the comma.
  const head = (wanted.split(/,\s/)[0] ?? '').replace(/[\s,]{1,9}(?:please|pls|plz)$/i, '');
  if (
    context.memory !== null &&
    ([MORE, SOURCE, ITS_WORDS, FROM_WHERE, IN_FULL].some((form) => form.test(wanted)) ||
      (head.includes(' ') && (ITS_WORDS.test(head) || IN_FULL.test(head))))
  )
    return asks('It asks for more of the last answer, or for its source.');
  if (
    context.memory?.people.length === 1 &&
    OF_THEM.test(whole) &&
    !words.some((word) => TALK_WORDS.has(word) || SPEAKING.has(word))
  )
    return asks('It asks for more of what that person said.');
  // "show me Haley" asks without a question mark.
  const question = { whole, outside, marked: /\?\s*$/.test(line) || WRAPPED.test(line) };
  const leans = context.memory === null ? null : readLeaningTurn(whole, question.marked);
  if (
    leans &&
    ((leans.kind !== 'count' && leans.kind !== 'topic') || !words.some((word) => TALK_WORDS.has(word)))
  )
    return asks(leans.why, { speakers: leans.speaker === null ? [] : [leans.speaker], topic: leans.topic });
  if (words.some((word) => SPEAKING.has(word))) return talk('It speaks to colleagues, not of the archive.');
  if (words.some((word) => TALK_WORDS.has(word))) return talk('It is about work in the newsroom.');
  return (
    leaning(question, context) ?? spoken(question, context) ?? namedFirst(question, context) ?? NO_QUESTION
  );
}

const besideIn = ({ besides = [], people, earlier }: ConversationMemory): boolean =>
  besides.length > 0 || people.length === 2 || earlier.length > 0;

interface Message {
  readonly whole: string;
  /** Without quoted words. */
  readonly outside: string;
  /** It ends with a question mark. */
  readonly marked: boolean;
}

/** What leans on the last answer: more of it, when it was, who else, the same of another. */
function leaning({ whole, outside, marked }: Message, context: ThreadContext): ThreadTurn | null {
  const { memory, now, latest = now } = context;
  if (memory === null) return null;
  if (WHO_ELSE.test(whole)) return asks('It asks who else spoke of it.');
  if (WHO_DID.test(whole)) return asks('It asks who that was.');
  if (COMPARE.test(whole) && (marked || COMPARES.test(whole)))
    return asks('It asks to compare the people of the last answers.');
  const asked = WHO_IS.exec(outside)?.groups?.s;
  if (asked !== undefined && !PRONOUN.test(asked) && isNameLike(asked))
    return asks('It asks who somebody of the archive is.', { speakers: [asked] });
  if (IS_WHO.test(whole)) return memory.people.length === 1 ? asks('It asks who that person is.') : null;
  if (
    WHEN_THAT.test(whole) &&
    (BARE_WHEN.test(whole) || OF_THE_PAST.test(whole)) &&
    !/^who (?:is|was|are|were) /i.test(whole)
  )
    return asks('It asks when, where or to whom the last answer was said.');
  const same = SAID_THE_SAME.exec(whole)?.groups?.s;
  if (same !== undefined)
    return PRONOUN.test(same) ? null : asks('It asks whether another said the same.', { speakers: [same] });
  const dates = readDates(whole, now, latest);
  const narrowing = readNarrowing(dates.rest);
  const narrows = narrowing.kinds !== null || narrowing.order !== null || narrowing.outlet !== null;
  const timed = (dates.since !== null || dates.until !== null) && TIME_FIRST.test(whole);
  const left = narrowing.rest.replace(
    /\b(?:only|just|and|what|is|was|are|were|the|ones?|quotes?|those|these|first|latest|newest|oldest|most recent|please|from|in)\b|[\s,]/gi,
    '',
  );
  if (
    left === '' &&
    (timed ||
      (marked && A_PAST_STRETCH.test(whole)) ||
      (NARROWS.test(whole) && (dates.since ?? dates.until) !== null) ||
      (narrows && (NARROWS.test(whole) || narrowing.kinds !== null || marked)))
  )
    return asks('It narrows the last answer.');
  const about = ON_WHAT.exec(outside)?.groups?.t;
  if (about !== undefined)
    return isTopic(about, now) ? asks('It asks for another topic.', { either: about }) : null;
  const from = FROM_WHOM.exec(outside)?.groups?.s;
  if (from !== undefined)
    return PRONOUN.test(from) && memory.people.length > 0
      ? asks('It asks for more of what that person said.')
      : isNameLike(from)
        ? asks('It asks for what somebody else said.', { speakers: [from] })
        : null;
  const other = (SAME_FOR.exec(outside) ?? AND_WHO.exec(outside))?.groups?.x;
  return other === undefined ? null : another(other, marked || ASKS_FOR_ANOTHER.test(outside), now);
}

/** "and Haley?", "what about chemical weapons?", "and Haley on troops?". */
function another(words: string, marked: boolean, now: Date): ThreadTurn | null {
  const inner = words.replace(CONNECTIVE, '');
  if (ASKS_WHAT_WAS_SAID.test(inner)) return null;
  const on = /^(?:about|on|regarding) (?<t>.+)$/i.exec(inner)?.groups?.t;
  if (on !== undefined) return isTopic(on, now) ? asks('It asks for another topic.', { topic: on }) : null;
  const of = /^(?<s>.+?) (?:about|on|regarding) (?<t>.+)$/i.exec(inner)?.groups;
  if (of?.s && of.t && isNameLike(of.s))
    return isTopic(of.t, now)
      ? asks('It asks for somebody else and a topic.', { speakers: [of.s], topic: of.t })
      : null;
  // Without a question mark "and the Pentagon" goes on with what somebody was saying.
  if (!marked || inner.split(' ').length > MOST_NAME || !isTopic(inner, now)) return null;
  return asks('It asks for somebody else, or another topic.', { either: inner });
}

/** A question of its own about what somebody said. */
function spoken({ whole, outside }: Message, context: ThreadContext): ThreadTurn | null {
  const bare = outside.replace(CONNECTIVE, '');
  if (!ASKS_WHAT_WAS_SAID.test(bare)) return null;
  const query = readQuestion(whole.replace(CONNECTIVE, ''), context);
  const speakers = query.speakers.filter((name) => !PRONOUN.test(name));
  const leans = query.speakers.length > speakers.length || HOLDS_PRONOUN.test(bare);
  if (leans && (context.memory === null || context.memory.people.length === 0)) return null;
  // "has Graham replied?" asks a colleague.
  const ofThat = STANCE_ON_THAT.test(bare) && context.memory !== null;
  if (YES_OR_NO.test(bare) && query.topic === null && query.quotations.length === 0 && !ofThat) return null;
  const { inThreads, asksWho } = INTENTS[query.intent];
  if (!inThreads) return null;
  if (speakers.length > 0) return asks('It asks what somebody of the archive said.', { speakers });
  if (leans) return null;
  if (query.quotations.length > 0) return asks('It asks who said these words.');
  if (!asksWho && query.stance === null) return null;
  return hasTopic(query) ? asks('It asks who spoke of a topic.', { topic: query.topic }) : null;
}

const hasTopic = ({ topic }: Query): boolean =>
  (topic ?? '')
    .split(' ')
    .some(
      (word) => /\p{L}/u.test(word) && wordClass(word.toLowerCase()) === 'open' && !DEMONSTRATIVE.test(word),
    );

/** "Haley on troops", "graham kurds", "Haley?": a name first, and nothing behind it that makes a sentence. */
function namedFirst({ outside, marked }: Message, context: ThreadContext): ThreadTurn | null {
  // "Moss: the pier"
  const words = outside.replace(/^(\S+(?: \S+){0,2}):(?= \S)/, '$1').split(' ');
  if (words.length > MOST_BARE || words.some((word) => /[,;:!]/.test(word))) return null;
  const splits: { speaker: string; topic: string | null }[] = [];
  for (let end = Math.min(words.length, MOST_NAME); end > 0; end--) {
    const speaker = words.slice(0, end).join(' ');
    if (!isNameLike(speaker)) continue;
    const rest = words
      .slice(end)
      .join(' ')
      .replace(/^(?:about|on|regarding|re)\s+/i, '');
    if (rest === '' || /^(?:too|as well|also)$/i.test(rest)) {
      if (marked) splits.push({ speaker, topic: null });
    } else if (isTopic(rest, context.now) && makesNoSentence(words.slice(end)))
      splits.push({ speaker, topic: rest });
  }
  return splits.length === 0 ? null : asks('It is a name of the archive with a topic.', { splits });
}

/** No word of it is a verb's past, an auxiliary, or small talk's "again". */
function makesNoSentence(words: readonly string[]): boolean {
  return words.every((word, i) => {
    const lower = word.toLowerCase();
    const kind = wordClass(lower);
    if (kind === 'auxiliary' || kind === 'adverb' || kind === 'pronoun' || kind === 'relative') return false;
    const tense = verbForm(lower)?.tense;
    if (i === 0) return tense !== 'past' && tense !== 'third' && tense !== 'ing';
    return isVerbOrNoun(lower) || (tense !== 'past' && tense !== 'third');
  });
}

/** Words that could be a name or an institution: no small word but "the", "of" and "and" in it, no possessive. */
function isNameLike(words: string): boolean {
  return words.split(' ').every((word, i, all) => {
    const lower = word.toLowerCase();
    if (/['’]s?$/.test(word) || DEMONSTRATIVE.test(lower)) return false;
    if (wordClass(lower) === 'open') return true;
    return (
      (i === 0 && lower === 'the' && all.length > 1) ||
      (i > 0 && i < all.length - 1 && /^(?:of|the|for|and)$/.test(lower))
    );
  });
}

/** Words that could be a matter of the news: no time alone, no pronoun alone, no verb that makes a clause. */
function isTopic(words: string, now: Date): boolean {
  const list = words.split(' ');
  if (list.length > MOST_BARE || /^\d/.test(words)) return false;
  const dates = readDates(words, now);
  if ((dates.since !== null || dates.until !== null) && dates.rest.trim() === '') return false;
  const open = list.filter((word) => wordClass(word.toLowerCase()) === 'open');
  return (
    open.length > 0 &&
    list.every(
      (word) =>
        !['auxiliary', 'pronoun', 'relative'].includes(wordClass(word.toLowerCase())) &&
        !DEMONSTRATIVE.test(word),
    )
  );
}
