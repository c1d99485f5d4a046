/** One entity of one article in its bytes. */
import type { Entity, Gender, SpeakerKind } from '../../model.ts';
import type { RecordReader, RecordWriter } from './records.ts';

const KINDS: readonly SpeakerKind[] = ['person', 'organisation', 'unnamed'];
const GENDERS: readonly (Gender | null)[] = [null, 'female', 'male'];

export function writeEntity(to: RecordWriter, entity: Entity): void {
  const { name, forms, kind, role, affiliation, gender } = entity;
  to.uint(KINDS.indexOf(kind) + KINDS.length * GENDERS.indexOf(gender));
  to.text(name);
  to.texts(forms);
  to.optional(role);
  to.optional(affiliation);
}

export function readEntity(from: RecordReader): Entity {
  const sort = from.uint();
  const name = from.text();
  return {
    name,
    forms: from.texts(),
    kind: KINDS[sort % KINDS.length] as SpeakerKind,
    role: from.optional(),
    affiliation: from.optional(),
    gender: GENDERS[Math.floor(sort / KINDS.length)] ?? null,
  };
}
