/** The tables of `data/` as sets, and what each tells about one folded word. */

import { language } from '../../language/index.ts';
import { words } from '../../language/words.ts';
import type { Gender } from '../../model.ts';

const {
  BODY_KINDS,
  COMPANY_NOUNS,
  OUTLET_MODIFIERS,
  OUTLET_NOUNS,
  GROUP_AGAIN,
  GROUP_NAMES,
  NO_COMPANY,
  NO_COMPANY_ALONE,
  NO_GROUP,
} = language.bodyKinds;
const { OCCUPATIONS, OCCUPATIONS_AND_SURNAMES } = language.occupations;
const {
  GROUP_NOUNS,
  KNOWN_ORGANISATIONS,
  ORGANISATION_WORDS,
  OWNED_BUSINESSES,
  PEOPLE_OF_CAUSE,
  SELF_NAMED_GROUPS,
} = language.organisationWords;
const { CAPITALISED_WORDS, COUNTRIES, PEOPLE_FROM, PLACES, STATES } = language.places;
const { EPITHETS, KIN, OFFICE_EPITHETS, ROLE_NOUNS, SPEAKING_THINGS, UNNAMED_HEADS } = language.roleNouns;
const { HONORIFICS, OFFICES, POSTS, TITLES } = language.titles;

const entries = (text: string): string[] =>
  text
    .split('|')
    .map((entry) => entry.trim().replace(/\s+/g, ' '))
    .filter((entry) => entry !== '');

type ByGender = { readonly male: string; readonly female: string; readonly either: string };
function byGender(...tables: readonly ByGender[]): Map<string, Gender | null> {
  const map = new Map<string, Gender | null>();
  for (const table of tables) {
    for (const word of words(table.either)) map.set(word, null);
    for (const word of words(table.male)) map.set(word, 'male');
    for (const word of words(table.female)) map.set(word, 'female');
  }
  return map;
}

const honorifics = byGender(HONORIFICS);
const titles = byGender(TITLES);
const roleNouns = byGender(TITLES, ROLE_NOUNS);

export const isHonorific = (word: string): boolean => honorifics.has(word);
/** "mayor-elect", "secretary-general" and "deputy-mayor" are titles as "mayor" is. */
function isJoinedTitle(word: string): boolean {
  const joint = word.indexOf('-');
  const [before, behind] = [word.slice(0, joint), word.slice(joint + 1)];
  if (behind === 'elect' || behind === 'general') return titles.has(before);
  return /^(?:deputy|vice|lieutenant|under|assistant)$/.test(before) && titles.has(behind);
}
export const isTitle = (word: string): boolean =>
  titles.has(word) || honorifics.has(word) || (word.includes('-') && isJoinedTitle(word));
/** One set: it is asked for most words of an article. */
const heads = new Set([...roleNouns.keys(), ...words(OCCUPATIONS)]);
const occupationalSurnames = new Set(words(OCCUPATIONS_AND_SURNAMES));
/** "spokeswoman", "senator", "firefighter": heads the description of one person. */
export const isRoleNoun = (word: string): boolean => heads.has(word);
const offices = new Set(words(OFFICES));
/** "senator", "gov": an office that one person holds; no rank and no occupation. */
export const isOffice = (word: string): boolean => offices.has(word);
const posts = new Set(words(POSTS));
/** "senator", "chairman": one person holds it at a time, so that a description by it means that person or nobody. */
export const isHeldByOne = (word: string): boolean => offices.has(word) || posts.has(word);
const kin = new Set(words(KIN));
/** "wife", "brother", "lady" of "first lady": says whose relative somebody is. */
export const isKin = (word: string): boolean => kin.has(word);
/** "carpenter", "weaver": with a capital it is a surname as often. */
export const isOccupationalSurname = (word: string): boolean => occupationalSurnames.has(word);
/** The gender that a title or role noun gives, null where it gives none. */
export const genderOfRole = (word: string): Gender | null =>
  honorifics.get(word) ?? roleNouns.get(word) ?? null;

const organisationWords = new Set(words(ORGANISATION_WORDS));
const knownOrganisations = new Set(entries(KNOWN_ORGANISATIONS));
const groupNouns = new Set(words(GROUP_NOUNS));
/** "Herald-Leader", "Sun-News", "News-Journal": newspapers that were two. */
const JOINED_PAPERS =
  /^(?:herald|star|enterprise|sun|times|journal|tribune|sentinel|gazette|courier|dispatch|register|republican)-(?!(?:led|based|backed|born|run)$)\p{L}{3,}$|(?<!\p{L})\p{L}{2,}-(?:herald|news|times|post|journal|tribune|press|sentinel|gazette|courier|dispatch|leader|record|register)$/u;
export const isOrganisationWord = (word: string): boolean =>
  organisationWords.has(word) || (word.includes('-') && JOINED_PAPERS.test(word));
