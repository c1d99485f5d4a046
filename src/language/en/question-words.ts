/** Small lists by which questions are read. Small letters. Data. */
import { words } from '../words.ts';

/** What stands before the description of a speaker ("the mayor of …"). */
export const ARTICLE = words('the that this an? one some any our your');
/** What is told of somebody begins so. */
export const CLAUSE = words(`
  who that whose whom with without on in at from behind near outside inside whom wearing living working
  running waiting
`);
/** Prepositions that join to the noun asked for what it is of ("cost of"). */
export const JOINED = words('of for in at on from to between behind by per during after');
/** "As quoted by the Dial": whoever prints and passes on is not who said it. */
export const PASSED_ON = words(`
  quoted reported cited published printed carried relayed recounted recalled retold interviewed edited
  transcribed translated broadcast aired photographed photos? pictures? images? story article text report
  reporting review video
`);
/** Words that stand for what was spoken of before. */
export const DEMONSTRATIVE = words('this that it these those them one ones here there');
/** Words that hardly any question in English is without. */
export const ENGLISH = words(`
  the what who when where why how did does is are was were has have said say says about of and to in for
  from by a an quote quotes anything on
`);
/** "Who on the panel", "who in Quebec's government", "who among the Republicans", "who at Acme". */
export const AMONG = words('on in among at from inside within of for by');
/** Words of things that are asked for by "which" and "what" and speak for nobody. */
export const NO_SOURCE = words(`
  year month day date time week words? thing things way reason reasons articles? story stories pieces?
  outlets? papers? sources? documents? topic topics issue issues quote quotes one ones kind sort type part
  side place places
`);
/** Words beside a quotation that say: here is the speaker. */
export const NAMES_SPEAKER = words(
  'speaker by source author from attribution name who said credit attributed',
);
/** Words behind which "to" leads to the speaker. */
export const ATTRIBUTED = words(`
  attributed according credited ascribed belongs? attribution assigned pinned down attributable linked
`);
/** How chats say "said" ("she was like, “…”"). */
export const CHAT_SAYS = words('goes went like posted posts go mean means meant');
/** Verbs that begin a request or a question. */
export const ASKING_VERBS = words('can could would will do did is are was have has');
/** Whom such a request is put to, or what it is about. */
export const ASKED_ONES = words('you u we i this that it anyone someone');
/** Ordinary words that are family names too. */
export const WORDS_AND_NAMES = words('grant price ring page rule reason sign shout cry snow moan crow bark');
/** What may end a question behind its time ("this morning please"). */
export const SOFT_ENDS = words('morning afternoon evening night please thanks thx cheers');
/** Small words, months and days that are names of people too. */
export const DATES_AND_NAMES = words('will may august april june sunday bush');
/** What stands before words that describe a speaker. */
export const BEFORE_DESCRIPTION = words('the a an our their its his her former one some mr mrs ms');
