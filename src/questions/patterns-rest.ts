/** Facts, passages, keywords with a name, and questions that expect a yes or a no. Tried in this order. */

import { make, type Pattern, S, T } from './pattern.ts';
import { FACT_PATTERNS } from './patterns-facts.ts';
import { SAY_VERB } from './verbs.ts';

const NO_QUESTION = '(?!(?:what|who|when|where|why|how|which|whose)\\b)';

export const REST_PATTERNS: readonly Pattern[] = [
  make(
    'what do we have on T',
    `(?:any (?:new |more |recent |other )*)?(?:what(?:'s|’s| is)?|anything|something|everything|articles?|stories|coverage|reports?|passages?|text|background|material|news|updates?|word|intel|information|info|details)(?: (?:else|do|did|does|have|has|is|are|there|we|you|i|got|get|know|written|printed|in the (?:archive|corpus)|been (?:written|said|reported)|was (?:said|written|reported)))*(?: (?:about|on|regarding|concerning|of|mentioning)) ${T}`,
    'passages',
    { ambiguousKeywords: true },
  ),
  make(
    'do we have anything on T',
    `(?:do|have|did|is|are) (?:we|you|i|there)(?: (?:have|got|get))?(?: (?:anything|something|any|an?|more|much|coverage|articles?|stories|quotes|information|news))* (?:about|on|regarding|from|of|mentioning) ${T}`,
    'passages',
    { ambiguousKeywords: true },
  ),
  make(
    'what is new with T',
    `what(?:'s|’s|s| is) (?:(?:the )?(?:new|news|latest)|up) (?:with|on|about|from|in) ${T}`,
    'passages',
    { ambiguousKeywords: true },
  ),
  make(
    'what happened',
    `what (?:happened|happens|is happening|has happened|was happening|'s happening|is going on|went on)(?: (?:to|in|with|at|on|during|about))? ${T}`,
    'passages',
  ),
  make(
    'tell me about T',
    `(?:tell me|talk|inform me|brief me|remind me|fill me in)(?: more)? (?:about|on) ${T}`,
    'passages',
    { ambiguousKeywords: true },
  ),
  make(
    'search T',
    `(?:search(?: for)?|find|look up|look for|grep|passages?|articles?|where (?:is|are|do we|does it) (?:mention|say|written)(?:ed)?) ${T}`,
    'passages',
    { ambiguousKeywords: true },
  ),

  make(
    'anything on file on T',
    `(?:anything|something|what)(?: (?:do|have) we(?: have)?)? (?:on file|in the (?:archive|files|system)|on record) (?:about|on|regarding|re) ${T}`,
    'passages',
    { ambiguousKeywords: true },
  ),
  ...FACT_PATTERNS,
  make(
    'X going on about T',
    `(?:${NO_QUESTION})${S} (?:(?:going|banging|droning) on|hitting out|lashing out|hitting back|sounding off|speaking out|speaking|talking|being (?:asked|quizzed|grilled|questioned|pressed)) (?:about|at|on|against|over) ${T}`,
    'statements',
    { ambiguousKeywords: true },
  ),
  make(
    'X on T',
    `(?:(?:what|how) about )?${NO_QUESTION}${S} (?:about|on|re|regarding|concerning|w\\.?r\\.?t\\.?) ${T}`,
    'statements',
    { ambiguousKeywords: true },
  ),
  make(
    'yes or no',
    `(?:and |so |but )?(?:is|are|was|were|will|would|can|could|shall|should|does|do|did|has|have|had|may|might|must|isn't|aren't|won't|didn't|doesn't|hasn't) ${T}`,
    'statements',
    { asksFor: 'what' },
  ),
  make(
    'X said T',
    `${NO_QUESTION}${S} (?:has |have |had |did )?(?<v>${SAY_VERB})(?: that)? (?<r>.+)`,
    'statements',
    {
      ambiguousKeywords: true,
    },
  ),
  make(
    'X said',
    `${NO_QUESTION}${S} (?:has |have |had )?(?<v>say|says|said|tweeted|wrote|argued|claimed|announced)`,
    'statements',
    {
      ambiguousKeywords: true,
    },
  ),
  make(
    'what',
    `(?:and |so |but )?(?:what|which|how|whose|whom|who)(?:'s|’s|'re|’re|'d|’d)? ${T}`,
    'passages',
    { asksFor: 'what' },
  ),
];