export const isKnownOrganisation = (name: string): boolean => knownOrganisations.has(name);
const selfNamed = new Set(words(SELF_NAMED_GROUPS));
/** "the coalition": a group that news calls by no other name. */
export const isSelfNamedGroup = (word: string): boolean => selfNamed.has(word);
export const isGroupNoun = (word: string): boolean => groupNouns.has(word);

const epithets = new Set(words(EPITHETS));
/** "the billionaire": calls again somebody who was just named. */
export const isEpithet = (word: string): boolean => epithets.has(word);

const officeEpithets = new Set(words(OFFICE_EPITHETS));
/** "the mayor": calls again somebody who was just named, where no office of theirs is stated. */
export const isOfficeEpithet = (word: string): boolean => officeEpithets.has(word);

const unnamedHeads = new Set(words(UNNAMED_HEADS));
const speakingThings = new Set(words(SPEAKING_THINGS));
export const isUnnamedHead = (word: string): boolean => unnamedHeads.has(word);
export const isSpeakingThing = (word: string): boolean => speakingThings.has(word);

const demonymsOf = new Map<string, string>();
const countries = new Set<string>();
for (const entry of entries(COUNTRIES)) {
  const [country = '', demonyms = ''] = entry.split(':');
  countries.add(country);
  for (const demonym of demonyms.split(',')) {
    if (demonym !== '' && !demonymsOf.has(demonym)) demonymsOf.set(demonym, country);
  }
}
const places = new Set(entries(PLACES));
const states = new Set(entries(STATES));
const capitalised = new Set(words(CAPITALISED_WORDS));

export const isCountry = (name: string): boolean => countries.has(name);
/** The country that an adjective belongs to: "french" → "france"; undefined: no demonym. */
export const countryOfDemonym = (word: string): string | undefined =>
  demonymsOf.get(word) ?? (word.endsWith('s') ? demonymsOf.get(word.slice(0, -1)) : undefined);
export const isPlace = (name: string): boolean => countries.has(name) || places.has(name);
export const isState = (name: string): boolean => states.has(name);
/** A capitalised word that names no person (a day, a faith, a party, a people). */
export const isNoPersonWord = (word: string): boolean =>
  capitalised.has(word) || countryOfDemonym(word) !== undefined;

const peopleFrom = new Set(words(PEOPLE_FROM));
/** "the Icelander", "the Serb", "the Canadian": one person by where they come from; not "the French", who are many. */
export const isFromSomewhere = (word: string): boolean =>
  peopleFrom.has(word) || (demonymsOf.has(word) && !/(?:sh|ch|ese|ss|ic|s)$/.test(word));

type BodyTest = (name: readonly string[]) => boolean;
const bodyTests = new Map<string, BodyTest>();
const noCompany = new Set(words(NO_COMPANY));
for (const { nouns, names } of BODY_KINDS) {
  const allowed = new Set(words(names));
  for (const noun of words(nouns)) bodyTests.set(noun, (name) => name.some((word) => allowed.has(word)));
}
const noCompanyAlone = new Set(words(NO_COMPANY_ALONE));
/** "House", "White House", "Ohio State", "New York City" */
const isPublic = (name: readonly string[]): boolean => {
  const last = name.at(-1) ?? '';
  return noCompanyAlone.has(last) && (name.length === 1 || last !== 'house' || name[0] === 'white');
};
for (const noun of words(COMPANY_NOUNS))
  bodyTests.set(noun, (name) => !isPublic(name) && !name.some((word) => noCompany.has(word)));
const stateOrPaper = new Set(
  words(`${NO_COMPANY} ${NO_GROUP}`).filter((word) => !words(GROUP_NAMES).includes(word)),
);
for (const noun of words(GROUP_AGAIN))
  bodyTests.set(noun, (name) => !isPublic(name) && !name.some((word) => stateOrPaper.has(word)));
const outletNouns = new Set(words(OUTLET_NOUNS));
/** "paper", "broadcaster", "site": calls an outlet again. */
export const isOutletNoun = (word: string): boolean => outletNouns.has(word);
const outletModifiers = new Set(words(OUTLET_MODIFIERS));
/** "news", "financial", "left-leaning": may stand in front of such a noun and sets no outlet apart. */
export const isOutletModifier = (word: string): boolean =>
  outletModifiers.has(word) || /-(?:leaning|based|owned|run)$/.test(word);

/** Whether a body of this folded name may be called again by a noun ("airline"); undefined for nouns of no body. */
export const bodyTest = (noun: string): BodyTest | undefined => bodyTests.get(noun);

const peopleOfCause = new Set(words(PEOPLE_OF_CAUSE));
/** "Friends" of the Lake, "Moms" for Quiet: a body that is called by its people. */
export const isPeopleOfCause = (word: string): boolean => peopleOfCause.has(word);

const ownedBusinesses = new Set(words(OWNED_BUSINESSES));
/** "Pike's Bakery" is no bakery of Mr. Pike's that has another name. */
export const isOwnedBusiness = (word: string): boolean => ownedBusinesses.has(word);
