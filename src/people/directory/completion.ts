/** Names that complete what was typed, found by binary search among all words of all names. */
import type { Person } from '../../model.ts';
import { fold } from '../names/fold.ts';

interface Entry {
  /** The folded name from one of its words on ("huckabee sanders"). */
  readonly from: string;
  readonly person: number;
}

export class Completion {
  readonly #people: readonly Person[];
  readonly #entries: readonly Entry[];

  constructor(people: readonly Person[]) {
    this.#people = people;
    const entries: Entry[] = [];
    people.forEach((person, p) => {
      if (person.kind === 'unnamed') return;
      const name = fold(person.name);
      for (let at = 0; at >= 0; ) {
        entries.push({ from: name.slice(at), person: p });
        const blank = name.indexOf(' ', at);
        at = blank < 0 ? -1 : blank + 1;
      }
    });
    this.#entries = entries.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
  }

  /** At most `limit` names with a word that begins as typed, most quoted first. */
  complete(typed: string, limit: number): string[] {
    const prefix = fold(typed.slice(0, 200)).replace(/^the /, '');
    if (prefix === '' || limit <= 0) return [];
    let low = 0;
    let high = this.#entries.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#entries[middle]!.from < prefix) low = middle + 1;
      else high = middle;
    }
    // One letter may begin thousands of names: only the best few are kept while going through them.
    const best: number[] = [];
    for (let i = low; i < this.#entries.length && this.#entries[i]!.from.startsWith(prefix); i++) {
      const p = this.#entries[i]!.person;
      const last = best[best.length - 1];
      if (best.includes(p) || (best.length >= limit && last !== undefined && !this.#before(p, last)))
        continue;
      let at = best.length;
      while (at > 0 && this.#before(p, best[at - 1]!)) at--;
      best.splice(at, 0, p);
      if (best.length > limit) best.pop();
    }
    return best.map((p) => this.#people[p]!.name);
  }

  #before(a: number, b: number): boolean {
    const x = this.#people[a]!;
    const y = this.#people[b]!;
    return x.statementCount !== y.statementCount ? x.statementCount > y.statementCount : a < b;
  }
}
