/**
 * One identity per person over the whole archive. Entities are counted by name form in buckets (one a surname, one an
 * organisation), and only the buckets that a change touches are thought over again.
 */
import type { Entity, Person } from '../../model.ts';
import {
  DEFAULT_ORGANISATIONS,
  type OrganisationNames,
  organisationKey,
} from '../names/organisation-names.ts';
import { slug } from '../names/slug.ts';
import { spellingKey } from '../names/surname-variants.ts';
import { withDistinctIds } from './distinct-ids.ts';
import { countEntity, type Form, formOf, type NameCache, newForm } from './person-forms.ts';
import { personOf } from './person-of-forms.ts';
import { groupForms } from './same-person.ts';

/** What `readPeople` found in one article; `statementsOf[e]` is how many statements entity e speaks there. */
export interface ArticleEntities {
  readonly id: string;
  readonly entities: readonly Entity[];
  readonly statementsOf: readonly number[];
}

export interface Identities {
  /** Everybody, most statements first. */
  readonly people: readonly Person[];
  /** The person that entity `entityIndex` of an article is; null where the article or the entity is unknown. */
  personOf(articleId: string, entityIndex: number): Person | null;
}

interface Bucket {
  readonly forms: Map<string, Form>;
  /** Pairs of form keys that an article names as two people, with how many articles do. */
  readonly apart: Map<string, number>;
  people: Person[];
}

interface Entry {
  readonly article: ArticleEntities;
  readonly forms: readonly Form[];
}

/** Surnames in all their spellings share a bucket. */
const personKey = (words: readonly string[]): string => `p|${spellingKey(words.at(-1) ?? '')}`;
const pairOf = (a: Form, b: Form): string => (a.key < b.key ? `${a.key}\n${b.key}` : `${b.key}\n${a.key}`);
/** No real article has more people of one surname. */
const MOST_SPELLINGS = 8;

/** Keeps the identities of an archive that changes: `put` and `remove` cost what the article costs. */
export class IdentityIndex {
  readonly #organisations: OrganisationNames;
  readonly #articles = new Map<string, Entry>();
  readonly #buckets = new Map<string, Bucket>();
  readonly #dirty = new Set<string>();
  readonly #names: NameCache = new Map();
  readonly #organisationKeys = new Map<string, string>();
  #current: Identities | null = null;

  constructor(organisations: OrganisationNames = DEFAULT_ORGANISATIONS) {
    this.#organisations = organisations;
  }

  /** Adds an article's entities, or replaces those of the same id. */
  put(article: ArticleEntities): void {
    this.remove(article.id);
    const forms = article.entities.map((entity, e) => {
      const { key, words, suffix } = formOf(entity, this.#names);
      const bucketKey = this.#bucketKey(entity, words);
      const form = this.#form(bucketKey, key, () => newForm(entity, key, words, suffix));
      countEntity(form, entity, article.statementsOf[e] ?? 0, 1);
      if (entity.affiliation) this.#countAffiliation(entity.affiliation, 1);
      return form;
    });
    this.#articles.set(article.id, { article, forms });
    this.#countApart(forms, 1);
  }

  remove(id: string): void {
    const entry = this.#articles.get(id);
    if (!entry) return;
    this.#articles.delete(id);
    this.#countApart(entry.forms, -1);
    entry.article.entities.forEach((entity, e) => {
      const form = entry.forms[e]!;
      const bucketKey = this.#bucketKey(entity, form.words);
      countEntity(form, entity, entry.article.statementsOf[e] ?? 0, -1);
      if (entity.affiliation) this.#countAffiliation(entity.affiliation, -1);
      this.#touch(bucketKey);
      if (form.articles === 0) this.#buckets.get(bucketKey)?.forms.delete(form.key);
    });
  }

  /** The identities as they stand; cheap when nothing has changed. */
  identities(): Identities {
    if (this.#current && this.#dirty.size === 0) return this.#current;
    for (const key of this.#dirty) this.#resolve(key);
    this.#dirty.clear();
    const people: Person[] = [];
    for (const bucket of this.#buckets.values()) for (const person of bucket.people) people.push(person);
    const changed = withDistinctIds(people);
    if (changed.size > 0)
      for (const [i, person] of people.entries()) people[i] = changed.get(person) ?? person;
    people.sort(
      (a, b) =>
        b.statementCount - a.statementCount || b.articleCount - a.articleCount || (a.id < b.id ? -1 : 1),
    );
    const articles = this.#articles;
    this.#current = {
      people,
      personOf: (articleId, entityIndex) => {
        const person = articles.get(articleId)?.forms[entityIndex]?.person ?? null;
        return (person && changed.get(person)) ?? person;
      },
    };
    return this.#current;
  }

  #bucketKey(entity: Entity, words: readonly string[]): string {
    if (entity.kind === 'person') return personKey(words);
    if (entity.kind === 'organisation') return this.#organisationKey(entity.name);
    return `u|${slug(entity.name)}`;
  }

  #organisationKey(name: string): string {
    let key = this.#organisationKeys.get(name);
    if (key === undefined) {
      key = `o|${slug(organisationKey(name, this.#organisations))}`;
      this.#organisationKeys.set(name, key);
    }
    return key;
  }

  #touch(bucketKey: string): void {
    this.#dirty.add(bucketKey);
    this.#current = null;
  }

