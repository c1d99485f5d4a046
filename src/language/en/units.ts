import type { AskedMeasure, Measure } from '../language.ts';
import { words } from '../words.ts';

/** Regular expressions' sources, one unit each. Signs that stand before the number ($) are in MONEY_SIGNS. */
export const UNITS: Readonly<Record<Measure, readonly string[]>> = {
  time: words('second minute hour day week weekend fortnight month year decade century centuries season'),
  length: words(
    `inch inches foot feet yard mile millimet(?:er|re) centimet(?:er|re) met(?:er|re) kilomet(?:er|re) mm cm km ft
    furlong fathom light-year stor(?:y|ey|ies) block`,
  ),
  weight: words('ounce pound stone ton tonne gram kilogram kilo milligram lb lbs oz kg mg carat'),
  speed: words('mph kph kmh km/h knot'),
  area: words('acre hectare'),
  volume: words('gallon lit(?:er|re) barrel pint quart bushel teaspoon tablespoon cup'),
  temperature: words('degree °[CF]?'),
  share: words('per\\s?cent percent % percentage\\spoint half halves third quarter fifth tenth'),
  money: words('dollar pound euro ruble rouble yuan cent pence rupee peso yen won franc shilling'),
};

export const MONEY_SIGNS = '[$£€¥]';

/** Nouns that ask for a share of a whole ("what slice of the budget"): the source of a regular expression. */
export const SHARE_NOUN =
  'slice|share|proportion|percentage|fraction|chunk|cut|stake|portion|percent|per ?cent|part|bite';
/** "Fork out", "stump up": everyday words for paying, in the base form. A regular expression's source. */
export const PAY_OUT =
  '(?:shell|fork|splash|cough|stump|dole|lay)(?:s|ed|ing)? (?:out|up)|hand(?:s|ed|ing)? over|part(?:s|ed|ing)? with';

/** What of a question tells how the answer is measured: adjectives behind "how", nouns and verbs. The first that fits counts. */
const ASKED: readonly (readonly [RegExp, readonly Measure[], string])[] = [
  [
    /\bhow (?:heavy|heavily|light|fat)\b|\bweight (?:of|for)\b|\bweigh(?:s|ed|ing)?\b/,
    ['weight'],
    'weighs weight heavy',
  ],
  [
    /\bhow (?:fast|quick|quickly|slow|slowly|swiftly)\b|\bspeed (?:of|for)\b/,
    ['speed', 'time'],
    'speed fast',
  ],
  [
    /\bhow (?:tall|high|deep|wide|thick|broad|low|narrow|steep)\b/,
    ['length', 'share'],
    'height tall high deep wide',
  ],
  [/\b(?:height|depth|width) (?:of|for)\b/, ['length'], 'height tall high deep wide'],
  [/\bhow far (?:ahead|in advance|back|along|gone)\b/, ['time', 'length'], ''],
  [/\bhow (?:far|close|near)\b|\bdistance (?:of|from|between|to)\b/, ['length'], 'distance away far'],
  [/\blength (?:of|for)\b/, ['length', 'time'], 'long length'],
  [/\bhow (?:long|soon)\b/, ['time', 'length'], ''],
  [/\bhow (?:hot|cold|warm|cool)\b|\btemperature\b/, ['temperature'], 'temperature degrees'],
  [
    new RegExp(
      `\\b(?:what|which|how many|how (?:big|large) an?) (?:\\S+ )?(?:${SHARE_NOUN})\\b|^(?:the )?% of |(?:what|which) %|\\b(?:share|percentage|proportion) of\\b`,
    ),
    ['share'],
    '',
  ],
  [
    /\b(?:interest(?: rate)?|turnout|tax rate|unemployment|inflation)\b.{0,120}\b(?:on|at|for|in|of|is|was|charge|slap|do|does)\b/,
    ['share', 'money'],
    'rate charged',
  ],
  [/\bbudget\b/, ['money'], 'budget cost'],
  [
    /\b(?:salary|salaries|wages?|earn(?:s|ed|ing)?|take home|(?:make|makes|made|making) (?:an?|per|each|every|a year|on average))\b/,
    ['money'],
    'salary paid earns wage',
  ],
  [/\b(?:fined?|bail|bond|bounty|ransom|rewards?)\b/, ['money'], 'fine bail bond reward'],
  [/\b(?:raised?|donat(?:e|ed|ion))\b/, ['money'], 'raised donated'],
  [
    /\b(?:gross(?:ed|es)?|rak(?:e|es|ed|ing) in|(?:tak(?:en?|es|ing)|took) (?:in|at)|box office|turnover|revenues?|sales)\b/,
    ['money'],
    'grossed revenue sales opened',
  ],
  [/\b(?:profits?|lost|lose|loses|loss(?:es)?)\b/, ['money'], 'profit loss lost'],
  [/\b(?:owe[sd]?|owing|debts?)\b/, ['money'], 'debt owes'],
  [
    new RegExp(`\\b(?:${PAY_OUT}|laid out|splash(?:ed|es)?|spen[dt]s?|spending|bought|buy|purchased?)\\b`),
    ['money'],
    'paid bought purchased cost spent',
  ],
  [
    /\b(?:costs?|costing|prices?|priced|pay|pays|paid|paying|worth|charg(?:e|es|ed|ing)|fees?|fares?|rent|bill|money|cash|sold for|sell for|go(?:es|ing)? for|fetch(?:ed)?|bonus|damages|prize money|compensation|(?:get|gets|got|give|gives|gave) (?:\S+ ){0,4}?for)\b/,
    ['money'],
    'cost price paid worth',
  ],
];

/** `question` in lower case. null: it tells of no measure. */
export function askedMeasure(question: string): AskedMeasure | null {
  const found = ASKED.find(([pattern]) => pattern.test(question));
  return found ? { measures: found[1], beside: found[2] } : null;
}
