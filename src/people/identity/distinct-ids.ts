/** Ids that no two people share, though two names may come to one slug ("Ada Smith-Jones", "Ada Smith Jones"). */
import type { Person } from '../../model.ts';

const RANK: Readonly<Record<Person['kind'], number>> = { organisation: 0, person: 1, unnamed: 2 };

/** Of those who share an id the first keeps it: organisations first, then by name, so that no order of articles matters. */
const before = (a: Person, b: Person): number =>
  RANK[a.kind] - RANK[b.kind] || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0);

/** The people whose id somebody else keeps, each with what it is instead; empty for most archives. Linear. */
export function withDistinctIds(people: readonly Person[]): Map<Person, Person> {
  const changed = new Map<Person, Person>();
  const owners = new Map<string, Person>();
  const shared = new Map<string, Person[]>();
  for (const person of people) {
    const owner = owners.get(person.id);
    if (!owner) owners.set(person.id, person);
    else shared.set(person.id, [...(shared.get(person.id) ?? [owner]), person]);
  }
  for (const id of [...shared.keys()].sort()) {
    const [, ...others] = shared.get(id)!.sort(before);
    let n = 2;
    for (const person of others) {
      while (owners.has(`${id}-${n}`)) n++;
      const renamed = { ...person, id: `${id}-${n}` };
      owners.set(renamed.id, renamed);
      changed.set(person, renamed);
    }
  }
  return changed;
}
