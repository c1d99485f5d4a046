/** The plainest identity that is honest: the same full name is the same person; a lone surname joins the only full name that ends in it. */
import type { Entity, Person, SpeakerKind } from '../../model.ts';
import { foldText } from '../../text/normalise.ts';
import type { SpeakerResolution } from '../archive.ts';
import { hash52 } from './statement-text.ts';

interface Known {
  readonly id: string;
  readonly kind: SpeakerKind;
  name: string;
  readonly roles: Map<string, number>;
  readonly forms: Set<string>;
  readonly affiliations: Set<string>;
  statements: number;
  articles: number;
}

/** What identity needs of an article. */
export interface ArticlePeople {
  readonly entities: readonly Entity[];
  /** Of each entity: how many statements it makes. */
  readonly said: ArrayLike<number>;
}

export interface PeopleTable {
  /** `owners[article][entity]`: place in `people`, −1 for nobody in particular. */
  readonly owners: readonly (readonly number[])[];
  readonly people: readonly Person[];
}

/** People over all articles, in time linear in the entities. Unnamed sources are nobody in particular. */
export function identifyPlainly(articles: readonly ArticlePeople[]): PeopleTable {
  const bySurname = new Map<string, Set<string>>();
  for (const { entities } of articles) {
    for (const { name, kind } of entities) {
      const key = foldText(name);
      const surname = key.slice(key.lastIndexOf(' ') + 1);
      if (kind !== 'person' || surname === key) continue;
      bySurname.set(surname, (bySurname.get(surname) ?? new Set()).add(key));
    }
  }
  const known = new Map<string, Known>();
  const places = new Map<string, number>();
  const owners = articles.map(({ entities, said }) => {
    return entities.map((entity, at) => {
      if (entity.kind === 'unnamed') return -1;
      let key = foldText(entity.name);
      const full = bySurname.get(key);
      if (entity.kind === 'person' && full?.size === 1) key = [...full][0] as string;
      const id = `${entity.kind === 'person' ? 'p' : 'o'}${hash52(key).toString(36)}`;
      const person = known.get(id) ?? {
        id,
        kind: entity.kind,
        name: entity.name,
        roles: new Map<string, number>(),
        forms: new Set<string>(),
        affiliations: new Set<string>(),
        statements: 0,
        articles: 0,
      };
      known.set(id, person);
      if (!places.has(id)) places.set(id, places.size);
      if (entity.name.length > person.name.length) person.name = entity.name;
      for (const form of [entity.name, ...entity.forms]) person.forms.add(form);
      if (entity.role !== null) person.roles.set(entity.role, (person.roles.get(entity.role) ?? 0) + 1);
      if (entity.affiliation !== null)
        person.affiliations.add(foldText(entity.affiliation).replace(/^the /, ''));
      person.statements += said[at] ?? 0;
      person.articles++;
      return places.get(id) ?? -1;
    });
  });
  const organisations = new Map<string, string>();
  for (const { id, kind, forms } of known.values()) {
    if (kind === 'organisation')
      for (const form of forms) organisations.set(foldText(form).replace(/^the /, ''), id);
  }
  const people: Person[] = [];
  for (const one of known.values()) {
    const roles = [...one.roles].sort(([, a], [, b]) => b - a).map(([role]) => role);
    people.push({
      id: one.id,
      name: one.name,
      kind: one.kind,
      role: roles[0] ?? null,
      roles,
      aliases: [...one.forms].filter((form) => form !== one.name),
      speaksFor: [...one.affiliations].flatMap((name) => organisations.get(name) ?? []),
      statementCount: one.statements,
      articleCount: one.articles,
    });
  }
  return { owners, people };
}

/** Everybody of whose name (or alias) the asked words are a part. */
export function resolvePlainly(people: Iterable<Person>, name: string): SpeakerResolution {
  const asked = foldText(name).replace(/^the /, '');
  const all = [...people];
  const named = (test: (form: string) => boolean) =>
    all.filter((person) =>
      [person.name, ...person.aliases].some((form) => test(foldText(form).replace(/^the /, ''))),
    );
  const found = asked === '' ? [] : named((form) => ` ${form} `.includes(` ${asked} `));
  found.sort((a, b) => b.statementCount - a.statementCount || (a.id < b.id ? -1 : 1));
  const ids = new Set(found.map(({ id }) => id));
  return {
    outcome: found.length === 0 ? 'none' : found.length === 1 ? 'one' : 'several',
    people: found,
    suggestions: [],
    repaired: false,
    spokespeople: all.filter(({ speaksFor }) => speaksFor.some((id) => ids.has(id))),
  };
}
