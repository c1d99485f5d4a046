/** Shapes of questions that ask who said a quotation; `QUOTED` stands where it stood. Tried in this order. */
import { make, type Pattern } from './pattern.ts';
import { QUOTED as Q } from './quotation-frame.ts';
import { SAY_VERB } from './verbs.ts';

const ANYONE = '(?:anyone|anybody|someone|somebody|any \\w+)';
const QUOTE = '(?:quotes?|quotations?|words?|line|wording|text|paragraph)';

export const WHO_SAID_PATTERNS: readonly Pattern[] = [
  make(
    'who said “…”',
    [
      `(?:so )?who(?:'s|’s| is| was| were| has| have| had| else| first| actually| exactly)*(?: it who| it that)? (?:${SAY_VERB}|quoted(?: as)?(?: saying)?|the (?:one|person) who said|the source of|behind)(?: (?:that|the words?|the line|this|as))*:? ?${Q}.*`,
      `whose (?:words|quote|quotation|line|statement)(?: (?:is|are|was|were))?(?: (?:this|these|that|it))?:? ?${Q}`,
      `(?:which|what) (?:person|politician|official|speaker|senator|minister) ${SAY_VERB} ${Q}`,
      `(?:find|get|show|give)(?: me)?(?: the)? (?:source|origin|speaker|author)(?: (?:of|for|behind))?:? ?${Q}`,
      `(?:source|origin|attribution|proof|evidence) (?:of|for|behind|that) (?:\\S+ ){1,6}?${Q}`,
      `(?:find|where (?:is|does|did|was)|where's|source (?:of|for)|origin of|attribution (?:of|for)|who is behind)(?: (?:the|this) ${QUOTE})?(?: from)?:? ?${Q}(?: (?:come from|from|said|printed|quoted|published))?`,
      `(?:the ${QUOTE} )?${Q},? ?[-–—:]? ?(?:who said (?:that|this|it)|who was (?:that|it)|whose (?:words|quote) (?:is|are) (?:that|this|those|these)|where is (?:that|this) from|source|who|by whom)`,
      `(?:has|did) ${ANYONE} ${SAY_VERB} ${Q}`,
    ],
    'who',
  ),
  make('“…”', `(?:the )?(?:${QUOTE}|find|search|search for)?:? ?${Q}`, 'who'),
];
