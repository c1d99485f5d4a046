/** One entity of one article in its bytes. */
import type { Entity, Gender, SpeakerKind } from '../../model.ts';
import type { RecordReader, RecordWriter } from './records.ts';

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'unnamed'];
const GENDERS: readonly (Gender | null)[] = [null, 'female', 'male'];

export function writeEntity(to: RecordWriter, entity: Entity): void {
  const { name, forms, kind, role, affiliation, gender, members = [] } = entity;
  to.uint(KINDS.indexOf(kind) + KINDS.length * GENDERS.indexOf(gender));
  to.text(name);
  to.texts(forms);
  to.optional(role);
  to.optional(affiliation);
  to.uint(members.length);
  for (const member of members) to.uint(member);
}

export function readEntity(from: RecordReader): Entity {
  const sort = from.uint();
  const name = from.text();
  const entity: Entity = {
    name,
    forms: from.texts(),
    kind: KINDS[sort % KINDS.length] as SpeakerKind,
    role: from.optional(),
    affiliation: from.optional(),
    gender: GENDERS[Math.floor(sort / KINDS.length)] ?? null,
  };
  const members: number[] = [];
  for (let left = from.uint(); left > 0; left--) members.push(from.uint());
  return members.length === 0 ? entity : { ...entity, members };
}
