/**
 * The shapes of questions, tried in order; the first that fits reads the question. Named groups: `s` a speaker, `s2` a
 * second one, `v` the verb, `n` the noun that stands for words said, `t` the topic, `r` what follows the verb (addressee
 * and topic, still together). They are met with times, outlets and quotations already taken out.
 */
import type { AskedFor, Intent, Order } from '../model.ts';
import { SAY_VERB, STANCE_VERB, WORDS_NOUN } from './verbs.ts';

export interface Pattern {
  /** For `explain`. */
  readonly name: string;
  readonly pattern: RegExp;
  readonly intent: Intent;
  readonly order?: Order;
  readonly asksFor?: AskedFor;
  /** No word tells the name from the topic. */
  readonly bare?: boolean;
}

/** A speaker: one to nine words, as few as fit. */
const S = '(?<s>\\S+(?: \\S+){0,8}?)';
const S2 = '(?<s2>\\S+(?: \\S+){0,8}?)';
const T = '(?<t>.+)';
const ABOUT =
  '(?:about|on|regarding|concerning|re|with regard to|with respect to|when it comes to|over|as to|of|relating to|related to|for)';
const ADVERB =
  '(?:(?:ever|just|also|really|actually|previously|already|publicly|exactly|specifically|personally|once|first|last|recently|have to|had to|has to|got to) )*';
const AUX = "(?:did|does|do|has|have|had|is|was|are|were|'s|’s|will|would|'d)";
const HAVE = '(?:do|did|have|is there|are there|did) ?(?:we|you|i)? ?(?:have|got|get)?';

const make = (name: string, source: string, intent: Intent, more: Partial<Pattern> = {}): Pattern => ({
  name,
  pattern: new RegExp(`^${source}$`, 'i'),
  intent,
  ...more,
});

/** Asked about the desk itself. */
export const DESK_PATTERNS: readonly Pattern[] = [
  make(
    'help',
    '(?:help(?: me)?|/help|commands?|usage|how (?:do|can|does) (?:i|you|this|it|one) (?:use|ask|work).*|what can (?:you|i|this)(?: bot)? (?:do|ask|answer).*|what are you|who are you|hi|hello|hey|hi there|good (?:morning|afternoon|evening)|thanks|thank you|thx|start|/start|instructions|manual)(?: (?:there|please))?',
    'help',
  ),
  make(
    'corpus',
    "(?:what(?:'s|’s| is| do you have)? (?:in|inside) (?:the|your|this|our) (?:corpus|archive|library|collection|database|index)|what(?:'s| is) in (?:here|there)|(?:the )?(?:corpus|archive|status|inventory|sources|statistics|stats)|(?:show|list|describe) (?:me )?(?:the |your |all )?(?:corpus|archive|articles|sources|outlets|files|stories)|(?:what|which) (?:articles|sources|outlets|stories|newspapers|documents|files|texts)(?: (?:do you have|are (?:there|in (?:the|your) \\w+|you reading|indexed|covered)|have you (?:read|got)|can you search))|how (?:many|much) (?:articles|stories|documents|statements|quotes|quotations|people|speakers|outlets|sources)(?: (?:do you have|are there|have you (?:read|got)|are in (?:the|your) \\w+))?|how (?:big|large|old) is (?:the|your) (?:archive|corpus)|what do you know|what do you have|what have you got|what period (?:do you|does .+) cover|(?:who|which people|which speakers) (?:is|are) (?:in|quoted in) (?:the|your) (?:corpus|archive))",
    'corpus',
  ),
];

