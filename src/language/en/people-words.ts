/** Small lists by which people, their roles and pronouns are read. Small letters. Data. */
import { words } from '../words.ts';

/** The first half of what a department or company looks after ("health and safety"): no name of a speaker. */
export const DEPARTMENT_HALF = words(`
  health food energy business housing justice trade transport culture education science labou?r sewer water
  parks safety aqueduct
`);
/** Adjectives that stand behind their noun. */
export const POSTNOMINAL = words(`
  familiar close privy involved briefed knowledgeable sympathetic opposed loyal present aware critical
  supportive
`);
/** "a majority of Redvalers", "hundreds of bakers": nobody in particular, whoever they are. */
export const COUNTS = words(`
  majority number lot lots handful dozens hundreds thousands half couple chorus fraction third quarter
  scores
`);
/** They speak with many voices. */
export const CROWDS = words('crowd audience mob throng public crowds');
/** Nouns that mean several persons, though they have no plural ending or are no bodies. */
export const COLLECTIVES = words(
  'staff crew personnel people men women police folk folks clergy youth couple duo trio pair',
);
/** Groups that are called by the person they serve ("the Moss campaign"). */
export const NAMED_FOR = words('campaign administration team camp foundation');
/** Pasts that are spelt like the plain form: "Moss cast her ballot". */
export const UNCHANGED = words(
  'cast put cut set hit let read quit shut split spread beat bet hurt cost burst rid shed',
);
/** Pronouns by which the one who speaks means himself. */
export const FIRST_PERSON = words('i me my we us our myself ourselves');
/** Verbs behind which a name stands that is not a speaker's ("a boat called Ada"). */
export const NAMING = words('named called nicknamed known calling going identified identifying giving');
/** Heads of offices that are printed with their place or field ("Secretary of State"). */
export const OFFICE = words(`
  secretary undersecretary minister director commissioner chief head chair chairman speaker governor
`);
/** Titles of those who bear one name with a number ("Pope Leo"). */
export const REIGNS = words(
  'king queen pope prince princess emperor empress tsar sultan emir shah duke duchess',
);
/** Short forms of titles and ranks that end in a full stop. */
export const RANK = words(
  'gen lt col sgt capt maj adm cpl pvt cmdr brig mr mrs ms dr prof rev hon sir sen rep gov',
);
/** "Lee tells President Pike": the clause's verb, however it is printed. */
export const CLAUSE_VERB = words(`
  gives? gave showed says? said calls? called tells? told tweets? tweeted meets? met joins? joined asks?
  asked urges? urged celebrate[ds]? thanks? thanked greets? greeted slams? blasts? backs? to
`);
/** Before the other name that somebody goes by ("known by the name Ada"). */
export const BEFORE_OTHER_NAME = words(
  'as by the name handle alias moniker nickname himself herself itself themselves his her',
);
/** Words before an office that somebody held once. */
export const FORMERLY = words('former ex then late one-time onetime erstwhile');
/** Small words inside a role ("director of the port"). */
export const INSIDE_ROLE = words("of for at to from with in on and the a an 's");
/** Words beside an office that are asked with it. */
export const BESIDE_OFFICE = words('former ex prime vice press white of the for state general chief');
