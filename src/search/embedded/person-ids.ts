/**
 * Ids that no two people share over all buckets. Within a bucket `personOf` sees to it; two names of different buckets may
 * still come to one slug: "Ada Moss-Pike" and "Ada Moss Pike", a person called "Org Moss" and the organisation Moss.
 */
import type { Person } from '../../model.ts';
import { slug } from '../../people/names/slug.ts';

export function withOwnId(person: Person): Person {
  if (person.kind !== 'person') return person;
  const plain = slug(person.name);
  const hyphens = person.name
    .split(/(?<=\p{L})-(?=\p{L})/u)
    .map((part) => slug(part))
    .join('_');
  const own = /^(?:org|unnamed)-/.test(hyphens) ? `person-${hyphens}` : hyphens;
  return own === plain || !person.id.startsWith(plain)
    ? person
    : { ...person, id: own + person.id.slice(plain.length) };
}
