/**
 * What a when, where, how many, how much or why question asks for, as it looks in a sentence. Table and its one reader.
 * Pure, linear in the sentence's length.
 */
import { language } from '../language/index.ts';
import type { AskedFor, Span } from '../model.ts';

const { MONTHS, WEEKDAY_NAMES } = language.timeWords;
const { MONEY_SIGNS, UNITS } = language.units;

const NUMBER_WORD =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|dozens?|scores|half|several|no';
const NUMBER = `(?:\\d[\\d,.]*\\d|\\d|${NUMBER_WORD})(?:[- ](?:hundred|thousand|million|billion|trillion|dozen)s?)?`;
const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
const MONTH = `(?:${MONTHS.map(([name = '', ...short]) => [capitalised(name), ...short.map((form) => `${capitalised(form)}\\.`)].join('|')).join('|')})`;
const WEEKDAY = `(?:${WEEKDAY_NAMES.map(capitalised).join('|')})`;
const UNIT = `(?:${UNITS.time.join('|')})s?`;
/** A number with any unit: "70.8 mph", "600-pound", "a 30-storey". */
const ANY_UNIT = `(?:square |cubic |nautical )?(?:${Object.values(UNITS).flat().join('|')})s?(?: (?:per|an?) (?:second|minute|hour|day|week|month|year))?`;
const ABOUT_NUMBER =
  '(?:(?:about|around|nearly|almost|over|more than|less than|fewer than|at least|at most|up to|some|roughly|approximately|only|just) )?';

/** "the Jan. 6 committee": a day that names something tells no time. */
const NAMED_FOR_DAY =
  'committee|panel|commission|attacks?|riots?|rioters?|insurrection|insurrectionists?|hearings?|investigations?|probe|defendants?|terror';

const TIMES: readonly string[] = [
  `(?:within|in|over|after|for|every|during|in (?:about|around)|in the (?:next|coming|last|past)|over the (?:next|coming|last|past)) ${ABOUT_NUMBER}${NUMBER}(?:(?: to |-| or | and |–)${NUMBER})? ${UNIT}(?: from now| later)?`,
  `${ABOUT_NUMBER}${NUMBER}(?:(?: to |-| or |–)${NUMBER})? ${UNIT} (?:ago|from now|later|earlier|before)`,
  // "a 14-week course", "seven hours, 3 minutes"
  `${ABOUT_NUMBER}(?:${NUMBER}(?:(?: to |-| or |–)${NUMBER})?|(?:half )?an?)[- ]${UNIT}(?:(?:,| and) ${NUMBER} ${UNIT})?(?![- ]?old)`,
  `(?:(?:by|on|in|since|until|before|after|from|early in|late in|at|earlier on|later on|early on|late on) )?(?:early |late |mid-?)?(?:${WEEKDAY},? )?(?:${MONTH} \\d{1,2}(?:st|nd|rd|th)?(?:,? \\d{4})?|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}(?:,? \\d{4})?|${MONTH}(?:,? \\d{4})?)(?! \\d| (?:${NAMED_FOR_DAY})\\b)`,
  `(?:(?:by|on|since|until|before|after|earlier on|later on|early|late|last|next|this) )*${WEEKDAY}(?: (?:morning|afternoon|evening|night))?`,
  '(?:by|in|since|until|before|after|from|during) (?:the (?:end|beginning|start|middle|summer|spring|autumn|fall|winter) of )?(?:early |late |mid-?)?(?:the )?(?:19|20)\\d\\d(?:s)?',
  '(?:by |before |until |at |toward |towards )?the (?:end|beginning|start|middle) of (?:the |this |next |last )?(?:week|month|year|decade|day|summer|spring|autumn|fall|winter)',
  '(?:(?:early|late|earlier|later) )?(?:last|next|this|the (?:previous|following|coming)) (?:week|month|year|weekend|summer|spring|autumn|fall|winter|night|morning|afternoon|evening)',
  '(?:as (?:soon|quickly|fast) as possible|immediately|yesterday|today|tomorrow|tonight|right away|at once|later in the day|earlier in the day|the day (?:before|after)|shortly|soon)',
  '(?:at |around |about |by )?\\d{1,2}(?::\\d\\d)? ?(?:a\\.m\\.|p\\.m\\.|am|pm)(?![A-Za-z])',
  'for the (?:long|short|foreseeable|near) (?:term|future)|for the time being|for (?:weeks|months|years|decades)',
  "until (?:[\\w’'-]+ ){1,9}?[\\w’'-]+(?=[,.;”\"]|$)",
];
const AMOUNTS: readonly string[] = [
  `${ABOUT_NUMBER}(?:${MONEY_SIGNS}|US\\$|USD |EUR )\\d[\\d,.]*(?: ?(?:million|billion|trillion|m|bn|tn|k))?(?![A-Za-z])`,
  `${ABOUT_NUMBER}${NUMBER}(?:(?: to |-|–)${NUMBER})?(?: ?%| times|[- ]?${ANY_UNIT}(?![- ]?old))`,
];
/** Words that lead on from what is counted to something else. */
const LEADS_ON =
  '(?:in|on|at|by|to|for|from|with|and|or|but|as|than|that|who|which|is|are|was|were|be|been|have|has|had|will|would|can|could|may|after|before|since|while|when|say|says|said|per|over|under|into|against)';
