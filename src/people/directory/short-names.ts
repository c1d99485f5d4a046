/** Short ways of naming somebody: a body by its initials ("HRA"), a son by his given name ("Tom Jr"). */
import type { Person } from '../../model.ts';
import { wordClass } from '../../text/word-classes.ts';
import { sameFirstName } from '../names/first-names.ts';
import { fold } from '../names/fold.ts';
import type { NameWords } from './directory-names.ts';

/** Of several the one is meant who said this many times more than the next. */
const DOMINANT = 3.5;

export class ShortNames {
  readonly #people: readonly Person[];
  /** Bodies by the first letters of their names' words; made when first needed. */
  #byInitials: Map<string, readonly Person[]> | null = null;

  constructor(people: readonly Person[]) {
    this.#people = people;
  }

  /**
   * "HRA", "hra": bodies of that many words that begin so ("Harbour Rescue Agency"). Small letters may be any word: keywords
   * (`asTyped`) need capitals.
   */
  initialled(name: string, asTyped: boolean): readonly Person[] {
    const letters = name.trim().replace(/^the /i, '').replace(/\./g, '');
    if (!(asTyped ? /^\p{Lu}{3,6}$/u : /^(?:\p{Lu}{3,6}|\p{Ll}{3,6})$/u).test(letters)) return [];
    if (this.#byInitials === null) {
      this.#byInitials = new Map();
      for (const person of this.#people) {
        if (person.kind !== 'organisation' || person.statementCount === 0) continue;
        const initials = initialsOf(person.name);
        if (initials.length > 2)
          this.#byInitials.set(initials, [...(this.#byInitials.get(initials) ?? []), person]);
      }
    }
    return wordClass(letters.toLowerCase()) === 'open'
      ? (this.#byInitials.get(letters.toLowerCase()) ?? [])
      : [];
  }

  /** "Tom Jr": the one junior of that given name, or a short form of it, who said most; null: nobody. */
  junior([given = '', suffix = '', ...more]: NameWords): Person | null {
    if (!/^jr\.?$/.test(suffix) || more.length > 0 || given.length < 3) return null;
    const found = this.#people
      .filter(
        ({ kind, name, statementCount }) => kind === 'person' && statementCount > 0 && / jr\.?$/i.test(name),
      )
      .filter(
        ({ name }) => name.split(' ').length > 2 && sameFirstName(given, fold(name).split(' ')[0] ?? ''),
      )
      .sort((a, b) => b.statementCount - a.statementCount);
    const [first, second] = found;
    return first && first.statementCount >= DOMINANT * (second?.statementCount ?? 0) ? first : null;
  }
}

/** "Harbour Rescue Agency" → "hra"; joints count for nothing. */
const initialsOf = (name: string): string =>
  fold(name)
    .split(/[^\p{L}\p{N}'’]+/u)
    .filter((word) => word !== '' && wordClass(word) === 'open')
    .map((word) => word.charAt(0))
    .join('');
