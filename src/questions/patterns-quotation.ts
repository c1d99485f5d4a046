/** Shapes of questions that hold a quotation; `Q` stands where it stood. Tried in this order. */
import { ADVERB, make, type Pattern, S, S2 } from './pattern.ts';
import { SAY_VERB } from './verbs.ts';

const ANYONE = '(?:anyone|anybody|someone|somebody|any \\w+)';
const OF_NAME = '(?: (?:from|by|of) (?<s>\\S+(?: \\S+){0,8}?))?';
const QUOTE = '(?:quotes?|quotations?|words?|line|wording|text|paragraph)';
const RIGHT =
  '(?:right|correct|accurate|exact|ok|okay|real|genuine|verbatim|authentic|fake|true|word for word)';

export const QUOTATION_PATTERNS: readonly Pattern[] = [
  make(
    'who said “…”',
    [
      `(?:so )?who(?:'s|’s| is| was| were| has| have| had| else| first| actually| exactly)*(?: it who| it that)? (?:${SAY_VERB}|quoted(?: as)?(?: saying)?|the (?:one|person) who said|the source of|behind)(?: (?:that|the words?|the line|this|as))*:? ?Q.*`,
      'whose (?:words|quote|quotation|line|statement)(?: (?:is|are|was|were))?(?: (?:this|these|that|it))?:? ?Q',
      `(?:which|what) (?:person|politician|official|speaker|senator|minister) ${SAY_VERB} Q`,
      `(?:find|get|show|give)(?: me)?(?: the)? (?:source|origin|speaker|author)(?: (?:of|for|behind))?:? ?Q`,
      `(?:source|origin|attribution|proof|evidence) (?:of|for|behind|that) (?:\\S+ ){1,6}?Q`,
      `(?:find|where (?:is|does|did|was)|where's|source (?:of|for)|origin of|attribution (?:of|for)|who is behind)(?: (?:the|this) ${QUOTE})?(?: from)?:? ?Q(?: (?:come from|from|said|printed|quoted|published))?`,
      `(?:the ${QUOTE} )?Q,? ?[-–—:]? ?(?:who said (?:that|this|it)|who was (?:that|it)|whose (?:words|quote) (?:is|are) (?:that|this|those|these)|where is (?:that|this) from|source|who|by whom)`,
      `(?:has|did) ${ANYONE} ${SAY_VERB} Q`,
    ],
    'who',
  ),
  make(
    'did X say “…”',
    `(?:but |so |and )?(?:did|has|have|had|does|do|would|was it|is it (?:true|correct|right) that|(?:can|could) you confirm(?: that)?|confirm that|check (?:if|whether|that)|verify (?:that|whether|if)|true or false:?|are we sure(?: that)?|am i right that) ${S} (?:who )?${ADVERB}${SAY_VERB}(?: (?:that|the words?|as saying|exactly|literally|as|to (?:\\S+ ){1,4}?))?:? ?Q(?<r>.*)`,
    'check',
  ),
  make(
    'is “…” right',
    `(?:is|are|was|were) (?:this|that|these|the|my) (?:direct |exact )?${QUOTE}${OF_NAME} ${RIGHT}(?: please)?[:?]* ?Q(?<r>.*)`,
    'check',
  ),
  make(
    'is “…” a quote by X',
    `(?:is|was) Q,? (?:really )?(?:an? )?(?:real |genuine |actual |authentic |true |fake )?(?:${QUOTE} (?:by|from|of) ${S}|${S2}(?:'s|’s)? ${QUOTE})`,
    'check',
  ),
  make(
    'what did X mean by “…”',
    `what (?:did|does) ${S} mean (?:by|with|when (?:he|she|they) said)(?: the words?)?:? ?Q`,
    'check',
  ),
  make(
    'check: “…”',
    `(?:please )?(?:check|verify|fact[- ]?check|confirm|validate|double[- ]check)(?: (?:this|that|the|these|my))?(?: ${QUOTE})?${OF_NAME}(?: (?:for me|please))?[:,]? ?Q(?<r>.*)`,
    'check',
  ),
  make(
    '“…”, is that right',
    `(?:the quote )?Q,? ?(?:[-–—] ?)?(?:is (?:that|this|it) (?:right|correct|accurate|exact|what ${S} ${SAY_VERB}|a real quote|real|genuine)|right|correct|accurate|true|did ${S2} (?:really |actually |ever )?${SAY_VERB} (?:that|this|it))`,
    'check',
  ),
  make(
    'a quote from X saying “…”',
    `.*\\b(?:quotes?|quotations?|statements?|lines?|words) (?:from|by|of) ${S} (?:saying|says|that says|where (?:he|she|they) says?|like|with(?: the words?)?):? Q`,
    'check',
  ),
  make(
    'X said “…”',
    `(?:that )?${S} (?:${ADVERB}${SAY_VERB}|(?:was|is) quoted as saying)(?: that)?[,:]? ?Q,? ?(?:right|correct|true|is that (?:right|correct|accurate)|yes|no)?`,
    'check',
  ),
  make(
    '“…”, said X',
    `Q,? ?(?:${SAY_VERB} ${S}|[-–—~] ?(?<s2>\\S+(?: \\S+){0,8}?)|by (?<s3>\\S+(?: \\S+){0,8}?)|(?<s4>\\S+(?: \\S+){0,6}?) (?:said|says|told \\S+(?: \\S+){0,3}))`,
    'check',
  ),
  make('X: “…”', `${S}: ?Q`, 'check'),
  make('“…”', `(?:the )?(?:${QUOTE}|find|search|search for)?:? ?Q`, 'who'),
];
