/** Who wrote an article: from a byline as printed or stated to names. */

import { language } from '../language/index.ts';
import { oneOf } from '../text/one-of.ts';

const {
  ACCOUNT_WORDS,
  AGENCIES,
  BESIDE_BYLINES,
  BYLINE_JOINTS,
  BYLINE_LEADS,
  NEWSROOM_ROLES,
  NOBODY_ENDS,
  PROGRAM_AUTHORS,
} = language.bylineWords;
const { NAME_PARTICLES, NAME_SUFFIXES } = language.smallWords;
const { MONTHS, WEEKDAYS } = language.timeWords;

const LONGEST = 400;

const LEAD = new RegExp(`^(?:[\\s|•·–—-]*)(?:${oneOf(BYLINE_LEADS)})(?:\\s*:\\s*|\\s+(?=\\S))`, 'iu');
/** Where a byline ends: at a date, a sign that divides, an address, words about time; a date may stand without a space. */
const END = new RegExp(
  [
    `(?:${MONTHS.map(([name = '', ...short]) => [name, ...short].map((form) => form[0]?.toUpperCase() + form.slice(1)).join('|')).join('|')})\\.?\\s\\d{1,2}\\b`,
    `\\b(?:${oneOf(WEEKDAYS.flat().map((day) => day[0]?.toUpperCase() + day.slice(1)))})\\b,?\\s`,
    '\\d{1,2}[:./-]\\d{2}|\\d{4}|\\d{1,2}\\s\\p{Lu}',
    '\\s[-–—|•·/]\\s|[|•·／]|\\s?@|\\S+@\\S+|https?:',
    '\\b(?:[Uu]pdated|[Pp]ublished|[Pp]osted|[Ll]ast)\\b',
    '\\s(?:in|for|at|on|from)\\s',
  ].join('|'),
  'u',
);
const JOINT = new RegExp(
  `\\s*[,;&/]\\s*(?:(?:${oneOf(BYLINE_JOINTS)})\\s)?|\\s(?:${oneOf(BYLINE_JOINTS)})\\s`,
  'iu',
);
const SUFFIX = new RegExp(`^(?:${oneOf(NAME_SUFFIXES)}|m\\.?d|ph\\.?d|esq)\\.?$`, 'i');
const ROLES: ReadonlySet<string> = new Set(NEWSROOM_ROLES);
/** Small words inside of names of people and houses. */
const INSIDE: ReadonlySet<string> = new Set([...NAME_PARTICLES, 'of', 'the', 'and', 'for']);
const AGENCY: ReadonlySet<string> = new Set(AGENCIES);
/** "Jill LawlessAssociated Press": markup that divided the two is lost. */
const GLUED_AGENCY = /(?<=\p{L})(?:Associated Press|Reuters|Bloomberg News)$/u;

/** The names in a byline, in order: people, else agencies or houses; none for what names nobody. */
export function authorNames(byline: string | null | undefined): string[] {
  if (!byline || byline.length > LONGEST || /^\s*(https?:|@|www\.)/i.test(byline)) return [];
  let rest = byline.replace(/\s+/g, ' ').trim();
  rest = rest.replace(LEAD, '').replace(GLUED_AGENCY, '');
  const end = END.exec(rest);
  if (end) rest = rest.slice(0, end.index);
  const names: string[] = [];
  for (const part of rest.split(JOINT)) {
    const name = cleanName(part);
    const former = names.at(-1);
    if (former !== undefined && SUFFIX.test(name)) names[names.length - 1] = `${former}, ${name}`;
    else if (isName(name) && !names.includes(name)) names.push(name);
  }
  const people = names.filter((name) => !isAgency(name));
  return people.length ? people : names;
}

export function isAgency(name: string): boolean {
  return AGENCY.has(name.toLowerCase());
}

/** "By Ann Lee" → "Ann Lee"; several are joined by commas; null for what names nobody. */
export function bylineName(byline: string | null | undefined): string | null {
  return authorNames(byline).join(', ') || null;
}

/** The author that a document's properties state; null where it is what the program that wrote the file fills in by itself. */
export function propertyAuthor(stated: string | null | undefined): string | null {
  const name = bylineName(stated);
  return name === null || PROGRAM_AUTHORS.includes(name.toLowerCase()) ? null : name;
}

/** "(Ann Lee", "Finian Cunningham. Sputnik International" → the name alone. */
function cleanName(part: string): string {
  const [name = ''] = part
    .replace(LEAD, '')
    .replace(/^[\s"'“”(]+|(?<![\s"'“”),:])[\s"'“”),:]+$/g, '')
    .split(/(?<=\p{Ll}{3})\.\s/u);
  return name.replace(/(?<=\p{Ll}{3})\.$/u, '').trim();
}

function isName(name: string): boolean {
  const words = name.split(' ');
  const lower = name.toLowerCase();
  if (!/\p{L}/u.test(name) || words.length > 6 || name.length > 60) return false;
  if (isAgency(name)) return true;
  if (BYLINE_LEADS.includes(lower) || BESIDE_BYLINES.includes(words[0]?.toLowerCase() ?? '')) return false;
  if (words.some((word) => ACCOUNT_WORDS.includes(word.toLowerCase()) && words.length === 1)) return false;
  if (NOBODY_ENDS.includes(words.at(-1)?.toLowerCase() ?? '')) return false;
  // "Senior Contributor", "CNN Editor-at-large", "AP Medical Writer": what somebody is.
  if (words.some((word) => ROLES.has(word.toLowerCase().replace(/-at-large$/, '')))) return false;
  if (words.length > 1)
    return /\p{Lu}|\p{Lo}/u.test(name) && words.every((word) => !/^\p{Ll}/u.test(word) || INSIDE.has(word));
  // One word: an account's name is written small ("jdadmin") or is a long code in capitals ("KWCHCIK").
  return (
    !/^[\p{Ll}\d_.-]+$/u.test(name) && !/\d/.test(name) && !/admin/.test(lower) && !/^\p{Lu}{6,}$/u.test(name)
  );
}
