/** Small lists by which names are told from other capitals. Small letters. Data. */
import { words } from '../words.ts';

/** What only a company has: "Brindel CEO Ada Moss", "Brindel shares". */
export const OF_A_COMPANY = words(`
  ceo cfo coo cto shares? stock shareholders? investors stores? employees workers customers subscribers
  users drivers passengers flights? planes factory factories plants? dealers headquarters subsidiary website
  app
`);
/** Prepositions before the name of a place. */
export const LOCATIVE = words('in at near outside of from across around through throughout to into');
/** What stands behind a surname, of the family or of a degree. */
export const SUFFIX = words('jr sr ii iii iv md phd esq');
/** Titles that are given names too ("Dean", "Earl"). */
export const GIVEN_TITLES = words('dean duke earl prince king major baron marshal marshall');
/** Behind a title, and no part of the name: "Professor Emeritus Ada Moss", "President Pro Tempore Tom Pike". */
export const TITLE_TAIL = words('emeritus emerita pro tem tempore elect designate consort laureate ret');
/** Titles that are only printed before a name. */
export const ABBREVIATED = words('sens? reps? govs? gen lt col sgt capt maj adm cmdr cpl pvt prof rev');
/** Words that end the name of a place. */
export const PLACE_END = words(`
  county city street avenue road boulevard valley river lake mountain mountains island islands beach park
  square bridge airport plaza building bay heights springs falls township village parish canal highway
  stadium arena amphitheater theater theatre auditorium memorial cemetery
`);
/** Words before the names of storms, ships and operations, which are given names as often as not. */
export const THING = words(`
  hurricane typhoon cyclone storm superstorm blizzard earthquake operation uss hms rms ss asteroid comet
  spacecraft
`);
/** Short names of agencies and broadcasters. */
export const OUTLET = words('cnn ap afp reuters bbc nbc abc cbs msnbc npr pbs espn upi');
/** Before the name that a link leads to. */
export const LINK_VERB = words('read watch see hear meet follow listen ask remember');
/** Small words inside the name of an organisation. */
export const JOINER = words('of to for at on the &');
/** "Friends of the Lake", "Pilots Without Borders", "Moms for Quiet". */
export const CAUSE = words('of for against without in');
/** Words that begin the name of a broadcaster, a paper, a hotel or a bank ("Radio North", "Daily Beacon", "Hotel Harrow"). */
export const BODY_HEAD = words(`
  radio channel daily evening morning sunday saturday weekly hotel banco banque deutsche groupe grupo
  universidad universite television tv studio cafe
`);
/** Verbs behind a name that make it somebody who speaks or acts. */
export const TELLS_OF_SPEAKER = words(
  'said says announced told has was will did declined confirmed wrote tweeted',
);
/** Words before a title that belong to it ("acting Mayor"). */
export const BEFORE_TITLE = words(`
  former ex then late acting interim senior chief deputy vice first new old top fellow longtime
`);
/** Words before a number that is part of a name ("Channel 4", "Fox 9"). */
export const NUMBERED = words('channel fox abc nbc cbs bbc news local radio chapter');
