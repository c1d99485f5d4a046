/** The people (the organisation, the nameless source) of one bucket from its name forms. Pure. */
import type { Person } from '../../model.ts';
import type { ApartForms } from '../../people/identity/apart-forms.ts';
import type { Form } from '../../people/identity/person-forms.ts';
import { personOf } from '../../people/identity/person-of-forms.ts';
import { groupForms } from '../../people/identity/same-person.ts';
import type { OrganisationNames } from '../../people/names/organisation-names.ts';
import { isSurname } from './bucket-keys.ts';
import { withOwnId } from './person-ids.ts';

export interface PersonWithForms {
  readonly person: Person;
  readonly forms: readonly Form[];
}

/** `forms`: those that some article uses. Whoever says most comes first. */
export function peopleOfBucket(
  key: string,
  forms: readonly Form[],
  apart: ApartForms,
  organisations: OrganisationNames,
): PersonWithForms[] {
  const list = [...forms];
  const groups =
    list.length === 0 ? [] : isSurname(key) ? groupForms(list, (a, b) => apart.has(a, b)) : [list];
  const taken = new Set<string>();
  groups.sort((a, b) => weightOf(b) - weightOf(a) || ((a[0]?.key ?? '') < (b[0]?.key ?? '') ? -1 : 1));
  return groups.map((group) => ({ person: withOwnId(personOf(group, organisations, taken)), forms: group }));
}

const weightOf = (group: readonly Form[]): number =>
  group.reduce((sum, form) => sum + form.statements + form.articles, 0);
