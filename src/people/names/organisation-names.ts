/** One key for every name of an organisation: "the Pentagon", "US Defense Department", "Department of Defence" → one. */
import { language } from '../../language/index.ts';
import { isFirstName } from './first-names.ts';
import { fold } from './fold.ts';
import { countryOfDemonym } from './name-words.ts';

const { EVERYDAY_NAMES } = language.everydayNames;

/** Names of organisations by their folded form. */
export interface OrganisationNames {
  /** Key of a name, and the organisation's plain name where a table gives one. */
  readonly keys: ReadonlyMap<string, string>;
  /** For each key its names as the table prints them, the plain one first. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

const BRITISH: readonly (readonly [RegExp, string])[] = [
  [/\bdefence\b/g, 'defense'],
  [/\borganisation/g, 'organization'],
  [/\blabour\b/g, 'labor'],
  [/\bcentre\b/g, 'center'],
];

/** Words of the names of bodies as Americans spell them ("defence" → "defense"). `folded`: as `fold` gives them. */
export const americanSpelling = (folded: string): string =>
  BRITISH.reduce((words, [from, to]) => words.replace(from, to), folded);

/** A last word that names another body when it stands alone: "the House" is not the White House. */
export const namesOtherBody = (word: string): boolean => word === 'house';

const OWN_STAFF =
  /^(?:(?:mr|mrs|ms|dr|sen|senator|gov|governor|president)\.? )?(.+?)(?:'s|')? (campaign|administration)$/;

/** "Ann Lee" → "lee", as a campaign is called: "the Lee campaign", "Ann Lee's campaign". */
function surnames(owner: string): string {
  const words = owner.split(' ');
  return words.length > 1 && isFirstName(words[0] ?? '') ? words.slice(1).join(' ') : owner;
}

/** The name without article, possessive, country prefix and spelling differences, in one word order. */
function plain(name: string): string {
  let key = fold(name)
    .replace(/^the /, '')
    .replace(/(?:'s|')$/, '');
  key = americanSpelling(key);
  key = key.replace(
    /^(?:us|american|united states) (?=.*(?:department|army|navy|senate|congress|treasury|supreme court|house))/,
    '',
  );
  const own = OWN_STAFF.exec(key);
  if (own) return `${surnames(own[1] ?? '')} ${own[2]}`;
  const office =
    /^(?:(\p{L}+)(?:'s|') |(\p{L}+) )?(department|ministry|office|bureau) of (?:the )?(.+)$/u.exec(key);
  if (office) key = [office[1] ?? office[2], office[4], office[3]].filter(Boolean).join(' ');
  // "Russia's defence ministry", "the Russian Ministry of Defence": one key.
  const state =
    /^(\p{L}+?)(?:'s|')? (?=(?:\p{L}+ ){0,3}(?:ministry|government|army|parliament|embassy)$)/u.exec(key);
  const land = state?.[1] ? countryOfDemonym(state[1]) : undefined;
  return state ? `${land ?? state[1]} ${key.slice(state[0].length)}` : key;
}

/** Reads a table of everyday names (the built-in one and a newsroom's own, in that order; later lines win). */
export function readOrganisationNames(own = ''): OrganisationNames {
  const keys = new Map<string, string>();
  const names = new Map<string, string[]>();
  for (const line of `${EVERYDAY_NAMES}\n${own}`.split('\n')) {
    const at = line.indexOf('=');
    if (at < 0 || line.trimStart().startsWith('#')) continue;
    const name = line.slice(0, at).trim();
    if (name === '') continue;
    const key = keys.get(plain(name)) ?? plain(name);
    const all = names.get(key) ?? [];
    for (const other of [name, ...line.slice(at + 1).split(',')]) {
      const trimmed = other.trim();
      if (trimmed === '') continue;
      keys.set(plain(trimmed), key);
      if (!all.includes(trimmed)) all.push(trimmed);
    }
    names.set(key, all);
  }
  return { keys, names };
}

export const DEFAULT_ORGANISATIONS: OrganisationNames = readOrganisationNames();

/** One key for all names of an organisation. */
export function organisationKey(name: string, table: OrganisationNames = DEFAULT_ORGANISATIONS): string {
  const key = plain(name);
  return table.keys.get(key) ?? key;
}
