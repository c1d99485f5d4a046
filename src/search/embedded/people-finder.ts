/**
 * People by what is typed. A directory costs time by the number of its people, so there are three:
 *
 *     heard    those who say something: made when first asked, answers when a typed name is all theirs
 *     whole    everybody: made when `heard` does not know (a slip, a role, somebody who is only mentioned)
 *     beside   those who came or changed since, until they are too many
 */
import type { Person } from '../../model.ts';
import { PeopleDirectory } from '../../people/directory.ts';
import { foldText } from '../../text/normalise.ts';
import type { SpeakerResolution } from '../archive.ts';
import type { PeopleRegistry } from './people-registry.ts';

/** So many newcomers are looked up beside the large directory before it is made anew. */
const MOST_BESIDE = 512;

export class PeopleFinder {
  readonly #registry: PeopleRegistry;
  #seen: readonly Person[] | null = null;
  /** Everybody as the directories know them. */
  #known = new Map<string, Person>();
  #base: readonly Person[] = [];
  #heard: PeopleDirectory | null = null;
  #whole: PeopleDirectory | null = null;
  #beside: PeopleDirectory | null = null;

  constructor(registry: PeopleRegistry) {
    this.#registry = registry;
  }

  #settle(): void {
    const people = this.#registry.all();
    if (this.#seen === people) return;
    const changed = people.filter((person) => !sameNames(this.#known.get(person.id), person));
    const fresh = this.#seen === null || changed.length > MOST_BESIDE;
    this.#seen = people;
    this.#beside = null;
    if (!fresh) {
      if (changed.length > 0) this.#beside = new PeopleDirectory(changed, this.#registry.organisations);
      return;
    }
    this.#base = people;
    this.#known = new Map(people.map((person) => [person.id, person]));
    this.#heard = this.#whole = null;
  }

  #everybody(): PeopleDirectory {
    this.#whole ??= new PeopleDirectory(this.#base, this.#registry.organisations);
    this.#heard = null;
    return this.#whole;
  }

  #among(name: string): SpeakerResolution {
    if (this.#whole !== null) return this.#whole.resolve(name);
    this.#heard ??= new PeopleDirectory(this.#base.filter(isHeard), this.#registry.organisations);
    const found = this.#heard.resolve(name);
    const typed = foldText(name).split(' ');
    const named = (person: Person): boolean => {
      const words = new Set(foldText([person.name, ...person.aliases].join(' ')).split(' '));
      return typed.every((word) => words.has(word));
    };
    return found.people.length > 0 && !found.repaired && found.people.every(named)
      ? found
      : this.#everybody().resolve(name);
  }

  resolve(name: string): SpeakerResolution {
    this.#settle();
    const whole = this.#present(this.#among(name));
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
    this.#settle();
    const names = this.#everybody().complete(typed, limit);
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

const isHeard = ({ kind, statementCount }: Person): boolean =>
  kind === 'organisation' || (kind === 'person' && statementCount > 0);

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
