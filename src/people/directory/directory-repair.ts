/** Names that were typed with a slip or two, and near names for what nobody bears. */
import type { Person } from '../../model.ts';
import { sameFirstName } from '../names/first-names.ts';
import { soundOf } from '../names/surname-variants.ts';
import { damerau, slipsAllowed } from './damerau.ts';
import { fitOf, type NameWords } from './directory-names.ts';
import { alikeAtStart, mayBeginName, near, slipsOf } from './directory-words.ts';
import { buildTrigramIndex, nearest, type TrigramIndex } from './fuzzy.ts';

export class NameRepair {
  readonly #people: readonly Person[];
  readonly #forms: readonly (readonly NameWords[])[];
  readonly #byWord: ReadonlyMap<string, readonly number[]>;
  #vocabulary: TrigramIndex | null = null;

  /** `forms[p]` are the names of person p, `byWord` the people by each word of them. The index is built when first needed. */
  constructor(
    people: readonly Person[],
    forms: readonly (readonly NameWords[])[],
    byWord: ReadonlyMap<string, readonly number[]>,
  ) {
    this.#people = people;
    this.#forms = forms;
    this.#byWord = byWord;
  }

  get #words(): TrigramIndex {
    this.#vocabulary ??= buildTrigramIndex(
      [...this.#byWord.keys()],
      (i) => this.#byWord.get(this.#vocabulary?.words[i] ?? '')?.length ?? 0,
    );
    return this.#vocabulary;
  }

  /** People whose name is meant with a slip or two; every typed word must find its own. */
  repair(typed: NameWords): Person[] {
    for (let start = 0; start < typed.length; start++) {
      if (!mayBeginName(typed, start)) continue;
      const rest = typed.slice(start);
      let least = Number.POSITIVE_INFINITY;
      let found: Person[] = [];
      for (const p of this.#shortlist(rest)) {
        const person = this.#people[p]!;
        if (person.kind === 'unnamed') continue;
        const forms = this.#forms[p] ?? [];
        const level =
          person.kind === 'person'
            ? fitOf(rest, forms, near)
            : forms.some(
                  (form) => form.length === rest.length && form.every((word, i) => near(rest[i] ?? '', word)),
                )
              ? 6
              : 0;
        if (level < 3) continue;
        const slips = slipsOf(rest, forms);
        if (slips > least) continue;
        if (slips < least) found = [];
        least = slips;
        found.push(person);
      }
      if (found.length > 0) return found;
      const heard = this.#soundsLike(rest);
      if (heard) return [heard];
    }
    return [];
  }

  /** "Arlo Guthry": the one who has the given name as typed, and a surname that is spoken the same. */
  #soundsLike(typed: NameWords): Person | null {
    const [given = '', surname = ''] = typed;
    if (typed.length !== 2 || given.length < LEAST_GIVEN || surname.length < LEAST_HEARD) return null;
    const sound = soundOf(surname);
    const alike = (this.#byWord.get(given) ?? []).filter(
      (p) =>
        this.#people[p]?.kind === 'person' &&
        (this.#forms[p] ?? []).some(
          (form) =>
            form.length === 2 &&
            form[0] === given &&
            alikeAtStart(surname, form[1] ?? '') &&
            soundOf(form[1] ?? '') === sound,
        ),
    );
    return alike.length === 1 ? (this.#people[alike[0] as number] ?? null) : null;
  }

  #shortlist(typed: NameWords): Set<number> {
    const out = new Set<number>();
    for (const word of typed) {
      if (word.length < 3) continue;
      for (const hit of nearest(this.#words, word, 12)) {
        if (hit.distance > slipsAllowed(word.length)) break;
        for (const p of this.#byWord.get(hit.word) ?? []) out.add(p);
      }
    }
    return out;
  }

  /** Names near enough that they may have been meant; never far-off ones. */
  near(typed: NameWords): string[] {
    const last = typed.at(-1) ?? '';
    const names = new Set<string>();
    for (const hit of nearest(this.#words, last, 8)) {
      if (!mayBeMeant(last, hit.word)) continue;
      for (const p of this.#byWord.get(hit.word) ?? []) {
        const person = this.#people[p]!;
        if (person.kind === 'unnamed' || person.statementCount === 0 || names.size >= 5) continue;
        const forms = this.#forms[p] ?? [];
        // Of somebody whose given name is known, the surname alone is not near two typed words.
        const full = forms.filter((form) => form.length > 1);
        const compared = typed.length > 1 && full.length > 0 ? full : forms;
        if (compared.some((form) => isNearName(typed, form, person.kind))) names.add(person.name);
      }
    }
    return [...names].slice(0, 3);
  }
}

/** Shorter names sound like too many others. */
const LEAST_GIVEN = 3;
const LEAST_HEARD = 5;

/** One slip more than is taken for the same word, in words of five letters and more: fewer leave too little to tell by. */
const mayBeMeant = (typed: string, word: string): boolean => {
  const most = slipsAllowed(typed.length) + (typed.length > 4 ? 1 : 0);
  return alikeAtStart(typed, word) && damerau(typed, word, most) <= most;
};

/**
 * Whether a whole name may be meant: the surname alone of a person, but with a given name that is alike where one is
 * typed ("Sherlock Holmes" is not near "Brad Holm"); every word of an organisation's name ("Justice Department" is not
 * near "Oakdale Police Department").
 */
function isNearName(typed: NameWords, form: NameWords, kind: Person['kind']): boolean {
  if (kind !== 'person')
    return typed.length === form.length && typed.every((word, i) => mayBeMeant(word, form[i] ?? ''));
  if (!mayBeMeant(typed.at(-1) ?? '', form.at(-1) ?? '')) return false;
  // The same surname is worth a word ("Martha Pike" where there is an Ada Pike).
  if (typed.length === 1 || form.length === 1 || typed.at(-1) === form.at(-1)) return true;
  const [given = '', other = ''] = [typed[0], form[0]];
  return mayBeMeant(given, other) || sameFirstName(given, other);
}
