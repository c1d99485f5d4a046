import { language } from '../../language/index.ts';

const { ALSO_CALLED, COUNTRIES } = language.places;

/**
 * Words that a newsroom uses for one thing: asked for one of a line, statements with another count nearly as much. Words
 * of the language and of the field, not of any corpus; folded, of one or two words. A line is a ring, not a hierarchy:
 * keep it narrow, a wrong neighbour costs more than a missing one.
 */
export const SYNONYM_LINES: readonly string[] = [
  // Armed conflict
  'isis, isil, daesh, islamic state',
  'troops, forces, soldiers, servicemen, military personnel, service members',
  'withdraw, withdrawal, pullout, pull out, pulling out, leave, leaving, exit, drawdown, return home, come home',
  'airstrike, air strike, airstrikes, strikes, bombing, bombardment, air raid',
  'ceasefire, cease fire, truce, armistice',
  'missile, rocket, warhead',
  'nuclear, atomic',
  'chemical weapons, nerve agent, sarin, chlorine, poison gas',
  'militants, insurgents, fighters, rebels, extremists, jihadists',
  'terrorism, terrorist, terror',
  'invasion, invade, incursion, offensive',
  'attack, assault, strike',
  'war, conflict, fighting, hostilities',
  'killed, deaths, dead, casualties, fatalities, died',
  'wounded, injured, injuries',
  'hostage, captive, kidnapped, abducted',
  'refugee, asylum seeker, migrant, displaced',
  'army, military, armed forces',
  'navy, naval',
  'weapons, arms, weaponry',
  // Government and law
  'election, elections, vote, ballot, polls',
  'poll, survey',
  'president, presidency, presidential',
  'prime minister, premier, pm',
  'parliament, lawmakers, legislature, legislators, mps',
  'congress, congressional, capitol hill',
  'law, legislation, bill, statute',
  'court, judge, judges, judicial, judiciary',
  'lawsuit, suit, sue, sued, litigation',
  'police, officers, cops, law enforcement',
  'arrest, arrested, detained, detention, custody',
  'prison, jail, imprisoned, jailed',
  'sanction, sanctions, embargo',
  'tariff, tariffs, duties, levies',
  'treaty, pact, accord, agreement, deal',
  'talks, negotiations, negotiate, negotiating',
  'resign, resignation, step down, stepping down, quit',
  'fired, sacked, dismissed, ousted',
  'corruption, bribery, bribe, graft',
  'investigation, inquiry, probe, investigate, investigating',
  'immigration, immigrants, migrants, migration',
  'border, frontier',
  'gun, guns, firearm, firearms',
  'abortion, reproductive rights',
  'obamacare, affordable care act, aca',
  'healthcare, health care, medical care',
  'climate change, global warming, climate',
  'emissions, carbon, greenhouse',
  'brexit, leave campaign',
  'spokesman, spokeswoman, spokesperson',
  'hack, hacking, hackers, hacked, cyberattack, cyber attack, breach',
  'email, emails, e mail, e mails',
  'spying, espionage, surveillance, wiretap',
  // Economy and life
  'economy, economic',
  'tax, taxes, taxation',
  'job, jobs, employment',
  'unemployment, jobless',
  'wage, wages, pay, salary, salaries',
  'inflation, price rises, rising prices',
  'company, firm, business, corporation',
  'oil, crude, petroleum',
  'budget, spending',
  'school, schools, education',
  'vaccine, vaccines, vaccination, jab, jabs',
  'covid, coronavirus, pandemic',
  'flood, floods, flooding',
  'quake, earthquake',
  'wildfire, wildfires, bushfire',
  'film, movie',
  'football, soccer',
  'women, woman, female',
  'kids, children, child',
];

/** Parties, faiths and bodies with those who belong to them. */
const MEMBERS: readonly string[] = [
  'un, united nations',
  'kurd, kurds, kurdish',
  'muslim, muslims, islam, islamic',
  'jew, jews, jewish',
  'christian, christians, christianity',
  'democrat, democrats, democratic party',
  'republican, republicans, gop',
];

/** A country with its people and its seat of government: asked for one, the others count nearly as much. */
function countryLines(): string[] {
  const lines = new Map<string, Set<string>>();
  for (const entry of COUNTRIES.split('|')) {
    const [country = '', demonyms = ''] = entry.split(':').map((part) => part.trim());
    const people = demonyms === '' ? [] : demonyms.split(',');
    // "Britain" and "UK" share their people, and are one line.
    const line = lines.get(people[0] ?? country) ?? new Set<string>();
    lines.set(people[0] ?? country, line);
    for (const name of [country, ...people, ...(ALSO_CALLED[country] ?? '').split(',')])
      if (name !== '' && name.split(' ').length <= 2) line.add(name);
  }
  return [...lines.values()].map((line) => [...line].join(', '));
}

/** As SYNONYM_LINES. */
export const demonymLines = (): readonly string[] => [...MEMBERS, ...countryLines()];
