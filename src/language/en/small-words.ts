/** Closed groups of small words that several rules name: each group once. Data. */
import { words } from '../words.ts';

/** Small words inside the names of people ("Ludwig van der Moss"). */
export const NAME_PARTICLES = words(
  'de la las le los van von vom zu der den ter bin ibn bint abu al el di da del della du das dos ben',
);
/** What tells a father's name from his son's, without its stop. */
export const NAME_SUFFIXES = words('jr sr ii iii iv');
/** Adverbs and prepositions that are surnames as well, where somebody of that name speaks. */
export const SURNAMES_TOO = words('long still just down over much');
/** Articles that a hyphen joins to a name ("al-Moss"). */
export const JOINED_ARTICLES = words('al el ul ash as ad an ar');

export const BE_FORMS = words('is are was were be been being');
/** Finite helping verbs. */
export const HELPING_VERBS = words(
  'is are was were has have had will would can could should must may might does did',
);
/** Pronouns for people, as subjects and objects. */
export const PERSON_PRONOUNS = words('he she they him her them');
export const POSSESSIVES = words('his her their its my our your');
export const QUESTION_WORDS = words('who what when where why how which');
/** Where something was printed, and when: what may be asked of an answer. */
export const PRINTED_PLACES = words('article paper outlet story source newspaper date day');

export const ONES = words('one two three four five six seven eight nine');
export const COUNTS = [...ONES, ...words('ten eleven twelve')];
export const TENS = words('twenty thirty forty fifty sixty seventy eighty ninety');
export const ORDINALS = words('first second third fourth fifth sixth seventh eighth ninth tenth');

/** Prepositions that stand between a word and the matter that it is about ("the fight over trams"). */
export const MATTER_PREPOSITIONS = words('to about on over of with against for');
/** Prepositions that join to a role where or of what it is ("director of the port"). */
export const ROLE_PREPOSITIONS = words('of for at to from in');
/** Prepositions that go on behind a participle ("reported by"). */
export const BEHIND_PARTICIPLE = words('from by with for about in on at');
/** Words before a month that make it one ("early May"). */
export const BEFORE_MONTH = words(
  'in of by until before after last since during early late mid through from this',
);
/** Prepositions before a place. */
export const PLACE_PREPOSITIONS = words('in at from near to of outside into');

/** Small words that hardly any other language writes so: a text with few of them is looked at twice. */
export const OWN_SMALL_WORDS = words(
  'the of and to that with by it from his her have has had are were not but they this which said who what when how about would their its been could did does you your our we she say says will if there than then',
);
