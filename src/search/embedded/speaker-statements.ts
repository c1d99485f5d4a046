/** Which statements are whose, listed once a change: somebody's few are then looked at in place of the whole archive. */
import type { Catalogue } from './article-catalogue.ts';
import type { PeopleRegistry } from './people-registry.ts';
import { unnamedEntity } from './statement-filter.ts';

export class SpeakerStatements {
  readonly #catalogue: Catalogue;
  readonly #people: PeopleRegistry;
  #version = -1;
  /** Where the statements of each person begin in `#statements`, by place in the registry; one more at the end. */
  #starts = new Int32Array(1);
  #statements = new Int32Array(0);

  constructor(catalogue: Catalogue, people: PeopleRegistry) {
    this.#catalogue = catalogue;
    this.#people = people;
  }

  /** Numbers of the statements of living articles that one of the speakers (by id) made, alone or with others; ascending. */
  of(speakers: readonly string[]): Int32Array {
    const found = new Set<number>();
    for (const id of speakers) {
      const place = this.#people.placeOf(id);
      this.#list();
      const [from, to] = place < 0 ? [0, 0] : [this.#starts[place] ?? 0, this.#starts[place + 1] ?? 0];
      for (let i = from; i < to; i++) found.add(this.#statements[i] as number);
      for (const statement of this.#ofUnnamed(id)) found.add(statement);
    }
    return Int32Array.from(found).sort();
  }

  /** The statements of a speaker that is nobody by name: they stand in one article. */
  #ofUnnamed(id: string): number[] {
    const { statements } = this.#catalogue;
    const { entity, article } = statements.columns;
    return unnamedEntity(this.#catalogue, id).flatMap(({ key, number }) => {
      const { from, to } = statements.statementsOf(key);
      return Array.from({ length: to - from }, (_, i) => from + i).filter(
        (one) => article.get(one) === key && entity.get(one) === number,
      );
    });
  }

  #list(): void {
    const { version } = this.#catalogue;
    if (this.#version === version) return;
    this.#version = version;
    const counts: number[] = [];
    this.#each((place) => {
      counts[place] = (counts[place] ?? 0) + 1;
    });
    this.#starts = new Int32Array(counts.length + 1);
    for (let place = 0; place < counts.length; place++)
      this.#starts[place + 1] = (this.#starts[place] as number) + (counts[place] ?? 0);
    this.#statements = new Int32Array(this.#starts[counts.length] as number);
    const next = this.#starts.slice();
    this.#each((place, statement) => {
      this.#statements[next[place] as number] = statement;
      next[place] = (next[place] as number) + 1;
    });
  }

  /** Every statement with each person who made it. */
  #each(take: (place: number, statement: number) => void): void {
    const { statements, index } = this.#catalogue;
    const { entity, joint } = statements.columns;
    for (const key of index.keys()) {
      const { from, to } = statements.statementsOf(key);
      for (let statement = from; statement < to; statement++) {
        const who = entity.get(statement);
        if (who < 0) continue;
        const place = this.#people.placeOfEntity(who);
        if (place >= 0) take(place, statement);
        if (joint.get(who) !== 1) continue;
        for (const one of statements.jointSpeakers(statement)) {
          const other = this.#people.placeOfEntity(one);
          if (other >= 0 && other !== place) take(other, statement);
        }
      }
    }
  }
}
