/**
 * Finds people by what a user types. Readings are tried from the surest to the most forgiving, and the first that finds
 * anybody decides:
 *
 * ```
 *   an organisation's name → a person's name (titles stripped) → a role → a misspelt name → nobody, with near names
 *   words that are a role ("the governor of …") → a person's whole name → the role → an organisation's part of a name
 * ```
 */
import type { Person } from '../../model.ts';
import { fold, foldWord } from '../names/fold.ts';
import { isOffice, isRoleNoun, isTitle } from '../names/name-words.ts';
import {
  DEFAULT_ORGANISATIONS,
  namesOtherBody,
  type OrganisationNames,
  organisationKey,
} from '../names/organisation-names.ts';
import { type AskedRole, isRoleOnly, readRole } from '../roles/role-words.ts';
import { Completion } from './completion.ts';
import { fitOf, formsOf, type Level, type NameWords } from './directory-names.ts';
import { NameRepair } from './directory-repair.ts';
import { RoleHolders } from './directory-roles.ts';
import { agreeing, isReigning } from './directory-titles.ts';
import { clean, mayBeginName } from './directory-words.ts';
import { type FoundPeople, NOBODY } from './found-people.ts';
import { ShortNames } from './short-names.ts';

/** One of several namesakes is meant without asking when the next has this many times fewer statements. */
const DOMINANT = 3.5;
const MOST_OFFERED = 99;
const MOST_BESIDES = 3;
const MOST_ALIKE = 3;

export class PeopleDirectory {
  readonly #people: readonly Person[];
  readonly #organisations: OrganisationNames;
  readonly #forms: (readonly NameWords[])[] = [];
  /** People by each word of their names. */
  readonly #byWord = new Map<string, number[]>();
  readonly #byOrganisation = new Map<string, number>();
  readonly #byUnnamed = new Map<string, number>();
  readonly #roles: RoleHolders;
  #completion: Completion | null = null;
  readonly #repair: NameRepair;
  readonly #short: ShortNames;

