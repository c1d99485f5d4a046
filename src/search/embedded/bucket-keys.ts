/** In which bucket of the people (identity-columns.ts) an entity is counted. */
import type { Entity } from '../../model.ts';
import { fold } from '../../people/names/fold.ts';
import { type OrganisationNames, organisationKey } from '../../people/names/organisation-names.ts';

/** Whether the people of a bucket are told apart by their names. */
export const isSurname = (bucketKey: string): boolean => bucketKey.startsWith('p|');

/** `surname` gives the last word of a person's name. */
export function bucketKey(
  entity: Entity,
  organisations: OrganisationNames,
  surname: (entity: Entity) => string,
): string {
  if (entity.kind === 'person') return `p|${surname(entity)}`;
  return entity.kind === 'organisation'
    ? organisationBucketKey(entity.name, organisations)
    : `u|${fold(entity.name)}`;
}

export const organisationBucketKey = (name: string, organisations: OrganisationNames): string =>
  `o|${organisationKey(name, organisations)}`;
