/** Facts: what is asked for has a kind (a time, a number, an amount, an age, a place, a reason). Tried in this order. */
import { language } from '../language/index.ts';
import { make, type Pattern, T } from './pattern.ts';

const { PAY_OUT, SHARE_NOUN } = language.units;

const AND = '(?:and |so |but |ok(?:ay)? )?';
/** "by how much", "for how long", "at what age". */
const LED = '(?:(?:by|for|in|at|to|from|of|with|on|after|within|roughly|about|exactly) )?';
const IS = "(?:'s|’s| is| was| are| were| will be)";
const THE = `(?:what${IS} )?(?:(?:the|their|its|his|her|an?|current|latest|total|average|median|final|exact|estimated|overall|annual|opening|asking|starting|new) )*`;
/** Measures that are asked for by name. */
const AMOUNT_NOUN =
  '(?:cost|price|prices|price tag|bill|fees?|fares?|salary|wages?|pay|fine|bail|bounty|ransom|reward|budget|value|worth|turnover|revenues?|profits?|loss(?:es)?|debt|deficit|donation|grant|damages|rent|size|height|length|width|depth|weight|speed|distance|temperature|area|percentage|share|proportion|rate|amount|margin|turnout|discount|interest rate|interest|tax|tax rate|duty|tariff|levy|premium|commission|toll|surcharge|stake|percent|per ?cent)';
const COUNT_NOUN =
  '(?:(?:max(?:imum)?|min(?:imum)?|top|total|overall|exact|league|table|world|final|starting) )?(?:numbers?|nos?\\.?|num|(?:crowd|audience|class|squad|team|fleet|party|group|staff) size|crowd|total|tally|headcount|death toll|toll|attendance|population|count|score|seats|votes|ranking|rank|position|capacity|sample size)';
const DATE_NOUN =
  '(?:date|day|deadline|start date|opening date|closing date|release date|kick-?off|start time|due date|launch date|wedding day|birthday)';
const PLACE_NOUN = '(?:location|venue|site|whereabouts|birthplace|hometown|address|place)';
const REASON_NOUN = '(?:reasons?|cause|causes|motive|motives|purpose|trigger|explanation)';
/** "Pike on what the strike does to prices" asks what somebody said. */
const NO_SPEECH = '(?!.* (?:on|about) (?:what|why|how|whether|if|who|when|where) )';
const BIG =
  '(?:big|large|high|expensive|far|tall|deep|wide|fast|heavy|steep|hot|warm|cold|small|thick|loud|quickly|close|strong|low|cheap|long(?= (?:is|was|are) (?:the|that|this|an?) (?:\\S+ )?(?:bridge|tunnel|road|route|river|wall|border|runway|pier|beach|track|course|queue|line|trail|cable|pipeline)$))';

/** What is asked for by its name, beside measures, dates, places and reasons. */
const ATTRIBUTE =
  '(?:names?|titles?|nicknames?|penalty|punishment|sentence|score|result|colou?r|brand|make|model|theme|symptoms?|side effects|odds|motto|slogan|nationality|flavou?r|breed|species|winners?|prize|ingredients?|contents|members|requirements|rules)';

/** Tried before the questions for what somebody said: "what does Acme charge for a ride" is no charge against anybody. */
export const PRICE_PATTERNS: readonly Pattern[] = [
  make(
    'what is T called',
    `${AND}what(?:'s|’s| is| was| are| were| do (?:they|you) call)? ${T.replace('.+', '.+?')} (?:called|named|known as)`,
    'passages',
    { asksFor: 'what' },
  ),
  make(
    'what does X charge',
    `${AND}what (?:did|does|do|will|would) (?<t>\\S+(?: \\S+){0,6}? charge (?:for|per|a|an|each|customers|users|people)(?: .+)?)`,
    'passages',
    { asksFor: 'how much' },
  ),
];

