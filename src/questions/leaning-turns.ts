/**
 * Short questions that lean on the answer before them: how others reacted, what came before or after, how much it was, in
 * what circumstances it was said. Pure. Each form covers the whole message, so that what goes on about a page or a
 * deadline is none of them.
 */

import { language } from '../language/index.ts';
import { oneOf } from '../text/one-of.ts';
import { STANCE_VERB, WORDS_NOUN } from './verbs.ts';

const { RESPONSES } = language.responses;
const { PERSON_PRONOUNS } = language.smallWords;

/** What the last answer is leant on for. */
export type LeaningKind =
  | 'before'
  | 'after'
  | 'others'
  | 'reaction'
  | 'again'
  | 'detail'
  | 'count'
  | 'occasion'
  | 'source'
  | 'full'
  | 'more'
  | 'first page'
  | 'topic';

/** One plain sentence for each, for `explain`. */
const WHY: Readonly<Record<LeaningKind, string>> = {
  before: 'It asks for what was said before.',
  after: 'It asks for what was said after.',
  others: 'It asks how others reacted.',
  reaction: 'It asks how somebody reacted.',
  again: 'It asks what else that person said of it.',
  detail: 'It asks for a number or a detail of what was said.',
  count: 'It asks for a number.',
  occasion: 'It asks how it came to be said.',
  source: 'It asks for the source of the last answer.',
  full: 'It asks for the last answer in full.',
  more: 'It asks for more of the last answer.',
  'first page': 'It asks for the former page of the last answer.',
  topic: 'It asks for another topic.',
};

export interface LeaningTurn {
  readonly kind: LeaningKind;
  readonly why: string;
  /** A name that must be somebody's in the archive; null: nobody is named. */
  readonly speaker: string | null;
  /** Words that must stand in the archive; null: none. */
  readonly topic: string | null;
}

const form = (pattern: string): RegExp =>
  new RegExp(`^(?:(?:and|but|so|ok|okay)[\\s,]+)*(?:${pattern})$`, 'iu');

const RESPOND = RESPONSES.verbs.join('|');
const RESPONDED = RESPONSES.pasts.join('|');
const RESPONSE = RESPONSES.nouns.join('|');
const NAME = '(?<s>\\S+(?: \\S+){0,4}?)';
const TO_IT = '(?: (?:to|with|on|about) (?:that|this|it|him|her|them))?';
const THAT = '(?:that|this|it)';
const PERSON = '(?:he|she|they)';
/** "can I get", "gimme" */
const MAY_I =
  '(?:(?:(?:can|could|may) (?:i|we) (?:please )?(?:see|have|get|read)|give me|gimme|get me|show me|(?:i |we )?(?:only )?need) )?';
const ANYONE = '(?:anyone|anybody|someone|somebody|no one|nobody)';
const STRETCH = '(?:day|night|morning|week|weekend|month|year)';

type Form = readonly [RegExp, LeaningKind];

/** Of these the message must end with a question mark. */
const ASKED: readonly Form[] = [
  [
    form(
      `(?:in )?the previous ${STRETCH}|(?:on |in )?the ${STRETCH}s? before(?: ${THAT})?|(?:right |just |long )?before (?:that|this|then)|what (?:came|happened) before(?: ${THAT})?|(?:is there )?(?:anything |something |any )?(?:earlier|older)(?: than ${THAT})?|when was the first time|what (?:did ${PERSON} say|was said) (?:first|earlier|at first)`,
    ),
    'before',
  ],
  [
    form(
      `(?:in )?the (?:next|following) ${STRETCH}|(?:on |in )?the ${STRETCH}s? after(?: ${THAT})?|(?:right |just |long )?after (?:that|this|then)|what (?:came|happened) (?:after|next)(?: ${THAT})?|(?:is there )?(?:anything |something |any )?(?:later|newer|fresher|more recent)(?: than ${THAT})?|anything since(?: then)?|what (?:did ${PERSON} say|was said) (?:last|next|then|later|afterwards)`,
    ),
    'after',
  ],
  [
    form(
      `(?:are there |were there |is there |was there )?any (?:${RESPONSES.bare.join('|')})${TO_IT}|what (?:was|were|is|are) the (?:${RESPONSE})${TO_IT}|was there an? (?:${RESPONSE})${TO_IT}`,
    ),
    'others',
  ],
  [
    form(
      `who (?:else )?(?:has |have |had )?(?:ever )?(?:${RESPONDED})${TO_IT}|(?:did|has|have|does|do) ${ANYONE} (?:else )?(?:ever )?(?:${RESPOND}|${RESPONDED}) (?:to |with )?(?:that|this|it|him|her|them)|does any(?:one|body) (?:disagree|object)`,
    ),
    'others',
  ],
  [
    form(
      `(?:did|has|had|does) ${PERSON} (?:ever |also |later |since )?(?:repeat(?:ed)?|correct(?:ed)?|clarif(?:y|ied)|explain(?:ed)?|add(?:ed)?) (?:${THAT}|anything|more)|(?:has|did) ${PERSON} (?:ever )?(?:say|said) (?:anything else|otherwise|the (?:opposite|contrary|reverse))|${PERSON}(?:['’]ve|['’]s|['’]d| has| have| had) (?:since |also |ever )?(?:${STANCE_VERB}|said|confirmed) ${THAT}|(?:that|this) is all|is (?:that|this) (?:all|everything|it)|nothing (?:else|more)`,
    ),
    'again',
  ],
  [
    form(
      `(?:are there |were there |did ${PERSON} (?:give|name|mention) |with )?any (?:numbers|figures|dates|details|names|examples|specifics)(?: (?:on|for|to) ${THAT})?|how (?:many|much)`,
    ),
    'detail',
  ],
  [
    form(
      `in (?:what|which) (?:context|setting|interview|speech|programme|program|show)|what was the (?:context|occasion)|who (?:asked|interviewed|questioned) (?:him|her|them)|who (?:was|were|is) ${PERSON} (?:talking|speaking|responding|replying|referring|answering)(?: to| about| of)?|was ${THAT} (?:in|at|on|during|from|to) (?:an?|the) (?:interview|speech|briefing|hearing|rally|debate|tweet|statement|letter|press conference|news conference)|(?:on|in) (?:which|what) (?:day|month|year|week)`,
    ),
    'occasion',
  ],
  [
    form(
      `(?:which|what) (?:paper|newspaper|outlet|agency|network|channel|publication)|who (?:reported|printed|published|carried|broke) ${THAT}`,
    ),
    'source',
  ],
  [
    form(
      '(?:is there |do we have )?an? (?:longer|fuller|shorter) (?:version|quote|one)|something (?:longer|shorter|fuller)',
    ),
    'full',
  ],
  [form('(?:nothing|anything at all|not a word) (?:on|about) (?<t>\\S+(?: \\S+){0,4})'), 'topic'],
];

