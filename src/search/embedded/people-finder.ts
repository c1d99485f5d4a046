/**
 * People by what is typed. A directory costs time by the number of its people, so there are three:
 *
 *     heard    those who say something: made when first asked, answers when a typed name is all theirs
 *     whole    everybody: made when `heard` does not know (a slip, a role, somebody who is only mentioned)
 *     beside   those who came or changed since, until they are too many
 */
import type { Person, SpeakerKind } from '../../model.ts';
import { PeopleDirectory } from '../../people/directory/directory.ts';
import { foldText } from '../../text/normalise.ts';
import type { SpeakerResolution } from '../archive.ts';
import { byWeight } from './people-order.ts';
import type { PeopleRegistry } from './people-registry.ts';

export class PeopleFinder {
  readonly #registry: PeopleRegistry;
  #heard: PeopleDirectory | null = null;
  #whole: PeopleDirectory | null = null;
  #beside: PeopleDirectory | null = null;
  /** Ids of those whom the large directory does not know, or by other names. */
  #changed = new Set<string>();
  #version = -1;

  constructor(registry: PeopleRegistry) {
    this.#registry = registry;
  }

  #flush(): void {
    const renamed = this.#registry.takeRenamed();
    const { version } = this.#registry;
    // Whom a bare name means also depends on how much everybody says.
    const changed = version !== this.#version && this.#registry.size < this.#registry.sizes.besideFrom;
    this.#version = version;
    if (changed) this.#fresh();
    if (changed || renamed?.size === 0) return;
    for (const id of renamed ?? []) this.#changed.add(id);
    if (renamed === null || this.#changed.size > this.#registry.sizes.mostBeside) {
      this.#fresh();
      return;
    }
    const people = [...this.#changed]
      .flatMap((id) => this.#registry.at(this.#registry.placeOf(id)) ?? [])
      .sort(byWeight);
    this.#beside = people.length > 0 ? new PeopleDirectory(people, this.#registry.organisations) : null;
  }

  /** The next large directory knows everybody. */
  #fresh(): void {
    this.#heard = this.#whole = this.#beside = null;
    this.#changed.clear();
  }

  #everybody(): PeopleDirectory {
    if (this.#whole === null) {
      this.#fresh();
      this.#whole = new PeopleDirectory(this.#registry.listed(), this.#registry.organisations);
    }
    return this.#whole;
  }

  #among(name: string, asTyped: boolean): SpeakerResolution {
    this.#heard ??= new PeopleDirectory(this.#registry.listed(isHeard), this.#registry.organisations);
    const found = this.#heard.resolve(name, asTyped);
    return isTypedInFull(found, name) ? found : this.#everybody().resolve(name, asTyped);
  }

  resolve(name: string, asTyped = false): SpeakerResolution {
    this.#flush();
    const whole = this.#present(this.#among(name, asTyped));
    if (this.#beside === null) return whole;
    const beside = this.#present(this.#beside.resolve(name, asTyped));
    if (beside.outcome === 'none' || (beside.repaired && !whole.repaired && whole.outcome !== 'none'))
      return whole;
    if (whole.outcome === 'none' || (whole.repaired && !beside.repaired)) return beside;
    const people = unique([...whole.people, ...beside.people]);
    const spokespeople = unique([...whole.spokespeople, ...beside.spokespeople]);
    const one = people.length === 1 || (whole.outcome === 'one' && whole.people.length === people.length);
    return { ...whole, outcome: one ? 'one' : 'several', people, spokespeople };
  }

  complete(typed: string, limit: number): string[] {
    this.#flush();
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

/** Whether all words of a typed name are those of everybody who was found. */
export function isTypedInFull({ people, repaired }: SpeakerResolution, name: string): boolean {
  const typed = foldText(name).split(' ');
  const named = (person: Person): boolean => {
    const words = new Set(foldText([person.name, ...person.aliases].join(' ')).split(' '));
    return typed.every((word) => words.has(word));
  };
  return people.length > 0 && !repaired && people.every(named);
}

/** Whether somebody is among those who are looked through first. */
export const isHeard = (kind: SpeakerKind, statements: number): boolean =>
  kind === 'organisation' || (kind === 'person' && statements > 0);

function unique(people: readonly Person[]): Person[] {
  return [...new Map(people.map((person) => [person.id, person])).values()];
}
