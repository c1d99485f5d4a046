/**
 * Nouns for people by what they do, ranks and titles, and nouns for groups of people: the words that stand before a name
 * ("White House spokeswoman Sarah Sanders") or after one ("the Moss campaign") inside one noun phrase.
 */
import { words } from '../words.ts';
import { OCCUPATIONS } from './occupations.ts';
import { ROLE_NOUNS } from './role-nouns.ts';

/** Persons; a plural in -s is read as well. */
const PERSON_NOUNS = words(`
  spokesman spokeswoman spokesperson spokesmen spokeswomen spokespeople president vice-president ex-president premier chancellor
  minister secretary undersecretary deputy senator congressman congresswoman congressmen representative lawmaker legislator
  governor mayor councilman councilwoman councilor councillor alderman commissioner supervisor ambassador envoy diplomat consul
  delegate superdelegate judge justice magistrate prosecutor attorney lawyer counsel solicitor barrister officer official
  chief chairman chairwoman chair chairperson co-chair head leader director executive manager administrator president-elect
  ceo cfo coo founder co-founder owner partner boss chairmen candidate nominee contender hopeful frontrunner front-runner rival opponent
  challenger incumbent politician strategist consultant adviser advisor aide ally surrogate supporter backer donor fundraiser pollster
  analyst expert specialist economist coordinator instructor ranger operator realtor meteorologist climber importer exporter trucker motorist scientist researcher scholar professor historian author writer novelist journalist reporter
  correspondent columnist commentator pundit host co-host moderator anchor editor publisher blogger critic narrator broadcaster
  producer filmmaker actor actress singer musician rapper artist comedian entertainer celebrity star athlete player coach
  quarterback boxer wrestler activist advocate organizer campaigner protester demonstrator lobbyist leader founder
  general colonel major captain lieutenant sergeant commander admiral marshal soldier marine veteran officer trooper
  deputy sheriff detective policeman policewoman cop agent investigator inspector inspector-general spy hacker
  doctor physician surgeon nurse psychiatrist psychologist therapist dentist neurosurgeon pediatrician patient
  teacher student principal superintendent dean pastor priest bishop archbishop cardinal pope rabbi imam cleric reverend
  minister preacher king queen prince princess duke emperor sultan emir ayatollah monarch
  businessman businesswoman entrepreneur billionaire millionaire mogul magnate tycoon developer investor banker trader
  worker employee farmer rancher driver engineer technician contractor builder plumber clerk assistant intern staffer
  man woman boy girl guy kid child father mother son daughter brother sister husband wife parent grandfather grandmother
  uncle aunt cousin nephew niece widow friend neighbor neighbour colleague co-worker classmate roommate girlfriend boyfriend
  resident citizen voter taxpayer immigrant refugee survivor victim witness bystander passenger customer
  democrat republican independent conservative liberal progressive libertarian socialist evangelical muslim christian jew
  speaker whip spokespersons source person people reader viewer user caller questioner participant attendee member
  observer insider operative loyalist foe opponent rival ally detractor skeptic defender follower fan respondent signatory shopper
  pilot astronaut veteran ex-wife ex-husband stepfather stepmother mayor chancellor treasurer comptroller auditor
  running-mate mate running spokesmodel warden guard bodyguard gunman shooter suspect defendant plaintiff inmate juror
  negotiator mediator translator interpreter biographer ghostwriter speechwriter stylist designer chef baker owner
`);
/** Groups and works that may speak. */
const GROUP_NOUNS = words(`
  campaign administration government agency department ministry office bureau committee commission council board panel court
  group organization organisation association coalition union party team camp staff company firm corporation bank
  newspaper paper magazine network station channel outlet website site blog university college school institute foundation center centre
  army navy police military force forces militia troops regime parliament congress senate house caucus delegation
  family couple crowd audience public community church charity nonprofit superpac pac super-pac
  statement report study survey poll letter memo email e-mail message note document filing complaint lawsuit suit indictment
  affidavit transcript article story editorial column op-ed book memoir tweet post ad advertisement commercial video clip
  recording release announcement press
  embassy consulate ward hotel industry firm watchdog tribunal
`);
const PLURAL_ONLY = words(
  `officials authorities police sources lawmakers leaders media researchers scientists documents records`,
);
/** Titles that stand right before a name, in lower case, with their stop. */
export const TITLES: ReadonlySet<string> = new Set(
  words(`mr mr. mrs mrs. ms ms. miss dr dr. prof prof. sir lord lady dame madam rev rev. sen sen. sens. rep rep. reps. gov gov. govs. lt lt.
  gen gen. col col. maj maj. capt capt. cmdr. sgt sgt. adm adm. cpl. pvt. pres. atty. st. fr. hon. del. dels. asm. comdr. supt. insp. det. president vice prime minister
  senator congressman congresswoman governor mayor secretary judge justice chairman speaker king queen prince princess pope
  sheriff officer detective professor doctor pastor father sister brother archbishop cardinal rabbi imam ayatollah general
  colonel major captain lieutenant sergeant admiral commander ambassador attorney chancellor premier mx. messrs.`),
);

const plural = (noun: string): string =>
  /(?:s|x|ch|sh)$/.test(noun)
    ? `${noun}es`
    : /[^aeiou]y$/.test(noun)
      ? `${noun.slice(0, -1)}ies`
      : `${noun}s`;
const ALL_PERSONS = [...PERSON_NOUNS, ...Object.values(ROLE_NOUNS).flatMap(words), ...words(OCCUPATIONS)];
const PERSONS = new Set([...ALL_PERSONS, ...ALL_PERSONS.map(plural)]);
const GROUPS = new Set([...GROUP_NOUNS, ...GROUP_NOUNS.map(plural), ...PLURAL_ONLY]);

const tail = (lower: string): string => lower.slice(lower.lastIndexOf('-') + 1);
/** "spokeswoman", "officials", "vice-chairman". */
export const isPersonNoun = (lower: string): boolean => PERSONS.has(lower) || PERSONS.has(tail(lower));
/** "campaign", "the Times's editorial": what may speak and is no person. */
export const isGroupNoun = (lower: string): boolean => GROUPS.has(lower);