/** A part of the matter by a word: "the Pike bit". */
const NO_PART = '(?:next|last|first|second|third|previous|other|whole|full|entire|exact|same|best|only|top)';
const HELPER =
  '(?:not|is|are|was|were|do|does|did|has|have|had|would|should|could|can|will|so|on|the (?:hell|heck))';

/** These are for the desk with or without a question mark. */
const TOLD: readonly Form[] = [
  [form(`how (?:many|much) (?!${WORDS_NOUN}\\b)(?<t>[\\p{L}’'-]+)`), 'count'],
  [form(`(?:the|that) (?!${NO_PART}\\b)(?<t>\\S+(?: \\S+){0,2}) (?:bit|part|angle|stuff)`), 'topic'],
  [form(`why (?!${HELPER}\\b)(?:an? |the )?(?<t>[\\p{L}’'-]+(?: [\\p{L}’'-]+){0,2})`), 'topic'],
  [
    form(
      `${MAY_I}the (?:sentence|line|passage|bit|para(?:graph)?)s? (?:before|after|around|above|below)(?: (?:that|it|this)(?: one)?)?(?: (?:too|as well|also))?|${MAY_I}the whole (?:thing|lot)(?:,? not (?:just|only) .+)?|(?:is|was|were|are) ${PERSON} (?:directly )?(?:quoted|paraphrased)(?: directly)?(?: or .+)?|${MAY_I}(?:the )?exact (?:wording|words|quote) (?:on|of|about) .+`,
    ),
    'full',
  ],
  [
    form(
      `was ${THAT} (?:on|in|from|at) .+? or .+|(?:is (?:that|this|it) )?(?:verbatim|word for word|direct|quoted) or (?:translated|paraphrased|indirect|reported|an? (?:paraphrase|translation))|(?:is (?:that|this|it) |are (?:those|these) )?\\S+ (?:own )?words or (?:hers|his|theirs)|which (?:one )?of the (?:two|three|four|\\d+) (?:\\S+ )?(?:is|was) ${THAT}(?: from| in)?`,
    ),
    'source',
  ],
  [
    form(
      `(?:only |just |in )?(?:the )?(?:(?:her|his|their) (?:own|exact) words|(?:(?:exact|whole|full|entire|original|complete) )(?:sentence|passage|text|words|wording|statement|${WORDS_NOUN}))|verbatim|word for word`,
    ),
    'full',
  ],
  [form('(?:the )?next (?:one|page|result|quote|statement)'), 'more'],
  [form('(?:the )?previous (?:one|page|result|quote|statement)|go back'), 'first page'],
];

const REACTED = form(
  `(?:did|does|has|have|had) ${NAME} (?:ever |also |since |later )?(?:${RESPOND}|${RESPONDED})(?: (?:to|with|on|about))?(?: (?:that|this|it|him|her|them))?`,
);
const REACTION_OF = form(
  `(?:any|what(?: was|'s|’s| is)?(?: the)?|was there (?:any|an?)|is there (?:any|an?)) (?:${RESPONSE}) (?:from|by|of) ${NAME}`,
);
const SAYS_TO_THAT = form(
  `(?:what|how) (?:did|does|do|has|have) ${NAME} (?:(?:say|said) to ${THAT}|(?:${RESPOND}|${RESPONDED})${TO_IT})`,
);
const PRONOUN = new RegExp(`^(?:${oneOf(PERSON_PRONOUNS)}|it)$`, 'i');
const NOT_A_NAME =
  /^(?:you|we|i|anyone|anybody|someone|somebody|everyone|everybody|no one|nobody|legal|it|that|this)$/i;

/** `message`: without its closing marks. `asked`: it ended with a question mark. null: none of the forms. */
export function readLeaningTurn(message: string, asked: boolean): LeaningTurn | null {
  if (message.length > 80) return null;
  for (const [pattern, kind] of asked ? [...TOLD, ...ASKED] : TOLD) {
    const found = pattern.exec(message);
    if (found) return { kind, why: WHY[kind], speaker: null, topic: found.groups?.t ?? null };
  }
  if (!asked) return null;
  const speaker = [REACTED, REACTION_OF, SAYS_TO_THAT]
    .map((pattern) => pattern.exec(message)?.groups?.s)
    .find((name) => name !== undefined);
  if (speaker === undefined || NOT_A_NAME.test(speaker)) return null;
  return PRONOUN.test(speaker)
    ? { kind: 'again', why: WHY.again, speaker: null, topic: null }
    : { kind: 'reaction', why: WHY.reaction, speaker, topic: null };
}