  #form(bucketKey: string, key: string, make: () => Form): Form {
    this.#touch(bucketKey);
    let bucket = this.#buckets.get(bucketKey);
    if (!bucket) {
      bucket = { forms: new Map(), apart: new Map(), people: [] };
      this.#buckets.set(bucketKey, bucket);
    }
    let form = bucket.forms.get(key);
    if (!form) {
      form = make();
      bucket.forms.set(key, form);
    }
    return form;
  }

  /** Two spellings of one surname in one article, or a son and a father, are two people there, or reading would have made them one. */
  #countApart(forms: readonly Form[], by: 1 | -1): void {
    const seen = new Map<string, Form[]>();
    for (const form of forms) {
      if (form.kind !== 'person' || form.words.length < 2) continue;
      const key = personKey(form.words);
      const same = seen.get(key);
      if (!same) {
        seen.set(key, [form]);
        continue;
      }
      const apart = this.#buckets.get(key)?.apart;
      for (const other of same) {
        const spelt = other.words.at(-1) === form.words.at(-1);
        if (!apart || (spelt && other.suffix === form.suffix)) continue;
        const pair = pairOf(form, other);
        const count = (apart.get(pair) ?? 0) + by;
        if (count > 0) apart.set(pair, count);
        else apart.delete(pair);
      }
      if (same.length < MOST_SPELLINGS) same.push(form);
    }
  }

  /** An organisation that is only known through those who speak for it exists as well. */
  #countAffiliation(name: string, by: 1 | -1): void {
    const bucketKey = this.#organisationKey(name);
    const entity: Entity = {
      name,
      forms: [],
      kind: 'organisation',
      role: null,
      affiliation: null,
      gender: null,
    };
    const { key, words, suffix } = formOf(entity, this.#names);
    const form = this.#form(bucketKey, `~${key}`, () => newForm(entity, `~${key}`, words, suffix));
    countEntity(form, entity, 0, by);
    if (form.articles === 0) this.#buckets.get(bucketKey)?.forms.delete(form.key);
  }

  #resolve(bucketKey: string): void {
    const bucket = this.#buckets.get(bucketKey);
    if (!bucket) return;
    if (bucket.forms.size === 0) {
      this.#buckets.delete(bucketKey);
      return;
    }
    const forms = [...bucket.forms.values()];
    const apart = (a: Form, b: Form): boolean => bucket.apart.has(pairOf(a, b));
    const groups = bucketKey.startsWith('p|') ? groupForms(forms, apart) : [forms];
    const taken = new Set<string>();
    bucket.people = groups
      .sort((a, b) => total(b) - total(a) || ((a[0]?.key ?? '') < (b[0]?.key ?? '') ? -1 : 1))
      .map((group) => {
        const person = personOf(group, this.#organisations, taken);
        for (const form of group) form.person = person;
        return person;
      });
  }
}

const total = (group: readonly Form[]): number =>
  group.reduce((sum, form) => sum + form.statements + form.articles, 0);

/** The identities of an archive in one go; linear in the number of entities. */
export function identify(articles: Iterable<ArticleEntities>, organisations?: OrganisationNames): Identities {
  const index = new IdentityIndex(organisations);
  for (const article of articles) index.put(article);
  return index.identities();
}
