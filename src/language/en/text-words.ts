/** Small lists by which texts are read, whatever they are read for. Small letters. Data. */
import { words } from '../words.ts';

/** Times of day and stretches of the calendar, as nouns. */
export const PLAIN_TIMES = words('week month year morning afternoon evening night day weekend hour');
/** "and", "for" and "on" join names only after a word for an institution ("Council on Harbour Affairs"). */
export const INSTITUTIONS = words(`
  council center centre committee commission institute department foundation campaign bureau office
  americans citizens agency
`);
/** What an office looks after, before its name. */
export const OFFICES = words('state defense defence staff operations police justice');
/** Institutions that a name may be under ("Center for …", "Ministry of …"). */
export const OVER = words(`
  centers? centres? departments? ministry committee subcommittee bureau office institutes? agency
  administration council commission division school college academy academies association secretary minister
  director alliance network campaign federation coalition forum initiative
`);
/** The first half of an institution's field, right before "and". */
export const HALVES = words(`
  oceanic health fish customs immigration food aeronautics alcohol housing labou?r education agriculture
  environment business trade transport securities game parks science arts culture
`);
/** The last word of an institution's name behind "and" ("Fish and Wildlife Service"). */
export const BODY = words(`
  administration services? department ministry agency enforcement protection commission committee bureau
  board authority council office
`);
/** What follows one of these at once is a verb, whatever else the word may be. */
export const SUBJECT_PRONOUN = words('he she they it i we you who which');
/** Pronouns as objects. */
export const OBJECT_PRONOUN = words('him them me us himself herself themselves itself');
/** Persons whom no noun in the plural describes ("claims adjusters"). */
export const PLURAL_PERSONS = words(
  'people men women voters critics opponents supporters reporters journalists',
);
/** A group that takes a verb in the plural: "police report". */
export const PLURAL_GROUP = words('police people media press staff');
/** Behind the noun "rules". */
export const RULES_OF = words('for of about at to from since under');
/** Verbs of what a report or a poll tells. */
export const SHOWS = words('show say suggest indicate reveal confirm');
/** Words that stand for persons by themselves. */
export const WHOLE_GROUPS = words('another others both some all');