/** The question holds a quotation; `Q` stands where it stood. */
export const QUOTATION_PATTERNS: readonly Pattern[] = [
  make(
    'who said “…”',
    `(?:so )?(?:who(?:'s|’s| is| was| were| has| have| had| else| first| actually| exactly)*(?: it who| it that)? (?:${SAY_VERB}|quoted(?: as)?(?: saying)?|the one who said|the person who said|the source of|behind)(?: (?:that|the words?|the line|this|as))*:? ?Q.*|whose (?:words|quote|quotation|line|statement)(?: (?:is|are|was|were))?(?: (?:this|these|that|it))?:? ?Q|(?:which|what) (?:person|politician|official|speaker|senator|minister) (?:${SAY_VERB}) Q|(?:(?:(?:find|get|show|give)(?: me)?(?: the)? (?:source|origin|speaker|author)(?: (?:of|for|behind))?|find|where (?:is|does|did|was)|where's|source (?:of|for)|origin of|attribution (?:of|for)|who is behind)(?: (?:the|this) (?:quote|quotation|line|words))?(?: from)?:? ?Q(?: (?:come from|from|said|printed|quoted|published))?)|(?:the (?:quote|words|line) )?Q,? ?[-–—:]? ?(?:who said (?:that|this|it)|who was (?:that|it)|whose (?:words|quote) (?:is|are) (?:that|this|those|these)|where is (?:that|this) from|source|who|by whom)|has (?:anyone|anybody|someone|somebody|any \\w+) (?:${SAY_VERB}) Q|did (?:anyone|anybody|someone|somebody) (?:${SAY_VERB}) Q)`,
    'who',
  ),
  make(
    'did X say “…”',
    `(?:but |so |and )?(?:did|has|have|had|does|do|would|was it|is it true that|is it correct that|is it right that|can you confirm(?: that)?|could you confirm(?: that)?|confirm that|check (?:if|whether|that)|verify (?:that|whether|if)|true or false:?|are we sure(?: that)?|am i right that) ${S} (?:who )?${ADVERB}(?:${SAY_VERB})(?: (?:that|the words?|as saying|exactly|literally|as|to (?:\\S+ ){1,4}?))?:? ?Q(?<r>.*)`,
    'check',
  ),
  make(
    'is “…” right',
    '(?:is|are|was|were) (?:this|that|these|the|my) (?:(?:direct |exact )?(?:quote|quotation|quotations|quotes|wording|words?|line))(?: (?:from|by|of) (?<s>\\S+(?: \\S+){0,8}?))? (?:right|correct|accurate|exact|ok|okay|real|genuine|verbatim|authentic|fake|true|word for word)(?: please)?[:?]* ?Q(?<r>.*)',
    'check',
  ),
  make(
    'check: “…”',
    `(?:please )?(?:check|verify|fact[- ]?check|confirm|validate|double[- ]check)(?: (?:this|that|the|these|my))?(?: (?:quotes?|quotations?|wording|words|text|line|paragraph))?(?: (?:from|by|of) (?<s>\\S+(?: \\S+){0,8}?))?(?: (?:for me|please))?[:,]? ?Q(?<r>.*)`,
    'check',
  ),
  make(
    '“…”, is that right',
    `(?:the quote )?Q,? ?(?:[-–—] ?)?(?:is (?:that|this|it) (?:right|correct|accurate|exact|what ${S} (?:${SAY_VERB})|a real quote|real|genuine)|right|correct|accurate|true|did ${S2} (?:really |actually |ever )?(?:${SAY_VERB}) (?:that|this|it))`,
    'check',
  ),
  make(
    'X said “…”',
    `(?:that )?${S} (?:${ADVERB}(?:${SAY_VERB})|was quoted as saying|is quoted as saying)(?: that)?[,:]? ?Q,? ?(?:right|correct|true|is that (?:right|correct|accurate)|yes|no)?`,
    'check',
  ),
  make(
    '“…”, said X',
    `Q,? ?(?:(?:${SAY_VERB}) ${S}|[-–—~] ?(?<s2>\\S+(?: \\S+){0,8}?)|by (?<s3>\\S+(?: \\S+){0,8}?)|(?<s4>\\S+(?: \\S+){0,6}?) (?:said|says|told \\S+(?: \\S+){0,3}))`,
    'check',
  ),
  make('X: “…”', `${S}: ?Q`, 'check'),
  make('“…”', '(?:the )?(?:quotes?|quotation|words|find|search|search for)?:? ?Q', 'who'),
];

