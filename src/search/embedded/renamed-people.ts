/** Who came, is found by other words than before, or began or ceased to speak: what a directory of names has to learn. */
import type { Person } from '../../model.ts';

/** More of them are not listed: whoever asks begins anew. */
const MOST = 4_096;

export class RenamedPeople {
  #ids: Set<string> | null = null;

  /** Whether anybody wants to know. */
  get wanted(): boolean {
    return this.#ids !== null;
  }

  /** These are now in the place of those. */
  note(former: readonly Person[], people: readonly Person[]): void {
    const known = new Map(former.map((person) => [person.id, person]));
    for (const person of people) if (!sameNames(known.get(person.id), person)) this.#ids?.add(person.id);
    if (this.#ids !== null && this.#ids.size > MOST) this.#ids = null;
  }

  /** Everybody is new. */
  forget(): void {
    this.#ids = null;
  }

  /** Ids since the last call; null: everybody. */
  take(): ReadonlySet<string> | null {
    const ids = this.#ids;
    if (ids?.size !== 0) this.#ids = new Set();
    return ids;
  }
}

/** Whether both are found by the same words; other counts than none may differ. */
function sameNames(former: Person | undefined, person: Person): boolean {
  if (former === undefined || former.statementCount > 0 !== person.statementCount > 0) return false;
  const list = ({ name, aliases, roles, speaksFor }: Person): string =>
    [name, ...aliases, '|', ...roles, '|', ...speaksFor].join('\n');
  return list(former) === list(person);
}
