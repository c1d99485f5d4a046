/** Whom a title before a name fits: "Mrs Moss", "President Moss", "King Alfred". Pure. */
import { language } from '../../language/index.ts';
import type { Person } from '../../model.ts';
import { wholeWord } from '../../text/one-of.ts';
import { genderOfName } from '../names/first-names.ts';
import { fold } from '../names/fold.ts';
import { genderOfRole, isOffice, isRoleNoun, isTitle } from '../names/name-words.ts';
import type { OrganisationNames } from '../names/organisation-names.ts';
import { headsFor, officesOf, readRole } from '../roles/role-words.ts';
import type { NameWords } from './directory-names.ts';

const REIGNS = wholeWord(language.peopleWords.REIGNS);
/** Letters that "president" shares with "presidential". */
const STEM = 6;

/** A reigning title and one name: it is no surname, so it binds. */
export const isReigning = (typed: NameWords): boolean => typed.length === 2 && REIGNS.test(typed[0] ?? '');

/**
 * Of people with the typed name those whom the title before it fits. An office before a bare surname binds: it names nobody
 * of whom other offices are stated. So does a title that reigns; any other fits all where it fits nobody.
 */
export function agreeing(
  people: readonly Person[],
  prefix: NameWords,
  isBare: boolean,
  organisations: OrganisationNames,
): Person[] {
  if (isReigning([...prefix, ''])) {
    const title = prefix[0] ?? '';
    return people.filter((person) =>
      fold([person.name, ...person.aliases, ...person.roles].join(' '))
        .split(' ')
        .includes(title),
    );
  }
  const gender = prefix.map(genderOfRole).find((found) => found !== null);
  const heads = prefix.filter((word) => isRoleNoun(word) || isTitle(word));
  const fits = people.filter((person) => {
    const own = genderOfName(fold(person.name).split(' ')[0] ?? '');
    if (gender && own?.sure && own.gender !== gender) return false;
    return (
      gender !== undefined || heads.length === 0 || heads.some((word) => holds(person, word, organisations))
    );
  });
  // "Mrs Moss" is not Tom Moss.
  if (fits.length > 0 || gender) return fits;
  const binds = isBare && prefix.length === 1 && isOffice(prefix[0] ?? '');
  return binds ? people.filter(({ roles }) => roles.length === 0) : [...people];
}

/** "Senator" fits a "Sen.", "President" a vice president and a presidential candidate. */
function holds(person: Person, office: string, organisations: OrganisationNames): boolean {
  if (fold(person.roles.join(' ')).includes(office.slice(0, STEM))) return true;
  const asked = readRole(office, organisations);
  if (!asked) return false;
  const heads = new Set(headsFor(asked.head).map(([head]) => head));
  return person.roles.some((stated) => officesOf(stated, organisations).some(({ head }) => heads.has(head)));
}
