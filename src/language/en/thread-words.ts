/** Words that tell a follow-up from colleagues' talk in a thread, in groups: each group is one feature. */
import { words } from '../words.ts';

const set = (list: string): ReadonlySet<string> => new Set(words(list));

/** Little words before what a message says: "ok and who else". */
export const LEADS_IN = set(
  'and but also so or ok okay oh plus then hm hmm no yes right thanks ta great sorry wait actually',
);

export const GROUPS: Readonly<Record<string, ReadonlySet<string>>> = {
  question: set(
    `who what when where which how why whose whom who's what's when's where's how's who'd what'd whats whos`,
  ),
  helping: set('did does do has have is was are were any anyone anything anybody can could'),
  joint: set('and but also or plus then so'),
  any: set('any anyone anybody anything'),
  request: set('show give find list check compare search pull narrow filter sort repeat'),
  bareRequest: set('only just get look more same full whole all both gimme pls please the'),
  self: set(`i i'm im i'll i've i'd me my mine myself`),
  us: set(`we we're we'll we've us our let's lets`),
  you: set(`you your you're u ur yours`),
  person: set('he she him her his hers they them their'),
  thing: set('it that this these those'),
  words: set(
    `quote quotes quoted statement statements word words wording comment comments mention mentions mentioned denied deny
    phrase paraphrase`,
  ),
  print: set(
    `article articles paper papers outlet interview source sourced story stories date dated link paragraph sentence context
    version published printed archive day number numbers page`,
  ),
  measure: set(
    'more else other others another rest all both full exact only latest earlier before after same next again besides apart',
  ),
  modal: set(
    `should could would will need needs must gonna going can can't won't don't let's might better want i'll we'll he'll
    she'll they'll you'll`,
  ),
  courtesy: set(
    `thanks thank cheers ta lol haha ok okay nice great sorry morning wow ugh god yes yep yeah no nope agree agreed sure fine
    good perfect damn right`,
  ),
  now: set(
    `now today tonight tomorrow later morning lunch soon minute minutes min mins monday tuesday wednesday thursday friday
    still yet already just`,
  ),
  subject: set(`that it this he she they he's she's that's it's there's`),
};