  /** Linear in the people's names. `organisations` holds everyday names (`readOrganisationNames` adds a newsroom's own). */
  constructor(people: readonly Person[], organisations: OrganisationNames = DEFAULT_ORGANISATIONS) {
    this.#people = people;
    this.#organisations = organisations;
    people.forEach((person, p) => {
      const forms = formsOf(person);
      this.#forms.push(forms);
      for (const word of new Set(forms.flat())) {
        const bucket = this.#byWord.get(word);
        if (bucket) bucket.push(p);
        else this.#byWord.set(word, [p]);
      }
      if (person.kind === 'organisation') {
        for (const name of [person.name, ...person.aliases]) {
          const key = organisationKey(name, organisations);
          if (!this.#byOrganisation.has(key)) this.#byOrganisation.set(key, p);
        }
      } else if (person.kind === 'unnamed') {
        this.#byUnnamed.set(fold(person.name).replace(/^(?:the|an?) /, ''), p);
      }
    });
    this.#roles = new RoleHolders(people, organisations);
    this.#short = new ShortNames(people);
    this.#repair = new NameRepair(people, this.#forms, this.#byWord);
  }

  /** Who is meant by a typed name, role or organisation. Never throws; an unknown name is nobody. */
  resolve(name: string, asTyped = false): FoundPeople {
    const asked = clean(name);
    if (asked === '') return NOBODY;
    const organisation = this.#organisation(asked);
    const typed = asked.split(' ').map(foldWord);
    const role = readRole(asked, this.#organisations);
    const surname = !/^\s*the\s/i.test(name);
    const meant = role && !organisation ? this.#asRole(asked, surname ? typed : null, role) : null;
    if (meant) return meant;
    if (role && !organisation && isRoleOnly(asked)) return NOBODY;
    const people = this.#heard(this.#byName(typed, 4), typed);
    // "The UN" is nobody's family name.
    if (organisation && (people.length === 0 || !surname)) return this.#found([organisation], false);
    if (organisation) {
      // A family name that is an organisation as well ("Ford"): both are plausible.
      return typed.length > 1
        ? this.#found([organisation], false)
        : this.#dominate([...people, organisation], false);
    }
    if (people.length > 0) return this.#decide(people, typed, false);
    const namesakes = organisation ? [] : this.#namesakes(typed);
    if (namesakes.length > 0) return { ...NOBODY, suggestions: namesakes.map((person) => person.name) };
    // "King Alfred" is not Marta Alfred, nor a slip for her name.
    if (isReigning(typed)) return NOBODY;
    const junior = this.#short.junior(typed);
    if (junior) return this.#found([junior], true);
    const unnamed = this.#unnamed(asked);
    if (unnamed) return this.#found([unnamed], false);
    const initialled = this.#short.initialled(name, asTyped);
    if (initialled.length > 0) return this.#dominate(initialled, true);
    const given = this.#byName(typed, 1);
    if (given.length > 0) return this.#decide(given, typed, false);
    // "Ruritania's health minister" is no slip for its ministry.
    if (asTyped) return NOBODY;
    const repaired = role ? [] : this.#repair.repair(typed);
    if (repaired.length > 0) return this.#decide(repaired, typed, true);
    // Nobody bears a role as a name: near are those of the same office, not those whose names are spelt alike.
    if (role) {
      // Only of "the mayor of Oakdale" a "Mayor" may be meant: "Moss's lawyer" is some lawyer of his own.
      const alike =
        /['’]s?\s/.test(asked) || !/\s(?:of|for)\s/.test(asked) ? [] : this.#roles.alike(role, MOST_ALIKE);
      return { ...NOBODY, suggestions: alike.map((person) => person.name) };
    }
    return { ...NOBODY, suggestions: this.#repair.near(typed) };
  }

  /** "Joe": where all who are known by that name alone say nothing, those who have it as their given name as well. */
  #heard(people: readonly Person[], typed: NameWords): readonly Person[] {
    if (typed.length > 1 || people.length === 0 || people.some((one) => one.statementCount > 0))
      return people;
    const given = (this.#byWord.get(typed[0] ?? '') ?? [])
      .map((p) => ({ person: this.#people[p]!, forms: this.#forms[p] ?? [] }))
      .filter(({ person, forms }) => person.kind === 'person' && fitOf(typed, forms) === 2)
      .map(({ person }) => person)
      .filter((person) => person.statementCount > 0);
    return given.length > 0 ? given : people;
  }

  /**
   * "the mayor of Oakdale": never everybody called Oakdale, and never "the Oakdale Department of Health". A surname that
   * is a role noun ("Judge", without "the": `typed`) is still a name; "President", read somewhere as a name, is not.
   */
  #asRole(asked: string, typed: NameWords | null, role: AskedRole): FoundPeople | null {
    const named = this.#fits(typed ?? asked.split(' ').map(foldWord), 4);
    const people = named.filter((one) => one.kind === 'person' && !isRoleOnly(one.name));
    if (typed && people.length > 0) return this.#decide(people, typed, false);
    const holders = this.#roles.whoIs(role);
    const speaking = holders.people.filter((person) => person.statementCount > 0);
    // Whoever is asked about said something, where anybody of that office did.
    const bearers = speaking.length > 0 ? speaking : holders.people;
    if (bearers.length > 0)
      return holders.sure ? this.#dominate(bearers, false) : this.#found(bearers, false);
    const unnamed = this.#unnamed(asked);
    if (unnamed) return this.#found([unnamed], false);
    const groups = named.filter(({ kind }) => kind !== 'person');
    return groups.length > 0 ? this.#dominate(groups, false) : null;
  }

  #unnamed(asked: string): Person | null {
    const at = this.#byUnnamed.get(asked.replace(/^an? /, ''));
    return at === undefined ? null : (this.#people[at] ?? null);
  }

  /** Names that begin with what was typed (any of their words), then near ones; most quoted first. */
  complete(typed: string, limit: number): string[] {
    // Made when somebody begins to type: resolving whole names needs none of it.
    this.#completion ??= new Completion(this.#people);
    const found = this.#completion.complete(typed, limit);
    if (found.length > 0 || clean(typed).length < 4) return found;
    return this.#repair.near(clean(typed).split(' ')).slice(0, limit);
  }

  #found(people: readonly Person[], repaired: boolean): FoundPeople {
    const first = people[0];
    if (!first) return NOBODY;
    const spokespeople =
      first.kind === 'organisation'
        ? this.#people.filter((person) => person.speaksFor.includes(first.id))
        : [];
    return {
      outcome: people.length === 1 ? 'one' : 'several',
      people: people.slice(0, MOST_OFFERED),
      suggestions: repaired ? people.slice(0, 3).map((person) => person.name) : [],
      repaired,
      spokespeople,
    };
  }

  #organisation(asked: string): Person | null {
    const at = this.#byOrganisation.get(organisationKey(asked, this.#organisations));
    return at === undefined ? null : (this.#people[at] ?? null);
  }

  /** Longest ending of the typed words that names somebody, with nothing but titles and roles before it. */
  #byName(typed: NameWords, least: Level): Person[] {
    for (let start = 0; start < typed.length; start++) {
      if (!mayBeginName(typed, start)) continue;
      const rest = typed.slice(start);
      // "Justice Department": what stands before it is no title of the Oakdale Police Department.
      const found = this.#fits(rest, least).filter(
        ({ kind }) => start === 0 || kind === 'person' || least > 1,
      );
      if (found.length > 0)
        return start > 0
          ? agreeing(found, typed.slice(0, start), rest.length === 1, this.#organisations)
          : found;
    }
    return this.#behindRole(typed);
  }

  /** "Acme's chief executive Ada Pike", "the tram union's Ada Pike": a given name and a surname behind what they are. */
  #behindRole(typed: NameWords): Person[] {
    for (let start = 1; start < typed.length - 1; start++) {
      const led =
        isRoleNoun(typed[start - 1] ?? '') ||
        isTitle(typed[start - 1] ?? '') ||
        /s$/.test(typed[start - 1] ?? '');
      if (!led) continue;
      const found = this.#fits(typed.slice(start), 5).filter(({ kind }) => kind === 'person');
      if (found.length > 0) return agreeing(found, typed.slice(0, start), false, this.#organisations);
    }
    return [];
  }

  #fits(typed: NameWords, least: Level): Person[] {
    let shortest: readonly number[] | undefined;
    for (const word of typed) {
      const bucket = word.length > 1 ? this.#byWord.get(word) : undefined;
      if (bucket && (!shortest || bucket.length < shortest.length)) shortest = bucket;
    }
    let best = least as number;
    let found: Person[] = [];
    for (const p of shortest ?? []) {
      const person = this.#people[p]!;
      const level =
        person.kind === 'person' ? fitOf(typed, this.#forms[p] ?? []) : this.#partOfOrganisation(typed, p);
      if (level < best) continue;
      if (level > best) found = [];
      best = level;
      found.push(person);
    }
    return found;
  }

  /** All typed words stand in the organisation's name, and they are not just one of several words of it. */
  #partOfOrganisation(typed: NameWords, p: number): Level {
    if (this.#people[p]?.kind !== 'organisation') return 0;
    for (const form of this.#forms[p] ?? []) {
      if (typed.length > 1 && typed.every((word) => form.includes(word))) return 4;
      if (typed.length === 1 && form.length > 1 && form.at(-1) === typed[0])
        return namesOtherBody(typed[0] ?? '') ? 0 : 1;
    }
    return 0;
  }

  /** Those whose surname was typed behind an office that none of them has. */
  #namesakes(typed: NameWords): Person[] {
    const [title = '', surname] = typed;
    if (surname === undefined || typed.length > 2 || !isOffice(title)) return [];
    return this.#fits([surname], 4)
      .filter(({ kind }) => kind === 'person')
      .slice(0, MOST_ALIKE);
  }

  /** Whoever has the words as a surname and said so much more than somebody with that whole name; null: nobody. */
  #knownBy(typed: NameWords, exact: Person): Person | null {
    const ends = (p: number): boolean =>
      (this.#forms[p] ?? []).some(
        (form) =>
          form.length > typed.length &&
          typed.every((word, i) => form[form.length - typed.length + i] === word),
      );
    const found = (this.#byWord.get(typed.at(-1) ?? '') ?? [])
      .filter((p) => this.#people[p]?.kind === 'person' && ends(p))
      .map((p) => this.#people[p] as Person)
      .sort((a, b) => b.statementCount - a.statementCount)[0];
    return found && found.statementCount >= DOMINANT * Math.max(1, exact.statementCount) ? found : null;
  }

  /** People on one level: those who said something before those who did not. */
  #decide(people: readonly Person[], typed: NameWords, repaired: boolean): FoundPeople {
    if (typed.length > 1) {
      const full = typed.join(' ');
      const exact = people.filter((person) => fold(person.name) === full);
      // "Ro Min" may be somebody's whole name, and "Ban Ro-min" who is meant by it.
      const known =
        exact.length === 1 ? (this.#knownBy(typed, exact[0] as Person) ?? this.#short.junior(typed)) : null;
      if (known) return this.#dominate([known, ...exact], repaired);
      if (exact.length === 1) return this.#found(exact, repaired);
    }
    return this.#dominate(people, repaired);
  }

  #dominate(people: readonly Person[], repaired: boolean): FoundPeople {
    const sorted = [...people].sort(
      (a, b) => b.statementCount - a.statementCount || b.articleCount - a.articleCount,
    );
    const [first, second] = sorted;
    if (
      first &&
      second &&
      first.statementCount > 0 &&
      first.statementCount >= DOMINANT * second.statementCount
    ) {
      const besides = sorted.slice(1, 1 + MOST_BESIDES).filter(({ statementCount }) => statementCount > 0);
      return { ...this.#found([first], repaired), besides };
    }
    return this.#found(sorted, repaired);
  }
}
