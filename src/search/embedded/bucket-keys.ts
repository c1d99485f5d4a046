/** In which bucket of the people (identity-columns.ts) an entity is counted. */
import type { Entity } from '../../model.ts';
import type { FormKey } from '../../people/identity/person-forms.ts';
import { fold } from '../../people/names/fold.ts';
import { type OrganisationNames, organisationKey } from '../../people/names/organisation-names.ts';
import { spellingKey } from '../../people/names/surname-variants.ts';

/** Whether the people of a bucket are told apart by their names. */
export const isSurname = (bucketKey: string): boolean => bucketKey.startsWith('p|');

/** All spellings of a surname in one bucket: whether they are one person is for `groupForms` to tell. */
export function bucketKeyOf(entity: Entity, organisations: OrganisationNames, form: FormKey): string {
  if (entity.kind === 'person') return `p|${spellingKey(form.words.at(-1) ?? '')}`;
  return entity.kind === 'organisation'
    ? organisationBucketKey(entity.name, organisations)
    : `u|${fold(entity.name)}`;
}

export const organisationBucketKey = (name: string, organisations: OrganisationNames): string =>
  `o|${organisationKey(name, organisations)}`;
