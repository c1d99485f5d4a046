/** Slips of the finger in the words that every question is made of ("waht did she sya abuot"). Data, with its one reader. */

const SLIPS: Readonly<Record<string, string>> = {
  what: 'waht whta wht whar wath hwat whst wot wut',
  who: 'woh whoo',
  when: 'wehn whne hwen',
  where: 'wheer hwere wher whree',
  did: 'ddi didd idd',
  does: 'deos doess',
  has: 'ahs',
  say: 'sya asy saay',
  said: 'siad sadi saied sayd',
  about: 'abuot abotu baout aobut abour aboout abotu abbout',
  tell: 'tlel',
  told: 'todl',
  quote: 'qoute quoet',
  quotes: 'qoutes quoets',
  timeline: 'timline timelime',
  compare: 'comapre comprae',
  between: 'betwen bewteen',
  the: 'teh hte',
  // Apostrophes left out.
  "what's": 'whats wats',
  "who's": 'whos',
  "where's": 'wheres',
  "how's": 'hows',
  "when's": 'whens',
  "why's": 'whys',
  "didn't": 'didnt',
  "doesn't": 'doesnt',
  "hasn't": 'hasnt',
  "haven't": 'havent',
  "isn't": 'isnt',
  "they've": 'theyve',
  "that's": 'thats',
  "wasn't": 'wasnt',
  "couldn't": 'couldnt',
  "wouldn't": 'wouldnt',
  anything: 'anythin anyhting anythng',
  something: 'smth smthg sth',
  comment: 'coment commment',
  comments: 'coments',
};

const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries(SLIPS).flatMap(([word, slips]) => slips.split(' ').map((slip) => [slip, word] as const)),
);

/** "say bout taxes": "bout" is a word of its own too ("a bout of flu"), so only behind a verb of saying is it read as "about". */
const SHORT_ABOUT =
  /\b(?:(say|said|says|saying|talking|tell|told|think|thinks|thinking|quotes?|anything|stuff|comments?) (?:'?bout|abut)|abt) (?=\S)/gi;

/** What newsrooms shorten, and stands for nothing else in small letters. */
const SHORT: Readonly<Record<string, string>> = {
  assistant: 'asst',
  department: 'dept',
  government: 'govt',
  international: 'intl',
  national: 'natl',
  people: 'ppl',
  president: 'prez',
  spokesperson: 'spox',
  through: 'thru',
  until: 'til',
  because: 'cuz bc',
  'white house': 'wh',
  you: 'u',
  year: 'yr',
  years: 'yrs',
  hours: 'hrs',
  minutes: 'mins',
  week: 'wk',
  weeks: 'wks',
  christmas: 'xmas',
};

const IN_FULL: ReadonlyMap<string, string> = new Map(
  Object.entries(SHORT).flatMap(([word, forms]) => forms.split(' ').map((form) => [form, word] as const)),
);

/** Short forms that stand for a word only beside certain others: "dep mayor", "health min on", "phone no. for", "row w/ Pike". */
const IN_PLACE: readonly (readonly [RegExp, string])[] = [
  [
    /\bdep (?=(?:mayor|minister|pm|prime|chief|leader|head|director|governor|secretary|speaker|editor)\b)/gi,
    'deputy ',
  ],
  [/(?<=\p{Ll}{3} )min(?= (?:on|re|about|says|said|over)\b|:)/giu, 'minister'],
  [
    /(?<=\b(?:defen[cs]e|education|health|home|press|foreign|treasury|labou?r|transport|justice) )sec(?= |:)/gi,
    'secretary',
  ],
  [
    /\b(?:no|nos|num|nbr)\.?(?= of\b)|(?<=\b(?:phone|tel|telephone|contact|helpline|hotline|ticket) )(?:no|nos|num)\b\.?/gi,
    'number',
  ],
  [/(?<=\s)w\/\s?(?=\p{L})|(?<=\s)w (?=(?:the|an?|his|her|their|its) )/giu, 'with '],
  [/(?<=\p{Ll} )r (?=\p{Ll})/gu, 'are '],
  [/(?<=\s)b\/c\b/gi, 'because'],
  [/,? y\/n(?=[?.!\s]*$)/gi, ''],
  [/\bacc(?:\.|dg\.?)? to\b/gi, 'according to'],
];

/** None of the slips is a word or a name; what is written in capitals may be an acronym and stays. */
export function withoutSlips(question: string): string {
  const whole = question.replace(/\p{L}+/gu, (word) =>
    word.length > 1 && word === word.toUpperCase() && question !== question.toUpperCase()
      ? word
      : (MEANT.get(word.toLowerCase()) ?? IN_FULL.get(word) ?? word),
  );
  return IN_PLACE.reduce((text, [short, full]) => text.replace(short, full), whole).replace(
    SHORT_ABOUT,
    (_, verb: string | undefined) => (verb === undefined ? 'about ' : `${verb} about `),
  );
}
