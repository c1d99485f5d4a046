/** People by what they are: "the White House spokeswoman", "the defence department spokesman", "the French president". */
import type { Person } from '../../model.ts';
import type { OrganisationNames } from '../names/organisation-names.ts';
import {
  type AskedRole,
  answersRole,
  headsFor,
  isMainly,
  isRoleOnly,
  MAIN,
  readRole,
  type StatedRole,
  spelledOut,
  statedRoles,
} from '../roles/role-words.ts';

/** The people of an archive by what they are. */
export class RoleHolders {
  readonly #people: readonly Person[];
  readonly #organisations: OrganisationNames;
  #byHead: Map<string, StatedRole[]> | null = null;

  /** The index is made when first asked for. */
  constructor(people: readonly Person[], organisations: OrganisationNames) {
    this.#people = people;
    this.#organisations = organisations;
  }

  /** All whom a role fits best; `sure`: the one who speaks most may be taken for the one who is meant. */
  whoIs(role: AskedRole): { readonly people: readonly Person[]; readonly sure: boolean } {
    const general = role.narrows.length === 0;
    const narrows = spelledOut(role);
    const mainly = new Set<Person>();
    const fits = new Map<Person, number>();
    // "The press secretary" is one who is called so, before all others who speak for somebody.
    const literal =
      general &&
      (this.#roles.get(role.head) ?? []).some(({ text }) => ` ${text} `.includes(` ${role.words} `));
    // What is asked for without its body or place has no other word for it: "the boss" may be anybody's.
    const heads = general ? headsFor(role.head).slice(0, 1) : headsFor(role.head);
    const stating = heads.flatMap(([head, sure]) =>
      (this.#roles.get(head) ?? []).map((stated) => ({ stated, head, sure })),
    );
    for (const { stated, head, sure } of stating) {
      if (literal && !` ${stated.text} `.includes(` ${role.words} `)) continue;
      const score = answersRole(stated, role, narrows, head) * sure;
      // "President", read somewhere as a name, is nobody's name.
      if (score === 0 || isRoleOnly(stated.person.name)) continue;
      // "Secretary of State" in one article and "US Secretary of State" in the next speak for one person together.
      const main = stated.main || isMainly(stated.person, role, this.#organisations);
      if (main) mainly.add(stated.person);
      const bonus = main && !stated.main && !general ? MAIN : 0;
      fits.set(stated.person, Math.max(fits.get(stated.person) ?? 0, score + bonus));
    }
    let best = 0;
    for (const score of fits.values()) best = Math.max(best, score);
    const found = [...fits].filter(([, score]) => score === best).map(([person]) => person);
    for (const person of [...mainly]) if (fits.get(person) !== best) mainly.delete(person);
    const people = found.sort((a, b) => Number(mainly.has(b)) - Number(mainly.has(a)));
    // "The prime minister": of those who are mostly called so. Where it is one, the others may be meant as well.
    return general && mainly.size > 1
      ? { people: [...mainly], sure: true }
      : { people, sure: !general || mainly.size !== 1 };
  }

  /** Those of whom just that office is stated, most statements first: the mayor of Oakdale may be a "Mayor". */
  alike(role: AskedRole, limit: number): Person[] {
    const general = { ...role, narrows: [], organisation: '' };
    const found = new Set<Person>();
    for (const stated of this.#roles.get(role.head) ?? []) {
      const { person } = stated;
      const bare = readRole(stated.text, this.#organisations)?.narrows.length === 0;
      if (
        bare &&
        person.statementCount > 0 &&
        !isRoleOnly(person.name) &&
        answersRole(stated, general, []) > 0
      )
        found.add(person);
    }
    return [...found].sort((a, b) => b.statementCount - a.statementCount).slice(0, limit);
  }

  get #roles(): ReadonlyMap<string, readonly StatedRole[]> {
    if (this.#byHead) return this.#byHead;
    const roles = new Map<string, StatedRole[]>();
    for (const person of this.#people) {
      for (const role of statedRoles(person, this.#organisations)) {
        for (const head of role.heads) {
          const bucket = roles.get(head);
          if (bucket) bucket.push(role);
          else roles.set(head, [role]);
        }
      }
    }
    this.#byHead = roles;
    return roles;
  }
}
