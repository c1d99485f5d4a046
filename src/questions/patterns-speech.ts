/** What somebody said. Tried in this order. */
import { ABOUT, ADVERB, AUX, HAVE, make, type Pattern, S, T } from './pattern.ts';
import { OWN_WORDS_NOUN, SAY_VERB, WORDS_NOUN } from './verbs.ts';

const SOME =
  '(?:(?:all|some|any|the|every|a few|a couple of|several|one|two|three|four|five|six|ten|an?|another|your|more|best|good|great|top|key|short|shortest|longest|favou?rite|random|\\d+) )*';

export const SPEECH_PATTERNS: readonly Pattern[] = [
  make(
    'what was said to X',
    'what(?: else)? (?:was|were|is|has been|have been) (?<v>said|told) (?<r>to .+)',
    'statements',
  ),
  make(
    'all quotes',
    '(?:all|every|the)(?: the| of the| your)? (?:quotes?|quotations?|statements?)|(?:the )?(?:latest|newest|recent|most recent|new) (?:quotes|quotations|statements)',
    'statements',
    { order: 'newest' },
  ),
  make(
    'what was said about T',
    `what(?: (?:all|else))? (?:was|were|is|has been|have been|had been|got|gets|is being) (?:said|reported|written|told|stated|claimed)(?: ${ABOUT})? (?<t>.+?)(?: by (?<s>(?!the way$)\\S+(?: \\S+){0,6}))?`,
    'statements',
  ),
  make(
    'how many times did X say T',
    `how (?:many times|often) (?:did|has|have|does|do) ${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
  ),
  make(
    'first time X said T',
    `(?:(?:when|what)(?:'s|’s| was| is) )?(?:the )?(?:very )?first (?:time|thing|words?|statement|comment) (?:that )?${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
    { order: 'oldest' },
  ),
  make(
    'last time X said T',
    `(?:(?:when|what)(?:'s|’s| was| is) )?(?:the )?(?:very )?(?:last|latest|most recent) (?:time|thing|words?|statement|comment) (?:that )?${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
    { order: 'newest' },
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
    `(?:to whom|who) (?:did|has|have) ${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>(?!to$|with$).+?))?(?: (?:to|with))?`,
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
    'what does X have on T',
    `what (?:does|do|did|has|have) ${S} (?:have|got|get|run|ran|carry|carried|print|printed|publish|published) ${ABOUT} ${T}`,
    'statements',
  ),
  make(
    'how many quotes from X on T',
    `how many (?:quotes|quotations|statements|comments|remarks)(?: (?:do|have|are|is|does|did) (?:you|we|there|i)(?: (?:have|got))?| of yours)?(?: (?:are|is))? (?:from|by|of) ${S}(?:,? ${ABOUT} ${T})?`,
    'statements',
  ),
  make(
    'how many quotes on T',
    `how many (?:quotes|quotations|statements|comments|remarks)(?: (?:do|have|are|is|did) (?:you|we|there|i)(?: (?:have|got))?)?(?: are)? ${ABOUT} ${T}`,
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
    `(?:what(?:'s|’s| is| are| was| were) )?(?:the )?(?<n>${WORDS_NOUN}) (?:of|from|by) ${S}(?:(?:,? ${ABOUT}|[:,]) ${T})?`,
    'statements',
  ),
  make(
    'what is X’s view on T',
    `(?:what(?:'s|’s| is| are| was| were) )?${S}(?:'s|’s|s'|s’|') (?<n>${OWN_WORDS_NOUN})(?:(?: (?:${ABOUT}|to|towards?|that|in|at|why|with|against)|[:,]) ${T})?`,
    'statements',
  ),
  make(
    'what reason did X give for T',
    `what (?<n>reasons?|explanation|excuse|advice|examples?|answers?|arguments?|assurances?|promises?|warnings?|apology|timeline|message|evidence|details?|defen[cs]e) ${AUX} ${S} (?:give|given|gave|offer|offered|make|made|have|cite|cited|send|sent|use|used)(?: (?:for|to|on|about|of|against|that) ${T})?`,
    'statements',
  ),
  make(
    'do we have X on T',
    `(?:do|have) (?:we|you|i) (?:have|got) (?!(?:any|an?|some|anything|something|much|more|the|quotes?|coverage|stories|articles?)\\b)${S} (?:saying|talking about|on the record about|on|about|re) ${T}`,
    'statements',
    { ambiguousKeywords: true },
  ),
  make(
    'anything from X on T',
    `(?:${HAVE} )?(?:any|anything|everything|something|all|stuff|more|what)(?: (?<n>${WORDS_NOUN}|news|word))? (?:from|by|of|out of|said by|that) ${S}(?: (?:said|says))?(?:,? ${ABOUT} ${T})?`,
    'statements',
  ),
  make(
    'quotes from X on T',
    `${SOME}(?<n>${WORDS_NOUN}) (?:from|by|of|made by|given by|attributed to) ${S}(?:,? (?:${ABOUT}|saying|where .+? (?:mentions?|talks? about)) ${T})?`,
    'statements',
  ),
  make(
    'quotes on T by X',
    `${SOME}(?<n>${WORDS_NOUN}) (?:about|on|regarding|concerning) ${T} (?:by|from) ${S}`,
    'statements',
    { ambiguousKeywords: true },
  ),
  make(
    'according to X, T',
    `according to ${S}(?:, | (?=(?:what|who|how|when|where|why|did|is|was|has|are|were)\\b))${T}`,
    'statements',
  ),
  make(
    'T according to X',
    `(?:(?:how|what) \\S+ (?:is|was|would|will) (?:it|there) (?:be )?(?:to )?|(?:is|are|was|were|did|does|has|have|will|what|who|how many|when|where|why) )?${T},? according to ${S}`,
    'statements',
  ),
  make(
    'quotes on T',
    `${SOME}(?<n>quotes?|quotations?|statements?|comments?|remarks?|reactions?|denials?|accusations?|warnings?|soundbites?) (?:about|on|regarding|concerning|to|mentioning|of|over) ${T}`,
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
    { order: 'newest', ambiguousKeywords: true },
  ),
  make(
    'is it true that X said T',
    `(?:is it (?:true|correct|right) that|is there proof that|can you confirm(?: that)?) ${S} (?:has |have |had )?${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
  ),
  make('from X', `(?:from|by) (?!how |what |which |when |whom? )${S}(?:,? ${ABOUT} ${T})?`, 'statements'),
  make(
    'did X say T',
    `(?:and |so |but )?(?:(?:did|does|do|has|have|had|is|was)(?:n't|n’t)?) ${S} ${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
  ),
  make(
    'did X come out against T',
    `(?:and |so |but )?(?:(?:did|does|do|has|have|had|is|was)(?:n't|n’t)?) ${S} ${ADVERB}(?:come|speak|spoken|hit|lash|lashed|push|pushed|hold|row|rowed|stand|stood|back|backed|weigh|weighed|sound|sounded) (?:out|back|up|in|off|away|down) (?:against|for|in favou?r of|on|at|about|over|from) ${T}`,
    'statements',
  ),
  make('X said what about T', `${S} (?<v>${SAY_VERB}) what(?: ${ABOUT} ${T})?`, 'statements'),
  make(
    'what X said about T',
    `(?:all|everything|anything|something|whatever|what|(?:the |some )?things?|stuff)(?: that)? (?!\\S+(?: \\S+)? (?:did|does|do|will|would) )${S} (?:has |have |had )?${ADVERB}(?<v>${SAY_VERB})(?: (?<r>.+))?`,
    'statements',
  ),
  make(
    'X quotes',
    `${S}(?:'s|’s)? (?<n>quotes?|quotations?|statements?|comments?|remarks?|soundbites?|denials?)(?: ${ABOUT} ${T})?`,
    'statements',
    { ambiguousKeywords: true },
  ),
];