const LENGTHS: readonly string[] = [
  `${ABOUT_NUMBER}${NUMBER}(?:(?: to |-|–)${NUMBER})?[- ](?:${UNITS.length.join('|')})s?`,
];
const AGES: readonly string[] = [
  '(?:between )?the ages of \\d{1,3}(?: (?:and|to) |-|–)\\d{1,3}',
  '(?:aged |ages )?\\d{1,3}(?: to |-|–)\\d{1,3} years? old',
  '(?:\\d{1,3}|\\d{1,3},\\d{3}) (?:years? old|(?:or|and|years (?:and|or)) (?:older|over|up|younger|under))',
  '(?:ages?|aged) \\d{1,3}(?: (?:and|to) |-|–)\\d{1,3}',
  '\\d{1,3}[- ](?:year|month|week|day)s?[- ]old',
  '(?:aged|at the age of|at age|age|turned|turns|turning|at) \\d{1,3}(?=[\\s.,;)]|$)',
  '(?:is|was|were|are) \\d{1,3}(?=[.,;)]|$| (?:when|and|at)\\b)',
  // "Ada Moss, 43, said"
  "(?<=\\p{Lu}[\\p{L}.’'-]*, )\\d{1,3}(?=[,.;)]|$)",
];
/** What is counted, where two words describe it: "19 elementary school children". */
const COUNTED =
  'children|people|men|women|students|teachers|workers|members|officers|victims|troops|soldiers|seats|votes|cases|deaths|homes|jobs|years|days';
const NUMBERS: readonly string[] = [
  // "a 1,310-page novel"
  `${ABOUT_NUMBER}\\d[\\d,.]*-(?!year|old|and|to|or)[a-z]{3,}`,
  `${ABOUT_NUMBER}${NUMBER}(?:(?: to |-|–)${NUMBER})?(?: (?:of )?(?:the )?(?!${LEADS_ON}\\b)[\\w’'-]+){0,2}(?: (?:${COUNTED}))?`,
];
/** "Every three years", "three times a day", "once a week", "at least one time every ten days". */
const TIMES_IN =
  '(?:once|twice|(?:at least |at most |up to )?(?:\\d+|one|two|three|four|five|six|several) times?)';
const FREQUENCIES: readonly string[] = [
  `(?:${TIMES_IN} )?(?:every|each|per|an?) (?:${NUMBER} |other |few )?(?:${UNIT})(?:\\b)`,
  '(?:hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|biannually|twice-?(?:daily|weekly|yearly))',
];
/** A character of a clause: the stops of "U.S." and "2.5" do not end it. */
const WORDS = '(?:[^.,;”"]|\\.(?=\\w)|(?<=\\b[A-Z])\\.|,(?=\\d))';
const REASONS: readonly string[] = [
  `(?:because|due to|owing to|in order to|so that|as a result of|in response to|on account of|thanks to|(?:over|amid) (?:[\\w’'-]+ ){0,2}(?:fears|concerns|worries|tensions|pressure|protests|backlash|criticism|shortages?|allegations|disputes?|claims)|for fear of|since (?=(?:it|he|she|they|we|you|I|there|this|that|the)\\b)|the (?:only |main |real )?reason (?:is|was))(?: of)? ${WORDS}{3,160}`,
  'for (?:[\\w-]+ ){0,5}(?:reasons?|purposes?)',
  `to (?:protect|prevent|ensure|avoid|stop|defend|secure|help|counter|deter|force|keep|support|create|destroy|limit) ${WORDS}{3,120}`,
];
const PLACES: readonly string[] = [
  "(?:in|at|near|outside|inside|around|across|from|over|off) (?:the (?:city|town|village|province|state|region|area|north(?:ern|east|west)?|south(?:ern|east|west)?|east(?:ern)?|west(?:ern)?)(?: (?:city|town|part|side))? of )?(?:(?:north|south|east|west|central|northern|southern|eastern|western|north-?eastern|north-?western|south-?eastern|south-?western|north-?east|north-?west|south-?east|south-?west|downtown|nearby|the) )*\\p{Lu}[\\p{L}.’'-]*(?: (?:\\p{Lu}[\\p{L}.’'-]*|and \\p{Lu}[\\p{L}.’'-]*))*",
];

