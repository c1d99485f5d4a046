/** Who spoke, and who somebody is. Tried in this order. */
import { ABOUT, make, type Pattern, S, T } from './pattern.ts';
import { SAY_VERB, STANCE_VERB } from './verbs.ts';

const VOICES =
  '(?:everyone|everybody|anyone|(?:anyone|anybody|someone|who) else|all(?: the)? (?:people|speakers|voices)|people|persons|speakers|voices)';

export const WHO_PATTERNS: readonly Pattern[] = [
  make(
    'which articles mention T',
    `(?:which|what|how many|list(?: all)?(?: the)?|all(?: the)?) (?:articles?|stories|pieces|outlets?|papers?|sources)(?: (?:that|which))?(?: (?:mention|quote|cite|cover|discuss|name|report|concern|talk|speak|write|wrote)(?:s|ed)?| are| have)+(?: (?:about|on|of))? ${T}`,
    'passages',
    { ambiguousKeywords: true },
  ),
  make(
    'everyone who spoke about T',
    `(?:list |show |name |how many )*${VOICES}(?: (?:who|that|have|has|had))* (?<v>${STANCE_VERB}|${SAY_VERB})(?: ${ABOUT})? ${T}`,
    'who',
  ),
  make('everyone on T', `(?:list |show |name )*${VOICES} (?:about|on|regarding) ${T}`, 'who'),
  make(
    'who speaks for X',
    `who(?: (?:speaks|talks|spoke|answers)|(?:'s|’s| is| are) (?:speaking|the (?:spokes\\w+|voices?))) (?:for|of) ${S}`,
    'profile',
  ),
  make(
    'who denied T',
    `(?:so )?(?:who|which \\w+|what (?:officials?|politicians?|people|experts?))(?: (?:else|all|exactly|first|has|have|had|is|was|are|were|did|ever|publicly|actually|officially|also|been))* (?<v>${STANCE_VERB}|${SAY_VERB})(?: (?:that|any|by|the most|most|often|out|off|up|down|back))*(?: ${ABOUT})? ${T}`,
    'who',
  ),
  make(
    'who denied',
    `(?:so )?(?:who|which \\w+|has (?:anyone|anybody))(?: (?:else|has|have|had|is|was|are|were|ever|publicly|actually|officially|also))* (?<v>${STANCE_VERB})(?: (?:it|that|this|so|anything|something|everything|all|anyone|anybody|someone|somebody))?`,
    'who',
  ),
  make(
    'has anyone denied T',
    `(?:has|have|did|does|do|is|was|are) (?:anyone|anybody|someone|somebody|any ?one|any (?:official|politician|minister|expert|senator)s?|there anyone who)(?: (?:else|ever|actually|publicly|in the archive|here|has|been|on record))* (?<v>${STANCE_VERB}|${SAY_VERB})(?: (?:that|about|on))? ${T}`,
    'who',
  ),
  make(
    'T according to whom',
    `(?<t>(?!who |what |how ).+?),? (?:according to|by) whom?(?: exactly)?`,
    'who',
    { asksFor: 'who' },
  ),
  make(
    'who is against T',
    `(?:(?:is |was |are |is there )?(?:any ?one|anybody|someone|somebody)(?: else| who is| here)?|who(?:'s|’s| is| are| was| were| has been| else is)?) (?:speaking |in )?(?:against|for|in favou?r of|opposed to|opposes?|opposing|supports?|supporting|supported|backs?|backing|critical of|unhappy (?:about|with|at)|angry (?:about|at|with|over)|furious (?:about|at|over)|upset (?:about|by|over)|s[ck]eptical (?:about|of)|keen on|wary of|worried about|on record (?:about|on)) ${T}`,
    'who',
  ),
  make(
    'who is quoted on T',
    `(?:who|which people|which speakers)(?:'s| is| are| was| were| has been)? (?:quoted|cited|on the record|heard|interviewed) (?:about|on|regarding|in connection with|saying) ${T}`,
    'who',
  ),
  make(
    'who is X',
    `(?:so )?(?:who(?:'s|’s| is| was| are| were| the hell is| exactly is)|profile(?: of)?:?|tell me who|whois|bio(?:graphy)? (?:of|for)) ${S}(?: (?:exactly|again|anyway))?`,
    'profile',
  ),
  make(
    'what is X’s role',
    `what(?:'s|’s| is| was) ${S}(?:'s|’s|')? (?:role|job|title|position at \\S+|job title|office|function)`,
    'profile',
  ),
];
