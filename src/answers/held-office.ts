/** Whether whoever speaks printed words holds the office that a quotation is put in the mouth of ("the mayor of Oakdale"). */
import type { Speaker } from '../model.ts';
import { foldWord } from '../people/names/fold.ts';
import { DEFAULT_ORGANISATIONS } from '../people/names/organisation-names.ts';
import { type AskedRole, country, headsFor, officesOf, spelledOut } from '../people/roles/role-words.ts';
import { toldRoles } from '../people/roles/told-roles.ts';
import type { Archive } from '../search/archive.ts';

/**
 * holds: the archive states just that office; may: an office of that kind, but not of what, one of other times, or of a place or
 * body that may be the asked one under another name; unlike: no such office is stated.
 */
export type Holding = 'holds' | 'may' | 'unlike';
const SUREST: readonly Holding[] = ['holds', 'may'];

/** @param text of the article that prints the words */
export async function holdsOffice(
  asked: AskedRole,
  speaker: Speaker,
  text: string,
  archive: Archive,
): Promise<Holding> {
  const person = (await archive.resolveSpeaker(speaker.name)).people.find(({ id }) => id === speaker.id);
  const stated = [
    ...(speaker.role === null ? [] : [speaker.role]),
    ...(speaker.mention ? [speaker.mention.text] : []),
    ...(person?.roles ?? []),
    ...(speaker.kind === 'person' ? toldRoles(text, speaker.name) : [speaker.name]),
  ];
  const found = stated.flatMap((role) =>
    officesOf(role, DEFAULT_ORGANISATIONS).map((office) => compared(asked, office, role)),
  );
  return SUREST.find((holding) => found.includes(holding)) ?? 'unlike';
}

function compared(asked: AskedRole, office: AskedRole, stated: string): Holding {
  const heads = headsFor(asked.head).map(([head]) => head);
  if (!heads.includes(office.head)) return 'unlike';
  if (asked.gender && office.gender && asked.gender !== office.gender) return 'unlike';
  if (asked.narrows.length === 0) return asked.former === office.former ? 'holds' : 'may';
  const words = new Set([
    ...office.narrows,
    ...stated.split(/[\s,-]+/).map((word) => country(foldWord(word.toLowerCase()))),
  ]);
  const full = ` ${office.words} `;
  const isAll = spelledOut(asked).every(
    ({ word, full: spelled }) => words.has(word) || (spelled !== null && full.includes(` ${spelled} `)),
  );
  const isSameBody = asked.organisation !== '' && asked.organisation === office.organisation;
  if (isAll || isSameBody) return asked.former === office.former ? 'holds' : 'may';
  const shares = asked.narrows.some((word) => [...words].some((own) => isAlike(word, own)));
  return office.narrows.length === 0 || shares || isShort(asked, office) ? 'may' : 'unlike';
}

/** "Ruritanian" and "Ruritania", "Fed" and "Federal". */
function isAlike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  const least = Math.max(LEAST_ALIKE, shorter - ENDING);
  return a === b || (shorter >= LEAST_ALIKE && a.slice(0, least) === b.slice(0, least));
}
const LEAST_ALIKE = 3;
const ENDING = 3;

/** "ILA" and "International Lightermen's Association", either way. */
function isShort(asked: AskedRole, office: AskedRole): boolean {
  const initials = ({ narrows }: AskedRole): string => narrows.map(([letter]) => letter).join('');
  return asked.narrows.includes(initials(office)) || office.narrows.includes(initials(asked));
}
