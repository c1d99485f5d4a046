/** Slips of the finger in the words that every question is made of ("waht did she sya abuot"). Data, with its one reader. */

const SLIPS: Readonly<Record<string, string>> = {
  what: 'waht whta wht whar wath hwat whst',
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
  "wasn't": 'wasnt',
  "couldn't": 'couldnt',
  "wouldn't": 'wouldnt',
  anything: 'anythin anyhting anythng',
  comment: 'coment commment',
  comments: 'coments',
};

const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries(SLIPS).flatMap(([word, slips]) => slips.split(' ').map((slip) => [slip, word] as const)),
);

/** "say bout taxes": a word of its own elsewhere; "abt" is none. */
const SHORT_ABOUT =
  /\b(?:(say|said|says|saying|talking|tell|told|think|thinks|thinking|quotes?|anything|stuff|comments?) (?:'?bout|abut)|abt) (?=\S)/gi;

/** None of the slips is a word or a name; what is written in capitals may be an acronym and stays. */
export function withoutSlips(question: string): string {
  return question
    .replace(/\p{L}+/gu, (word) =>
      word.length > 1 && word === word.toUpperCase() && question !== question.toUpperCase()
        ? word
        : (MEANT.get(word.toLowerCase()) ?? word),
    )
    .replace(SHORT_ABOUT, (_, verb: string | undefined) =>
      verb === undefined ? 'about ' : `${verb} about `,
    );
}
