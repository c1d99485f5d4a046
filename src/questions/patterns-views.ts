/** Side by side and over time. Tried in this order. */
import { ABOUT, make, type Pattern, S, S2, T } from './pattern.ts';

export const VIEW_PATTERNS: readonly Pattern[] = [
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
  make(
    'X versus Y',
    `(?!.* (?:on|about|of|for|did|does|said|says|score|result|goals?|game|match) )(?!(?:how|what|who|when|where|why) )${S} (?:vs\\.?|versus) ${S2}`,
    'compare',
  ),
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
  make('timeline X', `(?:timeline|chronology):? (?!of |for |on )${S}(?: ${ABOUT} ${T})?`, 'timeline', {
    order: 'oldest',
    ambiguousKeywords: true,
  }),
  make(
    'how did X’s position change',
    `how (?:did|has|have|does) ${S}(?:'s|’s|')? (?:(?:position|stance|view|views|opinion|tone|message|story|statements?|line|rhetoric|thinking) )?(?:${ABOUT} (?<t2>.+?) )?(?:change|changed|evolve|evolved|shift|shifted|develop|developed|move|moved)(?: (?:his|her|their|its) (?:position|stance|view|mind|tone|views))?(?: over (?:time|the years|the months))?(?: ${ABOUT} ${T})?`,
    'timeline',
    { order: 'oldest' },
  ),
  make(
    'what changed in X’s position on T',
    `what (?:has |have )?(?:changed|shifted) (?:in|about) ${S}(?:'s|’s|')? (?:position|stance|views?|tone|message|line|rhetoric)s?(?: ${ABOUT} ${T})?`,
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
];