/** "1-800-555-0199", "855-363-0148", "call 988". */
const PHONE_NUMBERS: readonly string[] = [
  '(?:\\+?\\d{1,3}[ .-])?\\(?\\d{3,5}\\)?[ .-]\\d{3}[ .-]?\\d{3,4}',
  '1-8\\d\\d-[\\dA-Z]{3,8}(?:-[\\dA-Z]{2,6})?',
  '(?<=\\b(?:call|calling|dial|dialing|dialling|text|texting|ring|ringing|number is|hotline at|lifeline at) )\\d{3,6}',
];

/** What a question asks for, as far as it decides which words of a sentence may be it. */
export type FactKind = AskedFor | 'how often';

const EXPRESSIONS: Readonly<Partial<Record<FactKind, readonly RegExp[]>>> = {
  when: compile([...TIMES, ...LENGTHS]),
  where: compile(PLACES, 'gu'),
  'how many': compile(NUMBERS),
  'how often': compile(FREQUENCIES),
  'how much': compile([...AMOUNTS, ...NUMBERS]),
  'how old': compile(AGES, 'gu'),
  why: compile(REASONS),
  'phone number': compile(PHONE_NUMBERS),
};

/** Most sentences hold nothing of the kind, and the expressions are long. */
const HINTS: Readonly<Partial<Record<FactKind, RegExp>>> = {
  when: new RegExp(
    `\\d|${UNIT}|${MONTH}|${WEEKDAY}|possible|immediately|to(?:day|morrow|night)|yesterday|shortly|soon|term|future|until|time|noon|night|morning|summer|winter|spring|autumn|fall`,
    'i',
  ),
  'how many': new RegExp(`\\d|${NUMBER_WORD}`, 'i'),
  'how much': new RegExp(`\\d|${NUMBER_WORD}`, 'i'),
  'how old': /\d/,
};

function compile(sources: readonly string[], flags = 'gi'): RegExp[] {
  // Unicode classes at every character cost ten times the rest; only names of places need them.
  const [before, after] = flags.includes('u')
    ? ['(?<![\\p{L}\\p{N}])', '(?![\\p{L}\\p{N}])']
    : ['(?<!\\w)', '(?!\\w)'];
  return sources.map((source) => new RegExp(`${before}(?:${source})${after}`, flags));
}

/** "nearly 200 civilians in": a number takes the words behind it along, and small words lead on to something else. */
const LOOSE_END =
  /(?: (?:in|of|the|and|or|to|at|on|for|by|with|from|who|that|which|is|are|was|were|have|has|had|as|an?|but|into|will|would|after|before|since|while|when|so|now|also|still|already|this|last|next))+$/i;

/** Stretches of a sentence that may be what is asked for, in order, none over another. Offsets into `sentence`. */
export function factsIn(asksFor: FactKind, sentence: string): Span[] {
  const found: Span[] = [];
  if (HINTS[asksFor]?.test(sentence) === false) return found;
  for (const pattern of EXPRESSIONS[asksFor] ?? []) {
    for (const match of sentence.slice(0, 2_000).matchAll(pattern)) {
      const words = match[0].replace(LOOSE_END, '').replace(/(?<![\s.,;:'’-])[\s.,;:'’-]+$/, '');
      const next = sentence.slice(match.index + words.length, match.index + words.length + 2);
      // "1" of "1%" and of "1-10" is half a number.
      // "66" of "66-year-old" is no number of its own; with its unit ("14-week") it is found as such.
      if (words !== '' && !/^-\p{L}/u.test(next) && !(/\d$/.test(words) && /^(?:[%‰]|[.,–-]\d)/.test(next)))
        found.push({ start: match.index, end: match.index + words.length });
    }
  }
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  // What begins first and is longest holds the rest: "$2.5 million" is not "2.5 million dollars in".
  const apart: Span[] = [];
  for (const span of found) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}

export const hasFacts = (asksFor: AskedFor | null): asksFor is AskedFor =>
  asksFor !== null && EXPRESSIONS[asksFor] !== undefined;

const VAGUE =
  /^(?:(?:later|earlier) in the day|(?:later|earlier) on\b|the day (?:before|after)|to\b|as (?:soon|quickly|fast)|soon|shortly|for the (?:long|short|foreseeable|near|time)|until (?!.*\d)|no\b|some\b|several\b|half\b)/i;

/** How definite an expression is, 0 to 1: "within 60 to 100 days" before "on Sunday", both well before "as soon as possible". */
export function definiteness(expression: string): number {
  if (VAGUE.test(expression)) return 0;
  return /\d/.test(expression) ? 1 : 0.8;
}