export const FACT_PATTERNS: readonly Pattern[] = [
  make(
    'how old',
    [`${AND}(?:how old|(?:at )?what age)(?: (?:is|are|was|were|did))? (?<t>.+)`, `${THE}age of (?<t2>.+)`],
    'passages',
    { asksFor: 'how old' },
  ),
  make(
    'how long in metres',
    `${AND}how (?:long|far) (?<t>.+?),? in (?:metres|meters|feet|foot|miles|km|kilomet(?:er|re)s|yards|inches)`,
    'passages',
    { asksFor: 'how much' },
  ),
  make(
    'number for T',
    `(?:(?:got|have|any|is there|do we have)(?: (?:we|you))? )(?:the |a )?(?:phone |contact )?number for (?<t>.+)`,
    'passages',
    { asksFor: 'phone number' },
  ),
  make(
    'when',
    [
      `${AND}${LED}(?:when(?:'s|’s|s|'re|’re|'d|’d)?|what time|what day|which day|what date|which date|how long(?: ago)?|how soon|(?:what|which) (?:year|month|week|season|decade|century|weekend)) (?<t>(?!(?:is|was|are) (?:the|that|this|an?) (?:\\S+ )?(?:bridge|tunnel|road|route|river|wall|border|runway|pier|beach|track|queue|line|trail|cable|pipeline)$).+)`,
      `${AND}(?:since|until|by|from) when ${T.replace('<t>', '<t2>')}`,
    ],
    'passages',
    { asksFor: 'when' },
  ),
  make('date of T', `${THE}${DATE_NOUN} (?:of|for|on which|when) ${T}`, 'passages', { asksFor: 'when' }),
  make(
    'T date',
    `(?<t>(?!who|what|why|how)${NO_SPEECH}\\S+ (?:\\S+ )*?)(?:start date|opening date|closing date|release date|launch date|due date|date|deadline|kick-?off time|when)`,
    'passages',
    {
      asksFor: 'when',
    },
  ),
  make(
    'phone number',
    `${THE}(?<t>(?:\\S+ ){0,6}?(?:phone|telephone|tel|contact|helpline|hotline|tip ?line)) (?:numbers?|#)(?: (?:for|of|to|at) (?<t2>.+))?`,
    'passages',
    { asksFor: 'phone number' },
  ),
  make(
    'number to call',
    [
      `${AND}(?:what|which)(?:${IS})?(?: the)? number (?:(?:do|should|can|to) )?(?:(?:i|we|you|people|readers|victims|callers|residents|anyone) )?(?:to )?(?:call|ring|text|dial)(?: (?:for|about|to|if|with))? ${T}`,
      `(?:the )?number to (?:call|ring|text|dial) (?:for|about|to|if|with) (?<t2>.+)`,
    ],
    'passages',
    { asksFor: 'phone number' },
  ),
  make(
    'length of T in time',
    `${THE}(?:length|duration) of ${T.replace('.+', '(?:the |an? |his |her |their )?(?:\\S+ ){0,4}?(?:strike|war|trial|sentence|tour|visit|stay|ban|delay|delays|closure|course|contract|film|movie|flight|shift|shutdown|lockdown|outage|blackout|siege|truce|ceasefire|term|suspension|standoff|search|wait|journey|trip|season|programme|program|study|trial)\\b.*')}`,
    'passages',
    { asksFor: 'when' },
  ),
  make(
    'how much',
    [
      `${AND}${LED}(?:how much|how ${BIG})(?:'s|’s|'re|’re)? ${T}`,
      `${THE}${AMOUNT_NOUN} (?:of|for|to|on|in|per|from|between|at) (?<t2>.+)`,
    ],
    'passages',
    { asksFor: 'how much' },
  ),
  make(
    'what share of T',
    [
      `${AND}${LED}(?:what(?:'s|’s)?|which|how large a|how big a|how many) (?:the |an? )?(?:${SHARE_NOUN}|%)(?: of)? ${T}`,
      `(?:the )?(?:${SHARE_NOUN}|%) of (?<t2>.+)`,
    ],
    'passages',
    {
      asksFor: 'how much',
    },
  ),
  make(
    'T in dollars',
    `(?<t>(?!who|what|why|how)${NO_SPEECH}.+?),? (?:in |as (?:a )?)(?:%|percent|per ?cent|percentage|(?:dollars|euros|pounds|crowns|francs|yen|usd|eur|gbp))`,
    'passages',
    { asksFor: 'how much' },
  ),
  make('what amount T', `${AND}${LED}(?:what|which) (?<t>(?:\\S+ )?${AMOUNT_NOUN} .+)`, 'passages', {
    asksFor: 'how much',
  }),
  make(
    'what does T cost',
    `${AND}what(?:'s|’s|'re|’re| did| does| do| will| would| is| are| was| were| has| have| could| can) (?<t>.+? (?:cost|costs|costing|charge|charges|charging|pay|pays|paying|paid|earn|earns|earned|earning|fetch|weigh|weighs|weighed|worth|(?:spend|spends|spending|spent)(?= (?:on|in|for|each|every|per|a|annually|to|last)\\b|$)|sell for|go for|going for|asking for|${PAY_OUT}|set (?:\\S+ )?back|stand to make|take home|be fined)(?: .+)?)`,
    'passages',
    { asksFor: 'how much' },
  ),
  make(
    'T price',
    `(?<t>(?!who|what|why|how)${NO_SPEECH}\\S+ (?:\\S+ )*?)(?:price|prices|cost|costs|price tag|salary|fare|fares|fee|fees)(?: now| today)?`,
    'passages',
    { asksFor: 'how much' },
  ),
  make(
    'how many',
    [
      `${AND}${LED}(?:how many|how few|how often|what number of|what(?:${IS})? the (?:number of|(?:death )?toll)) ${T}`,
      `${THE}${COUNT_NOUN} (?:of|for|from|in|at) (?<t2>.+)`,
    ],
    'passages',
    { asksFor: 'how many' },
  ),
  make(
    'what score T',
    `${AND}${LED}(?:what|which) (?<t>(?:\\S+ )?(?:score|scores|number|total|tally|attendance|population) .+)`,
    'passages',
    {
      asksFor: 'how many',
    },
  ),
  make(
    'T, how big',
    [
      `(?<t>(?!who |what |why |how |where |when )${NO_SPEECH}\\S+ .*?),? (?:[–—-] )?how ${BIG}(?: (?:is|was|are|were|did|does|will) (?:it|they|that|this|he|she)(?: \\S+)?)?`,
    ],
    'passages',
    { asksFor: 'how much' },
  ),
  make(
    'T, how long',
    `(?<t>(?!who |what |why |how |where |when )${NO_SPEECH}\\S+ .*?)(?<! (?:on|about|re|of|regarding|over|said|says|say)),? (?:[–—-] )?(?:and )?(?:for |since |until )?how long(?: (?:for|(?:is|was|did|does|will) (?:it|they|that|this)(?: \\S+){0,2}))?`,
    'passages',
    { asksFor: 'when' },
  ),
  make(
    'T, how old',
    `(?<t>(?!who |what |why |how |where |when )${NO_SPEECH}\\S+ .*?),? (?:[–—-] )?(?:and )?how old(?: (?:is|was|are|were) (?:he|she|it|they))?`,
    'passages',
    { asksFor: 'how old' },
  ),
  make(
    'T, where',
    `(?<t>(?!who |what |why |how |where |when )${NO_SPEECH}\\S+ .*?)(?:, (?:[–—-] )?| [–—-] )(?:and )?where(?: (?:is|was|did|does|will) (?:it|they|that|this|he|she)(?: \\S+){0,2})?`,
    'passages',
    { asksFor: 'where' },
  ),
  make(
    'T total',
    `(?<t>(?!who|what|why|how)${NO_SPEECH}\\S+ (?:\\S+ )*?)(?:total|tally|death toll|headcount|attendance|population|turnout|score|final score|sample size)(?: now| so far| today)?`,
    'passages',
    { asksFor: 'how many' },
  ),
  make(
    'T by how many',
    `(?<t>(?!who |what |why )${NO_SPEECH}\\S+ .*?)(?<! (?:on|about|re|of|regarding|over|said|says|say))(?:,? (?:and )?(?:by|for|in|at|to|from|with|after))? how many(?<t2>(?: \\S+)*)`,
    'passages',
    { asksFor: 'how many' },
  ),
  make(
    'T by how much',
    `(?<t>(?!who |what |why )${NO_SPEECH}\\S+ .*?)(?<! (?:on|about|re|of|regarding|over|said|says|say))(?:,? (?:and )?(?:by|for|at|to|from|with))? how much(?<t2>(?: \\S+)*)`,
    'passages',
    { asksFor: 'how much' },
  ),
  make(
    'where',
    [
      `${AND}${LED}(?:where(?:'s|’s|s|'re|’re|'d|’d)?|(?:what|which) (?:city|cities|country|countries|place|town|region|state|states|county|village|street|district|province|island|neighbou?rhood|continent)) ${T}`,
      `${THE}${PLACE_NOUN} (?:of|for) (?<t2>.+)`,
    ],
    'passages',
    { asksFor: 'where' },
  ),
  make('attribute of T', `(?<t>${THE}${ATTRIBUTE} (?:of|for) .+)`, 'passages', { asksFor: 'what' }),
  make(
    'why',
    [
      `${AND}(?:why(?:'s|’s|'re|’re|'d|’d)?|how come|for what reason|what for|what (?:(?:turned out|is thought|was found|is believed|appears|seems) to (?:have )?)?(?:caused?|causes|sparked|triggered|prompted|set off|led to|is behind|was behind|lay behind|made|forced|killed|sank|destroyed|brought down|wiped out|knocked out|went wrong (?:with|at|in|on))) ${T}`,
      `${THE}${REASON_NOUN} (?:for|of|behind|that|why) (?<t2>.+)`,
    ],
    'passages',
    { asksFor: 'why' },
  ),
];
