/**
 * People by what is typed. The directory of all people is made once and costs time by their number; until enough has
 * changed, those who came or changed since are looked up in a small directory beside it.
 */
import type { Person } from '../../model.ts';
import { PeopleDirectory } from '../../people/directory.ts';
import type { SpeakerResolution } from '../archive.ts';
import type { PeopleRegistry } from './people-registry.ts';

/** So many newcomers are looked up beside the large directory before it is made anew. */
const MOST_BESIDE = 512;

export class PeopleFinder {
  readonly #registry: PeopleRegistry;
  #seen: readonly Person[] | null = null;
  #known = new Map<string, Person>();
  #whole: PeopleDirectory | null = null;
  #beside: PeopleDirectory | null = null;

  constructor(registry: PeopleRegistry) {
    this.#registry = registry;
  }

  #settle(): PeopleDirectory {
    const people = this.#registry.all();
    if (this.#whole !== null && this.#seen === people) return this.#whole;
    this.#seen = people;
    const changed = people.filter((person) => !sameNames(this.#known.get(person.id), person));
    if (this.#whole !== null && changed.length <= MOST_BESIDE) {
      this.#beside = changed.length > 0 ? new PeopleDirectory(changed, this.#registry.organisations) : null;
      return this.#whole;
    }
    this.#whole = new PeopleDirectory(people, this.#registry.organisations);
    this.#known = new Map(people.map((person) => [person.id, person]));
    this.#beside = null;
    return this.#whole;
  }

  resolve(name: string): SpeakerResolution {
    const whole = this.#present(this.#settle().resolve(name));
    if (this.#beside === null) return whole;
    const beside = this.#present(this.#beside.resolve(name));
    if (beside.outcome === 'none' || (beside.repaired && !whole.repaired && whole.outcome !== 'none'))
      return whole;
    if (whole.outcome === 'none' || (whole.repaired && !beside.repaired)) return beside;
    const people = unique([...whole.people, ...beside.people]);
    const spokespeople = unique([...whole.spokespeople, ...beside.spokespeople]);
    const one = people.length === 1 || (whole.outcome === 'one' && whole.people.length === people.length);
    return { ...whole, outcome: one ? 'one' : 'several', people, spokespeople };
  }

  complete(typed: string, limit: number): string[] {
    const names = this.#settle().complete(typed, limit);
    const beside = this.#beside?.complete(typed, limit) ?? [];
    return [...new Set([...names, ...beside])].slice(0, Math.max(0, limit));
  }

  /** Those found, as they are now; those who are gone left out. */
  #present(found: SpeakerResolution): SpeakerResolution {
    const now = (people: readonly Person[]): Person[] =>
      people.flatMap(({ id }) => this.#registry.at(this.#registry.placeOf(id)) ?? []);
    const people = now(found.people);
    const spokespeople = now(found.spokespeople);
    if (people.length === found.people.length) return { ...found, people, spokespeople };
    const outcome = people.length === 0 ? 'none' : people.length === 1 ? 'one' : found.outcome;
    return { ...found, outcome, people, spokespeople };
  }
}

/** Whether both are found by the same words; counts may differ. */
function sameNames(former: Person | undefined, person: Person): boolean {
  if (former === undefined) return false;
  const list = ({ name, aliases, roles, speaksFor }: Person): string =>
    [name, ...aliases, '|', ...roles, '|', ...speaksFor].join('\n');
  return former === person || list(former) === list(person);
}

function unique(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