/** Everything else. */
export const PATTERNS: readonly Pattern[] = [
  make(
    'compare X and Y on T',
    `(?:please )?(?:compare|contrast) (?:(?:what|the (?:views|positions|statements|comments|stances) of|how) )?${S} (?:and|with|to|vs\\.?|versus|against) ${S2}(?: (?:said|say|says|have said|think|see))?(?: ${ABOUT} ${T})?`,
    'compare',
  ),
  make(
    'X versus Y on T',
    `${S} (?:vs\\.?|versus|v\\.|compared (?:to|with)|against) ${S2} ${ABOUT} ${T}`,
    'compare',
  ),
  make('X versus Y', `${S} (?:vs\\.?|versus) ${S2}`, 'compare'),
  make(
    'difference between X and Y on T',
    `(?:what(?:'s|’s| is| are) )?(?:the )?differences? between ${S} and ${S2}(?: ${ABOUT} ${T})?`,
    'compare',
  ),
  make(
    'where do X and Y differ on T',
    `(?:how|where|on what) do ${S} and ${S2} (?:differ|disagree|agree|compare)(?: ${ABOUT} ${T})?`,
    'compare',
  ),
  make(
    'timeline of X on T',
    `(?:show |give me |make |draw up )?(?:me )?(?:a |the )?(?:timeline|time line|chronology|history|evolution|sequence) (?:of|for|on) (?:what )?${S}(?:'s|’s|')?(?: (?:said|has said|says|statements?|quotes?|comments?|position|positions|remarks|views?|words|stance))*(?: ${ABOUT} ${T})?`,
    'timeline',
    { order: 'oldest' },
  ),
  make(
    'how did X’s position change',
    `how (?:did|has|have|does) ${S}(?:'s|’s|')? (?:(?:position|stance|view|views|opinion|tone|message|story|statements?|line|rhetoric|thinking) )?(?:${ABOUT} (?<t2>.+?) )?(?:change|changed|evolve|evolved|shift|shifted|develop|developed|move|moved)(?: (?:his|her|their|its) (?:position|stance|view|mind|tone|views))?(?: over (?:time|the years|the months))?(?: ${ABOUT} ${T})?`,
    'timeline',
    { order: 'oldest' },
  ),
  make(
    'has X changed',
    `(?:has|did|have) ${S} (?:changed?|shifted?|flip-?flop(?:ped)?|reversed?|softened?|hardened?) (?:(?:his|her|their|its) )?(?:position|stance|views?|mind|tone|tune|course|opinion)?(?: ?${ABOUT} ${T})?`,
    'timeline',
    { order: 'oldest' },
  ),
  make(
    'what has X said over time',
    `what (?:has|have|did) ${S} (?:said|say) (?:${ABOUT} ${T} )?over (?:time|the (?:years|months|weeks))`,
    'timeline',
    { order: 'oldest' },
  ),

  make(
    'who denied T',
    `(?:so )?(?:who|which \\w+|what (?:officials?|politicians?|people|experts?))(?: (?:else|all|exactly|first|has|have|had|is|was|are|were|did|ever|publicly|actually|officially|also|been))* (?<v>${STANCE_VERB}|${SAY_VERB})(?: (?:that|any|by))?(?: ${ABOUT})? ${T}`,
    'who',
  ),
  make(
    'has anyone denied T',
    `(?:has|have|did|does|do|is|was|are) (?:anyone|anybody|someone|somebody|any ?one|any (?:official|politician|minister|expert|senator)s?|there anyone who)(?: (?:else|ever|actually|publicly|in the archive|here|has|been|on record))* (?<v>${STANCE_VERB}|${SAY_VERB})(?: (?:that|about|on))? ${T}`,
    'who',
  ),
  make(
    'who is against T',
    `who(?:'s|’s| is| are| was| were| has been| else is)? (?:speaking |in )?(?:against|for|in favou?r of|opposed to|opposes?|opposing|supports?|supporting|supported|backs?|backing|critical of|worried about|on record (?:about|on)) ${T}`,
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

  make(
    'when did X say T',
    `when (?:did|has|have|does) ${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
    { asksFor: 'when' },
  ),
  make(
    'where did X say T',
    `where (?:did|has|have|does) ${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
    { asksFor: 'where' },
  ),
  make(
    'why did X say T',
    `(?:why|how come) (?:did|has|have|does|is|was) ${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
    { asksFor: 'why' },
  ),
  make(
    'to whom did X say T',
    `(?:to whom|who) (?:did|has|have) ${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+?))?(?: to)?`,
    'statements',
    { asksFor: 'who' },
  ),
  make(
    'what else did X say',
    `(?:and |so |but )?what else (?:did|has|have|does) ${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
  ),
  make(
    'what did X say about T',
    `(?:and |so |but |ok |okay )?(?:what|wat|whta|wht)(?:ever|all| all| exactly| precisely| else)? ?${AUX} ${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
  ),
  make(
    'what does X have to say',
    `(?:what|anything) (?:does|did|do|has|have) ${S} (?:have|had) to (?<v>say)(?: (?<r>.+))?`,
    'statements',
  ),
  make(
    'how does X see T',
    `how (?:did|does|do|has|have) ${S} (?<v>react|reacted|respond|responded|reply|replied|see|view|describe|described|explain|explained|justify|justified|characteri[sz]ed?|feel|felt|answer|answered|comment)(?: (?<r>.+))?`,
    'statements',
  ),
  make(
    'where does X stand on T',
    `(?:where|how) (?:does|did|do) ${S} stand(?: ${ABOUT} ${T})?`,
    'statements',
  ),
  make(
    'what is X’s view on T',
    `(?:what(?:'s|’s| is| are| was| were) )?(?:the )?(?<n>${WORDS_NOUN}) (?:of|from|by) ${S}(?:,? ${ABOUT} ${T})?`,
    'statements',
  ),
  make(
    'what is X’s view on T',
    `(?:what(?:'s|’s| is| are| was| were) )?${S}(?:'s|’s|s'|s’|') (?<n>${WORDS_NOUN})(?: (?:${ABOUT}|to|towards?) ${T})?`,
    'statements',
  ),
  make(
    'anything from X on T',
    `(?:${HAVE} )?(?:any|anything|everything|something|all|stuff|more|what)(?: (?<n>${WORDS_NOUN}|news|word))? (?:from|by|of|out of|said by|that) ${S}(?: (?:said|says))?(?:,? ${ABOUT} ${T})?`,
    'statements',
  ),
  make(
    'quotes from X on T',
    `(?:all |some |any |the |every |a few |\\d+ |more )*(?<n>${WORDS_NOUN}) (?:from|by|of|made by|given by|attributed to) ${S}(?:,? (?:${ABOUT}|saying|where .+? (?:mentions?|talks? about)) ${T})?`,
    'statements',
  ),
  make(
    'quotes on T',
    `(?:all |some |any |the |every |a few |more )*(?<n>quotes?|quotations?|statements?|comments?|remarks?|reactions?|denials?|accusations?|warnings?|soundbites?) (?:about|on|regarding|concerning|to|mentioning|of|over) ${T}`,
    'statements',
  ),
  make(
    'latest from X',
    `(?:the )?(?:latest|newest|most recent|last)(?: (?<n>${WORDS_NOUN}|news|word|thing))? (?:from|by|of) ${S}(?: ${ABOUT} ${T})?`,
    'statements',
    { order: 'newest' },
  ),
  make(
    'latest on T',
    `(?:the |what(?:'s|’s| is) the )?(?:latest|newest|most recent)(?: (?:news|word|quotes?|statements?|update))? (?:on|about|regarding) ${T}`,
    'statements',
    { order: 'newest' },
  ),
  make(
    'latest X',
    `(?:the )?(?:latest|newest|most recent) ${S}(?:'s|’s)? ?(?<n>${WORDS_NOUN})?(?: ${ABOUT} ${T})?`,
    'statements',
    { order: 'newest', bare: true },
  ),
  make(
    'is it true that X said T',
    `(?:is it (?:true|correct|right) that|is there proof that|can you confirm(?: that)?) ${S} (?:has |have |had )?${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
  ),
  make('from X', `(?:from|by) ${S}(?:,? ${ABOUT} ${T})?`, 'statements'),
  make(
    'did X say T',
    `(?:and |so |but )?(?:did|does|do|has|have|had|is|was) ${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
  ),
  make('X said what about T', `${S} (?<v>${SAY_VERB}) what(?: ${ABOUT} ${T})?`, 'statements'),
  make(
    'what X said about T',
    `(?:all|everything|anything|whatever|what|the things?|stuff)(?: that)? ${S} (?:has |have |had )?${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
  ),
  make(
    'X quotes',
    `${S}(?:'s|’s)? (?<n>quotes?|quotations?|statements?|comments?|remarks?|soundbites?|denials?)(?: ${ABOUT} ${T})?`,
    'statements',
    { bare: true },
  ),

  make(
    'what do we have on T',
    `(?:what(?:'s|’s| is)?|anything|something|everything|articles?|stories|coverage|reports?|passages?|text|background|material|news|information|info|details)(?: (?:else|do|did|does|have|has|is|are|there|we|you|i|got|get|know|written|printed|in the (?:archive|corpus)|been (?:written|said|reported)|was (?:said|written|reported)))*(?: (?:about|on|regarding|concerning|of|mentioning)) ${T}`,
    'passages',
    { bare: true },
  ),
  make(
    'do we have anything on T',
    `(?:do|have|did|is|are) (?:we|you|i|there)(?: (?:have|got|get))?(?: (?:anything|something|any|an?|more|much|coverage|articles?|stories|quotes|information|news))* (?:about|on|regarding|from|of|mentioning) ${T}`,
    'passages',
    { bare: true },
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
    { bare: true },
  ),
  make(
    'search T',
    `(?:search(?: for)?|find|look up|look for|grep|passages?|articles?|where (?:is|are|do we|does it) (?:mention|say|written)(?:ed)?) ${T}`,
    'passages',
    { bare: true },
  ),

  make(
    'when',
    `(?:and |so |but )?(?:when|at what time|on what day|on which day|what day|what date|what time|which day|how long(?: ago)?|how soon|since when|until when|by when|in what year|what year) ${T}`,
    'passages',
    { asksFor: 'when' },
  ),
  make(
    'how many',
    `(?:and |so |but )?(?:how many|what number of|what is the number of|how often|how few|what(?:'s| is| was) the (?:death )?toll) ${T}`,
    'passages',
    { asksFor: 'how many' },
  ),
  make(
    'how much',
    `(?:and |so |but )?(?:how much|how big|how large|how high|how expensive|what(?:'s| is| was) the (?:cost|price|size|amount) of|how far|how old|at what (?:price|cost)) ${T}`,
    'passages',
    { asksFor: 'how much' },
  ),
  make(
    'where',
    `(?:and |so |but )?(?:where|in (?:what|which) (?:city|country|place|town|region|state)|from where) ${T}`,
    'passages',
    { asksFor: 'where' },
  ),
  make(
    'why',
    `(?:and |so |but )?(?:why|how come|for what reason|what(?:'s| is| was| were) the (?:reason|cause|motive|purpose)s? (?:for|of|behind|that)) ${T}`,
    'passages',
    { asksFor: 'why' },
  ),
  make(
    'X on T',
    `(?:what about )?${S} (?:about|on|re|regarding|concerning|w\\.?r\\.?t\\.?) ${T}`,
    'statements',
    { bare: true },
  ),
  make(
    'yes or no',
    `(?:and |so |but )?(?:is|are|was|were|will|would|can|could|shall|should|does|do|did|has|have|had|may|might|must|isn't|aren't|won't|didn't|doesn't|hasn't) ${T}`,
    'statements',
    { asksFor: 'what' },
  ),
  make('what', `(?:and |so |but )?(?:what|which|how|whose|whom|who) ${T}`, 'passages', { asksFor: 'what' }),
];
