/** What messages in a thread look like that ask the desk for something, or that are talk. */
import { language } from '../language/index.ts';
import { oneOf, wholeWord } from '../text/one-of.ts';
import { OF_PRINTED } from './conversation.ts';
import { SAY_VERB, STANCE_VERB, WORDS_NOUN } from './verbs.ts';

const { SHOP_TALK, TALKERS } = language.shopTalk;
const { PERSON_PRONOUNS, PRINTED_PLACES } = language.smallWords;

export const MOST_WORDS = 25;

export const MOST_NAME = 5;

export const MOST_BARE = 7;

export const TALK_WORDS: ReadonlySet<string> = new Set(SHOP_TALK);

export const SPEAKING: ReadonlySet<string> = new Set(TALKERS);

export const QUOTED = /["“„«][^"“”„«»]*["”“»]/gu;

/** A request to the desk that only wraps what is asked: "can you show me the rest". */
export const WRAPPED =
  /^(?:(?:can|could|would|will) you )?(?:please )?(?:show|give|list|find|get|pull up|tell)(?: (?:me|us))?(?: please)? (?=\S)/i;

/** "can I see the full quote": of the last answer, where nothing else is wanted. */
export const MAY_I_SEE = /^(?:can|could|may) (?:i|we) (?:please )?(?:see|have|get|read) /i;

/** "anything else from her on Iran", "did he give a date for the sale": of the one person of the last answer. */
export const OF_THEM = new RegExp(
  `^(?:and )?(?:(?:(?:got|is there|have we|do we have) )?(?:anything|something|more|any ${WORDS_NOUN})(?: else)? (?:from|by) (?:him|her|them) (?:on|about|re|regarding) \\S.*|(?:did|does|has) (?:he|she|they) (?:ever |also |actually )?(?:give|given|offer|offered|name|named|set|mention|mentioned|explain|explained|rule out|ruled out) (?:["“‘']|(?:an?|any|the|why|how|when|what|who) ).+)$`,
  'i',
);

/** "who'd she say it to" */
export const SHORT_DID = /\b(who|what|where|when|why|how)['’]d (?=(?:he|she|they|it|that)\b)/gi;

export const CONNECTIVE = /^(?:(?:and|so|but|ok|okay|now|also|then)[\s,]+)+/i;

export const BARE_WHEN = new RegExp(`^(?:and )?${OF_PRINTED}$`, 'i');

/** "where was that", "when did she say it", "where is this from"; not "when is it". */
export const OF_THE_PAST = /\b(?:was|were|did|has|have|from|printed|published|written|said)\b/i;

export const ASKS_WHAT_WAS_SAID = new RegExp(
  `^(?:what|who|when|where|why|how|which|did|has|have|does|do|is|was)\\b.*\\b(?:${SAY_VERB}|${STANCE_VERB})\\b|^(?:anything|something|any ${WORDS_NOUN}|${WORDS_NOUN}) (?:from|by|of)\\b`,
  'i',
);

/** Words of the last answer alone: "full quote", "any others", "older ones", "is there more". */
export const ITS_WORDS = new RegExp(
  `^(?:(?:and|any|the|some|what|are there|is there|there (?:are|is)) )*(?:(?:more|other|others|older|newer|earlier|later|previous|full|whole|entire|exact|original|complete|longer)\\b ?)+(?:ones?|context|${WORDS_NOUN})?$`,
  'i',
);

/** "who denied it", "who said that", "says who": of whom the last answer told. */
export const WHO_DID = new RegExp(
  `^(?:and |so |but )?who (?:(?:has|have|had|else) )*(?:${STANCE_VERB}|said|says|reported|claimed|quoted|printed|published) (?:it|that|this|them|him|her|those|these)$|^(?:and )?(?:according to whom|says who|said who|by whom|quoted by whom)$`,
  'i',
);

/** "what paper was that in", "which article is this from", "where can I read it". */
export const FROM_WHERE = new RegExp(
  `^(?:and )?(?:what|which) ${oneOf(PRINTED_PLACES)} (?:is|was|did) (?:that|this|it|those|he|she|they)(?: (?:in|from|on|say|said|printed|published|it|that))*$|^where (?:can|could|do) (?:i|we) (?:read|find|see) (?:that|it|this|the (?:article|story|source))$`,
  'i',
);

export const FROM_WHOM =
  /^(?:and |any )?(?:more|anything|something|what)(?: else)? (?:from|by|of) (?<s>\S.*)$/i;

export const ON_WHAT =
  /^(?:and |but |so )?(?:(?:more|what|anything|something)(?: else)? |is there (?:more|anything)(?: else)? )?(?:about|on|regarding) (?<t>\S.*)$/i;

/** "no, when was that" */
export const NO_FIRST = /^(?:(?:no|right)[\s,.!…]+)+/i;

/** "who's White" */
export const WHO_IS = /^(?:and |so |but )?who(?:['’]s| is| was) (?<s>\S+(?: \S+){0,3})$/i;

export const COMPARES = /\b(?:compare|contrast|side by side)\b/i;

/** These ask by themselves; "and X" asks with a question mark only. */
export const ASKS_FOR_ANOTHER = /(?:what|how) (?:about|of)\b|\bsame (?:question |thing |but )?for\b/i;

export const SAME_FOR = /^(?:and |the )*same (?:question |thing |but )?for (?<x>\S.*)$/i;

export const STANCE_ON_THAT = new RegExp(`\\b${STANCE_VERB} (?:it|that|this|those|these)$`, 'i');

export const YES_OR_NO = /^(?:did|has|have|does|do|is|was)\b/i;

export const PRONOUN = new RegExp(`^${oneOf(PERSON_PRONOUNS)}$`, 'i');

export const HOLDS_PRONOUN = new RegExp(`\\b${oneOf(PERSON_PRONOUNS)}\\b`, 'i');

export const NARROWS =
  /^(?:(?:only|just)\b|(?:what (?:is|was|are|were) )?(?:the )?(?:latest|newest|oldest|earliest|most recent|first)\b|sort)/i;

export const TIME_FIRST = /^(?:(?:only|just|and) )*(?:since|before|until|after|from|in|between|during)\s/i;

/** "last year", "2017": what has a length; "today?" is a colleague's. */
export const A_PAST_STRETCH =
  /^(?:and )?(?:in )?(?:(?:last|past) (?:year|month|spring|summer|autumn|fall|winter)|(?:19|20)\d\d)$/i;

export const DEMONSTRATIVE = wholeWord(language.questionWords.DEMONSTRATIVE, 'i');
